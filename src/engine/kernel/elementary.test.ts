/** The same bits: exp, log and pow two lanes at a time against one at a time. */
import { expect, it } from "vitest";
import { exp, stream } from "../../numerics/index.ts";
import { log, logarithm, pow, powNear } from "../elementary/power.ts";
import { swallowed } from "../specimens.ts";
import { entryBytes, type Loop } from "./batches.ts";
import { kernelModule } from "./module.ts";

const kernel = kernelModule(swallowed, 2);
const exports = kernel.instantiate();
const memory = new Float64Array(exports.memory.buffer);
/** Free memory at the end: enough for one turn of a loop, and for the anchors that go with it. */
const place = kernel.scratch;
const beside = memory.byteLength - 2 * entryBytes("anchor");

/** Writes two entries of two lanes; `values` says what stands in vector v of a lane's entry. */
function write(start: number, size: number, values: (lane: number) => readonly (number | undefined)[]): void {
  for (let i = 0; i < 4; i++)
    values(i).forEach((value, v) => {
      if (value !== undefined) memory[(start + (i >> 1) * size) / 8 + 2 * v + (i & 1)] = value;
    });
}
/** Runs one turn of a loop, and reads vector `result` of each entry. */
function vectors(loop: Loop, values: (lane: number) => readonly (number | undefined)[], result = 0): readonly number[] {
  write(place, entryBytes(loop), values);
  exports[loop](place, place + 2 * entryBytes(loop), beside);
  return [0, 1, 2, 3].map((i) => memory[(place + (i >> 1) * entryBytes(loop)) / 8 + 2 * result + (i & 1)]!);
}
/** Same bits, NaN as such. */
const same = (found: readonly number[], wanted: readonly number[], about: unknown): void => {
  if (!found.every((value, i) => Object.is(value, wanted[i]))) expect(found, String(about)).toEqual(wanted);
};
const inFours = <T>(all: readonly T[], act: (four: readonly T[]) => void): void => {
  for (let i = 0; i + 4 <= all.length; i += 4) act(all.slice(i, i + 4));
};

const numbers = stream(2, 0, "assay");
let drawn = 0;
const uniform = (): number => numbers.uniform(drawn++);
const special = [
  0,
  -0,
  1,
  -1,
  2,
  -2,
  3,
  -3,
  0.5,
  -0.5,
  2 ** 53,
  2 ** 53 - 1,
  1e300,
  -1e300,
  5e-324,
  -5e-324,
  2e-310,
  709.7827128933841,
  -745.1332191019411,
  -720,
  Infinity,
  -Infinity,
  Number.NaN,
];
const points = Array.from({ length: 100_000 }, (_, i) => {
  const u = uniform() - 0.5;
  return [u * 1500, u * 8, Math.exp(u * 1400), 1 + u * 0.05, special[Math.floor(uniform() * special.length)]!][i % 5]!;
});
const exponents = points.map((_, i) => [(uniform() - 0.5) * 12, special[i % special.length]!, Math.round(uniform() * 9) - 4][i % 3]!);

// A mask that mended both lanes when one was special, and two products in another order, were caught here.
it("exp", () =>
  inFours([...special, 0, ...points], (x) =>
    same(
      vectors("exp", (i) => [x[i]]),
      x.map(exp),
      x,
    ),
  ));
it("log", () =>
  inFours([...special, 0, ...points], (x) =>
    same(
      vectors("log", (i) => [x[i]]),
      x.map(log),
      x,
    ),
  ));

const pairs = [...special.flatMap((x) => special.map((y) => [x, y] as const)), ...points.map((x, i) => [x, exponents[i]!] as const)];
it("pow", () =>
  inFours(pairs, (four) => {
    const logarithms = four.map(([x]) => {
      // Worthless, but equal, where x has no logarithm.
      const head = vectors("logarithm", () => [x])[0]!;
      const rest = vectors("logarithm", () => [x], 1)[0]!;
      if (x > 0 && x < Infinity) same([head, rest], Object.values(logarithm(x)), x);
      return [head, rest];
    });
    same(
      vectors("power", (i) => [...logarithms[i]!, four[i]![1], four[i]![0]]),
      four.map(([x, y]) => pow(x, y)),
      four,
    );
  }));

it("powers near a known one", () => {
  const triples = Array.from({ length: 30_000 }, (_, i) => {
    const near = i % 50 === 0 ? special[i % special.length]! : Math.exp((uniform() - 0.5) * (i % 10 === 0 ? 1400 : 6));
    const change = [0.02, 0.2, 2][Math.floor(uniform() * 3)]!;
    return { near, x: near * (1 + (uniform() - 0.5) * change), n: i % 40 === 0 ? special[i % special.length]! : uniform() * 14 - 5 };
  });
  inFours(triples, (four) => {
    const logarithms = four.map(({ near }) => [0, 1].map((part) => vectors("logarithm", () => [near], part)[0]!));
    write(beside, entryBytes("anchor"), (i) => [...logarithms[i]!, four[i]!.n, four[i]!.near]);
    for (const loop of ["series", "anchor"] as const) exports[loop](beside, beside + 2 * entryBytes("anchor"));
    same(
      vectors("near", (i) => [four[i]!.x]),
      four.map(({ x, n, near }) => powNear(x, n, near, pow(near, n))),
      JSON.stringify(four),
    );
  });
});
