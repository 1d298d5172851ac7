/** Reads a unit as laboratories, prescriptions and UCUM write it. */
import {
  baseDimension,
  type Dimension,
  dimensionless,
  divideDimensions,
  multiplyDimensions,
  raiseDimension,
  sameDimension,
} from "./dimension.ts";
import { malformedUnit, shown, unitNotGuessed, unknownUnit } from "./errors.ts";
import { nearest } from "./nearest.ts";
import { applyScale, invertScale, multiplyScales, one, raiseScale, type Scale } from "./scale.ts";
import { foldedSymbol, notGuessed, suggestions, symbols, type UnitSymbol } from "./symbols.ts";

/** A unit of measurement. */
export interface Unit {
  /** Canonical spelling, close to UCUM: `m[IU]/mL`, `10*6/mL`, `ug`. Reading it again gives the same unit. */
  readonly text: string;
  readonly dimension: Dimension;
  /** How many coherent units it is; those are nmol, mg, IU, 10⁶ cells, L, m, h and what they make up. */
  readonly factor: number;
  /** The factor before rounding. */
  readonly scale: Scale;
}

/** A part of a unit; `product` when it needs parentheses under a division line. */
interface Part {
  readonly text: string;
  readonly dimension: Dimension;
  readonly scale: Scale;
  readonly product: boolean;
}

