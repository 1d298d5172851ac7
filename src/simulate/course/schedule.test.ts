/** Schedules: every dose at its time without drift, counted without walking, made only when asked for. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeByTime } from "../merge.ts";
import { catalogue } from "./catalogue-for-tests.ts";
import { CourseError, countDoses, doses, parseCourse, type Treatment } from "./index.ts";
import { doseTime, mostDoses } from "./schedule.ts";

const treatment = (text: string): Treatment => parseCourse(text, catalogue).treatments[0]!;

const patterns = fc.oneof(
  fc
    .oneof(fc.double({ min: 0.25, max: 2000, noNaN: true }), fc.constantFrom(24, 48, 168))
    .map((periodHours) => ({ periodHours, offsetsHours: [0] })),
  fc.constant({ periodHours: Number.POSITIVE_INFINITY, offsetsHours: [0] }),
  fc.constantFrom([0, 84], [0, 48, 96], [0, 24, 48, 72, 96]).map((offsetsHours) => ({ periodHours: 168, offsetsHours })),
);
const treatments = fc
  .record({
    pattern: patterns,
    startHours: fc.oneof(fc.double({ min: 0, max: 3000, noNaN: true }), fc.constantFrom(0, 168)),
    length: fc.oneof(fc.constant(Number.POSITIVE_INFINITY), fc.double({ min: 0.1, max: 5000, noNaN: true })),
    missed: fc.uniqueArray(fc.nat(60)).map((list) => list.sort((a, b) => a - b)),
  })
  .map(
    ({ length, startHours, ...rest }): Treatment => ({
      ...treatment("hcg 1 IU weekly"),
      ...rest,
      startHours,
      endHours: startHours + length,
    }),
  );

/** The doses of a treatment, each with the treatment it belongs to. */
function* dosesOf(one: Treatment, until: number) {
  for (const dose of doses(one, until)) yield { ...dose, treatment: one };
}

describe("laws", () => {
  // Caught a count by the rounded quotient alone: wrong inside a week's pattern, and where the limit is itself a dose.
  it("the count is what walking through the instants finds", () => {
    fc.assert(
      fc.property(treatments, fc.double({ min: 0, max: 6000, noNaN: true }), fc.nat(400), (one, until, k) => {
        for (const limit of [until, Number.isFinite(one.pattern.periodHours) ? doseTime(one, k) : until]) {
          const last = Math.min(limit, one.endHours, 20_000);
          const walked: number[] = [];
          const most = Number.isFinite(one.pattern.periodHours) ? Number.POSITIVE_INFINITY : 1;
          for (let index = 0; index < most && doseTime(one, index) < last; index++) if (!one.missed.includes(index)) walked.push(index);
          expect(countDoses(one, last)).toBe(walked.length);
          expect([...doses(one, last)].map(({ index }) => index)).toEqual(walked);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("doses come in order, from the start, before the end, without the missed", () => {
    fc.assert(
      fc.property(treatments, fc.double({ min: 0, max: 6000, noNaN: true }), (one, until) => {
        let before = -1;
        for (const { at, index } of doses(one, until)) {
          expect(at).toBeGreaterThanOrEqual(one.startHours);
          expect(at).toBeLessThan(Math.min(one.endHours, until));
          expect(at).toBeGreaterThan(before);
          expect(one.missed).not.toContain(index);
          before = at;
        }
      }),
    );
  });

  // Caught ties going to the later treatment.
  it("merging keeps every dose, in order of time, and ties in the order of the treatments", () => {
    fc.assert(
      fc.property(fc.array(treatments, { maxLength: 5 }), fc.double({ min: 0, max: 3000, noNaN: true }), (several, until) => {
        const apart = several.flatMap((one, rank) => [...doses(one, until)].map((dose) => ({ ...dose, treatment: one, rank })));
        const sorted = apart.sort((a, b) => a.at - b.at || a.rank - b.rank).map(({ rank: _, ...dose }) => dose);
        expect([...mergeByTime(several.map((one) => dosesOf(one, until)))]).toEqual(sorted);
      }),
      { numRuns: 50 },
    );
  });
});

// Caught instants summed interval by interval: 100000.0000013 instead of 100000 after a million of 0.1 h.
it("does not drift: the last of a million is an exact multiple", () => {
  const tenth = { ...treatment("gonadorelin 10 ug every 90 min"), pattern: { periodHours: 0.1, offsetsHours: [0] } };
  expect(doseTime(tenth, 1_000_000)).toBe(100_000);
  expect(doseTime(treatment("hcg 1500 IU 3 times a week from week 4"), 3 * 5000 + 1)).toBe(672 + 168 * 5000 + 48);
  expect(doseTime(treatment("hcg 5000 IU once from day 1"), 0)).toBe(24);
});

it("a million doses are walked through one at a time", () => {
  const pump = treatment("gonadorelin 10 ug every 90 min for 1000000 doses missing doses 2, 4-5");
  expect(countDoses(pump, Number.POSITIVE_INFINITY)).toBe(999_997);
  let walked = 0;
  let last = 0;
  for (const { at } of doses(pump, Number.POSITIVE_INFINITY)) {
    walked++;
    last = at;
  }
  expect(walked).toBe(999_997);
  expect(last).toBe(999_999 * 1.5);
});

it("nothing is made before it is asked for", () => {
  const forever = treatment("gonadorelin 10 ug every 90 min");
  expect(countDoses(forever, 15_000_000)).toBe(mostDoses);
  let made = 0;
  function* counted(one: Treatment) {
    for (const dose of dosesOf(one, 1_500_000)) {
      made++;
      yield dose;
    }
  }
  const merged = mergeByTime([counted(forever), counted(treatment("enclomiphene 25 mg daily"))]);
  expect([1, 2, 3].map(() => (merged.next().value as { treatment: Treatment }).treatment.drug)).toEqual([
    "gonadorelin",
    "enclomiphene",
    "gonadorelin",
  ]);
  expect(made).toBeLessThanOrEqual(5);
});

it("an infusion and a single dose happen once", () => {
  for (const text of ["gonadorelin 5 ug/h from day 2", "hcg 5000 IU once from day 2"]) {
    expect([...doses(treatment(text), Number.POSITIVE_INFINITY)]).toEqual([{ at: 48, index: 0 }]);
    expect(countDoses(treatment(text), 48)).toBe(0);
  }
});

it.each([
  ["for ever", () => doses(treatment("hcg 1 IU weekly"), Number.POSITIVE_INFINITY), "course/too-many-doses"],
  ["too often", () => countDoses(treatment("gonadorelin 1 ug every 1 min"), 200_000_000), "course/too-many-doses"],
  ["up to no time", () => doses(treatment("hcg 1 IU weekly"), Number.NaN), "course/bad-until"],
] as const)("refuses at once doses %s", (_, act, code) => {
  expect(act).toThrow(CourseError);
  expect(act).toThrow(code);
});
