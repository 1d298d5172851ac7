/** A decision fits a terminal, and says everything it stands on. */
import {
  chances,
  coupleChances,
  firstSperm,
  parseCourse,
  population,
  predictCourses,
  rankCourses,
  safetyOverTime,
  usualCourses,
} from "openhpg";
import { expect, it } from "vitest";
import { decisionScreen } from "./decision-table.ts";

const some = population({ condition: "androgen-suppressed" }, 2);
const prediction = predictCourses({
  men: Array.from({ length: 6 }, (_, i) => some.man(i)),
  proposed: [
    ...usualCourses,
    { name: "A course whose name is longer than anybody's patience with a table", course: parseCourse("hcg 500 IU daily") },
  ],
  taken: parseCourse("testosterone-enanthate 200 mg weekly"),
  today: 364,
  at: [91, 182],
});
const ranking = rankCourses(prediction);
const decision = {
  title: "A man who stopped",
  prediction,
  chances: chances(prediction),
  firstSperm: firstSperm(prediction),
  ranking,
  safety: safetyOverTime(prediction),
  couple: coupleChances(prediction),
};
const screen = decisionScreen(decision);

// Caught: nine courses side by side, 110 columns.
it("has no line longer than 100 columns", () => {
  expect(screen.split("\n").filter((line) => [...line].length > 100)).toEqual([]);
});

it("names every course, its trade-offs and the weights, and no verdict", () => {
  for (const { name } of prediction.courses) expect(screen.replace(/\s+/g, " ")).toContain(name);
  for (const part of ["LEVELS", "CHANCES", "ORDER", "TRADE-OFFS", "Weights, of 100", "this one is no verdict", "Watchful waiting"])
    expect(screen.replace(/\s+/g, " ")).toContain(part);
  expect(screen).not.toMatch(/undefined|NaN/);
});

it("speaks of first sperm only where some have none, and of tests only when asked", () => {
  expect(screen.includes("FIRST SPERM")).toBe(decision.firstSperm.length > 0);
  expect(screen).not.toContain("WHICH TEST NEXT");
  const test = { inWords: "SHBG would not change the choice." };
  expect(decisionScreen({ ...decision, tests: [test as never] })).toContain("- SHBG would not change the choice.");
});

// Caught: the places of a man below two million said of the third custom, not of the fifth.
it("states the chance of a pregnancy with what it rests on, and only where a child is wanted", () => {
  const flat = screen.replace(/\s+/g, " ");
  for (const part of ["PREGNANCY", "not known", "were she 25, 40", "WHO 1996", "recalled, to be checked", "custom, not law", "by 6 months"])
    expect(flat).toContain(part);
  expect(flat).toMatch(/ICSI: [^.]*\(partly recalled, to be checked\)\. Median at the end (below|above)/);
  const { couple: _, ...without } = decision;
  expect(decisionScreen(without)).not.toContain("PREGNANCY");
  expect(decisionScreen({ ...decision, couple: coupleChances(prediction, { partnerAge: 34 }) })).not.toContain("were she 25");
});

it("states harms beyond limits by course, and what others counted of those drugs alone", () => {
  const flat = screen.replace(/\s+/g, " ");
  expect(flat).toContain("SAFETY");
  expect(flat).toMatch(/\[\d\] hCG, of 60 hypogonadotropic men .*gynaecomastia in 3, 5\.0 % \(1\.7 to 13\.7\)/);
  expect(flat).toMatch(/In no course: |Haematocrit > 54 %/);
});
