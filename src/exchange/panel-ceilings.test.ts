/** Values no man has, and the unit that was meant. */
import { expect, it } from "vitest";
import { conditions, man } from "../people/index.ts";
import { readings, restOf } from "../simulate/index.ts";
import { analyte } from "../units/index.ts";
import { beyondAnyMan } from "./panel-ceilings.ts";

it.each([
  ["estradiol", 250, "pg/mL", "pmol/L"],
  ["testosterone_total", 300, "nmol/L", "ng/dL"],
  ["lh", 4000, "IU/L", undefined],
] as const)("%s %d %s: did you mean %s?", (key, number, unit, meant) => {
  expect(beyondAnyMan(key, number, unit)).toMatchObject({ meant });
});

it.each(conditions.map(({ name }) => name))("no ceiling is in the way of %s", (condition) => {
  const rest = restOf(man({ condition }));
  for (const { key } of readings)
    if (key in rest) expect([key, beyondAnyMan(key, rest[key]!, analyte(key).unit)]).toEqual([key, undefined]);
});
