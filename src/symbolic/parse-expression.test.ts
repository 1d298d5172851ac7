/** Formulas as text: what is printed reads back as the same object, and what cannot be read says where. */
import { describe, expect, it } from "vitest";
import { dimensionless, dimensionOf } from "../units/index.ts";
import { add, atRest, div, exp, hill, max, mul, neg, pow, sqrt, sub, where } from "./combinators.ts";
import { number, symbol } from "./expression.ts";
import { parseExpression } from "./parse-expression.ts";
import { printText } from "./print-text.ts";

const [a, b, c] = ["a", "b", "c.d"].map((name) => symbol(name, dimensionless)) as [never, never, never];
const rate = symbol("rate", dimensionOf("nmol/h"));
const names = new Map(Object.entries({ a, b, "c.d": c, rate }) as [string, ReturnType<typeof symbol>][]);
const read = (text: string) => parseExpression(text, names);

describe("what is printed", () => {
  // Caught: 1 - a - b read as 1 - (a - b).
  it.each([
    add(1, a),
    sub(sub(1, a), b),
    sub(1, sub(a, mul(b, c))),
    div(mul(a, b), mul(c, 3)),
    neg(mul(a, b)),
    pow(add(a, 1), neg(b)),
    pow(max(a, 0.05), neg(c)),
    mul(pow(a, 2), exp(neg(div(a, b)))),
    sqrt(add(mul(a, a), 4e-4)),
    where(a, b, add(c, 1), where(b, 0, 1e-7, c)),
    div(hill(a, b, 2), atRest(hill(a, b, 2))),
    mul(rate, sub(1, a)),
  ])("is read back as the same object: %#", (e) => {
    expect(read(printText(e))).toBe(e);
  });
});

describe("what people type", () => {
  it.each([
    ["a × b − 1", "a*b - 1"],
    ["  2*a  ", "2*a"],
    ["a > b ? 1 : 2", "(b < a ? 1 : 2)"],
    ["2^3^2", "512"],
    ["-2^2", "-4"],
    ["hill(a, 2)", "a/(a + 2)"],
    ["ln(a)", "log(a)"],
    ["a^-1", "a^(-1)"],
    [".5e1", "5"],
    ["relative(a)", "a/rest(a)"],
  ])("%s is %s", (text, printed) => {
    expect(printText(read(text))).toBe(printed);
  });

  // Caught: the unit's factor left out.
  it("may give a number a unit", () => {
    expect(read("rate + 1 [µmol/d]")).toBe(add(rate, number(1000 / 24, dimensionOf("nmol/h"))));
  });
});

// Caught: constructor(a) taken for a function.
describe("what cannot be read", () => {
  it.each([
    ["", "symbolic/cannot-read", "character 1"],
    ["a +", "symbolic/cannot-read", "character 4"],
    ["a + * b", "symbolic/cannot-read", "character 5"],
    ["(a + b", "symbolic/cannot-read", "character 7"],
    ["a b", "symbolic/cannot-read", "character 3"],
    ["a; b", "symbolic/cannot-read", "character 2"],
    ["a < b", "symbolic/cannot-read", "character 6"],
    ["max(a)", "symbolic/cannot-read", "character 1"],
    ["a[0]", "symbolic/cannot-read", "character 2"],
    ["c.e + 1", "symbolic/unknown-name", "character 1"],
    ["1 + constructor(a)", "symbolic/unknown-name", "character 5"],
    ["toString", "symbolic/unknown-name", "character 1"],
    ["(".repeat(500), "symbolic/cannot-read", undefined],
    ["2^".repeat(500), "symbolic/cannot-read", undefined],
    ["1+".repeat(5000), "symbolic/formula-too-long", undefined],
    ["a + rate", "symbolic/unlike-dimensions", undefined],
    ["exp(rate)", "symbolic/not-dimensionless", undefined],
    ["2 [furlong]*a", "units/unknown-unit", undefined],
  ])("refused: %#", (text, code, at) => {
    const error = (() => {
      try {
        read(text);
      } catch (e) {
        return e as { readonly code: string; readonly where: string };
      }
      return undefined;
    })();
    expect(error?.code).toBe(code);
    if (at !== undefined) expect(error?.where).toBe(at);
  });

  it("has the name meant where it is a slip", () => {
    expect(() => read("ratee")).toThrow(/Did you mean rate\?/);
  });
});
