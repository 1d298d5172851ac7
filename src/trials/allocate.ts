/** Which arm a man is given: by permuted blocks, so that arms fill evenly and nobody can guess the next. */
import { stream } from "../numerics/index.ts";
import type { Arm } from "./plan.ts";

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
/** Blocks of fewer are too easily guessed. */
const leastBlock = 4;

/**
 * The arm of man number `man` of a trial, from 0; the same whatever the size of the trial.
 *
 * @example
 * const arm = allocation([{ weight: 2 }, { weight: 1 }], 1);
 * [0, 1, 2, 3, 4, 5].filter((man) => arm(man) === 0).length // => 4
 */
export function allocation(arms: readonly Pick<Arm, "weight">[], seed: number): (man: number) => number {
  const weights = arms.map(({ weight = 1 }) => weight);
  const common = weights.reduce(divisor);
  const once = weights.flatMap((weight, arm) => new Array<number>(weight / common).fill(arm));
  const block = Array.from({ length: Math.ceil(leastBlock / once.length) }, () => once).flat();
  return (man) => {
    const numbers = stream(seed, Math.floor(man / block.length), "arms");
    const places = [...block];
    for (let k = places.length - 1; k > 0; k--) {
      const other = Math.floor(numbers.uniform(k) * (k + 1));
      [places[k], places[other]] = [places[other]!, places[k]!];
    }
    return places[man % block.length]!;
  };
}
