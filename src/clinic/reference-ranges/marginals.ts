/** A population of healthy men beside published centiles: how far each is off, and whether that is near enough. */
import { log, logSpread, normalCdf } from "../../numerics/index.ts";
import { readings } from "../../simulate/index.ts";
import { convert } from "../../units/index.ts";
import { centilesOfMeasurements } from "./measured-centiles.ts";
import { type PublishedCentiles, publishedCentiles, type Whose } from "./published.ts";

/** Untreated men, one value of each; a level that is not a number is of a man who has no state of rest. */
export interface MenAtRest {
  /** Years; the reference man's unless told. */
  readonly age?: ArrayLike<number>;
  /** kg/m². */
  readonly bmi?: ArrayLike<number>;
  /** By analyte, in the unit of its reading. */
  readonly levels: Readonly<Record<string, ArrayLike<number>>>;
}

/** Coefficient of variation of one measurement around a man's level, by analyte. */
export type Imprecision = Readonly<Record<string, { readonly cv: number }>>;

/** One published centile and the same men's in the population. */
export interface Compared {
  readonly name: string;
  readonly whose: string;
  readonly published: number;
  /** Not read but recalled, and to be checked. */
  readonly recalled: boolean;
  readonly simulated: number;
  /** Simulated over published, less one. */
  readonly deviation: number;
  readonly within: boolean;
}

/** One centile of one analyte. */
export interface MarginalFigure {
  readonly analyte: string;
  readonly unit: string;
  readonly centile: number;
  /** How far it may be off: a tenth for a median, a fifth for another centile. */
  readonly limit: number;
  readonly compared: readonly Compared[];
  /** Within the limit of one publication at least: publications differ among themselves by more than it. */
  readonly passes: boolean;
}

/** Fewer men than these say nothing of a 2.5th centile. */
const fewest = 200;
const usualCv = 0.15;

/** How much each man counts: his chance to have been among those of the publication. */
function weightsOf(
  { age, bmi, levels }: MenAtRest,
  analyte: string,
  { age: ages, bmiBelow, spermFrom }: Whose,
  cvs: Imprecision,
): Float64Array {
  const sd = logSpread(cvs["sperm_concentration"]?.cv ?? usualCv);
  return Float64Array.from(levels[analyte]!, (level, i) => {
    if (!Number.isFinite(level)) return 0;
    if (ages && age && !(age[i]! >= ages[0] && age[i]! < ages[1] + 1)) return 0;
    if (bmiBelow !== undefined && bmi && !(bmi[i]! < bmiBelow)) return 0;
    if (spermFrom === undefined) return 1;
    const sperm = levels["sperm_concentration"]![i]!;
    return sperm > 0 ? normalCdf((log(sperm / spermFrom) - (sd * sd) / 2) / sd) : 0;
  });
}

function compare(men: MenAtRest, one: PublishedCentiles, cvs: Imprecision): readonly (readonly [centile: number, Compared])[] {
  const { analyte, unit, centiles, recalled = [], name, whose } = one;
  const levels = men.levels[analyte];
  if (!levels) return [];
  const weights = weightsOf(men, analyte, whose, cvs);
  if (weights.reduce((a, b) => a + b, 0) < fewest) return [];
  const counted = Array.from(weights, (w, i) => [levels[i]!, w] as const).filter(([, w]) => w > 0);
  const asked = Object.keys(centiles).map(Number);
  const simulated = centilesOfMeasurements(
    counted.map(([level]) => level),
    counted.map(([, w]) => w),
    cvs[analyte]?.cv ?? usualCv,
    asked,
  );
  return asked.map((centile, k) => {
    const published = convert(centiles[centile]!, unit, readings.find(({ key }) => key === analyte)!.unit, analyte);
    const deviation = simulated[k]! / published - 1;
    return [
      centile,
      {
        name,
        whose: whose.men,
        published,
        recalled: recalled.includes(centile),
        simulated: simulated[k]!,
        deviation,
        within: Math.abs(deviation) <= limitOf(centile),
      },
    ];
  });
}

const limitOf = (centile: number): number => (centile === 50 ? 0.1 : 0.2);

/**
 * Holds men against the published centiles: each centile is that of single measurements of those men whom the
 * publication would have had, by age, weight and semen.
 *
 * @param men - Drawn as a population is, so that each counts the same.
 * @param cvs - What one measurement adds, by analyte.
 *
 * @returns One figure for each analyte and centile, by analyte as published, then by centile; none of those for which
 * fewer than 200 men would have been chosen.
 *
 * @example
 * marginalFigures({ levels: { lh: [4, 5] } }, {}) // => []
 */
export function marginalFigures(men: MenAtRest, cvs: Imprecision): readonly MarginalFigure[] {
  const analytes = [...new Set(publishedCentiles.map(({ analyte }) => analyte))];
  return analytes.flatMap((analyte) => {
    const all = publishedCentiles.filter((one) => one.analyte === analyte).flatMap((one) => compare(men, one, cvs));
    const { unit } = readings.find(({ key }) => key === analyte)!;
    return [...new Set(all.map(([centile]) => centile))]
      .sort((a, b) => a - b)
      .map((centile): MarginalFigure => {
        const compared = all.flatMap(([c, one]) => (c === centile ? [one] : []));
        return { analyte, unit, centile, limit: limitOf(centile), compared, passes: compared.some(({ within }) => within) };
      });
  });
}
