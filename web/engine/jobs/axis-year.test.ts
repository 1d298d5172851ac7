/** A year on the page Axis: doses weeks apart do not beat against its weekly values, and traits do what their sliders say. */
import { expect, it } from "vitest";
import { conditions, man } from "../../../src/index.ts";
import { run as choicesOf } from "./axis-choices.ts";
import { meanWeeksOf, whoOf, yearOf } from "./axis-year.ts";

const inputOf = (course: string) => ({ condition: "healthy", traits: {}, course, weeks: 40 });

// Found in review: means over one week, of which every other one was twice the one before.
it.each([
  ["testosterone enanthate 200 mg every 2 weeks", 2],
  ["triptorelin 3.75 mg every 4 weeks", 4],
  ["chorionic gonadotropin 1500 IU 3 times a week", 1],
  ["testosterone undecanoate 1000 mg every 10 weeks", 1],
] as const)("%s: each value is the mean of %i weeks, and neighbours agree once it has settled", (text, weeks) => {
  const [who, course] = whoOf(inputOf(text));
  expect(meanWeeksOf(course)).toBe(weeks);
  if (text.includes("undecanoate")) return;
  const { values } = yearOf(who, course, 40).quantities["blood.testosterone.concentration"]!;
  for (let i = 36; i < 40; i++) expect(values[i]! / values[i + 1]!).toBeCloseTo(1, 1);
});

// Found in review: a condition that set all of it called free of it.
it.each(conditions.map(({ name }) => name))("%s: a trait is called the condition's exactly where it moves nothing", (condition) => {
  const { sets } = choicesOf(null).conditions.find(({ name }) => name === condition)!;
  const parametersOf = (traits: { age?: number; bmi?: number }) => [...man({ condition, ...traits }).parameters];
  for (const [trait, value] of [
    ["age", 60],
    ["bmi", 40],
  ] as const)
    expect(sets[trait] === "all", trait).toBe(JSON.stringify(parametersOf({ [trait]: value })) === JSON.stringify(parametersOf({})));
});
