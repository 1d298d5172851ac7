/** Dimensions: what kind of thing a number measures, as powers of seven base kinds. */
import { badExponent } from "./errors.ts";

/**
 * The base kinds, in printing order. Their coherent units: nmol, mg, IU, 10⁶ cells, L, m, h.
 *
 * Amount, mass and activity are kept apart because what joins them depends on the analyte. Volume is
 * not length³ because the laboratory's litre and the body mass index's metre never meet.
 */
const bases = ["amount", "mass", "activity", "cells", "volume", "length", "time"] as const;

export type BaseDimension = (typeof bases)[number];

/** The power of each base kind. */
export type Dimension = Readonly<Record<BaseDimension, number>>;

/** Sums of halves, thirds, quarters and fifths must cancel exactly, or equal dimensions would differ. */
function settle(exponent: number): number {
  const near = Math.round(exponent * 60) / 60;
  return (Math.abs(near - exponent) < 1e-9 ? near : exponent) + 0;
}

function build(exponentOf: (base: BaseDimension) => number): Dimension {
  const of = (base: BaseDimension): number => settle(exponentOf(base));
  return Object.freeze({
    amount: of("amount"),
    mass: of("mass"),
    activity: of("activity"),
    cells: of("cells"),
    volume: of("volume"),
    length: of("length"),
    time: of("time"),
  });
}

/** The dimension of a pure number. */
export const dimensionless: Dimension = build(() => 0);

/** One base kind by itself. */
export const baseDimension = (base: BaseDimension): Dimension => build((b) => (b === base ? 1 : 0));

/** True when both measure the same kind of thing. */
export const sameDimension = (a: Dimension, b: Dimension): boolean => a === b || bases.every((base) => a[base] === b[base]);

/** The dimension of a product. */
export const multiplyDimensions = (a: Dimension, b: Dimension): Dimension => build((base) => a[base] + b[base]);

/** The dimension of a quotient. */
export const divideDimensions = (a: Dimension, b: Dimension): Dimension => build((base) => a[base] - b[base]);

/**
 * The dimension of a power; the exponent may be a fraction.
 *
 * @throws UnitError `units/bad-exponent` when the exponent is not a finite number.
 *
 * @example
 * describeDimension(raiseDimension(dimensionOf("L"), -1)) // => "volume^-1"
 */
export function raiseDimension(a: Dimension, exponent: number): Dimension {
  if (!Number.isFinite(exponent)) throw badExponent(describeDimension(a), exponent);
  return build((base) => a[base] * exponent);
}

const described = new WeakMap<Dimension, string>();

/**
 * A dimension in words; equal dimensions have equal texts and different ones different texts.
 *
 * @example
 * describeDimension(dimensionOf("nmol/h")) // => "amount·time^-1"
 */
export function describeDimension(d: Dimension): string {
  const known = described.get(d);
  if (known !== undefined) return known;
  const powers = bases.filter((base) => d[base] !== 0).map((base) => (d[base] === 1 ? base : `${base}^${d[base]}`));
  const text = powers.join("·") || "a pure number";
  described.set(d, text);
  return text;
}
