/** Which of the parameters that differ between men make the outcomes differ: rank correlations over a population. */
import { quantiles, rankCorrelation, ranks, sqrt } from "../numerics/index.ts";
import { population, variedInBody } from "../people/index.ts";
import { parseCourse, restIfAny, simulateMany } from "../simulate/index.ts";

/** How an outcome goes with one parameter. */
export interface Driver {
  /** Path of the parameter. */
  readonly path: string;
  /** Spearman's rank correlation, from -1 to 1. */
  readonly rho: number;
}

/** One outcome over the men. */
export interface SensitiveOutcome {
  readonly outcome: string;
  readonly unit: string;
  readonly p05: number;
  readonly p50: number;
  readonly p95: number;
  /** Strongest first; those that chance could have made are left out. */
  readonly drivers: readonly Driver[];
}

export interface GlobalSensitivity {
  readonly men: number;
  readonly seed: number;
  /** How many parameters differ between the men. */
  readonly parameters: number;
  /** A correlation nearer to zero than this may be chance: one parameter in a hundred without influence goes beyond it. */
  readonly chance: number;
  readonly outcomes: readonly SensitiveOutcome[];
}

const resting = [
  ["testosterone_total", "Testosterone at rest"],
  ["lh", "LH at rest"],
  ["fsh", "FSH at rest"],
  ["estradiol", "Estradiol at rest"],
  ["sperm_concentration", "Sperm concentration at rest"],
] as const;

const treated = [
  ["testosterone_total", "enclomiphene 25 mg daily", 12, "Testosterone on enclomiphene, 12 weeks, over rest"],
  ["sperm_concentration", "enclomiphene 25 mg daily", 26, "Sperm on enclomiphene, 26 weeks, over rest"],
  ["sperm_concentration", "testosterone enanthate 200 mg weekly", 16, "Sperm on testosterone enanthate, 16 weeks, over rest"],
] as const;

const units: Readonly<Record<string, string>> = {
  testosterone_total: "ng/dL",
  lh: "IU/L",
  fsh: "IU/L",
  estradiol: "pg/mL",
  sperm_concentration: "10*6/mL",
};

const round = (v: number, digits = 4): number => Number(v.toPrecision(digits));

/**
 * Draws men of the healthy population by Sobol's sequence and correlates their outcomes with what differs between them.
 *
 * Deterministic: the same seed and number of men give the same bits.
 *
 * @param men - How many; a power of two fills the population evenly.
 *
 * @example
 * globalSensitivity({ men: 32 }).outcomes.length // => 8
 */
export function globalSensitivity({
  men: asked = 256,
  seed = 1,
}: {
  readonly men?: number;
  readonly seed?: number;
} = {}): GlobalSensitivity {
  const drawn = population({}, seed);
  const members = Array.from({ length: asked }, (_, i) => i).flatMap((i) => {
    const man = drawn.man(i);
    const rest = restIfAny(man);
    return rest ? [{ man, rest, deviations: drawn.deviations(i) }] : [];
  });
  const outcomes = new Map<string, { readonly unit: string; readonly values: (number | undefined)[] }>();
  for (const [analyte, name] of resting) outcomes.set(name, { unit: units[analyte]!, values: members.map(({ rest }) => rest[analyte]!) });
  for (const [analyte, course, weeks, name] of treated) {
    const values: (number | undefined)[] = members.map(() => undefined);
    simulateMany(
      members.map(({ man }) => man),
      parseCourse(course),
      {
        weeks,
        every: 7 * weeks,
        values: "instant",
        tolerance: 1e-4,
        onTrajectory: (i, { analytes }) => {
          values[i] = analytes[analyte]!.values.at(-1)! / members[i]!.rest[analyte]!;
        },
        onError: () => {},
      },
    );
    outcomes.set(name, { unit: "1", values });
  }
  const chance = round(2.576 / sqrt(Math.max(2, members.length - 1)), 2);
  return {
    men: members.length,
    seed,
    parameters: variedInBody.length,
    chance,
    outcomes: [...outcomes].map(([outcome, { unit, values }]) => {
      const had = [...values.keys()].filter((i) => values[i] !== undefined);
      const of = had.map((i) => values[i]!);
      const ranked = ranks(of);
      const [p05, p50, p95] = quantiles(Float64Array.from(of), [0.05, 0.5, 0.95]).map((q) => round(q));
      const drivers = variedInBody
        .map(({ path }, k): Driver => ({ path, rho: round(rankCorrelation(ranks(had.map((i) => members[i]!.deviations[k]!)), ranked), 3) }))
        .filter(({ rho }) => Math.abs(rho) > chance)
        .sort((a, b) => Math.abs(b.rho) - Math.abs(a.rho));
      return { outcome, unit, p05: p05!, p50: p50!, p95: p95!, drivers };
    }),
  };
}
