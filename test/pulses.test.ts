/** Laws of the man hour by hour: what holds for the averaged man and must not be lost when pulses are added. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { body, pulsatility } from "../src/body/index.ts";
import { compile } from "../src/compile/index.ts";
import { assemble } from "../src/model/index.ts";
import { hourly } from "./whole.ts";

const kernel = compile(hourly);
const interpreted = compile(hourly, { target: "interpret" });
/** Neither is an amount. */
const hands = ["hypothalamus.suprachiasmaticNucleus.cosine", "hypothalamus.suprachiasmaticNucleus.sine"];
const share = fc.integer({ min: 0, max: 1_000_000 }).map((n) => n / 1_000_000);
const anyState = fc
  .array(share, { minLength: kernel.size, maxLength: kernel.size })
  .map((u) => Float64Array.from(u, (ui, i) => (kernel.startAtRest[i] || 1) * 10 ** (3 * ui - 2)));
const rates = (y: Float64Array, by = kernel): Float64Array => {
  const dy = new Float64Array(by.size);
  by.bind(by.reference).rhs(0, y, dy);
  return dy;
};

describe("the man hour by hour", () => {
  it("gives the same bits interpreted and in WebAssembly", () => {
    fc.assert(
      fc.property(anyState, (y) => {
        expect(rates(y, interpreted)).toEqual(rates(y));
      }),
      { numRuns: 50, seed: 1 },
    );
  });

  it.each(kernel.pools.map((pool, i) => [pool, i] as const).filter(([pool]) => !hands.includes(pool)))(
    "%s, once empty, is not pushed below zero",
    (_pool, empty) => {
      fc.assert(
        fc.property(anyState, (y) => {
          y[empty] = 0;
          expect(rates(y)[empty]!).toBeGreaterThanOrEqual(0);
        }),
        { numRuns: 20, seed: 1 },
      );
    },
  );

  // Caught: LH that granules release counted a second time by the gonadotroph that made it.
  it("secretes LH and FSH at rest as fast as they are cleared: by pulses on average what the averaged man does without", () => {
    const at = (path: string): number => kernel.pools.indexOf(path);
    const out = new Float64Array(kernel.outputs.length);
    kernel.bind(kernel.reference).outputs(0, kernel.startAtRest, out);
    const dy = rates(kernel.startAtRest);
    const cleared = out[kernel.outputs.indexOf("blood.lh.cleared")]!;
    expect(Math.abs(dy[at("blood.lh.central")]!)).toBeLessThan(1e-12 * cleared);
    // What pulses take from the releasable LH in an hour is what it gains beyond what it loses between them.
    const taken = dy[at("pituitary.granules.releasable")]!;
    const stage = kernel.reference[kernel.parameters.indexOf("pituitary.granules.stage")]!;
    expect(taken).toBeCloseTo(kernel.startAtRest[at("pituitary.granules.leaving")]! / stage, 9);
  });
});

// Caught: a port that was not zero without pulses.
it("an organ without pulses is what it was: every port that pulses use is empty", () => {
  const averaged = assemble("man", body);
  const used = pulsatility.flatMap((c) => [...c.contributes.keys()]);
  expect(used.length).toBeGreaterThan(4);
  for (const path of used) {
    const port = averaged.quantities.find((q) => q.path === path)!;
    expect(port.port).toBe(true);
    expect(port.is.kind === "number" && port.is.value === 0).toBe(true);
  }
});
