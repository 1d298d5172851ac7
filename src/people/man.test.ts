/** A man is the reference man but for what his condition, his traits and his factors say. */
import { describe, expect, it } from "vitest";
import { conditionOf, conditions } from "./conditions.ts";
import { man } from "./man.ts";
import { parameterOf, poolOf } from "./reference-man.ts";

describe("man", () => {
  it("differs from the reference man exactly where his condition says", () => {
    for (const condition of conditions) {
      const { parameters, starts } = man({ condition: condition.name });
      const paths = condition.changes.map((c) => c.path).sort();
      expect([...parameters.keys(), ...starts.keys()].sort()).toEqual(paths);
    }
  });
  it("keeps a condition's own weight and takes the age beside it", () => {
    const name = "obesity-secondary-hypogonadism";
    const insulin = "liver.shbgSynthesis.insulin";
    expect(man({ condition: name, bmi: 45 }).parameters.get(insulin)).toBe(man({ condition: name }).parameters.get(insulin));
    const aged = man({ condition: name, age: 60 }).parameters.get("testis.spermatogonia.output")!;
    expect(aged / parameterOf("testis.spermatogonia.output").coherent).toBeCloseTo(0.79, 12);
  });
  // Caught: factors applied to the reference value although the condition had moved it.
  it("multiplies factors onto what condition and traits made", () => {
    const path = "testis.leydig.mass";
    const { parameters } = man({ condition: "klinefelter", factors: { [path]: 0.5 } });
    expect(parameters.get(path)).toBeCloseTo(0.5 * man({ condition: "klinefelter" }).parameters.get(path)!, 12);
  });
  it.each([
    [
      () => man({ condition: "klinefelder" }),
      "klinefelder: no condition of this name is known.\n  Did you mean klinefelter?\n  [people/unknown-condition]",
    ],
    [
      () => man({ age: 5 }),
      "age: 5 years is not a man this model can stand for.\n  Give age between 16 and 95 years.\n  [people/trait-out-of-range]",
    ],
    [
      () => man({ bmi: Number.NaN }),
      "bmi: NaN kg/m² is not a man this model can stand for.\n  Give bmi between 15 and 70 kg/m².\n  [people/trait-out-of-range]",
    ],
    [
      () => man({ factors: { "testis.leydig.mas": 2 } }),
      "testis.leydig.mas: the body has no parameter or pool of this path.\n  Did you mean testis.leydig.mass?\n  [people/unknown-parameter]",
    ],
    [
      () => man({ factors: { "testis.leydig.mass": -1 } }),
      "testis.leydig.mass: -1 is not a value it can take.\n  Give a finite number, not below zero.\n  [people/bad-change]",
    ],
    [
      () => poolOf("blood.lh"),
      "blood.lh: the body has no parameter or pool of this path.\n  openhpg model lists them all.\n  [people/unknown-parameter]",
    ],
  ])("refuses what it cannot be (%#)", (act, message) => {
    expect(act).toThrow(expect.objectContaining({ message }) as Error);
  });
});

describe("conditionOf", () => {
  it.each(["Klinefelter", " sertoli cell only ", "PRIMARY_FAILURE"])("finds %s as people write it", (name) => {
    expect(conditions).toContain(conditionOf(name));
  });
  it("does not take a property of objects for a condition", () => {
    expect(() => conditionOf("constructor")).toThrow(/no condition/);
  });
});
