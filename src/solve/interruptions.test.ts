/** Doses against their closed forms, and what happens at the very instant. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bogackiShampine, dormandPrince, type Interruption, type Method, rodas4, rodas5p, solve, type Term } from "./index.ts";
import { bateman, exponentialDecay, twoCompartments } from "./problems/closed-forms.ts";
import type { ClosedForm } from "./problems/problem.ts";

const methods: readonly Method[] = [bogackiShampine, dormandPrince, rodas4, rodas5p];
const tolerance = { relative: 1e-10, absolute: 1e-11 };
const bolus = (at: number, amount = 1): Interruption => ({ at, apply: (y) => void (y[0]! += amount) });

/** The sum of the unit responses to all doses before `t`. */
function superposed(problem: ClosedForm, doses: readonly { at: number; amount: number }[], t: number): number[] {
  const given = doses.filter(({ at }) => at < t);
  return Array.from({ length: problem.term.size }, (_, i) =>
    given.reduce((sum, { at, amount }) => sum + amount * problem.exact(t - at)[i]!, 0),
  );
}

describe.each(methods)("$name", (method) => {
  const doses = [0, 1, 2, 3, 4, 5, 6].map((k) => ({ at: 8 * k, amount: 1 + (k % 3) }));
  const at = [0, 0.5, 8, 11, 16, 16.25, 31.9, 40, 48, 60];

  it.each([exponentialDecay, bateman, twoCompartments])("superposes repeated doses on $name", ({ term, ...problem }) => {
    const { saved } = solve(term, {
      from: 0,
      until: 60,
      y0: new Float64Array(term.size),
      method,
      tolerance,
      save: { at },
      interruptions: doses.map((dose) => bolus(dose.at, dose.amount)),
    });
    saved.forEach((y, k) => {
      const truth = superposed({ term, ...problem }, doses, at[k]!);
      truth.forEach((value, i) => {
        expect(Math.abs(y[i]! - value)).toBeLessThan(1e-8);
      });
    });
  });

  // Caught once: without method.refresh Dormand–Prince went on with the slope from before.
  it("lets an interruption change what the term reads", () => {
    let rate = 0;
    const drip: Term = { size: 1, rhs: (_t, _y, dy) => void (dy[0] = rate) };
    const turn = (at: number, to: number): Interruption => ({ at, apply: () => void (rate = to) });
    const { y } = solve(drip, {
      from: 0,
      until: 10,
      y0: Float64Array.of(0),
      method,
      tolerance,
      interruptions: [turn(1, 2), turn(1.5, 0), turn(7, 5), turn(9, 0)],
    });
    expect(y[0]).toBeCloseTo(11, 12);
  });
});

const still: Term = { size: 1, rhs: (_t, _y, dy) => void (dy[0] = 0) };
const base = { from: 0, until: 10, y0: Float64Array.of(1), tolerance: { relative: 1e-6, absolute: 1e-6 } };
const add: (at: number) => Interruption = (at) => ({ at, apply: (y) => void (y[0]! += 1) });
const double: (at: number) => Interruption = (at) => ({ at, apply: (y) => void (y[0]! *= 2) });

describe("at the instant of an interruption", () => {
  it("keeps the state from before it", () => {
    const { saved } = solve(still, { ...base, save: { at: [0, 5, 10] }, interruptions: [double(0), double(5)] });
    expect(saved.map((y) => y[0])).toEqual([1, 2, 4]);
  });

  it("applies several in the order given", () => {
    expect(solve(still, { ...base, interruptions: [add(5), double(5)] }).y[0]).toBe(4);
    expect(solve(still, { ...base, interruptions: [double(5), add(5)] }).y[0]).toBe(3);
  });

  it("leaves those at the end to the span that begins there, so that spans can be joined", () => {
    const interruptions = [double(0), add(4), double(4), add(10)];
    const whole = solve(still, { ...base, interruptions }).y;
    const first = solve(still, { ...base, until: 4, interruptions }).y;
    const second = solve(still, { ...base, from: 4, y0: first, interruptions: interruptions.filter(({ at }) => at >= 4) }).y;
    expect([first[0], second[0], whole[0]]).toEqual([2, 6, 6]);
  });

  it("does nothing on an empty span but keep", () => {
    const { y, saved, work } = solve(still, { ...base, until: 0, save: { at: [0] }, interruptions: [add(0)] });
    expect([y[0], saved[0]![0], work.steps]).toEqual([1, 1, 0]);
  });

  it("takes a list in any order, and leaves the list and y0 alone", () => {
    const interruptions = [double(7), add(2), double(2), add(0)];
    const before = [...interruptions];
    expect(solve(still, { ...base, interruptions }).y[0]).toBe(12);
    expect(interruptions).toEqual(before);
    expect(base.y0[0]).toBe(1);
  });
});

