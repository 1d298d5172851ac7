/** A man's numbers are his own: the same bits alone, in any lane, beside anyone, in kernels of any width. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { body } from "../body/index.ts";
import { derive, type Program } from "../compile/index.ts";
import { assemble } from "../model/index.ts";
import { stream } from "../numerics/index.ts";
import { engine } from "./index.ts";
import type { EngineInterruption, EngineMan, EngineRun } from "./man.ts";
import { instants, loop, runAll } from "./specimens.ts";

/** Man k of a population: parameters, start and doses all his own. */
function manOf(program: Program, k: number): EngineMan {
  const numbers = stream(7, k, "parameters");
  const factor = (i: number): number => Math.exp((numbers.uniform(i) - 0.5) * 0.6);
  const inputs = program.rested.parameters.length - program.reference.filter((v) => v !== 0).length;
  const pools = program.rested.start.length;
  function* doses(): Generator<EngineInterruption> {
    for (let i = 0, at = numbers.uniform(5000) * 30; at < 200; i++, at += 5 + 30 * numbers.uniform(5001 + i))
      yield {
        at,
        kind: i % 3,
        apply(y, values) {
          y[i % pools]! *= 1 + numbers.uniform(6000 + i);
          if (inputs === 0 || i % 2 === 0) return false;
          values[values.length - 1]! += 0.01 * numbers.uniform(7000 + i);
          return true;
        },
      };
  }
  return {
    values: program.reference.map((v, i) => v * factor(i)),
    // Some are ill beyond help: they must not drag others along.
    y0: program.rested.start.map((v, i) => v * factor(1000 + i) * (k % 7 === 6 && i === 0 ? Number.NaN : 1)),
    interruptions: doses(),
  };
}
const run: Omit<EngineRun, "onSample" | "onError" | "keep"> = {
  until: 200,
  at: instants(8, 25),
  tolerance: { relative: 1e-5, absolute: 1e-7 },
};
const digest = (rows: readonly Float64Array[] | undefined): string => {
  const hash = createHash("sha256");
  for (const row of rows ?? []) hash.update(new Uint8Array(row.buffer));
  return hash.digest("hex");
};

it.each([
  ["a loop", loop, 21, 40],
  ["the body", derive(assemble("man", body)), 8, 4],
] as const)("of %s", (_, program, count, numRuns) => {
  const engines = [1, 2, 3].map((width) => engine(program, { width }));
  const alone = Array.from({ length: count }, (_, k) => runAll(engines[0]!, [manOf(program, k)], run));
  expect(alone.filter(({ errors }) => errors.size > 0)).toHaveLength(Math.floor(count / 7));
  expect(alone.filter(({ samples }) => samples[0]?.length === 8)).toHaveLength(count - Math.floor(count / 7));
  // A step count shared by both lanes, special cases mended in both, and an anchor left from the man before, were caught here.
  fc.assert(
    fc.property(fc.array(fc.nat(count - 1), { minLength: 1, maxLength: 12 }), fc.nat(2), (batch, which) => {
      const together = runAll(
        engines[which]!,
        batch.map((k) => manOf(program, k)),
        run,
      );
      batch.forEach((k, i) => {
        expect(digest(together.samples[i])).toBe(digest(alone[k]!.samples[0]));
        expect(together.works.get(i)).toEqual(alone[k]!.works.get(0));
        expect(together.errors.get(i)?.message).toBe(alone[k]!.errors.get(0)?.message);
      });
    }),
    { numRuns, seed: 1 },
  );
});
