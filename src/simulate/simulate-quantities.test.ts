/** Quantities by path are those that `simulate` reads, to the last bit, and a path that is none is refused. */
import { expect, it } from "vitest";
import { man } from "../people/index.ts";
import { readings } from "./analytes.ts";
import { parseCourse } from "./courses.ts";
import { simulate } from "./simulate.ts";
import { simulateQuantities } from "./simulate-quantities.ts";

const course = parseCourse("enclomiphene 25 mg daily");

// Caught: sums over several looks, not divided by their number.
it.each(["healthy", "primary-failure", "androgen-suppressed"])("%s: analytes have the bits that simulate gives", (condition) => {
  const options = { weeks: 8, every: 3 };
  const who = man({ condition });
  const { analytes, days } = simulate(who, course, options);
  const asked = readings.filter(({ key }) => key !== "motility");
  const seen = simulateQuantities(
    who,
    course,
    asked.map(({ path }) => path),
    options,
  );
  expect(seen.days).toEqual(days);
  for (const { key, path } of asked) expect(seen.quantities[path], key).toEqual(analytes[key]);
});

it("follows pools and levels of a drug as well", () => {
  const paths = ["testis.leydig.capacity", "drugs.enclomiphene.active", "blood.lh.central"];
  const { quantities } = simulateQuantities(man(), course, paths, { weeks: 4, values: "instant" });
  expect(Object.keys(quantities).sort()).toEqual([...paths].sort());
  expect(quantities["testis.leydig.capacity"]!.values[0]).toBe(1);
  expect(quantities["testis.leydig.capacity"]!.values.at(-1)).toBeGreaterThan(1.05);
  expect(quantities["drugs.enclomiphene.active"]!.values.at(-1)).toBeGreaterThan(0);
});

it.each([
  ["testis.leydig.capasity", "testis.leydig.capacity"],
  ["drugs.letrozole.concentration", "pages of the model"],
])("refuses %s", (path, says) => {
  expect(() => simulateQuantities(man(), course, [path], { weeks: 1 })).toThrow(says);
});
