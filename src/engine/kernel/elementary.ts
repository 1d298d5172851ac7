/**
 * exp, logarithm and power two lanes at a time: operation by operation what `elementary/power.ts` says of one.
 *
 * No lane waits for another: what is special in one is mended by masks, and the mending, skipped when no lane needs
 * it, leaves the others as they are.
 */
import { type Bytes, f64x2, i32, i64x2, v128, type Writer } from "../../compile/index.ts";
import { elementaryConstants as k } from "../../numerics/index.ts";
import { rowLength, rows } from "../elementary/logarithm-table.ts";
import {
  coefficientCount,
  leastNearExponent,
  mostNearExponent,
  nearSeries,
  negativeWeight,
  powerConstants as p,
} from "../elementary/power.ts";
import type { Memory } from "./memory.ts";

const { add, sub, mul, div, abs, lt, gt, le, ge, eq, ne, floor } = f64x2;

/** Each takes rows of doubles and leaves its result in the first. */
export interface VectorFunctions {
  exponential(w: Writer, head: Bytes, tail: Bytes): Bytes;
  /** Head and rest of ln |x|. */
  logarithm(w: Writer, x: Bytes): { readonly head: Bytes; readonly rest: Bytes };
  log(w: Writer, x: Bytes): Bytes;
  /** Of base and exponent, and the logarithm of the base in two parts. */
  power(w: Writer, base: Bytes, exponent: Bytes, head: Bytes, rest: Bytes): Bytes;
  /** How heavily a change of the base counts for this exponent, and the coefficients of its series. */
  series(w: Writer, exponent: Bytes): { readonly weight: Bytes; readonly coefficients: readonly Bytes[] };
  powerNear(w: Writer, base: Bytes, anchor: Anchor): Bytes;
  /** 1/base where a series may start from this value, and no number elsewhere, so that nothing is within reach. */
  inverseWhereOrdinary(base: Bytes, value: Bytes): Bytes;
}

/** A power that is known, and what a power nearby is computed with. */
export interface Anchor {
  readonly exponent: Bytes;
  readonly base: Bytes;
  /** 1/base, or no number; see `inverseWhereOrdinary`. */
  readonly inverse: Bytes;
  readonly value: Bytes;
  readonly weight: Bytes;
  /** Loads a coefficient. */
  coefficient(i: number): Bytes;
}

const rowBytes = rowLength * 8;
/** log2 of it. */
const rowShift = 31 - Math.clz32(rowBytes);

