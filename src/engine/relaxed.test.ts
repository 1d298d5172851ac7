/** Relaxed arithmetic: asked for and not there, it is refused; where it is there, it agrees to the tolerance. */
import { setFlagsFromString } from "node:v8";
import { beforeAll, describe, expect, it } from "vitest";
import { body } from "../body/index.ts";
import { CompileError, derive, webAssemblyEngine } from "../compile/index.ts";
import { assemble } from "../model/index.ts";
import { engine } from "./index.ts";
import { instants, loop, runAll } from "./specimens.ts";

/** A module of one function with one relaxed instruction. */
const probe = Uint8Array.from([
  0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 7, 1, 0x60, 2, 0x7b, 0x7b, 1, 0x7b, 3, 2, 1, 0, 10, 13, 1, 11, 0, 0x20, 0, 0x20, 1, 0x20, 0, 0xfd,
  0x87, 2, 0x0b,
]);
const known = (): boolean => webAssemblyEngine().validate(probe);

it("is refused where the JavaScript engine does not know it", () => {
  if (known()) return;
  expect(() => engine(loop, { arithmetic: "relaxed" })).toThrow(CompileError);
  expect(() => engine(loop, { arithmetic: "relaxed" })).toThrowError("--experimental-wasm-relaxed-simd");
});

describe("where it is known", () => {
  beforeAll(() => setFlagsFromString("--experimental-wasm-relaxed-simd"));

  it.each([
    ["a small loop", loop],
    ["the body", derive(assemble("man", body))],
  ])("%s: other bits, the same numbers", (_, program) => {
    if (!known()) return;
    const { reference, rested } = program;
    const y0 = rested.start.map((value, i) => value * (i % 2 ? 1.3 : 0.8));
    const [strict, relaxed] = (["strict", "relaxed"] as const).map((arithmetic) => {
      const man = { values: reference, y0, interruptions: [] };
      const run = { until: 240, at: instants(10, 24), tolerance: { relative: 1e-6, absolute: rested.start.map((v) => 1e-8 * (v || 1)) } };
      return runAll(engine(program, { arithmetic }), [man], run);
    });
    expect([...relaxed!.errors]).toEqual([]);
    expect(relaxed!.samples).not.toEqual(strict!.samples);
    strict!.samples[0]!.forEach((row, i) =>
      row.forEach((value, pool) =>
        expect(Math.abs(relaxed!.samples[0]![i]![pool]! - value), `${rested.pools[pool]} in sample ${i}`).toBeLessThan(
          1e-5 * (Math.abs(value) + 1e-2 * (rested.start[pool]! || 1)),
        ),
      ),
    );
  });
});
