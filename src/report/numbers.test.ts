/** Shares say what so many men can tell. */
import { expect, it } from "vitest";
import { percent, percentOfChance } from "./numbers.ts";

// Caught: none of 64 printed as "<2 %", where one in twenty could be; 997 of 1000 printed as 100 %.
it.each([
  [0, 64, "<6 %"],
  [1, 64, ">94 %"],
  [0, 1000, "<1 %"],
  [0.997, 1000, ">99 %"],
  [0.003, 1000, "<1 %"],
  [0.5, 64, "50 %"],
])("%d of %d men is %s", (share, men, says) => {
  expect(percent(share, men)).toBe(says);
});

it.each([
  [0, "0 %"],
  [0.001, "<1 %"],
  [0.423, "42 %"],
  [0.998, ">99 %"],
])("a chance of %d is %s", (chance, says) => {
  expect(percentOfChance(chance)).toBe(says);
});
