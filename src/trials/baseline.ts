/** Who was enrolled, arm by arm, before anything was given: the first table of a report. */
import { type MeasuredTrait, measuredTraits } from "../people/index.ts";
import type { TrialResult } from "./run-trial.ts";
import { type Summary, summaryOf } from "./summarise.ts";

export interface ArmBaseline {
  readonly arm: string;
  readonly men: number;
  /** Men of each condition. */
  readonly conditions: Readonly<Record<string, number>>;
  /** Of traits in which the men differ. */
  readonly traits: Readonly<Partial<Record<MeasuredTrait, Summary>>>;
  /** What was measured at the visit before the first dose, by analyte, in the units of the result. */
  readonly measured: Readonly<Record<string, Summary>>;
}

/**
 * @example
 * const result = await runTrial({ ...tabletsForObesity, men: 8, weeks: 13, visits: [84] }, { threads: 0 });
 * trialBaseline(result).map(({ men }) => men) // => [4, 4]
 */
export function trialBaseline({ arms, men, plan }: TrialResult): readonly ArmBaseline[] {
  return arms.map(({ arm, visits }) => {
    const own = men.filter((man) => man.arm === arm);
    const count = (condition: string): number => own.filter((man) => man.condition === condition).length;
    const values = (trait: MeasuredTrait): readonly number[] => own.flatMap(({ traits }) => traits[trait] ?? []);
    return {
      arm,
      men: own.length,
      conditions: Object.fromEntries(plan.population.conditions.map(({ name }) => [name, count(name)])),
      traits: Object.fromEntries(
        measuredTraits.filter((t) => new Set(men.map(({ traits }) => traits[t])).size > 1).map((t) => [t, summaryOf(values(t))]),
      ),
      measured: Object.fromEntries(Object.entries(visits).map(([analyte, [before]]) => [analyte, before!])),
    };
  });
}
