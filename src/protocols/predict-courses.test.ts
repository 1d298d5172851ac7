/** Courses are predicted for the same men, beside no treatment, at the times asked for; who fails is named. */
import { describe, expect, it } from "vitest";
import { type Man, man, population } from "../people/index.ts";
import { parseCourse } from "../simulate/index.ts";
import { candidateCourses, continued } from "./candidates.ts";
import { chanceOf, chances } from "./chances.ts";
import { firstSperm } from "./first-sperm.ts";
import { predictCourses, predictCoursesInThreads } from "./predict-courses.ts";
import { levelsAt } from "./prediction.ts";

const some = population({ condition: "obesity-secondary-hypogonadism" }, 3);
const men = Array.from({ length: 12 }, (_, i) => some.man(i));
const proposed = [
  { name: "Clomiphene", course: parseCourse("clomiphene 25 mg daily") },
  { name: "Undecanoate", course: parseCourse("testosterone-undecanoate 1000 mg every 10 weeks") },
];
const request = { men, proposed, at: [91, 182] };
const progress: number[] = [];
const prediction = predictCourses(request, { onProgress: (done) => progress.push(done) });
const index = (name: string): number => prediction.courses.findIndex((c) => c.name === name);

describe("a prediction", () => {
  it("has no treatment first, though nobody asked for it", () => {
    expect(prediction.courses.map(({ name, kind }) => [name, kind])).toEqual([
      ["No treatment", "no treatment"],
      ["Clomiphene", "proposed"],
      ["Undecanoate", "proposed"],
    ]);
  });
  // Caught: each course with men of its own, so that no treatment differed from itself.
  it("holds the same men in every course: today is the same, and no treatment differs by nothing", () => {
    const today = (c: number) => prediction.courses[c]!.outcomes["lh"]!.bands.median[0]!;
    expect(today(1)).toBeCloseTo(today(0), 3);
    const { difference } = prediction.courses[0]!.outcomes["testosterone_total"]!.at[1]!;
    expect(Object.values(difference)).toEqual([0, 0, 0, 0, 0]);
  });
  it("differences within men are narrower than differences between them", () => {
    const { level, difference } = prediction.courses[1]!.outcomes["sperm_concentration"]!.at[0]!;
    expect(difference.high90 - difference.low90).toBeLessThan(level.high90 - level.low90);
  });
  it("has ordered bands for every week", () => {
    const { low90, low50, median, high50, high90 } = prediction.courses[1]!.outcomes["estradiol"]!.bands;
    expect(median).toHaveLength(27);
    for (let w = 0; w < 27; w++)
      expect([low90[w], low50[w], median[w], high50[w], high90[w]]).toEqual(
        [low90[w]!, low50[w]!, median[w]!, high50[w]!, high90[w]!].sort((a, b) => a - b),
      );
  });
  // Caught: the last week before an injection taken for the level between two injections.
  it("reads a depot over the time between two injections", () => {
    const c = index("Undecanoate");
    const { levels } = prediction.courses[c]!.outcomes["testosterone_total"]!;
    const weeks = Array.from(levels.subarray(17, 27));
    expect(levelsAt(prediction, c, "testosterone_total", 182)[0]).toBeCloseTo(weeks.reduce((a, b) => a + b, 0) / 10, 9);
  });
  it("says how far it is, to the end", () => {
    expect(progress).toHaveLength(36);
    expect(progress.at(-1)).toBe(1);
  });
  it("is the same in threads", async () => {
    const few = { ...request, men: men.slice(0, 2), at: [28] };
    expect(await predictCoursesInThreads(few, { threads: 1 })).toEqual(predictCourses(few));
  });
  // Caught: a man who failed in one course, kept in the others, moved the difference between them.
  it("leaves out of every course who fails in one, and names him", () => {
    const broken: Man = { ...men[1]!, parameters: new Map([...men[1]!.parameters, ["testis.leydig.mass", Number.NaN]]) };
    const { men: left, failures, warnings, courses } = predictCourses({ men: [men[0]!, broken, men[2]!], proposed, at: [28] });
    expect(left).toEqual([0, 2]);
    expect(failures.map((f) => [f.man, f.course])).toEqual([
      [1, "No treatment"],
      [1, "Clomiphene"],
      [1, "Undecanoate"],
    ]);
    expect(warnings.at(-1)).toMatch(/1 of 3 men could not be simulated.*man 2: .*leydig/s);
    expect(courses[0]!.outcomes["lh"]!.levels).toHaveLength(2 * 5);
  });
  it("refuses what it cannot do", () => {
    expect(() => predictCourses({ men: [], proposed })).toThrow(/no man/);
    expect(() => predictCourses({ ...request, at: [3] })).toThrow(/not days/);
    expect(() => predictCourses({ ...request, outcomes: ["lhh"], at: [7] })).toThrow(/lhh/);
    expect(() => levelsAt(prediction, 0, "lh", 400)).toThrow(/day 182/);
  });
});

