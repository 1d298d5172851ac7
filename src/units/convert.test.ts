/** Conversions agree with published factors, undo themselves, and say what they lack. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AnalyteKey, analyte, analytes, convert, dimensionOf, nearest, OpenHpgError, sameDimension, unit } from "./index.ts";

// Published factors, to the digits published. Caught the molar mass of DHT given to testosterone, and the bridge from mass to amount inverted.
it.each<readonly [number, string, string, AnalyteKey | undefined, number]>([
  [1, "nmol/L", "ng/dL", "testosterone_total", 28.84],
  [1, "ng/dL", "nmol/L", "testosterone_total", 0.03467],
  [1, "ng/mL", "nmol/L", "intratesticular_testosterone", 3.467],
  [1, "pg/mL", "pmol/L", "testosterone_free", 3.467],
  [1, "pg/mL", "pmol/L", "estradiol", 3.671],
  [1, "ug/L", "mIU/L", "prolactin", 21.2],
  [1, "ng/mL", "uIU/mL", "prolactin", 21.2],
  [1, "ng/mL", "nmol/L", "progesterone", 3.18],
  [1, "ng/dL", "nmol/L", "hydroxyprogesterone_17", 0.0303],
  [1, "ng/dL", "nmol/L", "dht", 0.0344],
  [1, "ng/mL", "pmol/L", "amh", 7.14],
  [1, "nmol/L", "mg/L", "shbg", 0.095],
  [1, "g/dL", "g/L", "albumin", 10],
  [1, "mIU/mL", "IU/L", "lh", 1],
  [1, "mIU/mL", "IU/L", undefined, 1],
  [1, "pg/mL", "ng/L", "inhibin_b", 1],
  [1, "10*6/mL", "10*9/L", undefined, 1],
  [1, "ng/dL", "pg/mL", undefined, 10],
  [6, "pulses/12 h", "1/24h", "lh_pulse_frequency", 12],
  [300, "ng/dL", "ng/mL", undefined, 3],
])("%d %s in %s (%s) is %d", (value, from, to, key, expected) => {
  const found = convert(value, from, to, key);
  const digits = String(expected)
    .replace(/^0\.0*/, "")
    .replace(".", "").length;
  expect(Number(found.toPrecision(digits))).toBe(expected);
});

const atomicWeight: Readonly<Record<string, number>> = { C: 12.011, H: 1.008, O: 15.999 };
it.each([...analytes.values()].filter((a) => a.formula))("$key weighs what its formula weighs", ({ formula, molarMass }) => {
  let sum = 0;
  for (const [, element, count] of formula!.matchAll(/([A-Z])(\d+)/g)) sum += atomicWeight[element!]! * Number(count);
  expect(Math.abs(sum - molarMass!)).toBeLessThan(0.015);
});

describe.each([...analytes.values()])("$key", (a) => {
  it("is reported in units that convert into each other", () => {
    const there = convert(7, a.unit, a.siUnit, a.key);
    expect(there).toBeGreaterThan(0);
    expect(Math.abs(convert(there, a.siUnit, a.unit, a.key) / 7 - 1)).toBeLessThan(1e-14);
  });
  it("says where each number that joins units comes from", () => {
    if (a.molarMass !== undefined || a.activityPerMass !== undefined) expect(a.source!.length).toBeGreaterThan(8);
    expect(analyte(a.key)).toBe(a);
  });
});

