/** What measurements moved: each capacity of his body before and after, against the typical man. */
import { log, sqrt } from "../numerics/index.ts";
import { type Man, parameterOf, referenceMan } from "../people/index.ts";
import { capacityName } from "./capacity-names.ts";
import { type Middle, middleOf } from "./middle.ts";
import type { Posterior } from "./posterior.ts";

/** One capacity: what was thought of it before the measurements, and what is thought after. */
export interface Capacity {
  /** Path of the parameter, or of the pool that keeps what it holds. */
  readonly path: string;
  /** In words, such as "Leydig cell mass". */
  readonly name: string;
  /** As a multiple of the reference man's, or, of a drug, of its own middle. */
  readonly before: Middle;
  readonly after: Middle;
  /** Share of the variance of the logarithm that measurements took away: 0 none, 1 all; below 0 they widened it. */
  readonly learned: number;
  /** How far the middle moved, in standard deviations of what was thought before. */
  readonly moved: number;
}

const ofParameters = new Set(referenceMan.parameters.map(({ path }) => path));

/** A drug's parameters are measured by their own middle, for no reference man has them. */
function typical(path: string, middle: () => number): number {
  return ofParameters.has(path) ? parameterOf(path).coherent : path.startsWith("testis.") ? 1 : middle();
}

const heldBy = (who: Man, path: string): number => who.parameters.get(path) ?? who.starts.get(path) ?? Number.NaN;

/**
 * What the measurements of a patient said about each of his capacities, the most telling first.
 *
 * @example
 * const high = { day: 0, measurements: [{ analyte: "shbg", value: 90 }] };
 * capacitiesOf(posterior({ condition: "healthy", visits: [high] }, { draws: 100 }))[0]!.path.startsWith("liver.shbgSynthesis") // => true
 */
export function capacitiesOf({ coordinates, sample }: Posterior): readonly Capacity[] {
  const men = sample.points.map((z) => coordinates.man(z));
  const even = sample.points.map((_, i) => Number(i < sample.fromPrior));
  return [...new Set(coordinates.paths)]
    .map((path): Capacity => {
      const values = men.map((who) => heldBy(who, path));
      const logs = values.map(log);
      const [prior, now] = [momentsOf(logs, even), momentsOf(logs, sample.weights)];
      const unit = typical(path, () => middleOf(values, even).median);
      return {
        path,
        name: capacityName(path),
        before: middleOf(values, even, unit),
        after: middleOf(values, sample.weights, unit),
        learned: 1 - now.variance / prior.variance,
        moved: (now.mean - prior.mean) / sqrt(prior.variance),
      };
    })
    .sort((a, b) => telling(b) - telling(a));
}

/** How much a reader is told by it: what moved far, or became certain. */
const telling = ({ learned, moved }: Capacity): number => Math.max(learned, Math.abs(moved) / 2);

/** Whether the measurements said anything worth a line about it. */
export const isTold = (capacity: Capacity): boolean => telling(capacity) > 0.25;

function momentsOf(values: readonly number[], weights: ArrayLike<number>) {
  const total = Array.from(weights).reduce((a, b) => a + b, 0);
  const mean = values.reduce((sum, v, i) => sum + (weights[i]! * v) / total, 0);
  return { mean, variance: values.reduce((sum, v, i) => sum + (weights[i]! * (v - mean) * (v - mean)) / total, 0) };
}
