/**
 * Men as they differ: every parameter that varies, of the body and of drugs, drawn for man number `index` of a seed.
 *
 * Man number `index` of a seed is the same man wherever and with whomever he is drawn. The body's parameters and
 * the traits are coordinates of a scrambled Sobol' point, so that a few hundred men fill the population evenly.
 */
import { exp, log, logSpread, normalCdf, normalQuantile, type Stream, sobolPoints, sqrt, stream } from "../numerics/index.ts";
import { conditionOf } from "./conditions.ts";
import { badSpread } from "./errors.ts";
import type { Genotype } from "./genotype.ts";
import { correlated, correlations, cutQuantile, farthest, individual, variedInBody, variedInDrugs } from "./individual.ts";
import type { Man } from "./man.ts";
import { sertoliCellsOf } from "./testis-size.ts";
import { leftOfInsulin, type MeasuredTrait, measuredTraits, outputAtAge, type Traits, traitBounds, within } from "./traits.ts";

/** How a trait is spread: a normal distribution, cut off at the ends that are known. */
export interface Spread {
  readonly mean: number;
  readonly sd: number;
  readonly low?: number;
  readonly high?: number;
}

/**
 * Who is drawn.
 *
 * A trait that has a spread is drawn for each man and tells what else would be chance: the size of his testes all of
 * his Sertoli cells, his insulin resistance a part of his insulin at the liver. The others are the reference man's.
 */
export interface PopulationOptions extends Partial<Readonly<Record<MeasuredTrait, Spread>>> {
  readonly condition?: string;
  /** Of every man. */
  readonly genotype?: Genotype;
  /** Where the population's middle lies: for each of {@link variedInBody}, standard deviations of its logarithm; zero unless told. */
  readonly centre?: readonly number[];
  /** Other coefficients of variation than those declared, by path, for calibration. */
  readonly spreads?: Readonly<Record<string, number>>;
}

/** A trait from a uniform number, within its ends and those of whom the model can stand for; what is cut off is spread over what is left. */
function drawn({ mean, sd, ...ends }: Spread, [least, most]: readonly [number, number], u: number): number {
  if (!(sd > 0)) return mean;
  const low = Math.max(least, ends.low ?? least);
  const high = Math.min(most, ends.high ?? most);
  const from = normalCdf((low - mean) / sd);
  const to = normalCdf((high - mean) / sd);
  return mean + sd * Math.min(farthest, Math.max(-farthest, normalQuantile(from + u * (to - from))));
}

/** Of the normal scores of body mass index and HOMA-IR, where both are drawn. */
const weightWithResistance = 0.5;

/** The traits of one man: coordinates of his point that follow those of his parameters. */
function traitsAt(spreads: PopulationOptions, point: Stream): Traits {
  const uniform = (trait: MeasuredTrait): number => point.uniform(variedInBody.length + measuredTraits.indexOf(trait));
  const joined = (): number => {
    const [weight, own] = [normalQuantile(uniform("bmi")), normalQuantile(uniform("insulinResistance"))];
    return normalCdf(weightWithResistance * weight + sqrt(1 - weightWithResistance * weightWithResistance) * own);
  };
  const values = measuredTraits.flatMap((trait) => {
    const spread = spreads[trait];
    if (!spread) return [];
    const u = trait === "insulinResistance" && spreads.bmi ? joined() : uniform(trait);
    return [[trait, drawn(spread, traitBounds[trait], u)] as const];
  });
  return { ...Object.fromEntries(values), ...(spreads.genotype && { genotype: spreads.genotype }) };
}

const place = (path: string): number => variedInBody.findIndex((p) => p.path === path);
const [cells, output, insulin] = ["testis.sertoli.number", "testis.spermatogonia.output", "liver.shbgSynthesis.insulin"].map(place) as [
  number,
  number,
  number,
];
const together = correlations.find((c) => c.of === "testis.spermatogonia.output")!.rho;

