/** What a lane computes, against the kernel of `compile`: rates, Jacobian and ∂f/∂t, to rounding. */
import { describe, expect, it } from "vitest";
import { body } from "../body/index.ts";
import { compile, derive } from "../compile/index.ts";
import { assemble } from "../model/index.ts";
import { kernelModule } from "./kernel/module.ts";
import { laneMemory } from "./lane-memory.ts";
import { laneTerm } from "./lane-term.ts";
import { loopSystem } from "./specimens.ts";

describe.each([loopSystem, assemble("man", body)])("$name", (system) => {
  const kernel = compile(system);
  const program = derive(system);
  const module = kernelModule(program, 2);
  const exports = module.instantiate();
  const near = (found: Float64Array, wanted: Float64Array, what: string): void =>
    found.forEach((value, i) =>
      expect(Math.abs(value - wanted[i]!), `${what} ${i}`).toBeLessThanOrEqual(1e-12 * (Math.abs(wanted[i]!) + 1e-2)),
    );

  // Slopes of powers taken from a power of another base, and an inverse found before the prelude, were caught here.
  it.each([0, 1, 2, 3])("lane %d", (place) => {
    const values = kernel.reference.map((v, i) => v * (1 + 0.03 * Math.sin(i + place)));
    const lane = laneMemory(module, exports, place);
    lane.write(module.places.parameters, values);
    const term = laneTerm(program, module, exports, lane);
    const man = kernel.bind(values);
    const start = kernel.startAtRest.map((v, i) => v * (1 + 0.1 * Math.cos(i)));
    const states = [start, start.map((v, i) => v * (1 + 0.01 * Math.sin(i))), start.map((v, i) => (i % 3 === 0 ? 0 : v))];
    lane.write(module.places.y, start);
    exports.prelude();
    const n = kernel.size;
    const entries = man.jacobian!.rows.length;
    for (const [t, y] of states.entries()) {
      const [dy, dyHere, jacobian, jacobianHere, inTime, inTimeHere] = [n, n, entries, entries, n, n].map(
        (size) => new Float64Array(size),
      ) as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
      man.rhs(t, y, dy);
      term.rhs(t, y, dyHere);
      near(dyHere, dy, "rate");
      man.jacobian!.evaluate(t, y, jacobian);
      term.jacobian!.evaluate(t, y, jacobianHere);
      near(jacobianHere, jacobian, "slope");
      man.timeDerivative?.(t, y, inTime);
      term.timeDerivative?.(t, y, inTimeHere);
      near(inTimeHere, inTime, "slope in time");
    }
  });
});
