/** Man i of a seed is one man, whoever is drawn beside him. */
import { expect, it } from "vitest";
import { population } from "./population.ts";

const who = {
  age: { mean: 35, sd: 10 },
  bmi: { mean: 25, sd: 3.5 },
  testisVolume: { mean: 18, sd: 4 },
  insulinResistance: { mean: 1.6, sd: 0.8, low: 0.4 },
};

// Caught: men numbered by how many had been asked for before them.
it("is the same man alone, among others, and in any order", () => {
  const [forwards, backwards] = [population(who, 9), population(who, 9)];
  const men = [0, 1, 2, 3].map((i) => forwards.man(i));
  for (const i of [3, 2, 1, 0]) expect([...backwards.man(i).parameters]).toEqual([...men[i]!.parameters]);
  expect([...population(who, 10).man(0).parameters]).not.toEqual([...men[0]!.parameters]);
});

// Caught: a study of boys of 13 that ended the qualification of all.
it("draws of boys those whom the model can stand for, and refuses men of whom there are none", () => {
  expect(population({ age: { mean: 13, sd: 1.8 } }, 1).man(3).traits.age).toBeGreaterThanOrEqual(16);
  for (const age of [
    { mean: 13, sd: 0 },
    { mean: 200, sd: 3 },
  ])
    expect(() => population({ age }, 1)).toThrow(expect.objectContaining({ code: "people/trait-out-of-range" }) as Error);
});
