/** Units read as UCUM reads them, as laboratories write them, and not at all when they could mean two things. */
import { ucum } from "@atomic-ehr/ucum";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { convert, describeDimension, dimensionOf, factorOf, OpenHpgError, unit } from "./index.ts";

const kinds: readonly (readonly string[])[] = [
  ["mol/L", "mmol/L", "umol/L", "nmol/L", "pmol/L", "fmol/mL", "nmol/dL", "kmol/cL"],
  ["g/L", "kg/L", "ng/dL", "pg/mL", "ug/L", "mg/dL", "fg/uL", "ng/(100.mL)", "mg/cm3", "g/dm3", "kg/m3"],
  ["[IU]/L", "m[IU]/mL", "u[IU]/mL", "k[IU]/L", "[iU]/mL"],
  ["h", "d", "min", "wk", "mo", "a", "s", "ms", "24.h"],
  ["/h", "1/d", "h-1", "1/(24.h)", "{pulses}/(24.h)", "s-1", "60/min"],
  ["10*6/mL", "10*9/L", "10*3/uL", "10*12/L", "10*6/cm3"],
  ["kg/m2", "g/cm2", "mg.mm-2"],
  ["L/h", "mL/min", "L/(24.h)", "uL/s", "cm3/d"],
  ["g.h/L", "g/L.h", "ng/mL.min", "ng.mL-1.d"],
  ["mg/kg/d", "ug/(kg.h)", "g/kg/wk"],
  ["%", "1", "10*-3"],
  ["umol/(L.h)", "nmol.mL-1/min", "mol/m3/d"],
];
const pairs = kinds.flatMap((kind) => kind.flatMap((a) => kind.map((b) => [a, b] as const)));

// Caught a month of 30 days, a/b.c read as a/(b.c), and a cubic decimetre taken for the litre but not its size.
it.each(pairs)("converts %s to %s as an independent UCUM library does", (a, b) => {
  const ours = convert(7, a, b);
  expect(Math.abs(ours / ucum.convert(7, a, b) - 1)).toBeLessThan(1e-12);
});

it.each(kinds.flat())("writes %s so that UCUM reads it with the same size", (text) => {
  expect(ucum.validate(unit(text).text).valid).toBe(true);
  expect(Math.abs(ucum.convert(1, unit(text).text, text) - 1)).toBeLessThan(1e-12);
});

describe("everyday spellings", () => {
  it.each([
    ["mIU/mL", "m[IU]/mL", 1],
    ["miu/ml", "m[IU]/mL", 1],
    ["mU/mL", "m[IU]/mL", 1],
    ["IU/L", "[IU]/L", 1],
    ["U/L", "[IU]/L", 1],
    ["µIU/mL", "u[IU]/mL", 1e-3],
    ["µg", "ug", 1e-3],
    ["μg", "ug", 1e-3],
    ["mcg", "ug", 1e-3],
    ["MCG/L", "ug/L", 1e-3],
    ["pg/ml", "pg/mL", 1e-6],
    ["NG/DL", "ng/dL", 1e-5],
    ["ng/100 mL", "ng/(100.mL)", 1e-5],
    ["ng/100ml", "ng/(100.mL)", 1e-5],
    ["M/mL", "10*6/mL", 1000],
    ["million/mL", "10*6/mL", 1000],
    ["x10^6/mL", "10*6/mL", 1000],
    ["×10^6 / mL", "10*6/mL", 1000],
    ["10^6/mL", "10*6/mL", 1000],
    ["10⁶/mL", "10*6/mL", 1000],
    ["million/cm3", "10*6/cm3", 1000],
    ["sperm/mL", "{sperm}/mL", 1e-3],
    ["10^6/ejaculate", "10*6/{ejaculate}", 1],
    ["pulses/24 h", "{pulses}/(24.h)", 1 / 24],
    ["pulses per 24 hours", "{pulses}/(24.h)", 1 / 24],
    ["1/24h", "1/(24.h)", 1 / 24],
    ["/h", "1/h", 1],
    ["per day", "1/d", 1 / 24],
    ["mg per day", "mg/d", 1 / 24],
    ["hours", "h", 1],
    ["days", "d", 24],
    ["Weeks", "wk", 168],
    ["months", "mo", 730.5],
    ["years", "a", 8766],
    ["y", "a", 8766],
    ["kg/m²", "kg/m2", 1e6],
    ["h⁻¹", "h-1", 1],
    ["ng*h/mL", "ng.h/mL", 1e-3],
    ["ng·h/mL", "ng.h/mL", 1e-3],
    ["percent", "%", 0.01],
  ])("%s is %s", (text, canonical, factor) => {
    expect(unit(text).text).toBe(canonical);
    expect(unit(text).factor).toBe(factor);
    expect(unit(canonical)).toEqual(unit(text));
  });

  it.each([
    ["nmol/h", "amount·time^-1"],
    ["10*6/mL", "cells·volume^-1"],
    ["cells/mL", "cells·volume^-1"],
    ["pulses/24 h", "time^-1"],
    ["kg/m2", "mass·length^-2"],
    ["cm3", "volume"],
    ["IU/L", "activity·volume^-1"],
    ["%", "a pure number"],
  ])("%s measures %s", (text, dimension) => expect(describeDimension(dimensionOf(text))).toBe(dimension));

  it("reads coherent units with the factor one", () => {
    for (const text of ["nmol", "mg", "IU", "L", "h", "10*6", "m", "1"]) expect(factorOf(text)).toBe(1);
  });
});

