/** Every way to fail: by name, in the same words whatever the method. */
import { describe, expect, it } from "vitest";
import {
  bogackiShampine,
  type Controller,
  constant,
  dormandPrince,
  type Interruption,
  integral,
  type Method,
  pi,
  rodas4,
  rodas5p,
  SolveError,
  type SolveOptions,
  solve,
  type Term,
} from "./index.ts";
import { exponentialDecay } from "./problems/closed-forms.ts";
import { vanDerPol } from "./problems/stiff.ts";

const methods: readonly Method[] = [bogackiShampine, dormandPrince, rodas4, rodas5p];
const nothing: Interruption["apply"] = () => undefined;

const pair: Term = {
  size: 2,
  names: ["lh", "fsh"],
  rhs(_t, y, dy) {
    dy[0] = -y[0]!;
    dy[1] = -y[1]!;
  },
};
const good: SolveOptions = { from: 0, until: 10, y0: Float64Array.of(1, 2), tolerance: { relative: 1e-6, absolute: 1e-6 } };

function* backwards(): Generator<Interruption> {
  yield { at: 3, apply: nothing };
  yield { at: 2, apply: nothing };
}

/** A pool whose rate stops being a number. */
const lost = (when: (t: number, y: Float64Array) => boolean): Term => ({
  ...pair,
  timeDependent: true,
  rhs(t, y, dy) {
    pair.rhs(t, y, dy);
    if (when(t, y)) dy[1] = NaN;
  },
});

const table: readonly [string, Partial<SolveOptions>, string, Term?][] = [
  ["a state of the wrong size", { y0: Float64Array.of(1) }, "solve/wrong-size"],
  ["a state that is no number", { y0: Float64Array.of(1, NaN) }, "solve/not-finite"],
  ["tolerances of the wrong size", { tolerance: { relative: 1e-6, absolute: Float64Array.of(1) } }, "solve/wrong-size"],
  ["no absolute tolerance for one pool", { tolerance: { relative: 1e-6, absolute: Float64Array.of(1, 0) } }, "solve/bad-tolerance"],
  ["a negative relative tolerance", { tolerance: { relative: -1, absolute: 1 } }, "solve/bad-tolerance"],
  ["an end before the beginning", { from: 3, until: 2 }, "solve/bad-times"],
  ["an end that never comes", { until: Infinity }, "solve/bad-times"],
  ["a beginning that is no number", { from: NaN }, "solve/bad-times"],
  ["an instant to keep outside the span", { save: { at: [1, 11] } }, "solve/bad-times"],
  ["instants to keep out of order", { save: { at: [1, 1] } }, "solve/bad-times"],
  ["an instant to keep that is no number", { save: { at: [NaN] } }, "solve/bad-times"],
  [
    "a dose before the span",
    {
      interruptions: [
        { at: 4, apply: nothing },
        { at: -1, apply: nothing },
      ],
    },
    "solve/bad-times",
  ],
  [
    "a dose at no instant",
    {
      interruptions: [
        { at: 4, apply: nothing },
        { at: NaN, apply: nothing },
      ],
    },
    "solve/bad-times",
  ],
  ["doses out of order, read one by one", { interruptions: backwards() }, "solve/bad-times"],
  ["a first step of no length", { firstStep: 0 }, "solve/bad-step"],
  ["a negative least step", { leastStep: -1 }, "solve/bad-step"],
  ["no steps at all", { mostSteps: NaN }, "solve/bad-step"],
  ["a dose that is no number", { interruptions: [{ at: 2, apply: (y) => void (y[1] = Infinity) }] }, "solve/not-finite"],
  ["a slope that is no number", {}, "solve/not-finite", lost(() => true)],
  ["a slope that is no number, first step given", { firstStep: 0.1 }, "solve/not-finite", lost(() => true)],
  [
    "a slope that is no number after a dose",
    { interruptions: [{ at: 2, apply: (y) => void (y[0] = -1) }] },
    "solve/not-finite",
    lost((_t, y) => y[0]! < 0),
  ],
  ["a flag raised beforehand", { signal: { aborted: true } }, "solve/cancelled"],
];

function failure(term: Term, options: SolveOptions): SolveError {
  try {
    solve(term, options);
  } catch (error) {
    if (error instanceof SolveError) return error;
    throw error;
  }
  throw new Error("it did not fail");
}

