/** The unit symbols known here: UCUM's, and the everyday spellings of laboratories and prescriptions. */
import { baseDimension, type Dimension, dimensionless } from "./dimension.ts";
import { one, type Scale } from "./scale.ts";

/** A symbol's canonical spelling, what it measures, and its size in coherent units. */
export interface UnitSymbol {
  readonly text: string;
  readonly dimension: Dimension;
  readonly scale: Scale;
  /** True when the symbol stands for milli- something: a capital M would then read as mega-. */
  readonly milli: boolean;
  /** True when the case of its letters may vary. */
  readonly anyCase: boolean;
}

const amount = baseDimension("amount");
const mass = baseDimension("mass");
const activity = baseDimension("activity");
const volume = baseDimension("volume");
const length = baseDimension("length");
const time = baseDimension("time");
const cells = baseDimension("cells");

const tenTo = (tens: number): Scale => ({ ...one, tens });
const times = (numerator: number, denominator = 1): Scale => ({ numerator, denominator, tens: 0 });

/** Prefix, its canonical spelling, its power of ten. Mega and above are left out: M is for millions of sperm. */
const prefixes: readonly (readonly [string, string, number])[] = [
  ["", "", 0],
  ["k", "k", 3],
  ["d", "d", -1],
  ["c", "c", -2],
  ["m", "m", -3],
  ["u", "u", -6],
  ["n", "n", -9],
  ["p", "p", -12],
  ["f", "f", -15],
];

/** Spellings, canonical spelling, dimension, size. The enzyme unit of UCUM, U, is not known here: in hormone assays U is IU. */
const prefixed: readonly (readonly [readonly string[], string, Dimension, Scale])[] = [
  [["mol"], "mol", amount, tenTo(9)],
  [["g"], "g", mass, tenTo(3)],
  [["[IU]", "[iU]", "IU", "U"], "[IU]", activity, one],
  [["L", "l"], "L", volume, one],
  [["m"], "m", length, one],
  [["s"], "s", time, times(1, 3600)],
];

/** UCUM's month is a twelfth of the Julian year. */
const plain: readonly (readonly [readonly string[], string, Dimension, Scale])[] = [
  [["mcg"], "ug", mass, tenTo(-3)],
  [["cc"], "mL", volume, tenTo(-3)],
  [["sec", "second", "seconds"], "s", time, times(1, 3600)],
  [["min", "mins", "minute", "minutes"], "min", time, times(1, 60)],
  [["h", "hr", "hrs", "hour", "hours"], "h", time, one],
  [["d", "day", "days"], "d", time, times(24)],
  [["wk", "wks", "week", "weeks"], "wk", time, times(168)],
  [["mo", "month", "months"], "mo", time, times(1461, 2)],
  [["a", "y", "yr", "yrs", "year", "years"], "a", time, times(8766)],
  [["M", "million", "millions"], "10*6", cells, one],
  [["cell", "cells", "{cell}", "{cells}"], "{cells}", cells, tenTo(-6)],
  [["sperm", "spermatozoa", "{sperm}"], "{sperm}", cells, tenTo(-6)],
  [["pulse", "pulses", "{pulse}", "{pulses}"], "{pulses}", dimensionless, one],
  [["ejaculate", "{ejaculate}"], "{ejaculate}", dimensionless, one],
  // Of one quantity only, and never converted: the logarithm stays what it is.
  [["[pH]", "pH"], "[pH]", dimensionless, one],
  [["%", "percent"], "%", dimensionless, tenTo(-2)],
  [["fraction"], "1", dimensionless, one],
];

function* everySymbol(): Generator<readonly [string, UnitSymbol]> {
  for (const [spellings, text, dimension, scale] of prefixed)
    for (const [prefix, canonical, tens] of prefixes)
      for (const spelling of spellings)
        yield [
          prefix + spelling,
          {
            text: canonical + text,
            dimension,
            scale: { ...scale, tens: scale.tens + tens },
            milli: prefix === "m",
            // nM is a concentration and Nm is nothing of ours; neither may fold into nm.
            anyCase: text !== "m" && text !== "s",
          },
        ];
  for (const [spellings, text, dimension, scale] of plain)
    for (const spelling of spellings) yield [spelling, { text, dimension, scale, milli: false, anyCase: true }];
}

/** Every symbol by its spelling. */
export const symbols: ReadonlyMap<string, UnitSymbol> = new Map(everySymbol());

const folded: ReadonlyMap<string, UnitSymbol> = new Map(
  [...symbols]
    .filter(([spelling, { anyCase }]) => anyCase && spelling.length > 1)
    .map(([spelling, symbol]) => [spelling.toLowerCase(), symbol]),
);

/** The symbol meant by a spelling whose capitals are unusual; single letters mean only what they are. */
export const foldedSymbol = (spelling: string): UnitSymbol | undefined =>
  spelling.length > 1 ? folded.get(spelling.toLowerCase()) : undefined;

/** What a misspelt unit may be corrected to: one spelling of each, so that two names of one unit never compete. */
export const suggestions: readonly string[] = [...symbols]
  .filter(([spelling, { text }]) => /^(.*IU|[a-z]{4,}|ug|wk|mo)$/.test(spelling) || (spelling === text && /^[A-Za-z]+$/.test(spelling)))
  .map(([spelling]) => spelling);

/** Spellings in use elsewhere that would be guessed wrongly: what each could mean, and what to write. */
export const notGuessed: ReadonlyMap<string, readonly [string, string]> = new Map([
  ["fM", ["femtomoles in a litre, or femtometres", "Write fmol/L."]],
  ["pM", ["picomoles in a litre, or picometres", "Write pmol/L."]],
  ["nM", ["nanomoles in a litre, or nanometres", "Write nmol/L."]],
  ["uM", ["micromoles in a litre, or micrometres", "Write umol/L."]],
  ["mM", ["millimoles in a litre, or millimetres", "Write mmol/L."]],
  ["gm", ["grams, or something in metres", "Write g."]],
  ["gr", ["grams or grains", "Write g for grams."]],
  ["mc", ["micro- or milli-", "Write ug or mg."]],
]);