describe("who takes something", () => {
  const taken = parseCourse("testosterone-enanthate 200 mg weekly");
  it("may stop it and go on with it, and every other course replaces it", () => {
    const all = candidateCourses(proposed, { taken, today: 364 });
    expect(all.map(({ name }) => name)).toEqual([
      "Stop testosterone enanthate",
      "Go on with testosterone enanthate",
      "Clomiphene",
      "Undecanoate",
    ]);
    expect(all[0]!.about).toMatch(/Watchful waiting/);
    expect(all[2]!.about).toMatch(/stops testosterone enanthate today/);
  });
  it("has nothing to go on with when that has ended", () => {
    expect(candidateCourses([], { taken: parseCourse("clomiphene 25 mg daily for 12 weeks"), today: 100 })).toHaveLength(1);
  });
  it("refuses two courses of one name", () => {
    expect(() => candidateCourses([...proposed, proposed[0]!])).toThrow(/two courses/);
  });
  // Caught: a course begun anew today, so that the next injection came at once.
  it.each([
    ["testosterone-undecanoate 1000 mg every 12 weeks", 70, [14, 98]],
    ["hcg 1500 IU 3 times a week from day 1", 7, [1, 3, 5]],
    ["hcg 1500 IU 3 times a week", 3, [1, 4, 6]],
    ["hcg 1500 IU 3 times a week", 2, [0, 2, 5]],
    ["clomiphene 25 mg daily from day 9", 7, [2, 3, 4]],
  ] as const)("%s goes on from day %i as it would have", (text, today, days) => {
    const { pattern, startHours } = continued(parseCourse(text), today).treatments[0]!;
    const { periodHours, offsetsHours } = pattern;
    const due = days.map((_, k) => startHours + Math.floor(k / offsetsHours.length) * periodHours + offsetsHours[k % offsetsHours.length]!);
    expect(due.map((hours) => hours / 24)).toEqual(days);
  });
});

describe("chances", () => {
  const rows = chances(prediction);
  const of = (name: string, day: number) => rows.find((r) => r.question.name === name && r.day === day)!.courses;
  it("are those of physiology: clomiphene keeps sperm, testosterone costs them", () => {
    expect(of("testosterone_in_range", 182)[1]!.probability).toBeGreaterThan(of("testosterone_in_range", 182)[0]!.probability);
    expect(of("worse_in_sperm", 182)[index("Undecanoate")]!.probability).toBeGreaterThan(0.9);
    expect(of("worse_in_sperm", 182)[0]!.probability).toBe(0);
  });
  // Caught: an error of zero where all twelve men agreed.
  it("are never certain", () => {
    for (const row of rows) for (const { error } of row.courses) expect(error).toBeGreaterThan(0);
    expect(chanceOf(0, 10).error).toBeCloseTo(0.066, 2);
  });
  it("differ within men: the difference is that of the probabilities, its error less than theirs together", () => {
    for (const { courses } of rows)
      for (const { probability, error, difference, differenceError } of courses) {
        expect(difference).toBeCloseTo(probability - courses[0]!.probability, 12);
        const apart = Math.hypot(error, courses[0]!.error);
        // As sure as two groups of men at most; a man who never changes tells nothing against it.
        expect(differenceError).toBeGreaterThan(0);
        expect(differenceError).toBeLessThan(1.5 * apart);
      }
  });
});

describe("first sperm", () => {
  const suppressed = population({ condition: "androgen-suppressed" }, 1);
  const stopped = predictCourses({ men: Array.from({ length: 8 }, (_, i) => suppressed.man(i)), proposed: [], at: [364] });
  it("comes months after an androgen is stopped", () => {
    const [row] = firstSperm(stopped);
    expect(row!.months.length).toBeGreaterThan(0);
    expect(row!.median!).toBeGreaterThanOrEqual(1);
    // Nobody makes and carries a sperm in a month whose testes made none; some are seen at the second visit and later.
    expect(Math.max(...row!.months)).toBeGreaterThan(1);
  });
  it("never comes where there are no germ cells", () => {
    const [row] = firstSperm(predictCourses({ men: [man({ condition: "sertoli-cell-only" })], proposed: [], at: [84] }));
    expect(row).toMatchObject({ course: "No treatment", never: { probability: 1 }, months: [Infinity] });
    expect(row).not.toHaveProperty("median");
  });
  it("is not asked of men who have sperm", () => expect(firstSperm(prediction)).toEqual([]));
});
