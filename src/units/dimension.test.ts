/** Dimensions form a group, and their texts tell them apart. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  baseDimension,
  type Dimension,
  describeDimension,
  dimensionless,
  divideDimensions,
  multiplyDimensions,
  OpenHpgError,
  raiseDimension,
  sameDimension,
} from "./index.ts";

const bases = ["amount", "mass", "activity", "cells", "volume", "length", "time"] as const;
const dimension: fc.Arbitrary<Dimension> = fc
  .tuple(...bases.map(() => fc.integer({ min: -4, max: 4 })))
  .map((powers) =>
    powers.reduce<Dimension>((d, p, i) => multiplyDimensions(d, raiseDimension(baseDimension(bases[i]!), p!)), dimensionless),
  );

describe("dimensions", () => {
  it("form a commutative group under multiplication", () => {
    fc.assert(
      fc.property(dimension, dimension, dimension, (a, b, c) => {
        expect(sameDimension(multiplyDimensions(a, b), multiplyDimensions(b, a))).toBe(true);
        expect(sameDimension(multiplyDimensions(multiplyDimensions(a, b), c), multiplyDimensions(a, multiplyDimensions(b, c)))).toBe(true);
        expect(sameDimension(multiplyDimensions(a, dimensionless), a)).toBe(true);
        expect(sameDimension(divideDimensions(a, a), dimensionless)).toBe(true);
      }),
    );
  });

  // Caught settle() left out: the cube of a cube root was no longer the same dimension.
  it("come back from any root", () => {
    fc.assert(
      fc.property(dimension, fc.integer({ min: 2, max: 6 }), (a, n) => {
        const root = raiseDimension(a, 1 / n);
        const product = Array.from({ length: n }, () => root).reduce(multiplyDimensions, dimensionless);
        expect(sameDimension(product, a)).toBe(true);
      }),
    );
  });

  // Caught length left out of the text: kg and kg/m2 read alike.
  it("have the same text exactly when they are the same", () => {
    fc.assert(
      fc.property(dimension, dimension, fc.constantFrom(...bases), fc.integer({ min: 1, max: 3 }), (a, b, base, power) => {
        expect(describeDimension(a) === describeDimension(b)).toBe(sameDimension(a, b));
        expect(describeDimension(multiplyDimensions(a, raiseDimension(baseDimension(base), power)))).not.toBe(describeDimension(a));
        expect(describeDimension(divideDimensions(multiplyDimensions(a, b), b))).toBe(describeDimension(a));
      }),
    );
  });

  it("are described in words", () => {
    expect(describeDimension(dimensionless)).toBe("a pure number");
    expect(describeDimension(divideDimensions(baseDimension("amount"), baseDimension("time")))).toBe("amount·time^-1");
    expect(describeDimension(raiseDimension(baseDimension("volume"), 0.5))).toBe("volume^0.5");
  });

  it("refuse an exponent that is not a number", () => {
    expect(() => raiseDimension(baseDimension("mass"), Number.NaN)).toThrow(
      "mass: it cannot be raised to the power NaN.\n  Give a finite number as the exponent.\n  [units/bad-exponent]",
    );
  });
});

it("an error says where, what, what next, and its code", () => {
  const error = new OpenHpgError("floor/code", "there", "it is wrong.", "Mend it.");
  expect(error.message).toBe("there: it is wrong.\n  Mend it.\n  [floor/code]");
  expect(error).toMatchObject({ name: "OpenHpgError", code: "floor/code", where: "there", what: "it is wrong.", next: "Mend it." });
});