describe.each(table)("%s", (_what, wrong, code, term = pair) => {
  // A generator serves once.
  const once = wrong.interruptions !== undefined && !Array.isArray(wrong.interruptions);
  const fresh = () => ({ ...good, ...wrong, ...(once && { interruptions: backwards() }) });

  it("fails by name, in the same words for every method", () => {
    const failures = methods.map((method) => failure(term, { ...fresh(), method }));
    expect(failures.map((error) => error.code)).toEqual(methods.map(() => code));
    expect(new Set(failures.map((error) => error.message)).size).toBe(1);
  });
});

it("says these words", () => {
  expect(table.map(([, wrong, , term = pair]) => failure(term, { ...good, ...wrong }).message).join("\n")).toMatchInlineSnapshot(`
    "y0: it has 1 entries, and the term has 2 pools.
      Give one entry for each pool, in the order of the term.
      [solve/wrong-size]
    fsh: this pool's value or rate of change is no longer a finite number at t = 0.
      Look for a division by zero, the logarithm or root of a negative amount, or a flow that feeds itself.
      [solve/not-finite]
    tolerance.absolute: it has 1 entries, and the term has 2 pools.
      Give one entry for each pool, in the order of the term.
      [solve/wrong-size]
    fsh: relative 0.000001 and absolute 0 do not bound an error.
      Take a relative tolerance of at least 0 and an absolute one above 0, in the unit of the pool.
      [solve/bad-tolerance]
    lh: relative -1 and absolute 1 do not bound an error.
      Take a relative tolerance of at least 0 and an absolute one above 0, in the unit of the pool.
      [solve/bad-tolerance]
    from, until: the span from 3 to 2 cannot be integrated.
      Give two finite instants, the first not after the second.
      [solve/bad-times]
    from, until: the span from 0 to Infinity cannot be integrated.
      Give two finite instants, the first not after the second.
      [solve/bad-times]
    from, until: the span from NaN to 10 cannot be integrated.
      Give two finite instants, the first not after the second.
      [solve/bad-times]
    save.at[1]: the instant 11 lies outside the span from 0 to 10.
      List the instants to keep in strictly increasing order, none outside the span.
      [solve/bad-times]
    save.at[1]: the instant 1 does not come after 1.
      List the instants to keep in strictly increasing order, none outside the span.
      [solve/bad-times]
    save.at[0]: the instant NaN lies outside the span from 0 to 10.
      List the instants to keep in strictly increasing order, none outside the span.
      [solve/bad-times]
    interruptions[1]: the instant -1 lies before the span, which starts at 0.
      An iterable of interruptions comes in order of time and starts no earlier than the span; a list may be in any order.
      [solve/bad-times]
    interruptions[1]: the instant NaN is not a finite number.
      An iterable of interruptions comes in order of time and starts no earlier than the span; a list may be in any order.
      [solve/bad-times]
    interruptions[1]: the instant 2 comes after one at 3.
      An iterable of interruptions comes in order of time and starts no earlier than the span; a list may be in any order.
      [solve/bad-times]
    firstStep: 0 is not a positive number.
      Give a positive number, or leave it out.
      [solve/bad-step]
    leastStep: -1 is not a positive number.
      Give a positive number, or leave it out.
      [solve/bad-step]
    mostSteps: NaN is not a positive number.
      Give a positive number, or leave it out.
      [solve/bad-step]
    fsh: this pool's value or rate of change is no longer a finite number at t = 2.
      Look for a division by zero, the logarithm or root of a negative amount, or a flow that feeds itself.
      [solve/not-finite]
    fsh: this pool's value or rate of change is no longer a finite number at t = 0.
      Look for a division by zero, the logarithm or root of a negative amount, or a flow that feeds itself.
      [solve/not-finite]
    fsh: this pool's value or rate of change is no longer a finite number at t = 0.
      Look for a division by zero, the logarithm or root of a negative amount, or a flow that feeds itself.
      [solve/not-finite]
    fsh: this pool's value or rate of change is no longer a finite number at t = 2.
      Look for a division by zero, the logarithm or root of a negative amount, or a flow that feeds itself.
      [solve/not-finite]
    solve: the integration was cancelled at t = 0 of 10.
      Nothing is wrong with the model; start again when you want the result.
      [solve/cancelled]"
  `);
});

