/** Shares and weeks beyond a limit are counts. */
import { describe, expect, it } from "vitest";
import { man, population } from "../people/index.ts";
import { parseCourse } from "../simulate/index.ts";
import { predictCourses } from "./predict-courses.ts";
import { safetyOverTime } from "./safety-over-time.ts";

/** Two men, four weeks, today first. */
const made = (unit: string, analyte: string, none: readonly number[], own: readonly number[]) => {
  const course = (name: string, levels: readonly number[]) => ({
    name,
    course: parseCourse("none"),
    outcomes: { [analyte]: { unit, levels: Float64Array.from(levels) } },
  });
  return { courses: [course("No treatment", none), course("Course", own)], men: [0, 1], weeks: 4 } as never;
};
const signal = (prediction: never, name: string) => safetyOverTime(prediction)[1]!.signals.find((s) => s.name === name)!;

describe("counts", () => {
  const none = [40, 40, 40, 40, 40, 40, 40, 40, 40, 40];
  // Caught: the week of today counted among the weeks of the course.
  it("of those above, by week and by man", () => {
    const found = signal(made("%", "haematocrit", none, [55, 55, 53, 56, 57, 40, 54, 54, 50, 40]), "haematocrit_above_54");
    expect(found).toMatchObject({ today: 0.5, ever: { probability: 0.5 }, medianWeeks: 1.5, medianWeeksIfEver: 3 });
    expect([...found.perWeek]).toEqual([0.5, 0.5, 0, 0.5, 0.5]);
  });
  it("of those below, in another unit: 15 pg/mL are 55.1 pmol/L", () => {
    const levels = [100, 55, 55, 60, 60, 100, 30, 30, 30, 30];
    expect(signal(made("pmol/L", "estradiol", none, levels), "estradiol_below_15")).toMatchObject({
      medianWeeks: 3,
      ever: { probability: 1 },
    });
    expect(signal(made("pmol/L", "estradiol", none, levels), "estradiol_below_10")).toMatchObject({
      medianWeeksIfEver: 4,
      ever: { probability: 0.5 },
    });
  });
  it("of a rise since today, and of a share of his own level without treatment", () => {
    expect(signal(made("ng/mL", "psa", none, [1, 2.3, 2.5, 1, 1, 3, 3, 3, 3, 3]), "psa_rise_above_1.4")).toMatchObject({
      today: 0,
      medianWeeksIfEver: 1,
    });
    const halved = [900, 900, 900, 900, 900, 90, 90, 90, 90, 90];
    const found = signal(
      made("ng/mL", "intratesticular_testosterone", halved, [900, 89, 91, 89, 89, 90, 89, 89, 89, 8.9]),
      "intratesticular_testosterone_suppressed",
    );
    expect(found).toMatchObject({ ever: { probability: 1 }, medianWeeks: 2 });
  });
  it("leaves out what was not predicted", () =>
    expect(safetyOverTime(made("ng/mL", "psa", none, none))[1]!.signals.map(({ name }) => name)).toEqual([
      "psa_above_4",
      "psa_rise_above_1.4",
    ]));
});

describe("courses", () => {
  const some = population({ condition: "obesity-secondary-hypogonadism" }, 3);
  const prediction = predictCourses({
    men: [man(), ...Array.from({ length: 6 }, (_, i) => some.man(i))],
    proposed: [
      { name: "Testosterone", course: parseCourse("testosterone-enanthate 200 mg weekly") },
      { name: "Anastrozole", course: parseCourse("anastrozole 1 mg daily") },
    ],
    at: [182],
  });
  const [none, testosterone, anastrozole] = safetyOverTime(prediction);
  const ever = (safety: typeof none, name: string): number => safety!.signals.find((s) => s.name === name)!.ever.probability;
  it("differ as physiology has it", () => {
    expect(ever(testosterone, "intratesticular_testosterone_suppressed")).toBeGreaterThan(0.5);
    expect(ever(none, "intratesticular_testosterone_suppressed")).toBe(0);
    expect(ever(anastrozole, "estradiol_below_15")).toBeGreaterThan(ever(testosterone, "estradiol_below_15"));
    expect(ever(testosterone, "testosterone_above_1000")).toBeGreaterThan(ever(none, "testosterone_above_1000"));
  });
  it("are all read for PSA, and a stricter limit is passed by no more", () => {
    for (const safety of [none, testosterone, anastrozole]) {
      expect(safety!.signals).toHaveLength(11);
      expect(ever(safety, "haematocrit_above_54")).toBeLessThanOrEqual(ever(safety, "haematocrit_above_50"));
      expect(ever(safety, "estradiol_below_10")).toBeLessThanOrEqual(ever(safety, "estradiol_below_15"));
    }
    expect(testosterone!.statedRates.map(({ harm }) => harm)).toContain("pulmonary embolism");
    expect(none!.statedRates).toEqual([]);
  });
});

// Caught: anastrozole that is added at a visit, whose loss of bone nobody read of.
it("harms are those of all that may be given, not of the first dose alone", () => {
  const proposed = [{ name: "Clomiphene", course: parseCourse("clomiphene 25 mg daily") }];
  const prediction = predictCourses({ men: [man()], proposed, at: [28] });
  const harms = (given?: string) =>
    safetyOverTime(prediction, given === undefined ? {} : { mayBeGiven: () => parseCourse(given) })[1]!.described.map(({ harm }) => harm);
  expect(harms()).not.toContain("loss of bone");
  expect(harms("clomiphene 25 mg daily; anastrozole 0.5 mg twice a week")).toContain("loss of bone");
});
