/** Every question of every lesson is answered by the simulation, with exactly one choice right, in numbers that came from it. */
import { describe, expect, it } from "vitest";
import { man } from "../../people/index.ts";
import { parseCourse, readings, simulateQuantities } from "../../simulate/index.ts";
import { short } from "../sentences.ts";
import { answerStep, lessons } from "./index.ts";

const steps = lessons.flatMap((lesson) => lesson.steps.map((step, i) => ({ lesson, step, i, name: `${lesson.id}, step ${i + 1}` })));

describe.each(steps)("$name", ({ lesson, step, i }) => {
  const answered = answerStep(lesson.id, i);

  // Caught: two choices whose ranges overlapped.
  it("has exactly one right choice of two to four", () => {
    expect(answered.choices.length).toBeGreaterThanOrEqual(2);
    expect(answered.choices.length).toBeLessThanOrEqual(4);
    expect(answered.choices.filter(({ right }) => right)).toHaveLength(1);
    expect(new Set(answered.choices.map(({ text }) => text)).size).toBe(answered.choices.length);
  });

  // Caught: a number written into the text.
  it("explains with numbers of the simulation alone", () => {
    expect(step.explanation).not.toMatch(/\d/);
    expect(Object.keys(answered.numbers).toSorted()).toEqual(
      [...step.explanation.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).toSorted(),
    );
    const values = Object.values(answered.numbers);
    expect(values.every(Number.isFinite)).toBe(true);
    const told = [...answered.explanation.matchAll(/\d+(?:\.\d+)?/g)].map(([text]) => text);
    expect(told.toSorted()).toEqual(values.map(short).toSorted());
  });

  it("looks at a day that is simulated, and plots what is", () => {
    expect(step.scenario.day % 7).toBe(0);
    expect(step.scenario.day).toBeLessThanOrEqual(7 * step.scenario.weeks);
    for (const plot of step.scenario.plots) expect(readings.map(({ key }) => key)).toContain(plot);
  });
});

// Found in review: the mean of the day before the next injection, half of what the page beside it showed.
it("reads a weekly injection as the mean of its week", () => {
  const { numbers, scenario } = answerStep("testosterone-and-sperm", 0);
  const path = "blood.testosterone.concentration";
  const { quantities } = simulateQuantities(man({ condition: scenario.condition }), parseCourse(scenario.courses[0]!), [path], {
    weeks: scenario.weeks,
    every: 7,
    tolerance: 1e-4,
  });
  expect(numbers["now"]).toBe(quantities[path]!.values[scenario.day / 7]);
});

it("there are at least five lessons of three to six steps", () => {
  expect(lessons.length).toBeGreaterThanOrEqual(5);
  for (const { steps: own } of lessons) expect(own.length >= 3 && own.length <= 6).toBe(true);
});

// Found in review: numbers converted and units left, and the other way round.
it("speaks the units of the international system where asked", () => {
  const { explanation, numbers } = answerStep("testosterone-and-sperm", 0, "si");
  expect(explanation).toMatch(/ nmol\/L\.$/);
  expect(numbers["now"]).toBeCloseTo(answerStep("testosterone-and-sperm", 0).numbers["now"]! / 28.842, 2);
});

it("refuses a step that is none", () => {
  expect(() => answerStep("negative-feedback", 9)).toThrow("no step 9");
});
