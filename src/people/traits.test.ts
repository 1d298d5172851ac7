/** What is known of a man moves what it should, and nothing twice. */
import { describe, expect, it } from "vitest";
import { man } from "./man.ts";
import { population } from "./population.ts";
import { parameterOf } from "./reference-man.ts";

const factor = (who: ReturnType<typeof man>, path: string): number =>
  (who.parameters.get(path) ?? parameterOf(path).coherent) / parameterOf(path).coherent;
const insulin = "liver.shbgSynthesis.insulin";
const cells = "testis.sertoli.number";

describe("insulin resistance", () => {
  // Caught: HOMA-IR put on top of the insulin that weight had brought already.
  it("adds nothing to a weight of which it is usual", () => {
    const atThirty = 1.09 * (1 + 0.08 * 6);
    expect(factor(man({ bmi: 30, insulinResistance: atThirty }), insulin)).toBeCloseTo(factor(man({ bmi: 30 }), insulin), 12);
  });
  it("moves insulin at the liver by about a third of its own logarithm", () => {
    expect(factor(man({ insulinResistance: 2.18 }), insulin)).toBeCloseTo(2 ** 0.367, 2);
  });
});

it("albumin binds in proportion, and one part stays free", () => {
  expect(factor(man({ albumin: 2.15 }), "blood.testosterone.albuminFactor")).toBeCloseTo((1 + 22.4 / 2) / 23.4, 12);
  expect(factor(man({ albumin: 4.3 }), "blood.testosterone.albuminFactor")).toBe(1);
});

// Caught: a larger testis drawn on top of the Sertoli cells it is made of.
it("a size of the testes tells the Sertoli cells, and chance tells them no more", () => {
  const men = population({ testisVolume: { mean: 14, sd: 0 } }, 3);
  const drawn = Array.from({ length: 200 }, (_, i) => factor(men.man(i), cells)).sort((a, b) => a - b);
  // Men with more germ cells for each Sertoli cell need fewer of them.
  expect(drawn[100]! / factor(man({ testisVolume: 14 }), cells)).toBeGreaterThan(0.9);
  expect(drawn[190]! / drawn[10]!).toBeLessThan(1.8);
});

it("a man is drawn with the bits he had before other traits could be told", () => {
  const [plain, told] = [
    population({ age: { mean: 50, sd: 9 } }, 7),
    population({ age: { mean: 50, sd: 9 }, albumin: { mean: 4.3, sd: 0.3 } }, 7),
  ];
  for (const i of [0, 5, 17]) {
    expect(told.man(i).traits.age).toBe(plain.man(i).traits.age);
    expect(told.man(i).parameters.get(cells)).toBe(plain.man(i).parameters.get(cells));
  }
});

it("men of more weight are more resistant to insulin", () => {
  const men = population({ bmi: { mean: 26, sd: 4 }, insulinResistance: { mean: 1.7, sd: 0.8, low: 0.4 } }, 1);
  const all = Array.from({ length: 400 }, (_, i) => men.man(i).traits);
  const mean = (of: readonly (typeof all)[number][]) => of.reduce((sum, t) => sum + t.insulinResistance!, 0) / of.length;
  expect(mean(all.filter((t) => t.bmi! > 28)) / mean(all.filter((t) => t.bmi! < 24))).toBeGreaterThan(1.2);
});

// Caught: FSHR counted though the size of the testes, all that it moves, was told.
it("a size of the testes that is told holds what FSHR does to it", () => {
  expect(factor(man({ genotype: { fshr: "SS" } }), cells)).toBeLessThan(1);
  expect(man({ testisVolume: 15, genotype: { fshr: "SS" } }).parameters.get(cells)).toBe(man({ testisVolume: 15 }).parameters.get(cells));
});

it.each([
  [
    () => man({ testisVolume: 0.5 }),
    "testisVolume: 0.5 mL is not a man this model can stand for.\n  Give testisVolume between 1 and 40 mL.",
  ],
  [
    () => man({ insulinResistance: 50 }),
    "insulinResistance: 50 is not a man this model can stand for.\n  Give insulinResistance between 0.2 and 20.",
  ],
  [() => man({ albumin: 43 }), "albumin: 43 g/dL is not a man this model can stand for.\n  Give albumin between 2 and 6 g/dL."],
  [() => man({ genotype: { arRepeats: 45 } }), "arRepeats: 45 repeats is not a man"],
  [() => man({ genotype: { fshb: "TG" as "GT" } }), 'fshb: "TG" is no genotype of it.\n  Known are: GG, GT, TT.'],
  [() => population({ albumin: { mean: 43, sd: 1 } }, 1), "albumin: 43 g/dL is not a man"],
  [() => population({ age: { mean: 30, sd: -1 } }, 1), "age: -1 is no standard deviation."],
])("refuses what it cannot be (%#)", (act, says) => {
  expect(act).toThrow(says);
});
