/** Quantities and laboratory results read as written, and refused where they could be read twice. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measurement, OpenHpgError, quantity } from "./index.ts";

const messageOf = (f: () => unknown): string => {
  try {
    f();
  } catch (error) {
    expect(error).toBeInstanceOf(OpenHpgError);
    return (error as Error).message;
  }
  return "no error";
};

describe("quantities", () => {
  it.each([
    ["25 mg", 25, "mg", "25 mg"],
    ["25mg", 25, "mg", "25 mg"],
    ["  12.5   mg ", 12.5, "mg", "12.5 mg"],
    [".5 mg", 0.5, "mg", ".5 mg"],
    ["1e3 IU", 1000, "[IU]", "1e3 IU"],
    ["1500 IU", 1500, "[IU]", "1500 IU"],
    ["-5 mg", -5, "mg", "-5 mg"],
    ["−5 mg", -5, "mg", "-5 mg"],
    ["+5 mg", 5, "mg", "+5 mg"],
    ["-0 mg", 0, "mg", "-0 mg"],
    ["45%", 45, "%", "45 %"],
    ["0.45 1", 0.45, "1", "0.45 1"],
    ["15M/mL", 15, "10*6/mL", "15 M/mL"],
    ["20 x10^6/mL", 20, "10*6/mL", "20 x10^6/mL"],
    ["20 10*6/mL", 20, "10*6/mL", "20 10*6/mL"],
    ["200 10*6", 200, "10*6", "200 10*6"],
    ["12 weeks", 12, "wk", "12 weeks"],
    ["8 pulses/24 h", 8, "{pulses}/(24.h)", "8 pulses/24 h"],
    ["450 ng/100 mL", 450, "ng/(100.mL)", "450 ng/100 mL"],
  ])("%j", (text, value, canonical, written) => {
    const read = quantity(text);
    expect(read.value).toBe(value);
    expect(read.unit.text).toBe(canonical);
    expect(read.text).toBe(written);
  });

  const how = "Write a number, then a unit: 25 mg, 1500 IU, 0.1 IU/L.";
  it.each([
    ["1,500 IU", "1,500 IU: the comma in 1,500 could group thousands or mark the decimals.\n  Write 1500 or 1.5.\n  [units/bad-quantity]"],
    [
      "1,234,500 IU",
      "1,234,500 IU: the comma in 1,234,500 could group thousands or mark the decimals.\n  Write 1234500.\n  [units/bad-quantity]",
    ],
    ["1 500 IU", "1 500 IU: the digits of 1 500 are grouped.\n  Write 1500.\n  [units/bad-quantity]"],
    ["1.2.3 mg", `1.2.3 mg: it does not start with a number.\n  ${how}\n  [units/bad-quantity]`],
    ["mg", `mg: it does not start with a number.\n  ${how}\n  [units/bad-quantity]`],
    ["", `(empty): it does not start with a number.\n  ${how}\n  [units/bad-quantity]`],
    ["NaN mg", `NaN mg: it does not start with a number.\n  ${how}\n  [units/bad-quantity]`],
    ["Infinity mg", `Infinity mg: it does not start with a number.\n  ${how}\n  [units/bad-quantity]`],
    [
      "0x10 mg",
      "x10 mg: x is not a unit known here.\n  Write it as in mg, ng/dL, nmol/L, IU/L, mIU/mL, 10*6/mL, h, d or kg/m2.\n  [units/unknown-unit]",
    ],
    ["1e999 mg", `1e999 mg: 1e999 is too large a number.\n  ${how}\n  [units/bad-quantity]`],
    [
      "25",
      "25: it has no unit.\n  Write a unit after the number, as in 25 mg; a fraction is written 0.25 1 or 25 %.\n  [units/bad-quantity]",
    ],
    ["25 mgg", "mgg: mgg is not a unit known here.\n  Did you mean mg?\n  [units/unknown-unit]"],
    ["<25 mg", "<25 mg: a comparison is no quantity.\n  Leave out the sign, or read it as a measurement.\n  [units/bad-quantity]"],
  ])("%j is refused", (text, message) => expect(messageOf(() => quantity(text))).toBe(message));

  it("any number is read to the last bit", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(quantity(`${value} mg`).value).toBe(value + 0);
      }),
    );
  });
});

describe("measurements", () => {
  // Caught ≤ read as <.
  it.each([
    ["<0.1 IU/L", "<", 0.1],
    ["< 0.1 IU/L", "<", 0.1],
    ["≤0.1 IU/L", "<=", 0.1],
    ["<=0.1 IU/L", "<=", 0.1],
    [">=0.1 IU/L", ">=", 0.1],
    ["≥ 0.1 IU/L", ">=", 0.1],
    [">0.1 IU/L", ">", 0.1],
    ["0.1 IU/L", "=", 0.1],
    ["= 0.1 IU/L", "=", 0.1],
  ])("%j", (text, comparator, value) => {
    expect(measurement(text)).toMatchObject({ comparator, value, text: "0.1 IU/L" });
  });

  it.each([
    [
      "-1 IU/L",
      "-1 IU/L: nothing a laboratory measures is below zero.\n  Write a change as a quantity, not as a measurement.\n  [units/bad-quantity]",
    ],
    [
      "~1 IU/L",
      "~1 IU/L: it does not start with a number.\n  Write a number, then a unit: 25 mg, 1500 IU, 0.1 IU/L.\n  [units/bad-quantity]",
    ],
    [
      "<<1 IU/L",
      "<<1 IU/L: it does not start with a number.\n  Write a number, then a unit: 25 mg, 1500 IU, 0.1 IU/L.\n  [units/bad-quantity]",
    ],
  ])("%j is refused", (text, message) => expect(messageOf(() => measurement(text))).toBe(message));

  it("any text is a measurement or an OpenHpgError", () => {
    const piece = fc.constantFrom(..."<>=≤-+.,0123456789e mgIU/L*^%".split(""), "10*6", "mg");
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc.array(piece, { maxLength: 20 }).map((p) => p.join("")),
    );
    fc.assert(
      fc.property(text, (t) => {
        try {
          expect(Number.isFinite(measurement(t).value)).toBe(true);
        } catch (error) {
          if (!(error instanceof OpenHpgError)) throw error;
        }
      }),
      { numRuns: 5000 },
    );
  });
});
