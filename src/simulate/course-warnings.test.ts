/** What a course is warned of, and what it is not. */
import { expect, it } from "vitest";
import { warningsOf } from "./course-warnings.ts";
import { parseCourse } from "./courses.ts";

const fourWeeks = 28 * 24;
const warned = (text: string): readonly string[] => warningsOf(parseCourse(text), fourWeeks);

// Caught: a course that begins after the end, printed as if the man had been treated.
it.each([
  ["enclomiphene 25 mg daily from week 4", /no dose falls within the time simulated/],
  ["gonadorelin 5 ug/h continuously from week 4", /no dose falls within the time simulated/],
  ["enclomiphene 2500 mg daily", /more than ten times any usual dose/],
])("%s", (text, says) => {
  expect(warned(text)).toHaveLength(1);
  expect(warned(text)[0]).toMatch(says);
});

it.each([
  "none",
  "enclomiphene 25 mg daily from day 27",
  "gonadorelin 10 ug every 90 min",
  "gonadorelin 10 ug every 10 min",
  "gonadorelin 5 ug/h continuously",
  "hcg 5000 IU twice a week",
  "orchidectomy",
])("%s: nothing to say", (text) => {
  expect(warned(text)).toEqual([]);
});
