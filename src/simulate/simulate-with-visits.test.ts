/** Courses that change at visits: the same as if the whole course had been known from the beginning. */
import { describe, expect, it } from "vitest";
import { type Man, man, population } from "../people/index.ts";
import { parseCourse } from "./courses.ts";
import { simulateMany } from "./simulate-many.ts";
import { simulateWithVisits, type Way } from "./simulate-with-visits.ts";
import type { Trajectory } from "./trajectory.ts";

const some = population({ condition: "obesity-secondary-hypogonadism" }, 2);
const men = [0, 1, 2, 3, 4].map((i) => some.man(i));
const fail = (_: number, error: Error): void => {
  throw error;
};

function plain(text: string, weeks: number, who: readonly Man[] = men): readonly Trajectory[] {
  const found: Trajectory[] = [];
  simulateMany(who, parseCourse(text), { weeks, every: 7, onTrajectory: (i, t) => void (found[i] = t), onError: fail });
  return found;
}

function visited(way: (i: number) => Way, mayBeGiven: string, weeks: number, who: readonly Man[] = men): readonly Trajectory[] {
  const found: Trajectory[] = [];
  simulateWithVisits(who, way, { weeks, mayBeGiven: parseCourse(mayBeGiven), onTrajectory: (i, t) => void (found[i] = t), onError: fail });
  return found;
}

const farthest = (a: Trajectory, b: Trajectory): number =>
  Math.max(
    ...["lh", "testosterone_total", "estradiol", "sperm_concentration"].flatMap((key) =>
      [...a.analytes[key]!.values].map((v, w) => Math.abs(v / b.analytes[key]!.values[w]! - 1)),
    ),
  );

describe.each([
  ["tablets", "clomiphene 25 mg daily", "clomiphene 25 mg daily until day 30; clomiphene 50 mg daily from day 30"],
  ["depots", "testosterone-undecanoate 500 mg every 2 weeks", "testosterone-undecanoate 500 mg every 2 weeks until day 30"],
  [
    "a patch that is worn at the visit",
    "estradiol-patch 50 ug daily from hour 12",
    "estradiol-patch 50 ug daily from hour 12 until day 30",
  ],
  ["a pump", "gonadorelin 4 ug every 120 min", "gonadorelin 4 ug every 120 min until day 30; gonadorelin 10 ug every 120 min from day 30"],
  ["another drug", "hcg 1500 IU 3 times a week", "hcg 1500 IU 3 times a week; anastrozole 1 mg daily from day 30"],
] as const)("%s", (_, before, after) => {
  it("visits that change nothing change nothing", () => {
    const with_ = visited(() => ({ course: parseCourse(before), visits: [0, 10, 30, 50], atVisit: () => undefined }), before, 9);
    plain(before, 9).forEach((t, i) => expect(farthest(with_[i]!, t)).toBeLessThan(1e-4));
  });
  // Caught: what was given before not gone through again: a pump and a patch did not end at the visit.
  it("a change at a visit is the course that says so from the beginning", () => {
    const way: Way = { course: parseCourse(before), visits: [10, 30, 50], atVisit: (v) => (v === 1 ? parseCourse(after) : undefined) };
    const changed = visited(() => way, `${before}; ${after}`, 9);
    plain(after, 9).forEach((t, i) => expect(farthest(changed[i]!, t)).toBeLessThan(1e-4));
    expect(farthest(changed[0]!, plain(before, 9)[0]!)).toBeGreaterThan(0.01);
  });
});

describe("a man", () => {
  const start = parseCourse("clomiphene 25 mg daily");
  // Caught: a day of which only the last look was kept.
  it("is seen with the levels of the day that ends at the visit, on day 0 as he came", () => {
    const seen: number[] = [];
    visited(() => ({ course: start, visits: [0, 3], atVisit: (_v, l) => void seen.push(l["lh"]!) }), "clomiphene 25 mg daily", 1, [
      men[0]!,
    ]);
    const days: Trajectory[] = [];
    simulateMany([men[0]!], start, { weeks: 1, on: [3], onTrajectory: (_i, t) => void days.push(t), onError: fail });
    expect(seen[0]).toBeCloseTo(days[0]!.analytes["lh"]!.values[0]!, 6);
    expect(seen[1]).toBeCloseTo(days[0]!.analytes["lh"]!.values[1]!, 4);
  });
  it("has the same bits in any company and order", () => {
    const way: Way = { course: start, visits: [20], atVisit: () => parseCourse("clomiphene 25 mg daily until day 20") };
    const all = visited(() => way, "clomiphene 25 mg daily", 6);
    const backwards = visited(() => way, "clomiphene 25 mg daily", 6, men.toReversed());
    men.forEach((_, i) => expect(backwards[men.length - 1 - i]!.analytes["lh"]!.values).toEqual(all[i]!.analytes["lh"]!.values));
  });
  it("who fails is named, and the others go on", () => {
    const ill: Man = { ...man(), parameters: new Map([["testis.leydig.mass", Number.NaN]]) };
    const [done, failed]: number[][] = [[], []];
    simulateWithVisits([men[0]!, ill, men[1]!], () => ({ course: start, visits: [7], atVisit: () => undefined }), {
      weeks: 2,
      mayBeGiven: start,
      onTrajectory: (i) => void done!.push(i),
      onError: (i) => void failed!.push(i),
    });
    expect([done!.sort(), failed]).toEqual([[0, 2], [1]]);
  });
  it.each([[[-1]], [[2, 2]], [[1.5]]])("does not come on days %j", (visits) => {
    expect(() => visited(() => ({ course: start, visits, atVisit: () => undefined }), "clomiphene 25 mg daily", 1)).toThrow(
      expect.objectContaining({ code: "simulate/bad-visit-day" }),
    );
  });
  it("stops between two steps when told to", () => {
    const signal = { aborted: false };
    const way: Way = { course: start, visits: [7], atVisit: () => void (signal.aborted = true) };
    const run = () =>
      simulateWithVisits(men, () => way, { weeks: 20, mayBeGiven: start, signal, onTrajectory: () => {}, onError: () => {} });
    expect(run).toThrow(expect.objectContaining({ code: "solve/cancelled" }));
  });
});
