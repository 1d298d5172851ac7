/** An arm whose clinic follows a regimen: it sees its men by itself, measures, and changes what they take. */
import type { Levels } from "../clinic/index.ts";
import { bandTolerance, type ManOnRegimen, ProtocolError, type Regimen, runRegimens } from "../protocols/index.ts";
import { readings } from "../simulate/index.ts";
import { breath, handful } from "./breath.ts";
import type { Enrolled } from "./enrol.ts";
import { cancelled } from "./errors.ts";
import type { ReadPlan } from "./read-plan.ts";

interface Heard {
  /** @param levels - His own on a day: the mean of the week that holds it; at the start, as he is then. */
  onMan(place: number, levels: (day: number) => Levels, man: ManOnRegimen): void;
  onError(place: number, error: { readonly message: string }): void;
}

const outcomes = readings.map(({ key }) => key);
/** Another than that of the trial's visits: a clinic has a laboratory of its own, with luck of its own. */
const clinicSeed = (seed: number): number => (seed ^ 0x636c696e) >>> 0;

/**
 * Follows the men of one arm, a handful at a time in this thread; each as if he were alone.
 *
 * @throws (rejects with) TrialError `trials/cancelled`.
 */
export async function followRegimen(
  { plan, window }: ReadPlan,
  regimen: Regimen,
  men: readonly Enrolled[],
  { signal }: { readonly signal?: AbortSignal },
  { onMan, onError }: Heard,
): Promise<void> {
  const { seed, weeks, adherence, noise, assay } = plan;
  for (let from = 0; from < men.length; from += handful) {
    await breath();
    if (signal?.aborted) throw cancelled();
    const some = men.slice(from, from + handful);
    try {
      const { prediction, regimens } = runRegimens(
        {
          men: some.map(({ man }) => man),
          regimens: [regimen],
          numbers: some.map(({ number }) => number),
          seed: clinicSeed(seed),
          weeks,
          at: [weeks * 7],
          outcomes,
          window,
          ...(adherence !== undefined && { adherence }),
          ...(noise !== undefined && { visitNoise: noise }),
          ...(assay && { assay }),
        },
        { tolerance: bandTolerance },
      );
      const { course, men: followed } = regimens[0]!;
      const of = prediction.courses[course]!.outcomes;
      const width = prediction.weeks + 1;
      prediction.men.forEach((place, row) => {
        const levels = (day: number): Levels =>
          Object.fromEntries(outcomes.map((key) => [key, of[key]!.levels[row * width + Math.ceil(day / 7)]!]));
        onMan(from + place, levels, followed[row]!);
      });
      for (const { man, why } of prediction.failures.filter(({ man }, i, all) => all.findIndex((f) => f.man === man) === i))
        onError(from + man, { message: why });
    } catch (error) {
      if (!(error instanceof ProtocolError && error.code === "protocols/nobody-left")) throw error;
      for (const place of some.keys()) onError(from + place, error);
    }
  }
}
