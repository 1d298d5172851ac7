/** Logarithms of 128 numbers to 95 bits, computed from integers: what a logarithm starts from. */

/** One row for each 128th of the mantissas from √½ to √2. */
export const rows = 128;

/** Doubles to a row: an inverse of 11 bits, head and tail of its logarithm's opposite, and one left empty. */
export const rowLength = 4;

/** Bits of the double at which the first row begins: a little below √½, so that 1 lies well inside its row. */
export const firstMantissa = 0x3fe69555n << 32n;

const bits = 140n;
const one = 1n << bits;

/** ln(a/b) as an integer over 2^140, for a/b near 1: 2 artanh((a − b)/(a + b)). */
function logarithmOfRatio(a: bigint, b: bigint): bigint {
  const s = ((a - b) * one) / (a + b);
  const square = (s * s) >> bits;
  let sum = 0n;
  for (let n = 1n, power = s; power !== 0n; n += 2n, power = (power * square) >> bits) {
    sum += power / n;
    // An arithmetic shift never brings a negative number to zero.
    if (power === -1n) break;
  }
  return 2n * sum;
}

const double = new DataView(new ArrayBuffer(8));
function doubleOf(raw: bigint): number {
  double.setBigUint64(0, raw);
  return double.getFloat64(0);
}

/** Times 2^−n, exactly. */
const scaled = (x: bigint, n: number): number => Number(x) * doubleOf(BigInt(1023 - n) << 52n);

/**
 * Shape `[128 · 4]`. For a mantissa m of row i, `m · inverse − 1` is at most 0.0052 in size; the head has
 * 42 bits after the point, so that adding it to k·ln 2 is exact.
 */
export const logarithmTable: Float64Array = (() => {
  const table = new Float64Array(rows * rowLength);
  const width = 1n << 45n;
  for (let i = 0; i < rows; i++) {
    const low = firstMantissa + BigInt(i) * width;
    const from = doubleOf(low);
    const until = doubleOf(low + width);
    // Around 1 the logarithm must keep its relative accuracy, and only r itself is exact.
    const inverse = from <= 1 && 1 < until ? 1 : Math.round(2048 / (from + until)) / 1024;
    const opposite = logarithmOfRatio(1024n, BigInt(inverse * 1024));
    const head = (opposite + (1n << (bits - 43n))) >> (bits - 42n);
    const tail = opposite - (head << (bits - 42n));
    table.set([inverse, scaled(head, 42), scaled(tail, Number(bits)), 0], i * rowLength);
  }
  return table;
})();