const concentrations = ["ng/dL", "ng/mL", "pg/mL", "ug/L", "nmol/L", "pmol/L", "nmol/dL", "mol/L"];
const rates = ["mg/d", "ug/h", "nmol/h", "umol/wk"];
describe("laws", () => {
  it("there and back is where we were; two steps are one", () => {
    for (const units of [concentrations, rates])
      fc.assert(
        fc.property(
          fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
          fc.constantFrom(...units),
          fc.constantFrom(...units),
          fc.constantFrom(...units),
          fc.constantFrom<AnalyteKey>("testosterone_total", "estradiol", "albumin"),
          (x, a, b, c, key) => {
            expect(Math.abs(convert(convert(x, a, b, key), b, a, key) / x - 1)).toBeLessThan(1e-14);
            expect(Math.abs(convert(convert(x, a, b, key), b, c, key) / convert(x, a, c, key) - 1)).toBeLessThan(1e-14);
          },
        ),
      );
  });

  it("a unit below the line converts by the inverse factor", () => {
    expect(convert(1, "1/ng", "1/nmol", "estradiol") * convert(1, "ng", "nmol", "estradiol")).toBeCloseTo(1, 14);
    expect(convert(1, "mL/ng", "mL/nmol", { name: "a drug", molarMass: 500 })).toBeCloseTo(500, 10);
  });

  // Caught multiplying by 1e-2 in place of dividing by 100.
  it("dividing by ten leaves no dust", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (n) => {
        expect(convert(n, "ng/dL", "ng/mL")).toBe(n / 100);
        expect(convert(n, "mg", "g")).toBe(n / 1000);
        expect(convert(n, "mIU/mL", "IU/L")).toBe(n);
      }),
    );
  });

  it("takes a drug's own molar mass, and units already read", () => {
    expect(convert(25, unit("mg"), "umol", { name: "a drug", molarMass: 400 })).toBeCloseTo(62.5, 12);
    expect(sameDimension(dimensionOf("nmol"), dimensionOf("umol"))).toBe(true);
  });
});

const refused = "Use the unit the result was published in, or its own conversion factor.";
it.each<readonly [() => unknown, string]>([
  [
    () => convert(1, "ng/dL", "nmol/L"),
    "ng/dL → nmol/L: mass to amount needs to know the analyte.\n  Name it, as in testosterone_total, estradiol or prolactin.\n  [units/cannot-convert]",
  ],
  [
    () => convert(1, "ug/L", "mIU/L"),
    "ug/L → m[IU]/L: mass to activity needs to know the analyte.\n  Name it, as in testosterone_total, estradiol or prolactin.\n  [units/cannot-convert]",
  ],
  [
    () => convert(1, "pg/mL", "pmol/L", "inhibin_b"),
    `pg/mL → pmol/L: this needs a molar mass of Inhibin B, and none is kept here (no amount: circulates in forms of several sizes).\n  ${refused}\n  [units/cannot-convert]`,
  ],
  [
    () => convert(1, "ug/L", "IU/L", { name: "a drug" }),
    `ug/L → [IU]/L: this needs an activity per milligram of a drug, and none is kept here.\n  ${refused}\n  [units/cannot-convert]`,
  ],
  [
    () => convert(1, "mg", "h", "estradiol"),
    "mg → h: the first is mass, the second time.\n  Choose units of one dimension.\n  [units/cannot-convert]",
  ],
  [
    () => convert(1, "ng/dL", "nmol", "estradiol"),
    "ng/dL → nmol: the first is mass·volume^-1, the second amount.\n  Choose units of one dimension.\n  [units/cannot-convert]",
  ],
  [
    () => convert(Number.NaN, "mg", "g"),
    "mg → g: NaN is not a finite number.\n  Say what a missing value means before converting it.\n  [units/not-finite]",
  ],
  [() => analyte("estradoil"), "estradoil: this is not an analyte known here.\n  Did you mean estradiol?\n  [units/unknown-analyte]"],
  [
    () => analyte("constructor"),
    "constructor: this is not an analyte known here.\n  Write it as in lh, fsh, testosterone_total, estradiol, sperm_concentration.\n  [units/unknown-analyte]",
  ],
])("refusal %#", (act, message) => {
  expect(act).toThrow(OpenHpgError);
  let said = "";
  try {
    act();
  } catch (error) {
    said = (error as Error).message;
  }
  expect(said).toBe(message);
});

it("the literature's other names lead to the same analyte", () => {
  expect(analyte("hematocrit").key).toBe("haematocrit");
  expect(analyte("motility_pct").key).toBe("motility");
});

it("the nearest name is offered only when it is near, and alone", () => {
  expect(nearest("testosteron_total", analytes.keys())).toBe("testosterone_total");
  expect(nearest("fhs", ["fsh", "lh"])).toBe("fsh");
  expect(nearest("lg", ["lh"])).toBeUndefined();
  expect(nearest("mgs", ["mg", "ms"])).toBeUndefined();
  expect(nearest("blood.lh.concentration", ["blood.testosterone.amount"])).toBeUndefined();
});