describe.each(methods)("$name", (method) => {
  it("names the pool that explodes, and when", () => {
    // y = 1/(1 − t): there is nothing beyond t = 1.
    const explosion: Term = {
      size: 2,
      names: ["calm", "explosive"],
      rhs(_t, y, dy) {
        dy[0] = -y[0]!;
        dy[1] = y[1]! * y[1]!;
      },
    };
    const { code, where, what } = failure(explosion, { ...good, y0: Float64Array.of(1, 1), method });
    expect(["solve/step-too-small", "solve/not-finite"]).toContain(code);
    expect(where).toBe("explosive");
    expect(Number(/at t = ([\d.]+)/.exec(what)![1])).toBeCloseTo(1, 4);
  });

  it("names the pool that stops being a number, and when", () => {
    const { code, where, what } = failure(
      lost((t) => t > 3),
      { ...good, method },
    );
    expect([code, where]).toEqual(["solve/not-finite", "fsh"]);
    expect(Number(/t = ([\d.]+?)\.$/.exec(what)![1])).toBeCloseTo(3, 6);
  });

  it("names the pool that jumps, when the step may not shrink to pass it", () => {
    const jump: Term = { ...pair, timeDependent: true, rhs: (t, _y, dy) => void dy.set([0, t < 3 ? 0 : 1e6]) };
    const { code, where, what } = failure(jump, { ...good, method, leastStep: 1e-6 });
    expect([code, where]).toEqual(["solve/step-too-small", "fsh"]);
    expect(Number(/at t = ([\d.]+) the step/.exec(what)![1])).toBeCloseTo(3, 5);
  });

  it("stops where it is told to", () => {
    const stop = new AbortController();
    const error = failure(pair, {
      ...good,
      method,
      save: { at: [1, 2, 3] },
      onSave: (index) => index === 1 && stop.abort(),
      signal: stop.signal,
    });
    expect(error.message).toBe(
      "solve: the integration was cancelled at t = 2 of 10.\n  Nothing is wrong with the model; start again when you want the result.\n  [solve/cancelled]",
    );
  });

  it("ends a hopeless integration without control", () => {
    expect(
      failure(
        lost((t) => t > 3),
        { ...good, method, controller: constant(), firstStep: 0.7 },
      ).code,
    ).toBe("solve/not-finite");
  });
});

it("says what to do about a stiff system and an explicit method", () => {
  const { message } = failure(vanDerPol.term, {
    ...vanDerPol,
    method: dormandPrince,
    tolerance: { relative: 1e-6, absolute: 1e-6 },
    mostSteps: 1000,
    firstStep: 1e-6,
  });
  expect(message).toMatchInlineSnapshot(`
    "Dormand–Prince 5(4): 1000 steps were tried from t = 0 towards t = 2, and only t = 0.0010808345492868926 was reached.
      Take an implicit method if this one is explicit and the system stiff; else loosen the tolerance or raise mostSteps.
      [solve/too-many-steps]"
  `);
});

it("counts steps between two stops, so that many doses are no failure", () => {
  const interruptions = Array.from({ length: 500 }, (_, k): Interruption => ({ at: k / 50, apply: nothing }));
  expect(solve(pair, { ...good, interruptions, mostSteps: 10 }).work.steps).toBeGreaterThanOrEqual(500);
});

it("fails when the Jacobian is no number, and names the row", () => {
  const jacobian = {
    columnPointers: Int32Array.of(0, 1, 2),
    rows: Int32Array.of(0, 1),
    evaluate: (_t: number, _y: Float64Array, v: Float64Array) => v.set([-1, NaN]),
  };
  const { code, where } = failure({ ...pair, jacobian }, good);
  expect([code, where]).toEqual(["solve/not-finite", "fsh"]);
});

it("closes what it reads from when it fails", () => {
  let closed = false;
  function* doses(): Generator<Interruption> {
    try {
      for (let at = 0; ; at++) yield { at, apply: (y) => void (y[0] = at < 3 ? 1 : NaN) };
    } finally {
      closed = true;
    }
  }
  expect(failure(exponentialDecay.term, { ...good, y0: Float64Array.of(1), interruptions: doses() }).code).toBe("solve/not-finite");
  expect(closed).toBe(true);
});

it.each<Controller>([pi(), integral()])("controls within its bounds", (controller) => {
  const memory = controller.begin();
  expect(controller.judge(0, 1, 5, memory)).toEqual({ accept: true, next: 5 });
  expect(controller.judge(Infinity, 1, 5, controller.begin())).toEqual({ accept: false, next: 0.2 });
  expect(controller.judge(1.0000001, 1, 5, controller.begin()).next).toBeLessThan(1);
});
