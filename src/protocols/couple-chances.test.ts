/** Chances of a pregnancy over sperm that change, over men, and over publications. */
import { describe, expect, it } from "vitest";
import { waysOfCounting } from "../clinic/index.ts";
import { man, population } from "../people/index.ts";
import { parseCourse } from "../simulate/index.ts";
import { coupleChances } from "./couple-chances.ts";
import { predictCourses } from "./predict-courses.ts";

/** Men whose sperm (million/mL) are as told in each week, today first. */
const made = (weeks: number, ...men: readonly ((week: number) => number)[]) => {
  const levels = Float64Array.from(men.flatMap((at) => Array.from({ length: weeks + 1 }, (_, w) => at(w))));
  const outcomes = { sperm_concentration: { levels }, total_motile_count: { levels } };
  return { courses: [{ name: "Course", course: parseCourse("none"), outcomes }], men: men.map((_, i) => i), weeks } as never;
};
const year = (prediction: never, couple = {}) => coupleChances(prediction, couple).courses[0]!.chances.at(-1)!;

describe("one course", () => {
  it("of constant sperm is each publication's answer to that concentration", () => {
    const { by, months } = year(made(52, () => 8));
    expect(months).toBe(12);
    by.forEach(({ probability }, k) => expect(probability).toBeCloseTo(waysOfCounting()[k]!.conceived(Array(12).fill([8]), 8)[11]!, 12));
  });
  // Caught: every month read from the first weeks.
  it("counts each month with the sperm it has: sperm that come late serve later, and no chance is lost for good", () => {
    const late = year(made(52, (w) => (w <= 26 ? 0 : 60)));
    const [six] = coupleChances(made(52, (w) => (w <= 26 ? 0 : 60))).courses[0]!.chances;
    expect([six!.months, six!.middle]).toEqual([6, 0]);
    expect(late.middle).toBeCloseTo(coupleChances(made(26, () => 60)).courses[0]!.chances[0]!.middle, 12);
    expect(late.middle).toBeLessThan(year(made(52, () => 60)).middle);
  });
  it("without sperm has no chance, whoever counts", () => {
    expect(year(made(52, () => 0))).toMatchObject({ low: 0, middle: 0, high: 0, sources: { low: 0, high: 0 } });
  });
  it.each([
    [[() => 0, () => 60]],
    [
      Array(40)
        .fill(() => 0)
        .concat([() => 60]),
    ],
    [[() => 3, () => 9, () => 30]],
  ])("has its middle within its interval, and the publications' range around it", (men) => {
    const { low, middle, high, sources, by } = year(made(52, ...(men as (() => number)[])));
    expect(low).toBeLessThanOrEqual(middle);
    expect(high).toBeGreaterThanOrEqual(middle);
    expect(sources.low).toBeLessThan(middle);
    expect(sources.high).toBeGreaterThan(middle);
    expect(by).toHaveLength(9);
  });
  it("says what her age would change while it is not known, and takes it where it is", () => {
    const unknown = year(made(52, () => 60));
    const [young, old] = unknown.ifPartnerIs;
    expect([young!.age, old!.age]).toEqual([25, 40]);
    expect(young!.middle).toBeGreaterThan(unknown.middle);
    expect(old!.middle).toBeLessThan(unknown.middle);
    expect(old!.middle).toBeCloseTo(
      year(
        made(52, () => 60),
        { partnerAge: 40 },
      ).middle,
      12,
    );
    expect(
      year(
        made(52, () => 60),
        { partnerAge: 40 },
      ).ifPartnerIs,
    ).toEqual([]);
    expect(coupleChances(made(52, () => 60)).partnerAgeKnown).toBe(false);
  });
  it("falls with months already tried", () =>
    expect(
      year(
        made(52, () => 60),
        { tryingMonths: 18 },
      ).middle,
    ).toBeLessThan(year(made(52, () => 60)).middle));
  it("speaks of no month that was not predicted", () => {
    expect(coupleChances(made(26, () => 60)).courses[0]!.chances.map(({ months }) => months)).toEqual([6]);
    expect(coupleChances(made(13, () => 60)).courses[0]!.chances).toEqual([]);
  });
});

it("testosterone costs the chance that clomiphene keeps", () => {
  const some = population({ condition: "obesity-secondary-hypogonadism" }, 3);
  const prediction = predictCourses({
    men: [man(), ...Array.from({ length: 5 }, (_, i) => some.man(i))],
    proposed: [
      { name: "Testosterone", course: parseCourse("testosterone-enanthate 200 mg weekly") },
      { name: "Clomiphene", course: parseCourse("clomiphene 25 mg daily") },
    ],
    at: [365.25],
  });
  const [none, testosterone, clomiphene] = coupleChances(prediction, { partnerAge: 33 }).courses.map(({ chances }) => chances[1]!);
  expect(testosterone!.middle).toBeLessThan(0.6 * none!.middle);
  expect(clomiphene!.middle).toBeGreaterThan(0.9 * none!.middle);
});
