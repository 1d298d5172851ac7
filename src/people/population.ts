/**
 * Men as they differ: every parameter that varies, of the body and of drugs, drawn for man number `index` of a seed.
 *
 * Man number `index` of a seed is the same man wherever and with whomever he is drawn. The body's parameters and
 * the traits are coordinates of a scrambled Sobol' point, so that a few hundred men fill the population evenly.
 */
import { normalCdf, normalQuantile, sobolPoints, stream } from "../numerics/index.ts";
import { conditionOf } from "./conditions.ts";
import { correlated, cutQuantile, farthest, individual, variedInBody, variedInDrugs } from "./individual.ts";
import type { Man } from "./man.ts";
import { type Traits, traitBounds } from "./traits.ts";

/** How a trait is spread: a normal distribution, cut off at the ends that are known. */
export interface Spread {
  readonly mean: number;
  readonly sd: number;
  readonly low?: number;
  readonly high?: number;
}

/** Who is drawn. */
export interface PopulationOptions {
  readonly condition?: string;
  readonly age?: Spread;
  readonly bmi?: Spread;
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
 * @throws PeopleError as {@link man}.
 *
 * @example
 * const men = population({ age: { mean: 60, sd: 5 } }, 1);
 * men.man(3).parameters.get("testis.leydig.mass") === men.man(3).parameters.get("testis.leydig.mass") // => true
 */
export function population({ condition = "healthy", age, bmi, centre, spreads = {} }: PopulationOptions, seed: number): Population {
  const points = sobolPoints(seed);
  const { changes } = conditionOf(condition);
  const deviations = (index: number): readonly number[] => {
    const point = points(index);
    return correlated(variedInBody.map((_, k) => cutQuantile(point.uniform(k)))).map((v, k) => v + (centre?.[k] ?? 0));
  };
  return {
    deviations,
    man: (index) => {
      const point = points(index);
      const traits: Traits = {
        ...(age && { age: drawn(age, traitBounds.age, point.uniform(variedInBody.length)) }),
        ...(bmi && { bmi: drawn(bmi, traitBounds.bmi, point.uniform(variedInBody.length + 1)) }),
      };
      const ofCondition = stream(seed, index, "parameters");
      const numbers = stream(seed, index, "pharmacokinetics");
      const own = {
        body: deviations(index),
        condition: changes.map((_, k) => cutQuantile(ofCondition.uniform(k))),
        drugs: new Map(variedInDrugs.map(({ path }, k) => [path, cutQuantile(numbers.uniform(k))] as const)),
      };
      return individual({ label: `man ${index + 1}`, condition, ...traits }, own, spreads);
    },
  };
}
