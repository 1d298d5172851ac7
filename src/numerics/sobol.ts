/**
 * Sobol's sequence, plain and scrambled: points that fill a cube more evenly than chance.
 *
 * Sobol 1967; direction numbers of Joe & Kuo 2008; nested uniform scrambling of Owen 1995, Randomly permuted (t,m,s)-nets.
 * Each binary digit is flipped or not by a random bit that belongs to all the digits above it, which keeps every net a
 * net and makes every point uniform. The bits are hashed from the digits and a Philox key, so any point is had by its index.
 */
import { badPoint, tooManyDimensions } from "./errors.ts";
import { normalQuantile } from "./normal-distribution.ts";
import { philox4x32 } from "./philox.ts";
import { directions } from "./sobol-directions.ts";
import type { Stream } from "./stream.ts";

const bits = 32;
export const sobolDimensions = directions.length + 1;

/** What digit j of the index contributes to a coordinate, the first binary place on top (Bratley & Fox 1988). */
function columns(dimension: number): Uint32Array {
  const v = new Uint32Array(bits);
  const row = directions[dimension - 1];
  if (!row) return v.map((_, j) => 1 << (bits - 1 - j));
  const [inner, ...initial] = row;
  const degree = initial.length;
  for (let j = 0; j < bits; j++) {
    if (j < degree) v[j] = initial[j]! << (bits - 1 - j);
    else {
      let word = v[j - degree]! ^ (v[j - degree]! >>> degree);
      for (let k = 1; k < degree; k++) if ((inner >>> (degree - 1 - k)) & 1) word ^= v[j - k]!;
      v[j] = word;
    }
  }
  return v;
}
const generators = Array.from({ length: sobolDimensions }, (_, d) => columns(d));

/** The 32 digits of a coordinate. In Gray-code order, so that the points come as Joe and Kuo's own program prints them. */
function digits(index: number, dimension: number): number {
  if (!(Number.isInteger(index) && index >= 0 && index < 4294967296)) throw badPoint(index);
  const generator = generators[dimension];
  if (!generator) throw tooManyDimensions(dimension, sobolDimensions);
  let word = 0;
  for (let gray = (index ^ (index >>> 1)) >>> 0, j = 0; gray !== 0; gray >>>= 1, j++) if (gray & 1) word ^= generator[j]!;
  return word >>> 0;
}

/**
 * A coordinate of a point of the plain sequence, in [0, 1); all of point 0 is 0.
 *
 * @throws {@link NumericsError} `numerics/too-many-dimensions` from coordinate 128 on, `numerics/bad-point` outside 0 to 2³²−1.
 *
 * @example
 * sobol(1, 0) // => 0.5
 */
export const sobol = (index: number, dimension: number): number => digits(index, dimension) / 4294967296;

/** Murmur3's finisher: every bit of the result depends on every bit given. */
function mixed(word: number): number {
  let h = word ^ (word >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}
const hashed = (word: number, before: number, after: number): number => mixed(mixed(word ^ before) + after) >>> 0;

type Key = ReturnType<typeof philox4x32>;

/** 32 digits scrambled, and 20 random ones of their own below; in (0, 1). */
function scrambled(word: number, [a, b, c, d]: Key): number {
  let out = 0;
  // The digits seen so far after a leading 1: the node of the binary tree whose children may change places.
  let node = 1;
  for (let place = bits - 1; place >= 0; place--) {
    const digit = (word >>> place) & 1;
    out = (out << 1) | (digit ^ (hashed(node, a, b) >>> 31));
    node = (node << 1) | digit;
  }
  return ((out >>> 0) * 1048576 + (hashed(word, c, d) >>> 12) + 0.5) / 4503599627370496;
}

/** Keys of streams have a purpose's number here: small. */
const sobolPurpose = 0x536f626f;

/**
 * Scrambled points of a seed: a function from a point's index to its coordinates, which are read like a stream.
 *
 * Every point is uniform in the cube, so means are unbiased; the first 2^m points of any seed are a net, so those of smooth
 * functions come closer than n random points would. Take another seed for an independent set.
 *
 * @throws {@link NumericsError} as {@link sobol}, when a coordinate is read.
 *
 * @example
 * const point = sobolPoints(1);
 * point(5).uniform(3) === sobolPoints(1)(5).uniform(3) // => true
 */
export function sobolPoints(seed: number): (index: number) => Stream {
  const keys: Key[] = [];
  const keyOf = (dimension: number): Key => (keys[dimension] ??= philox4x32([dimension, 0, 0, 0], [seed >>> 0, sobolPurpose]));
  return (index) => {
    const uniform = (k: number): number => scrambled(digits(index, k), keyOf(k));
    return { uniform, normal: (k) => normalQuantile(uniform(k)) };
  };
}
