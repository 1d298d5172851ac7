/** Exact derivatives against closed forms and against central differences of random expressions. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dimensionless, dimensionOf, divideDimensions } from "../units/index.ts";
import {
  add,
  atRest,
  derivative,
  directional,
  div,
  type Expression,
  evaluate,
  exp,
  gradient,
  hill,
  inhibition,
  log,
  max,
  min,
  mul,
  neg,
  number,
  pow,
  relative,
  sqrt,
  sub,
  symbol,
  where,
} from "./index.ts";

const x = symbol("x", dimensionless);
const y = symbol("y", dimensionless);

/** Random smooth expressions of x and y, positive and of moderate size for positive x and y. */
const { smooth } = fc.letrec<{ smooth: Expression }>((tie) => ({
  smooth: fc.oneof(
    { maxDepth: 5, depthSize: "small" },
    fc.constantFrom(x, y),
    fc.integer({ min: 1, max: 5 }).map((n) => number(n)),
    fc.tuple(tie("smooth"), tie("smooth")).map(([a, b]) => add(a, b)),
    fc.tuple(tie("smooth"), tie("smooth")).map(([a, b]) => mul(a, div(b, add(b, 1)))),
    fc.tuple(tie("smooth"), tie("smooth")).map(([a, b]) => div(a, add(b, 1))),
    fc.tuple(tie("smooth"), tie("smooth")).map(([a, b]) => exp(neg(div(a, add(a, b))))),
    fc.tuple(tie("smooth"), fc.constantFrom(0.5, 1.5, -1, 2)).map(([a, n]) => pow(add(a, 0.5), n)),
    fc.tuple(tie("smooth"), tie("smooth")).map(([a, b]) => pow(add(div(a, add(a, 1)), 0.5), div(b, add(b, 2)))),
    tie("smooth").map((a) => log(add(a, 1.5))),
    tie("smooth").map((a) => sqrt(add(a, 1))),
    fc.tuple(tie("smooth"), tie("smooth")).map(([a, b]) => sub(add(a, b), div(b, 2))),
    fc.tuple(tie("smooth"), fc.constantFrom(1, 2.3)).map(([a, n]) => hill(a, 2, n)),
    fc.tuple(tie("smooth"), fc.constantFrom(1, 2.3)).map(([a, n]) => inhibition(a, 2, n)),
  ),
}));

const positiveValue = fc.integer({ min: 300, max: 4000 }).map((n) => n / 1000);
const at = (e: Expression, vx: number, vy: number): number => evaluate(e, (name) => (name === "x" ? vx : vy));

describe("the gradient", () => {
  // Caught: the quotient rule with its sign lost; d(a^b)/db without the logarithm.
  it("is what central differences approach", () => {
    fc.assert(
      fc.property(smooth, positiveValue, positiveValue, (e, vx, vy) => {
        const h = 1e-5;
        const dx = (at(e, vx + h, vy) - at(e, vx - h, vy)) / (2 * h);
        const dy = (at(e, vx, vy + h) - at(e, vx, vy - h)) / (2 * h);
        const scale = 1e-6 * (1 + Math.abs(at(e, vx, vy)) + Math.abs(dx) + Math.abs(dy));
        expect(Math.abs(at(derivative(e, x), vx, vy) - dx)).toBeLessThan(scale);
        expect(Math.abs(at(derivative(e, y), vx, vy) - dy)).toBeLessThan(scale);
      }),
      { numRuns: 500, seed: 1 }, // A fixed draw: a difference quotient is no truth at an unlucky point.
    );
  });

  it.each<[string, Expression, Expression]>([
    ["x²", derivative(mul(x, x), x), add(x, x)],
    ["3x + y", derivative(add(mul(3, x), y), x), number(3)],
    ["log x", derivative(log(x), x), div(1, x)],
    ["exp x", derivative(exp(x), x), exp(x)],
    ["what does not occur", derivative(y, x), number(0)],
    ["the reference man", derivative(atRest(x), x), number(0)],
    ["x over its rest", derivative(relative(x), x), div(1, atRest(x))],
  ])("of %s", (_name, found, meant) => {
    expect(found).toBe(meant);
  });

  // Caught: the second operand's part overwriting the first's.
  it("is what the derivative along a direction adds up", () => {
    const [dx, dy] = [number(0.7), number(-1.9)];
    const along = directional((s) => (s === x ? dx : s === y ? dy : undefined));
    fc.assert(
      fc.property(smooth, positiveValue, positiveValue, (e, vx, vy) => {
        const parts = [0.7 * at(derivative(e, x), vx, vy), -1.9 * at(derivative(e, y), vx, vy)] as const;
        const found = at(along(e), vx, vy);
        // Terms of the size of e may cancel inside a part, and their rounding stays.
        const rounding = 1e-13 * Math.max(1, Math.abs(at(e, vx, vy)));
        expect(Math.abs(found - parts[0] - parts[1])).toBeLessThanOrEqual(1e-11 * (Math.abs(parts[0]) + Math.abs(parts[1])) + rounding);
      }),
      { numRuns: 300 },
    );
  });

  it("is that of the branch in force at a kink", () => {
    const branches: readonly (readonly [Expression, number, number])[] = [
      [max(mul(2, x), y), 3, 2],
      [max(mul(2, x), y), 0.2, 0],
      [min(mul(2, x), y), 3, 0],
      [min(mul(2, x), y), 0.2, 2],
      [where(x, y, mul(5, x), mul(7, x)), 0.2, 5],
      [where(x, y, mul(5, x), mul(7, x)), 3, 7],
    ];
    for (const [e, vx, slope] of branches) expect(at(derivative(e, x), vx, 1)).toBe(slope);
  });

  it("carries the dimension of what is moved over what moves it", () => {
    const amount = symbol("n", dimensionOf("nmol"));
    const k = symbol("k", dimensionOf("1/h"));
    const rate = mul(k, amount, hill(amount, symbol("half", dimensionOf("nmol")), 2));
    for (const [by, slope] of gradient(rate)) expect(slope.dimension).toEqual(divideDimensions(rate.dimension, by.dimension));
    const along = directional((s) => symbol(`d ${s.name}`, s.dimension));
    expect(along(rate).dimension).toEqual(rate.dimension);
  });
});