it("stops exactly, wherever the stops are", () => {
  const instant = fc.double({ min: 0, max: 10, noNaN: true }).filter((t) => t === 0 || t > 1e-200);
  const instants = fc.uniqueArray(instant, { maxLength: 20 });
  fc.assert(
    fc.property(instants, instants, (saves, doses) => {
      const asked = [...saves].sort((a, b) => a - b);
      const seen: number[] = [];
      const { y } = solve(exponentialDecay.term, {
        ...base,
        save: { at: asked },
        onSave: (_i, t) => seen.push(t),
        interruptions: doses.map((at) => bolus(at)),
      });
      expect(seen).toEqual(asked);
      const truth =
        exponentialDecay.exact(10)[0]! +
        superposed(
          exponentialDecay,
          doses.map((at) => ({ at, amount: 1 })),
          10,
        )[0]!;
      expect(Math.abs(y[0]! - truth)).toBeLessThan(1e-4);
    }),
    { numRuns: 200 },
  );
});

it("never lets a step end a rounding before a stop", () => {
  const ends: number[] = [];
  const clock: Term = {
    size: 1,
    timeDependent: true,
    rhs: (t, _y, dy) => {
      ends.push(t);
      dy[0] = 0;
    },
  };
  // 0.1 · 3 > 0.3: a step of 0.1 thrice would leave 5e-17.
  solve(clock, {
    ...base,
    until: 0.3,
    firstStep: 0.1,
    method: bogackiShampine,
    controller: { begin: () => undefined, judge: (_e, h) => ({ accept: true, next: h }) },
  });
  const instants = [...new Set(ends)].sort((a, b) => a - b);
  expect(Math.min(...instants.slice(1).map((t, i) => t - instants[i]!))).toBeGreaterThan(0.02);
  expect(instants.at(-1)).toBe(0.3);
});

it("is not slowed down by stops that lie close together", () => {
  const alone = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  const steps = (at: number[]) => solve(exponentialDecay.term, { ...base, firstStep: 0.1, save: { at } }).work.steps;
  // A pair costs the short step between the two, and hardly anything after it.
  expect(steps(alone.flatMap((t) => [t, t + 1e-6]))).toBeLessThanOrEqual(steps(alone) + 2 * alone.length);
});

it("streams what it keeps", () => {
  const kept: [number, number][] = [];
  const { saved } = solve(still, { ...base, save: { at: [1, 2, 3] }, onSave: (index, t) => kept.push([index, t]) });
  expect(kept).toEqual([
    [0, 1],
    [1, 2],
    [2, 3],
  ]);
  expect(saved).toEqual([]);
});

it("reads a million doses one by one", () => {
  let made = 0;
  let applied = 0;
  let ahead = 0;
  let closed = false;
  function* hourly(): Generator<Interruption> {
    try {
      // Without end: only the span ends it.
      for (let at = 0; ; at++) {
        ahead = Math.max(ahead, ++made - applied);
        yield {
          at,
          apply: (y) => {
            applied++;
            y[0]! += 1;
          },
        };
      }
    } finally {
      closed = true;
    }
  }
  const heap = process.memoryUsage().heapUsed;
  let peak = 0;
  const { y } = solve(exponentialDecay.term, {
    from: 0,
    until: 1e6,
    y0: Float64Array.of(0),
    method: bogackiShampine,
    tolerance: { relative: 1e-2, absolute: 1e-2 },
    interruptions: hourly(),
    save: { at: Array.from({ length: 100 }, (_, k) => 1e4 * k) },
    onSave: () => void (peak = Math.max(peak, process.memoryUsage().heapUsed)),
  });
  expect({ made, applied, ahead, closed }).toEqual({ made: 1_000_001, applied: 1_000_000, ahead: 1, closed: true });
  expect(peak - heap).toBeLessThan(100e6);
  expect(y[0]).toBeCloseTo(1 / 1.718281828, 1);
});

it("starts again after a dose with the step that served after the last one", () => {
  const doses = Array.from({ length: 200 }, (_, k) => bolus(24 * k, 100));
  const run = (interruptions: Interruption[]) =>
    solve(bateman.term, { from: 0, until: 4800, y0: new Float64Array(2), tolerance: { relative: 1e-6, absolute: 1e-6 }, interruptions })
      .work;
  const { steps, rejected, rhs } = run(doses);
  expect(`${steps} steps, ${rejected} rejected, ${rhs} rhs for ${doses.length} doses`).toMatchInlineSnapshot(
    `"7610 steps, 0 rejected, 61083 rhs for 200 doses"`,
  );
});
