/** Known answers, to the last bit: what a seed gives today it gives in every engine and in every later version. */
import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { logNormal } from "./log-normal.ts";
import { choleskyFactor, multivariateNormal } from "./multivariate-normal.ts";
import { normalCdf, normalQuantile } from "./normal-distribution.ts";
import { sobolPoints } from "./sobol.ts";
import { type Stream, stream } from "./stream.ts";
import { truncatedNormal } from "./truncated-normal.ts";
import { weibull } from "./weibull.ts";

function hex(x: number): string {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  return view.getBigUint64(0).toString(16).padStart(16, "0");
}
const numbers = stream(20260101, 7, "parameters");
const point = sobolPoints(20260101);
const factor = choleskyFactor([
  [1, 0.5],
  [0.5, 1],
]);

const draws: Readonly<Record<string, (s: Stream, k: number) => number>> = {
  uniform: (s, k) => s.uniform(k),
  normal: (s, k) => s.normal(k),
  "log-normal": (s, k) => logNormal(s, k, { mean: 5, cv: 0.3 }),
  "truncated normal": (s, k) => truncatedNormal(s, k, { mean: 0, sd: 1, from: -1, to: 2 }),
  "truncated normal, far out": (s, k) => truncatedNormal(s, k, { mean: 0, sd: 1, from: 12 }),
  Weibull: (s, k) => weibull(s, k, { shape: 2.5, mean: 90 }),
  "multivariate normal": (s, k) => multivariateNormal(s, k, factor)[1]!,
};

it.each([
  ["uniform", "3fe165634c514f2f", "3fc3ee002300bd6c"],
  ["normal", "3fbc0d0d78d9221a", "bff03252a5017bda"],
  ["log-normal", "4013c861eecaa3b9", "400c76a9d8a88998"],
  ["truncated normal", "3fd0d2736f79b3ba", "bfe212b1cf1ed38d"],
  ["truncated normal, far out", "40282127522e3aa0", "4028072b01b7d2c7"],
  ["Weibull", "40570312b125db37", "4048ebd56d1a8488"],
  ["multivariate normal", "bfea4cd375e31aa4", "bff3473ae01b423c"],
] as const)("%s: draws 0 and 1", (name, first, second) => {
  expect([0, 1].map((k) => hex(draws[name]!(numbers, k)))).toEqual([first, second]);
});

it.each([
  [0, 0, "3fcb9d8d875beb5c"],
  [1, 0, "3fe1bf54645455e9"],
  [12345, 63, "3fd9b1137fd29306"],
  [2 ** 32 - 1, 127, "3fd18ad5a382ce2a"],
])("scrambled Sobol' point %d, coordinate %d", (index, dimension, bits) => {
  expect(hex(point(index).uniform(dimension))).toBe(bits);
});

const digest = (xs: Iterable<number>): string => {
  const bytes = new DataView(new ArrayBuffer(8));
  const hash = createHash("sha256");
  for (const x of xs) {
    bytes.setFloat64(0, x);
    hash.update(new Uint8Array(bytes.buffer.slice(0)));
  }
  return hash.digest("hex").slice(0, 16);
};
const range = (n: number): readonly number[] => Array.from({ length: n }, (_, k) => k);

it.each([
  ["uniform", "6482f40f5b1ca67f"],
  ["normal", "a1975a7450df828b"],
  ["log-normal", "fd943aca4b062769"],
  ["truncated normal", "6fca54e4b36d7395"],
  ["truncated normal, far out", "7b6811a698ebcad5"],
  ["Weibull", "bd58382d95dce4d0"],
  ["multivariate normal", "3b284d630aeae5ac"],
] as const)("%s: five thousand draws", (name, answer) => {
  expect(digest(range(5000).map((k) => draws[name]!(numbers, k)))).toBe(answer);
});

it("five thousand scrambled points, probabilities and quantiles", () => {
  expect(digest(range(5000).map((i) => point(i).uniform(i % 128)))).toBe("51045177fb9ab9f0");
  expect(digest(range(5000).map((i) => normalCdf((i - 4000) / 100)))).toBe("f70f33288fd5379a");
  expect(digest(range(5000).map((i) => normalQuantile((i + 0.5) / 5000)))).toBe("b0584e885b9eaa18");
});
