/** Two implementations of one method: the engine against `solve`, on small systems, on the body, and on closed forms. */
import { describe, expect, it } from "vitest";
import { body } from "../body/index.ts";
import { compile, derive } from "../compile/index.ts";
import { assemble, type System } from "../model/index.ts";
import { exp, log } from "../numerics/index.ts";
import { solve } from "../solve/index.ts";
import { engine } from "./index.ts";
import type { EngineInterruption, EngineMan } from "./man.ts";
import { dose, instants, logistic, loop, plus, runAll, swallowed, turn } from "./specimens.ts";

const bySolve = (system: System) => compile(system);

describe("agrees with solve", () => {
  const man = assemble("man", body);
  const program = derive(man);
  const kernel = bySolve(man);
  const place = (path: string): number => kernel.pools.indexOf(path);
  const values = kernel.reference.slice();
  const at = instants(20, 12.5);

  it("on the body, after its LH was taken away and its testosterone doubled", () => {
    // Leaving ∂f/∂t out, one weight of the last stage, and a stage added twice, were caught here and by the orders below.
    const change = (y: Float64Array): void => {
      y[place("blood.lh.central")]! *= 0.2;
      y[place("blood.testosterone.central")]! *= 2;
    };
    const absolute = kernel.startAtRest.map((start) => 1e-9 * (start || 1));
    const tolerance = { relative: 1e-9, absolute };
    const { saved } = solve(kernel.bind(values), {
      from: 0,
      until: 250,
      y0: kernel.startAtRest,
      tolerance,
      save: { at: [...at] },
      interruptions: [{ at: 10, apply: change }],
    });
    const given = [dose(10, change)];
    const { samples, errors } = runAll(engine(program), [{ values, y0: kernel.startAtRest, interruptions: given }], {
      until: 250,
      at,
      tolerance,
    });
    expect([...errors.values()]).toEqual([]);
    saved.forEach((y, i) =>
      y.forEach((value, pool) =>
        expect(Math.abs(samples[0]![i]![pool]! - value), `${kernel.pools[pool]} at ${at[i]}`).toBeLessThan(
          1e-7 * (Math.abs(value) + absolute[pool]! * 1e9 * 1e-2),
        ),
      ),
    );
  });

  it("on what the body shows: every quantity", () => {
    const bound = kernel.bind(values);
    const outputs = new Float64Array(kernel.outputs.length);
    bound.outputs(0, kernel.startAtRest, outputs);
    const { samples } = runAll(engine(program), [{ values, y0: kernel.startAtRest, interruptions: [] }], {
      until: 1,
      at: Float64Array.of(0),
      tolerance: { relative: 1e-6, absolute: 1e-6 },
      keep: "outputs",
    });
    samples[0]![0]!.forEach((value, i) =>
      expect(Math.abs(value - outputs[i]!), kernel.outputs[i]).toBeLessThanOrEqual(4e-15 * Math.abs(outputs[i]!)),
    );
  });
});

describe("converges at order 5", () => {
  /** Steps of one length: the tolerance is no limit, and every instant kept is the end of a step. */
  const end = (steps: number): number => {
    const until = 8;
    const { samples } = runAll(engine(logistic), [{ values: logistic.reference, y0: logistic.rested.start, interruptions: [] }], {
      until,
      at: Float64Array.from({ length: steps }, (_, i) => ((i + 1) * until) / steps),
      tolerance: { relative: 1e6, absolute: 1e6 },
    });
    return samples[0]!.at(-1)![0]!;
  };
  it("on growth with a clock", () => {
    const truth = end(2048);
    const errors = [32, 64, 128].map((n) => Math.abs(end(n) - truth));
    for (const [i, error] of errors.slice(1).entries()) expect(log(errors[i]! / error) / log(2)).toBeCloseTo(5, 1);
  });
});

describe("doses and infusions", () => {
  const [ka, ke] = [1.2, 0.3];
  const bateman = (t: number): number => (t < 0 ? 0 : (ka / (ka - ke)) * (exp(-ke * t) - exp(-ka * t)));
  const infused = (t: number, rate: number, hours: number): number => {
    const upTo = (s: number): number => (s < 0 ? 0 : (rate / ke) * (1 - exp(-ke * s)));
    return upTo(t) - upTo(t - hours);
  };
  const swallow = (at: number, amount: number): EngineInterruption => dose(at, plus(0, amount));
  const pump = (at: number, by: number): EngineInterruption => turn(at, plus(2, by));
  const given = [swallow(0, 1), swallow(3, 2), pump(5, 0.4), swallow(5, 0.5), pump(9, -0.4), swallow(20, 1)];
  const run = { until: 24, at: Float64Array.of(0, 0.5, 3, 5, 6.25, 9, 13, 20, 24), tolerance: { relative: 1e-10, absolute: 1e-12 } };

  it("add up as their closed forms do; what is kept at the hour of a dose is the state before it", () => {
    const { samples, errors } = runAll(
      engine(swallowed),
      [{ values: swallowed.reference, y0: Float64Array.of(0, 0), interruptions: given }],
      run,
    );
    expect(errors.size).toBe(0);
    // Prelude not run again after a change of input, and a dose applied before the sample of its instant, were caught here.
    run.at.forEach((t, i) => {
      const truth = bateman(t) + 2 * bateman(t - 3) + 0.5 * bateman(t - 5) + bateman(t - 20) + infused(t - 5, 0.4, 4);
      expect(Math.abs(samples[0]![i]![1]! - truth), `t = ${t}`).toBeLessThan(1e-9);
    });
    expect(samples[0]![0]![0]).toBe(0);
  });

  it("come one by one, however many: a million", () => {
    const count = 1_000_000;
    let live = 0;
    function* often(): Generator<EngineInterruption> {
      for (let i = 0; i < count; i++) {
        live = i;
        yield swallow(i * 0.25, 0.01);
      }
    }
    const until = count * 0.25;
    const men: EngineMan[] = [{ values: swallowed.reference, y0: Float64Array.of(0, 0), interruptions: often() }];
    const { samples } = runAll(engine(swallowed), men, {
      until,
      at: Float64Array.of(until),
      tolerance: { relative: 1e-6, absolute: 1e-9 },
    });
    expect(live).toBe(count - 1);
    // At rest as much is cleared as comes: the geometric sum of the gut.
    expect(samples[0]![0]![0]).toBeCloseTo(0.01 / (exp(ka * 0.25) - 1), 6);
  });
});

it("does no more work than it used to", () => {
  const doses = Array.from({ length: 14 }, (_, i) => dose(i * 24, plus(0, 1)));
  const men: EngineMan[] = [{ values: loop.reference, y0: loop.rested.start, interruptions: doses }];
  const { total } = runAll(engine(loop), men, { until: 336, at: instants(14, 24), tolerance: { relative: 1e-6, absolute: 1e-8 } });
  expect(total).toMatchInlineSnapshot(`
    {
      "factorisations": 335,
      "jacobians": 335,
      "rejected": 21,
      "rhs": 2680,
      "steps": 314,
    }
  `);
});