/**
 * Deviations of a man whose testes are of a known size: his own germ cells for each Sertoli cell are drawn first, then
 * he has the Sertoli cells that make up the rest of the size. What {@link individual} makes of the trait is taken off.
 */
function toldBySize(z: number[], volume: number, age: number | undefined, sdOf: (k: number) => number): { readonly left: number } {
  const own = sqrt(1 - together * together) * z[output]!;
  const score = (number: number): number => Math.min(farthest, Math.max(-farthest, log(number) / sdOf(cells)));
  const number = sertoliCellsOf(volume, (n) => outputAtAge(age) * exp(sdOf(output) * (together * score(n) + own)));
  z[cells] = score(number);
  return { left: log(number / sertoliCellsOf(volume, () => outputAtAge(age))) / sdOf(cells) };
}

/** Men of a population, by number. */
export interface Population {
  man(index: number): Man;
  /** How far he lies from the reference in each of {@link variedInBody}, in standard deviations of its logarithm. */
  deviations(index: number): readonly number[];
}

/**
 * Draws men of a population.
 *
 * @returns Man number `index`; the same bits for the same seed, index and options.
 *
 * @throws PeopleError as {@link man}; `people/bad-spread`.
 *
 * @example
 * const men = population({ age: { mean: 60, sd: 5 } }, 1);
 * men.man(3).parameters.get("testis.leydig.mass") === men.man(3).parameters.get("testis.leydig.mass") // => true
 */
export function population(options: PopulationOptions, seed: number): Population {
  const { condition = "healthy", centre, spreads = {} } = options;
  const points = sobolPoints(seed);
  const { changes } = conditionOf(condition);
  const moved = new Set(changes.map(({ path }) => path));
  for (const trait of measuredTraits) {
    const spread = options[trait];
    if (!spread) continue;
    if (!(spread.sd >= 0 && spread.sd < Infinity)) throw badSpread(trait, spread.sd);
    // Boys of 13 ± 2 years are drawn as those of them whom the model can stand for; where there are none, nobody is.
    const [least, most] = traitBounds[trait];
    if (!(spread.mean >= least - farthest * spread.sd && spread.mean <= most + farthest * spread.sd)) within(trait, spread.mean);
  }
  const independent = (point: Stream): number[] => variedInBody.map((_, k) => cutQuantile(point.uniform(k)));
  const moveToCentre = (z: readonly number[]): number[] => z.map((v, k) => v + (centre?.[k] ?? 0));
  const sdOf = (k: number): number => {
    const { path, sd } = variedInBody[k]!;
    return spreads[path] === undefined ? sd : logSpread(spreads[path]);
  };
  /** What is left to chance once his traits are known. */
  const bodyOf = (point: Stream, { age, testisVolume, insulinResistance }: Traits): readonly number[] => {
    const z = independent(point);
    const size = testisVolume === undefined || moved.has(variedInBody[cells]!.path) ? undefined : toldBySize(z, testisVolume, age, sdOf);
    const body = moveToCentre(correlated(z));
    if (size) body[cells] = size.left;
    if (insulinResistance !== undefined && !moved.has(variedInBody[insulin]!.path)) body[insulin]! *= leftOfInsulin();
    return body;
  };
  return {
    deviations: (index) => moveToCentre(correlated(independent(points(index)))),
    man: (index) => {
      const point = points(index);
      const traits = traitsAt(options, point);
      const ofCondition = stream(seed, index, "parameters");
      const numbers = stream(seed, index, "pharmacokinetics");
      const own = {
        body: bodyOf(point, traits),
        condition: changes.map((_, k) => cutQuantile(ofCondition.uniform(k))),
        drugs: new Map(variedInDrugs.map(({ path }, k) => [path, cutQuantile(numbers.uniform(k))] as const)),
      };
      return individual({ label: `man ${index + 1}`, condition, ...traits }, own, spreads);
    },
  };
}
