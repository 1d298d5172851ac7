/** Every way to fail: by name, of the man it befell, and without losing the others. */
import { describe, expect, it } from "vitest";
import { SolveError } from "../solve/index.ts";
import { engine } from "./index.ts";
import type { EngineInterruption, EngineMan, EngineRun } from "./man.ts";
import { become, dose, explosion, instants, runAll, swallowed, turn } from "./specimens.ts";

const kernel = engine(swallowed);
const nothing: EngineInterruption["apply"] = () => false;
const good = (): EngineMan => ({ values: swallowed.reference, y0: Float64Array.of(1, 0), interruptions: [] });
const run = { until: 24, at: instants(4, 6), tolerance: { relative: 1e-6, absolute: 1e-9 } };

const ofOneMan: readonly [string, Partial<EngineMan>, string, string][] = [
  ["a parameter that is no number", { values: Float64Array.of(1.2, Number.NaN, 0) }, "solve/not-finite", "example.swallowed.blood"],
  ["a parameter without bounds", { values: Float64Array.of(Infinity, 0.3, 0) }, "solve/not-finite", "example.swallowed.gut"],
  ["a start that is no number", { y0: Float64Array.of(1, Infinity) }, "solve/not-finite", "example.swallowed.blood"],
  ["a start of the wrong size", { y0: Float64Array.of(1) }, "solve/wrong-size", "y0"],
  ["parameters of the wrong size", { values: Float64Array.of(1) }, "solve/wrong-size", "values"],
  ["a dose before the beginning", { interruptions: [{ at: -1, kind: 0, apply: nothing }] }, "solve/bad-times", "interruptions[0]"],
  [
    "a dose at no instant",
    {
      interruptions: [
        { at: 3, kind: 0, apply: nothing },
        { at: Number.NaN, kind: 0, apply: nothing },
      ],
    },
    "solve/bad-times",
    "interruptions[1]",
  ],
  [
    "doses out of order",
    {
      interruptions: [
        { at: 3, kind: 0, apply: nothing },
        { at: 2, kind: 0, apply: nothing },
      ],
    },
    "solve/bad-times",
    "interruptions[1]",
  ],
  ["a dose that is no number", { interruptions: [dose(3, become(0, Number.NaN))] }, "solve/not-finite", "example.swallowed.gut"],
  ["an input that is no number", { interruptions: [turn(3, become(2, Number.NaN))] }, "solve/not-finite", "example.swallowed.blood"],
];

describe.each(ofOneMan)("%s", (_, wrong, code, where) => {
  it("is reported of this man, and everyone else arrives", () => {
    const men = [good(), { ...good(), ...wrong }, good(), good(), { ...good(), ...wrong }, good(), good()];
    const { errors, samples, works } = runAll(kernel, men, run);
    expect([...errors].map(([man, error]) => [man, error.code, error.where])).toEqual([1, 4].map((man) => [man, code, where]));
    expect([...works.keys()].sort()).toEqual([0, 2, 3, 5, 6]);
    for (const man of [2, 3, 5, 6]) expect(samples[man]).toEqual(samples[0]);
  });
});

const ofTheRun: readonly [string, Partial<EngineRun>, string][] = [
  ["an end before the beginning", { from: 30 }, "solve/bad-times"],
  ["an end that never comes", { until: Infinity }, "solve/bad-times"],
  ["an instant outside the span", { at: Float64Array.of(25) }, "solve/bad-times"],
  ["instants out of order", { at: Float64Array.of(2, 1) }, "solve/bad-times"],
  ["no absolute tolerance", { tolerance: { relative: 1e-6, absolute: 0 } }, "solve/bad-tolerance"],
  ["tolerances of the wrong size", { tolerance: { relative: 1e-6, absolute: Float64Array.of(1) } }, "solve/wrong-size"],
  ["no steps at all", { mostSteps: 0 }, "solve/bad-step"],
  ["a least step of no length", { leastStep: -1 }, "solve/bad-step"],
];
it.each(ofTheRun)("%s is refused before anyone begins", (_, wrong, code) => {
  let asked = 0;
  function* men(): Generator<EngineMan> {
    asked++;
    yield good();
  }
  expect(() => runAll(kernel, men(), { ...run, ...wrong })).toThrow(expect.objectContaining({ code }));
  expect(asked).toBe(0);
});

