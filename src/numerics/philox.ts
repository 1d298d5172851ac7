/**
 * Numbers from nowhere: Philox4x32-10, a counter-based generator.
 *
 * Draw k of a stream is a function of (key, k) alone, so nothing depends on who draws first.
 * Method: Salmon, Moraes, Dror & Shaw 2011, Parallel random numbers: as easy as 1, 2, 3 (SC'11).
 */

const m0 = 0xd2511f53;
const m1 = 0xcd9e8d57;
const w0 = 0x9e3779b9;
const w1 = 0xbb67ae85;
const rounds = 10;

/** High word of the product of two 32-bit words. */
function high(a: number, b: number): number {
  const al = a & 0xffff;
  const ah = a >>> 16;
  const bl = b & 0xffff;
  const bh = b >>> 16;
  const middle = ((al * bl) >>> 16) + ((ah * bl) & 0xffff) + al * bh;
  return (ah * bh + Math.floor((ah * bl) / 65536) + Math.floor(middle / 65536)) >>> 0;
}

/**
 * One block: four random words from a counter of four words and a key of two.
 *
 * @example
 * philox4x32([0, 0, 0, 0], [0, 0]) // => [ 1713891541, 3781805453, 3159862348, 2600524760 ]
 */
export function philox4x32(
  counter: readonly [number, number, number, number],
  key: readonly [number, number],
): readonly [number, number, number, number] {
  let [a, b, c, d] = counter;
  let [k, l] = key;
  for (let round = 0; round < rounds; round++) {
    const h0 = high(m0, a);
    const l0 = Math.imul(m0, a) >>> 0;
    const h1 = high(m1, c);
    const l1 = Math.imul(m1, c) >>> 0;
    [a, b, c, d] = [(h1 ^ b ^ k) >>> 0, l1, (h0 ^ d ^ l) >>> 0, l0];
    k = (k + w0) >>> 0;
    l = (l + w1) >>> 0;
  }
  return [a, b, c, d];
}