const longest = 100;
const length = baseDimension("length");
const volume = baseDimension("volume");
const cells = baseDimension("cells");
const nothing: Part = { text: "1", dimension: dimensionless, scale: one, product: false };

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** One spelling for what typography varies: micro signs, dots, superscripts, spaces, "per". */
const plainly = (text: string): string =>
  text
    .replace(/[µμ]/g, "u")
    .replace(/[⋅·]/g, ".")
    .replace(/⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, (run) => `^${[...run].map((c) => (c === "⁻" ? "-" : superscripts.indexOf(c))).join("")}`)
    .replace(/\s+/g, " ")
    .replace(/(^| )per /gi, "/")
    .replace(/ ?([./*()]) ?/g, "$1")
    .trim();

function symbolOf(text: string, spelling: string): UnitSymbol {
  const exact = symbols.get(spelling);
  if (exact) return exact;
  const refused = notGuessed.get(spelling);
  if (refused) throw unitNotGuessed(text, spelling, ...refused);
  const folded = foldedSymbol(spelling);
  if (!folded) throw unknownUnit(text, spelling, nearest(spelling, suggestions));
  if (folded.milli && spelling.startsWith("M"))
    throw unitNotGuessed(text, spelling, "milli- or mega-", `Write ${folded.text.replace("[IU]", "IU")} if milli- is meant.`);
  return folded;
}

function raised(text: string, { text: symbol, dimension, scale }: UnitSymbol, power: number): Part {
  if (power === 1) return { text: symbol, dimension, scale, product: false };
  if (!/^[a-z]*(\[IU\]|L|[a-z])$/.test(symbol)) throw malformedUnit(text, `${symbol} cannot be raised to a power.`);
  const written = `${symbol}${power}`;
  // A cubed length is a volume: 1 dm³ = 1 L.
  if (sameDimension(dimension, length) && Math.abs(power) === 3)
    return {
      text: written,
      dimension: raiseDimension(volume, power / 3),
      scale: raiseScale({ ...scale, tens: scale.tens + 1 }, power),
      product: false,
    };
  return { text: written, dimension: raiseDimension(dimension, power), scale: raiseScale(scale, power), product: false };
}

/** Powers of ten count cells, in millions, as a semen analysis does; those below one are pure numbers. */
const powerOfTen = (tens: number): Part =>
  tens > 0
    ? { text: `10*${tens}`, dimension: cells, scale: { ...one, tens: tens - 6 }, product: false }
    : { text: `10*${tens}`, dimension: dimensionless, scale: { ...one, tens }, product: false };

const join = (left: Part, right: Part, divide: boolean): Part => ({
  text: `${left.text}${divide ? "/" : "."}${right.product ? `(${right.text})` : right.text}`,
  dimension: divide ? divideDimensions(left.dimension, right.dimension) : multiplyDimensions(left.dimension, right.dimension),
  scale: multiplyScales(left.scale, divide ? invertScale(right.scale) : right.scale),
  product: true,
});

function parse(text: string): Part {
  const source = plainly(text);
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(source) ?? undefined;
    if (found) at = pattern.lastIndex;
    return found;
  };

  const symbolHere = (): Part | undefined => {
    const spelling = take(/\p{L}*\[\p{L}*\]|\{[^{}]*\}|\p{L}+|%/uy)?.[0];
    if (spelling === undefined) return undefined;
    const known = symbolOf(text, spelling);
    const power = take(/\^?([+-]?\d+)/y)?.[1];
    if (power === undefined) return raised(text, known, 1);
    if (!/^[+-]?[1-9]$/.test(power)) throw malformedUnit(text, `the power ${shown(power)} is not between 1 and 9.`);
    return raised(text, known, Number(power));
  };

  const numberHere = (below: boolean): Part | undefined => {
    const power = take(/(?:[x×] ?)?10[*^]([+-]?\d+)/y)?.[1];
    if (power !== undefined) {
      if (Math.abs(Number(power)) > 30) throw malformedUnit(text, `the power of ten ${shown(power)} is too large.`);
      return powerOfTen(Number(power) + 0);
    }
    const digits = take(/\d+/y)?.[0];
    if (digits === undefined) return undefined;
    if (!/^[1-9]\d{0,8}$/.test(digits)) throw malformedUnit(text, `${shown(digits)} is not a whole number from 1 to 999999999.`);
    const count: Part = { ...nothing, text: digits, scale: { ...one, numerator: Number(digits) } };
    if (below) {
      take(/ /y);
      const symbol = symbolHere();
      return symbol ? join(count, symbol, false) : count;
    }
    if (/^ ?[\p{L}[{%]/u.test(source.slice(at)))
      throw malformedUnit(text, "a unit does not start with a number.", "Leave the number to the value.");
    return count;
  };

  const factor = (below: boolean): Part => {
    if (take(/\(/y)) {
      const inside = product();
      if (!take(/\)/y)) throw malformedUnit(text, "a parenthesis is not closed.");
      return inside;
    }
    const found = numberHere(below) ?? symbolHere();
    if (found) return found;
    const foreign = take(/[^\s./*()\d]+/y)?.[0];
    if (foreign !== undefined) throw unknownUnit(text, foreign, undefined);
    throw malformedUnit(
      text,
      at < source.length ? `a unit cannot stand where "${shown(source.slice(at))}" does.` : "it ends where a unit is needed.",
    );
  };

  const product = (): Part => {
    let left = take(/\//y) ? join(nothing, factor(true), true) : factor(false);
    for (let sign = take(/[./*]/y); sign; sign = take(/[./*]/y)) left = join(left, factor(sign[0] === "/"), sign[0] === "/");
    return left;
  };

  const whole = product();
  if (at < source.length)
    throw malformedUnit(
      text,
      `"${shown(source.slice(at))}" does not follow from what stands before it.`,
      "Join units with . or /, as in ng.h/mL.",
    );
  return whole;
}

const read = new Map<string, Unit>();

/**
 * Reads a unit.
 *
 * Takes UCUM (`ng/dL`, `m[IU]/mL`, `10*6/mL`, `kg/m2`) and everyday spellings (`mIU/mL`, `U/L`, `million/mL`,
 * `M/mL`, `x10^6/mL`, `ng/100 mL`, `pulses/24 h`, `mcg`, `weeks`, `mg per day`). As in UCUM, `a/b.c` is (a/b)·c.
 * Capitals may vary where only one reading remains, so `ML` and `MG` are refused. U is read as IU.
 *
 * @throws {@link UnitError} `units/unknown-unit` for a symbol not known here, naming the nearest only when it is
 *   a likely slip; `units/malformed-unit` for text that is not put together as a unit.
 *
 * @example
 * unit("mIU/mL").text // => "m[IU]/mL"
 */
export function unit(text: string): Unit {
  const known = read.get(text);
  if (known) return known;
  if (typeof text !== "string") throw malformedUnit(String(text), "this is not text.");
  if (text.length > longest) throw malformedUnit(text, `it is longer than ${longest} characters.`);
  const { text: canonical, dimension, scale } = parse(text);
  const factor = applyScale(1, scale);
  if (!(factor > 0 && factor < Number.POSITIVE_INFINITY)) throw malformedUnit(text, "its size is beyond what numbers can hold.");
  const made: Unit = Object.freeze({ text: canonical, dimension, factor, scale });
  // A model uses dozens of spellings; a stream of foreign ones must not fill the memory.
  if (read.size < 1000) read.set(text, made);
  return made;
}

/**
 * What a unit measures.
 *
 * @throws {@link UnitError} as {@link unit} does.
 *
 * @example
 * describeDimension(dimensionOf("umol/h")) // => "amount·time^-1"
 */
export const dimensionOf = (text: string): Dimension => unit(text).dimension;

/**
 * How many coherent units one of these is.
 *
 * @throws {@link UnitError} as {@link unit} does.
 *
 * @example
 * factorOf("g") // => 1000
 */
export const factorOf = (text: string): number => unit(text).factor;
