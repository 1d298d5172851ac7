/** The short way to rest leads where the long way does. */
import { describe, expect, it } from "vitest";
import { conditions, population } from "../people/index.ts";
import { steadyState } from "../solve/index.ts";
import { kernelWith } from "./kernels.ts";
import { toleranceOf, untreated, valuesOf } from "./untreated.ts";

describe("men of every condition", () => {
  const kernel = kernelWith([]);
  const tolerance = { relative: 1e-3, absolute: toleranceOf(kernel).absolute };
  // Caught: Leydig cells of boys matured on the way down from a healthy man's LH.
  it.each(conditions.map((c) => c.name))("%s: rest where following them leads, and keep what they start with", (condition) => {
    const men = population({ condition }, 5);
    for (let i = 0; i < 25; i++) {
      const who = men.man(i);
      const rest = untreated(who);
      const start = kernel.pools.map((path, k) => who.starts.get(path) ?? kernel.startAtRest[k]!);
      who.starts.forEach((own, path) => {
        expect(Math.abs(rest[kernel.pools.indexOf(path)]! / own - 1), `${path} of man ${i}`).toBeLessThan(1e-3);
      });
      const from = who.starts.size > 0 ? rest : Float64Array.from(start);
      const followed = steadyState(kernel.bind(valuesOf(who, kernel)), from, { tolerance }).y;
      rest.forEach((v, k) => {
        const apart = Math.abs(v - followed[k]!);
        expect(apart, `${kernel.pools[k]} of man ${i}`).toBeLessThanOrEqual(1e-7 * (v + tolerance.absolute[k]!));
      });
    }
  });
});