/** @param table - Address of the logarithm table. */
export function vectorFunctions(memory: Memory, table: number): VectorFunctions {
  const {
    constant: c,
    bits,
    arithmetic: { plus },
  } = memory;
  const keep = (w: Writer, value: Bytes): Bytes => w.keep(value, "v128");
  const horner = (coefficients: readonly number[], x: Bytes): Bytes =>
    coefficients.slice(0, -1).reduceRight<Bytes>((inner, a) => plus(c(a), x, inner), c(coefficients.at(-1)!));
  const upper = (x: Bytes): Bytes => v128.and(x, bits(p.upperBits));
  /** Of a whole number in [−1022, 1023]: its low bits, made the exponent's. */
  const powerOfTwo = (n: Bytes): Bytes => i64x2.shiftLeft(add(n, c(p.exponentBias)), i32(52));
  /** Writes a value again where `mend` says so, only if some lane of the mask needs it. */
  const mended = (w: Writer, value: Bytes, mask: Bytes, mend: (value: Bytes) => Bytes): Bytes => {
    const result = w.variable("v128", value);
    w.when(v128.any(mask), () => result.set(mend(result.get)));
    return result.get;
  };

  const exponential = (w: Writer, head: Bytes, tail: Bytes): Bytes => {
    const n = keep(w, sub(add(mul(head, c(k.log2e)), c(k.shifter)), c(k.shifter)));
    const above = keep(w, sub(head, mul(n, c(k.ln2Head))));
    const below = keep(w, sub(mul(n, c(k.ln2Tail)), tail));
    const r = keep(w, sub(above, below));
    const z = keep(w, mul(r, r));
    const s = keep(w, sub(r, mul(z, horner(k.coth, z))));
    const lead = keep(w, add(c(1), above));
    const m = keep(w, add(lead, add(sub(above, sub(lead, c(1))), sub(div(mul(r, s), sub(c(2), s)), below))));
    // Where 2^n itself is a normal double, one multiplication gives what two would.
    return mended(w, mul(m, powerOfTwo(n)), v128.not(lt(abs(head), c(700))), (plain) => {
      const half = keep(w, floor(mul(n, c(0.5))));
      const twice = mul(mul(m, powerOfTwo(half)), powerOfTwo(sub(n, half)));
      const within = v128.select(le(abs(head), c(746)), twice, plain);
      const high = v128.select(gt(head, c(k.overflow)), c(Infinity), within);
      const low = v128.select(lt(head, c(k.underflow)), c(0), high);
      return v128.select(eq(head, head), low, head);
    });
  };

  const logarithm = (w: Writer, x: Bytes) => {
    const size = keep(w, abs(x));
    const subnormal = keep(w, lt(size, c(k.leastNormal)));
    const normal = v128.select(subnormal, mul(size, c(k.two54)), size);
    const shifted = keep(w, i64x2.add(normal, bits(p.toFirstRow)));
    const biased = v128.or(i64x2.shiftRight(shifted, i32(52)), c(p.two52));
    const n = keep(w, sub(sub(biased, c(p.exponentBias)), v128.and(subnormal, c(54))));
    const m = keep(w, i64x2.add(v128.and(shifted, bits(p.mantissaBits)), bits(p.firstMantissa)));
    const row = keep(w, v128.and(i64x2.shiftRight(shifted, i32(45 - rowShift)), bits(BigInt((rows - 1) * rowBytes))));
    const first = w.keep(i64Low(i64x2.lane(row, 0)), "i32");
    const second = w.keep(i64Low(i64x2.lane(row, 1)), "i32");
    const [inverse, head, tail] = [0, 8, 16].map((offset) => keep(w, v128.gather(first, second, table + offset))) as [Bytes, Bytes, Bytes];

    const mh = keep(w, upper(m));
    const a = keep(w, sub(mul(mh, inverse), c(1)));
    const b = keep(w, mul(sub(m, mh), inverse));
    const r = keep(w, add(a, b));
    const rRest = keep(w, sub(b, sub(r, a)));
    const rh = keep(w, upper(r));
    const rl = add(sub(r, rh), rRest);

    const base = keep(w, add(mul(n, c(k.ln2Head)), head));
    const sum = keep(w, add(base, r));
    const square = keep(w, mul(mul(c(-0.5), rh), rh));
    const total = keep(w, add(sum, square));
    const cube = mul(mul(mul(r, r), r), horner(p.log1p, r));
    const small = add(add(add(mul(n, c(k.ln2Tail)), tail), rRest), sub(cube, mul(mul(c(0.5), rl), add(rh, r))));
    const rest = add(add(add(sub(base, sum), r), add(sub(sum, total), square)), small);
    const lead = keep(w, upper(total));
    return { head: lead, rest: keep(w, add(sub(total, lead), rest)) };
  };

  const log = (w: Writer, x: Bytes): Bytes => {
    const { head, rest } = logarithm(w, x);
    const plain = v128.and(gt(x, c(0)), lt(x, c(Infinity)));
    return mended(w, add(head, rest), v128.not(plain), (value) => {
      const below = v128.select(ge(x, c(0)), value, c(Number.NaN));
      const zero = v128.select(eq(x, c(0)), c(-Infinity), below);
      return v128.select(eq(x, c(Infinity)), x, zero);
    });
  };

  const power = (w: Writer, base: Bytes, exponent: Bytes, head: Bytes, rest: Bytes): Bytes => {
    const yh = keep(w, upper(exponent));
    const yl = sub(exponent, yh);
    const value = exponential(w, keep(w, mul(yh, head)), keep(w, add(mul(yl, head), mul(exponent, rest))));
    const plain = v128.and(v128.and(gt(base, c(0)), lt(base, c(Infinity))), lt(abs(exponent), c(Infinity)));
    return mended(w, value, v128.not(plain), (found) => special(w, base, exponent, found));
  };

  const special = (w: Writer, base: Bytes, exponent: Bytes, value: Bytes): Bytes => {
    const size = keep(w, abs(base));
    const rising = keep(w, gt(exponent, c(0)));
    const huge = keep(w, eq(size, c(Infinity)));
    const infinite = eq(abs(exponent), c(Infinity));
    const whole = keep(w, eq(floor(exponent), exponent));
    const half = keep(w, mul(exponent, c(0.5)));
    const odd = v128.and(whole, ne(floor(half), half));
    const extreme = (grows: Bytes): Bytes => v128.select(same(grows, rising), c(Infinity), c(0));
    const same = (one: Bytes, other: Bytes): Bytes => v128.or(v128.and(one, other), v128.not(v128.or(one, other)));

    const plain = v128.select(v128.or(eq(size, c(0)), huge), extreme(huge), value);
    const signed = keep(w, v128.or(plain, v128.and(odd, v128.and(base, c(-0)))));
    const nowhere = v128.and(lt(base, c(0)), v128.without(v128.not(whole), huge));
    const real = v128.select(nowhere, c(Number.NaN), signed);
    const grown = v128.select(eq(size, c(1)), c(Number.NaN), extreme(gt(size, c(1))));
    const far = v128.select(infinite, grown, real);
    const lost = v128.or(ne(base, base), ne(exponent, exponent));
    return v128.select(eq(exponent, c(0)), c(1), v128.select(lost, c(Number.NaN), far));
  };

  const series = (w: Writer, exponent: Bytes) => {
    const coefficients = [exponent];
    for (let i = 1; i < coefficientCount; i++) coefficients.push(keep(w, div(mul(coefficients[i - 1]!, sub(exponent, c(i))), c(i + 1))));
    const negative = v128.select(v128.and(ge(exponent, c(leastNearExponent)), lt(exponent, c(0))), c(negativeWeight), c(Infinity));
    return { weight: v128.select(v128.and(ge(exponent, c(0)), le(exponent, c(mostNearExponent))), c(1), negative), coefficients };
  };

  const powerNear = (w: Writer, base: Bytes, anchor: Anchor): Bytes => {
    const d = keep(w, mul(sub(base, anchor.base), anchor.inverse));
    const size = keep(w, mul(abs(d), anchor.weight));
    const value = keep(w, anchor.value);
    const [short, long] = nearSeries.map(({ terms, reach }) => {
      let sum = anchor.coefficient(terms - 1);
      for (let i = terms - 2; i >= 0; i--) sum = plus(anchor.coefficient(i), d, sum);
      return { found: plus(value, value, mul(d, sum)), beyond: v128.not(le(size, c(reach))) };
    }) as [{ found: Bytes; beyond: Bytes }, { found: Bytes; beyond: Bytes }];
    return mended(w, short.found, short.beyond, (found) => {
      const farther = mended(w, long.found, long.beyond, (series) => {
        const exponent = keep(w, anchor.exponent);
        const { head, rest } = logarithm(w, base);
        return v128.select(long.beyond, power(w, base, exponent, head, rest), series);
      });
      return v128.select(short.beyond, farther, found);
    });
  };

  const inverseWhereOrdinary = (base: Bytes, value: Bytes): Bytes =>
    v128.select(v128.and(ge(value, c(k.leastNormal)), lt(value, c(Infinity))), div(c(1), base), c(Number.NaN));

  return { exponential, logarithm, log, power, series, powerNear, inverseWhereOrdinary };
}

const i64Low = (value: Bytes): Bytes => i32.ofI64(value);