const examples = "Write it as in mg, ng/dL, nmol/L, IU/L, mIU/mL, 10*6/mL, h, d or kg/m2.";
describe("what is refused", () => {
  it.each([
    ["mgg", "mgg: mgg is not a unit known here.\n  Did you mean mg?\n  [units/unknown-unit]"],
    ["nmoll/L", "nmoll/L: nmoll is not a unit known here.\n  Did you mean nmol?\n  [units/unknown-unit]"],
    ["weks", "weks: weks is not a unit known here.\n  Did you mean weeks?\n  [units/unknown-unit]"],
    ["milion/mL", "milion/mL: milion is not a unit known here.\n  Did you mean million?\n  [units/unknown-unit]"],
    ["mq", `mq: mq is not a unit known here.\n  ${examples}\n  [units/unknown-unit]`],
    ["parsec", `parsec: parsec is not a unit known here.\n  ${examples}\n  [units/unknown-unit]`],
    ["daily", `daily: daily is not a unit known here.\n  ${examples}\n  [units/unknown-unit]`],
    ["°C", `°C: °C is not a unit known here.\n  ${examples}\n  [units/unknown-unit]`],
    ["__proto__", `__proto__: __proto__ is not a unit known here.\n  ${examples}\n  [units/unknown-unit]`],
    ["constructor", `constructor: constructor is not a unit known here.\n  ${examples}\n  [units/unknown-unit]`],
    ["{men}", `{men}: {men} is not a unit known here.\n  ${examples}\n  [units/unknown-unit]`],
    ["ML", "ML: ML is not read as a unit here: it could mean milli- or mega-.\n  Write mL if milli- is meant.\n  [units/unknown-unit]"],
    ["MG", "MG: MG is not read as a unit here: it could mean milli- or mega-.\n  Write mg if milli- is meant.\n  [units/unknown-unit]"],
    [
      "MIU/mL",
      "MIU/mL: MIU is not read as a unit here: it could mean milli- or mega-.\n  Write mIU if milli- is meant.\n  [units/unknown-unit]",
    ],
    [
      "nM",
      "nM: nM is not read as a unit here: it could mean nanomoles in a litre, or nanometres.\n  Write nmol/L.\n  [units/unknown-unit]",
    ],
    ["", `(empty): it ends where a unit is needed.\n  ${examples}\n  [units/malformed-unit]`],
    ["mg/", `mg/: it ends where a unit is needed.\n  ${examples}\n  [units/malformed-unit]`],
    ["mg//L", `mg//L: a unit cannot stand where "/L" does.\n  ${examples}\n  [units/malformed-unit]`],
    ["(mg", `(mg: a parenthesis is not closed.\n  ${examples}\n  [units/malformed-unit]`],
    ["mg)", 'mg): ")" does not follow from what stands before it.\n  Join units with . or /, as in ng.h/mL.\n  [units/malformed-unit]'],
    ["mg h", 'mg h: " h" does not follow from what stands before it.\n  Join units with . or /, as in ng.h/mL.\n  [units/malformed-unit]'],
    ["25 mg", "25 mg: a unit does not start with a number.\n  Leave the number to the value.\n  [units/malformed-unit]"],
    ["0.h", `0.h: 0 is not a whole number from 1 to 999999999.\n  ${examples}\n  [units/malformed-unit]`],
    ["m20", `m20: the power 20 is not between 1 and 9.\n  ${examples}\n  [units/malformed-unit]`],
    ["%2", `%2: % cannot be raised to a power.\n  ${examples}\n  [units/malformed-unit]`],
    ["10*99", `10*99: the power of ten 99 is too large.\n  ${examples}\n  [units/malformed-unit]`],
    [
      "mg\u0000\n",
      'mg\uFFFD\uFFFD: "\uFFFD" does not follow from what stands before it.\n  Join units with . or /, as in ng.h/mL.\n  [units/malformed-unit]',
    ],
    ["f[IU]9.fL9.fL9.fL9", `f[IU]9.fL9.fL9.fL9: its size is beyond what numbers can hold.\n  ${examples}\n  [units/malformed-unit]`],
    ["m".repeat(101), `${"m".repeat(48)}…: it is longer than 100 characters.\n  ${examples}\n  [units/malformed-unit]`],
  ])("%j", (text, message) => {
    expect(() => unit(text)).toThrow(OpenHpgError);
    let said = "";
    try {
      unit(text);
    } catch (error) {
      said = (error as Error).message;
    }
    expect(said).toBe(message);
  });

  const piece = fc.constantFrom(..."mgLhdUI[]{}()/.*^10x %µ⁶-+,M".split(""), "mol", "10*6", "IU", "per ", "mL", "24 h", "week");
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.array(piece, { maxLength: 60 }).map((p) => p.join("")),
  );
  // Caught an object used as the table of symbols ("valueOf" was a unit), and denominators printed without parentheses.
  it("any text is a unit that reads back the same, or an OpenHpgError, at once", () => {
    const started = performance.now();
    fc.assert(
      fc.property(text, (t) => {
        try {
          const u = unit(t);
          expect(u.factor).toBeGreaterThan(0);
          expect(unit(u.text)).toEqual({ ...u });
        } catch (error) {
          if (!(error instanceof OpenHpgError)) throw error;
          expect(error.message.split("\n")).toHaveLength(3);
        }
      }),
      { numRuns: 5000 },
    );
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  it("a name every object has is no unit", () => {
    for (const name of [...Object.getOwnPropertyNames(Object.prototype), "size", "get"]) expect(() => unit(name)).toThrow(/unknown-unit/);
  });
});
