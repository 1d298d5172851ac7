/** An order of courses follows from its weights, says what is tied, and turns when the weights turn. */
import { describe, expect, it } from "vitest";
import type { Levels, Observation, Visit } from "../clinic/index.ts";
import { drugs } from "../drugs/index.ts";
import { exp } from "../numerics/index.ts";
import { population } from "../people/index.ts";
import { parseCourse } from "../simulate/index.ts";
import { burden, burdenOf } from "./burden.ts";
import { predictCourses } from "./predict-courses.ts";
import { priorityNames, weights } from "./priorities.ts";
import { attainments, bestShares, rankCourses, utilities } from "./rank-courses.ts";
import { whichTestNext } from "./which-test-next.ts";

const some = population({ condition: "obesity-secondary-hypogonadism" }, 1);
const men = Array.from({ length: 64 }, (_, i) => some.man(i));
const prediction = predictCourses({
  men,
  proposed: [
    { name: "Clomiphene", course: parseCourse("clomiphene 25 mg daily") },
    { name: "Clomiphene again", course: parseCourse("clomiphene 25 mg daily") },
    { name: "Testosterone", course: parseCourse("testosterone-enanthate 200 mg every 2 weeks") },
  ],
  at: [182],
});
const ranking = rankCourses(prediction);
const row = (name: string) => ranking.courses.find((c) => c.name === name)!;

describe("an order of courses", () => {
  it("puts clomiphene before nothing and nothing before testosterone for obese men who want a child", () => {
    expect(ranking.courses.map(({ name }) => name)).toEqual(["Clomiphene", "Clomiphene again", "No treatment", "Testosterone"]);
  });
  // Caught: two names of one course in two places.
  it("calls the same course twice a tie", () => {
    expect(row("Clomiphene again")).toMatchObject({ place: 1, tied: true, behindFirst: { mean: 0, low: 0, high: 0 } });
    expect(row("Clomiphene again").bestFor).toBeCloseTo(row("Clomiphene").bestFor, 12);
    expect(ranking.inWords).toMatch(/cannot be told apart/);
  });
  // Caught: a fourth place above a third.
  it("has places that only grow", () => {
    const places = ranking.courses.map(({ place }) => place);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
  it("is within men: the interval of a difference is narrower than that of independent ones", () => {
    const { behindFirst, error } = row("No treatment");
    expect((behindFirst.high - behindFirst.low) / 3.92).toBeLessThan(error + row("Clomiphene").error);
  });
  it("shares every man out once", () => {
    expect(ranking.courses.reduce((sum, { bestFor }) => sum + bestFor, 0)).toBeCloseTo(1, 12);
    expect(bestShares([Float64Array.of(1, 0), Float64Array.of(1, 2)])).toEqual([0.25, 0.75]);
  });
  it("turns with the weights, and says when it would", () => {
    const only = Object.fromEntries(priorityNames.map((name) => [name, 0]));
    expect(rankCourses(prediction, { priorities: { ...only, little_burden: 1 } }).courses[0]!.name).toBe("No treatment");
    const { ifWeighed } = rankCourses(prediction, { priorities: { ...only, testosterone_in_range: 1, little_burden: 0.1 } });
    expect(ifWeighed).toContainEqual({ priority: "testosterone_in_range", how: "left out", first: "No treatment" });
  });
  it("says what is won and what is paid", () => {
    expect(row("Testosterone").tradeOffs.join(" ")).toMatch(/costs motile sperm most of all/);
    expect(row("Clomiphene").tradeOffs.join(" ")).toMatch(/brings testosterone into range/i);
  });
});

describe("weights", () => {
  it("are scaled, and refused when they are none", () => {
    expect(Object.values(weights()).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    expect(() => weights({ sperm: 1 })).toThrow(/no priority/);
    expect(() => weights({ little_burden: -1 })).toThrow(/not a weight/);
    expect(() => weights(Object.fromEntries(priorityNames.map((n) => [n, 0])))).toThrow(/all weights are zero/);
  });
  it("keep every utility between 0 and 1", () => {
    for (const of of utilities(attainments(prediction), weights())) for (const u of of) expect(u >= 0 && u <= 1).toBe(true);
  });
});

describe("burden", () => {
  // Caught: a new route that weighed nothing.
  it("is known for every route of every drug but surgery", () => {
    const routes = new Set(
      drugs.filter((d) => d.class !== "surgery").flatMap((d) => Object.keys(d.routes).map((r) => r.replace(/Units$/, ""))),
    );
    expect([...routes].filter((route) => !(route in burdenOf))).toEqual([]);
  });
  it.each([
    ["none", 0],
    ["clomiphene 25 mg daily for 26 weeks", 0.0625],
    ["hcg 1500 IU subcutaneous 3 times a week", 12 / 56],
    ["gonadorelin 10 ug every 120 min", 1],
    ["orchidectomy", 1],
  ])("%s: %f", (text, share) => expect(burden(parseCourse(text), 52)).toBeCloseTo(share, 6));
});

describe("which test next", () => {
  /** A stand-in for the laboratory: log-normal scatter, less when draws are pooled. */
  const laboratory =
    (cv: number) =>
    (visit: Visit): Observation => ({
      logLikelihood: () => 0,
      scores: () => [],
      draw: (levels: Levels, numbers, k) =>
        visit.measurements.map(({ analyte }, i) => ({
          analyte,
          value: levels[analyte]! * exp((cv / (visit.pooled ?? 1)) * numbers.normal(k + i)),
        })),
    });
  const tests = whichTestNext({ men, prediction, observationOf: laboratory(0.05) });
  it("asks each test, the most valuable draw first, and says so in a sentence", () => {
    expect(tests).toHaveLength(9);
    const perDraw = tests.map(({ gainPerDraw }) => gainPerDraw.value);
    expect(perDraw).toEqual([...perDraw].sort((a, b) => b - a));
    for (const { inWords } of tests) expect(inWords).toMatch(/(change the choice|decide between them).*draws?; settles/);
  });
  // Caught: "would not change the choice: it stays A" of courses of which the order says that they cannot be told apart.
  it("of courses that are alike it says that they still cannot be told apart", () => {
    const course = parseCourse("clomiphene 25 mg daily");
    const alike = predictCourses({
      men,
      proposed: [
        { name: "A", course },
        { name: "B", course },
      ],
      at: [182],
    });
    for (const { inWords } of whichTestNext({ men, prediction: alike, observationOf: laboratory(0.05) })) {
      expect(inWords).not.toMatch(/stays (A|B|No treatment) /);
      if (/would not/.test(inWords))
        expect(inWords).toMatch(/(A and B|A, B and No treatment|No treatment, A and B) still cannot be told apart/);
    }
  });
  it("no test is worth more than to know all", () => {
    for (const { gain, perfectGain } of tests) expect(gain.value).toBeLessThanOrEqual(perfectGain + 1e-12);
  });
  // Caught: a laboratory that sees nothing, credited with the trial of clomiphene.
  it("a laboratory that sees nothing is worth nothing", () => {
    for (const { gain } of whichTestNext({ men, prediction, observationOf: laboratory(100) }))
      expect(gain.value).toBeLessThan(3 * gain.error + 0.01);
  });
  it("is the same for a seed", () => {
    expect(whichTestNext({ men, prediction, observationOf: laboratory(0.05) })).toEqual(tests);
  });
});
