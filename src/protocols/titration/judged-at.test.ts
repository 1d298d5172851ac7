/** On which day regimens are compared: the last on which all of them are given. */
import { expect, it } from "vitest";
import { man } from "../../people/index.ts";
import { regimenOf } from "../regimens/regimens.ts";
import { runRegimens } from "./run-regimens.ts";

const of = (...names: readonly string[]) =>
  runRegimens({
    men: [man({ condition: "low-testosterone-to-estradiol-ratio" })],
    regimens: names.map(regimenOf),
    seed: 1,
    visitNoise: false,
    adherence: 1,
    window: 0,
  });

// Caught: anastrozole judged half a year after its last dose, where it is no drug at all.
it("a regimen that stops is judged while it is given", () => {
  const { prediction, judgedAt } = of("anastrozole", "watchful-waiting");
  expect(judgedAt).toBeLessThan(26 * 7);
  expect(prediction.at).toContain(judgedAt);
  const [none, drug] = prediction.courses.map(({ outcomes }) => outcomes["testosterone_total"]!);
  const there = prediction.at.indexOf(judgedAt);
  expect(drug!.at[there]!.level.median).toBeGreaterThan(1.2 * none!.at[there]!.level.median);
  expect(drug!.at.at(-1)!.level.median).toBeLessThan(1.1 * none!.at.at(-1)!.level.median);
});

it("those that go on are judged at the end", () => {
  const { prediction, judgedAt } = of("clomiphene");
  expect(judgedAt).toBe(prediction.at.at(-1));
});
