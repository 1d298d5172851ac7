/** What the combinators fold, what they refuse, and what substitution keeps. */
import { describe, expect, it } from "vitest";
import { dimensionless, dimensionOf } from "../units/index.ts";
import {
  add,
  atRest,
  div,
  type Expression,
  evaluate,
  exp,
  hill,
  inhibition,
  log,
  max,
  min,
  mul,
  neg,
  number,
  positive,
  pow,
  printText,
  relative,
  sqrt,
  sub,
  substitution,
  symbol,
  symbolsOf,
  where,
} from "./index.ts";

const x = symbol("x", dimensionless);
const y = symbol("y", dimensionless);
const amount = symbol("n", dimensionOf("nmol"));
const volume = symbol("v", dimensionOf("L"));

describe("what is already known is folded", () => {
  it.each<[string, Expression, Expression]>([
    ["0 + x", add(0, x), x],
    ["x + 0", add(x, 0), x],
    ["x - 0", sub(x, 0), x],
    ["0 - x", sub(0, x), neg(x)],
    ["x - x", sub(x, x), number(0)],
    ["x·1", mul(x, 1), x],
    ["x·0", mul(x, 0), number(0)],
    ["x·(-1)", mul(x, -1), neg(x)],
    ["x/1", div(x, 1), x],
    ["x/x", div(x, x), number(1)],
    ["0/x", div(0, x), number(0)],
    ["x^1", pow(x, 1), x],
    ["x^0", pow(x, 0), number(1)],
    ["--x", neg(neg(x)), x],
    ["-(x - y)", neg(sub(x, y)), sub(y, x)],
    ["x + (-y)", add(x, neg(y)), sub(x, y)],
    ["x - (-y)", sub(x, neg(y)), add(x, y)],
    ["(-x)·(-y)", mul(neg(x), neg(y)), mul(x, y)],
    ["2 + 3", add(2, 3), number(5)],
    ["6/4", div(6, 4), number(1.5)],
    ["2^10", pow(2, 10), number(1024)],
    ["exp 0", exp(0), number(1)],
    ["log 1", log(1), number(0)],
    ["sqrt 9", sqrt(9), number(3)],
    ["max(x, x)", max(x, x), x],
    ["min(2, 3)", min(2, 3), number(2)],
    ["where 1 < 2", where(1, 2, x, y), x],
    ["where, twice the same", where(x, y, x, x), x],
    ["rest of a number", atRest(2), number(2)],
    ["rest of a rest", atRest(atRest(x)), atRest(x)],
  ])("%s", (_name, made, meant) => {
    expect(made).toBe(meant);
  });

  it("never divides by a literal zero", () => {
    expect(div(1, 0).kind).toBe("div");
  });

  it("says the same twice by one node", () => {
    expect(mul(add(x, 1), y)).toBe(mul(add(x, 1), y));
    expect(symbol("x", dimensionOf("L"))).not.toBe(x);
  });
});

describe("dimensions", () => {
  it("multiply, divide and halve", () => {
    expect(div(amount, volume).dimension).toEqual(dimensionOf("nmol/L"));
    expect(sqrt(mul(volume, volume)).dimension).toEqual(dimensionOf("L"));
    expect(pow(volume, 2).dimension).toEqual(mul(volume, volume).dimension);
  });

  it("are taken on by a bare zero, and only by zero", () => {
    expect(add(amount, 0)).toBe(amount);
    expect(max(amount, 0).dimension).toEqual(dimensionOf("nmol"));
    expect(() => add(amount, 1)).toThrow();
  });

  // Caught: any literal adapting its dimension, so that an amount plus 1 passed.
  it.each<[string, () => Expression, string]>([
    [
      "a sum of unlike things",
      () => add(amount, volume),
      "n plus v: the first is amount, the second volume; they cannot be combined this way.\n  Check the unit of each factor; most often a division is missing or doubled.\n  [symbolic/unlike-dimensions]",
    ],
    [
      "a difference",
      () => sub(div(amount, volume), x),
      "n/v minus x: the first is amount·volume^-1, the second a pure number; they cannot be combined this way.\n  Check the unit of each factor; most often a division is missing or doubled.\n  [symbolic/unlike-dimensions]",
    ],
    [
      "the larger of unlike things",
      () => max(amount, x),
      "n or at least x: the first is amount, the second a pure number; they cannot be combined this way.\n  Check the unit of each factor; most often a division is missing or doubled.\n  [symbolic/unlike-dimensions]",
    ],
    [
      "exp of an amount",
      () => exp(amount),
      "exp(n): exp needs a pure number, and this is amount.\n  Divide by a reference value of the same dimension.\n  [symbolic/not-dimensionless]",
    ],
    [
      "an amount as exponent",
      () => pow(x, amount),
      "an exponent(n): an exponent needs a pure number, and this is amount.\n  Divide by a reference value of the same dimension.\n  [symbolic/not-dimensionless]",
    ],
    [
      "an amount to a power that varies",
      () => pow(amount, x),
      "n^(x): a quantity with a dimension can only be raised to a plain number.\n  Divide the base by a reference value first, as hill(x, ec50, n) does.\n  [symbolic/power-of-dimension]",
    ],
  ])("refuse %s", (_name, make, message) => {
    expect(make).toThrow(expect.objectContaining({ message }));
  });
});

describe("shapes of answers", () => {
  const at = (e: Expression, value: number): number => evaluate(e, () => value);

  it("hill rises from 0 through 1/2 at k to 1, inhibition is what is left", () => {
    const k = number(3);
    for (const n of [1, 2, 1.7]) {
      expect(at(hill(x, k, n), 0)).toBe(0);
      expect(at(hill(x, k, n), 3)).toBeCloseTo(0.5, 15);
      expect(at(hill(x, k, n), 1e9)).toBeCloseTo(1, 7);
      for (const v of [0.1, 1, 10]) expect(at(add(hill(x, k, n), inhibition(x, k, n)), v)).toBeCloseTo(1, 15);
    }
  });

  it("positive keeps an undershoot from a fractional power", () => {
    expect(at(positive(x), -1e-12)).toBe(0);
    expect(at(hill(x, 1, 1.5), -1e-12)).toBe(0);
  });
});

describe("substitution", () => {
  it("replaces symbols, folds what becomes known and leaves the reference man alone", () => {
    const set = substitution((s) => (s === x ? number(2) : undefined));
    expect(set(add(mul(x, x), y))).toBe(add(4, y));
    expect(set(relative(x))).toBe(div(2, atRest(x)));
  });

  it("finds every symbol once, also inside rest", () => {
    expect([...symbolsOf(add(mul(x, x), atRest(y)))]).toEqual([x, y]);
  });

  it("names a symbol without a value", () => {
    expect(() => evaluate(add(x, y), (name) => (name === "x" ? 1 : undefined))).toThrow(
      expect.objectContaining({
        message:
          "y: this symbol has no value here.\n  Give it a value, or substitute the expression it stands for.\n  [symbolic/unbound-symbol]",
      }),
    );
  });

  it("prints what it refused in the terms it was written in", () => {
    expect(printText(add(div(amount, volume), 0))).toBe("n/v");
  });
});