describe("what cannot be followed", () => {
  const boom = engine(explosion);
  const doomed = (): EngineMan => ({ values: explosion.reference, y0: explosion.rested.start, interruptions: [] });
  const calm = (): EngineMan => ({ ...doomed(), y0: Float64Array.of(1, 0.01) });
  const until = { until: 2, at: Float64Array.of(2), tolerance: { relative: 1e-6, absolute: 1e-9 } };

  it("ends at the pool and the time where it became impossible", () => {
    const { errors, works } = runAll(boom, [calm(), doomed(), calm()], until);
    expect([...works.keys()]).toEqual([0, 2]);
    const error = errors.get(1)!;
    expect(error).toBeInstanceOf(SolveError);
    expect(["solve/step-too-small", "solve/not-finite"]).toContain(error.code);
    expect(error.where).toBe("example.explosion.loud");
    expect(Number(error.message.match(/t = ([\d.]+)/)![1])).toBeCloseTo(1, 4);
  });
  it("ends at a step that would have to be too short", () => {
    expect(runAll(boom, [doomed()], { ...until, leastStep: 1e-3 }).errors.get(0)).toMatchObject({
      code: "solve/step-too-small",
      where: "example.explosion.loud",
    });
  });
  // Relative to themselves they change as k and as k·loud. Caught: the first pool named, whichever changes fastest.
  it.each([
    ["quiet", 0.5],
    ["loud", 2],
  ])("ends before the first step where none is short enough, at the pool that changes fastest: %s", (fastest, loud) => {
    const values = Float64Array.of(1e200);
    const hopeless = (): EngineMan => ({ ...doomed(), values, y0: Float64Array.of(1, loud) });
    const { errors, works } = runAll(boom, [calm(), hopeless(), calm()], until);
    expect([...works.keys()]).toEqual([0, 2]);
    expect(errors.get(1)).toMatchObject({ code: "solve/step-too-small", where: `example.explosion.${fastest}` });
    expect(errors.get(1)!.message).toContain("t = 0");
  });
  it("ends after as many tries as are allowed", () => {
    expect(runAll(boom, [doomed()], { ...until, mostSteps: 20 }).errors.get(0)!.message).toMatchInlineSnapshot(`
      "Rodas5P: 20 steps were tried from t = 0 towards t = 2, and only t = 0.7422930644342899 was reached.
        Take an implicit method if this one is explicit and the system stiff; else loosen the tolerance or raise mostSteps.
        [solve/too-many-steps]"
    `);
  });
});

describe("cancelled", () => {
  it("before the first step, between two stops, and while doses apply", () => {
    const aborted = { aborted: false };
    const closed: number[] = [];
    function* men(): Generator<EngineMan> {
      try {
        for (;;) yield good();
      } finally {
        closed.push(1);
      }
    }
    let arrived = 0;
    const cancel = (signal: { aborted: boolean }) => () =>
      kernel.run(men(), {
        ...run,
        keep: "state",
        signal,
        onError: () => undefined,
        onSample: () => undefined,
        onEnd: () => void (signal.aborted = ++arrived >= 10),
      });
    expect(cancel({ aborted: true })).toThrow(/cancelled at t = 0 of 24/);
    expect(cancel(aborted)).toThrow(/solve\/cancelled/);
    // Nobody arrives but who is in a lane already, and the men's iterable is let go.
    expect(arrived).toBeLessThan(10 + kernel.lanes);
    expect(closed).toEqual([1, 1]);
  });
  it("leaves the engine ready for the next run", () => {
    expect(runAll(kernel, [good()], run).errors.size).toBe(0);
  });
});

it("asks for a man only when a lane is free, and holds no more than it has lanes", () => {
  let asked = 0;
  let ended = 0;
  let most = 0;
  function* men(): Generator<EngineMan> {
    for (; asked < 200; asked++) {
      most = Math.max(most, asked - ended);
      yield good();
    }
  }
  kernel.run(men(), { ...run, keep: "state", onError: () => undefined, onSample: () => undefined, onEnd: () => void ended++ });
  expect([asked, ended]).toEqual([200, 200]);
  expect(most).toBeLessThan(kernel.lanes);
});

it("can be asked again while it is telling", () => {
  const alone = runAll(kernel, [good()], run).samples[0]!;
  const within: Float64Array[][] = [];
  kernel.run([good(), good()], {
    ...run,
    keep: "state",
    onError: () => undefined,
    onSample: () => void within.push(runAll(kernel, [good()], run).samples[0]!),
  });
  expect(within).toEqual(Array.from({ length: 8 }, () => alone));
});

it("does nothing for nobody, and keeps instants at both ends of a span of no length", () => {
  expect(runAll(kernel, [], run).total.steps).toBe(0);
  const still = runAll(kernel, [good()], { ...run, from: 3, until: 3, at: Float64Array.of(3) });
  expect(still.samples[0]).toEqual([Float64Array.of(1, 0)]);
});
