/** Changes of a plan: parts replaced or left out, never changed in place; and a plan in which nothing is chosen yet. */
import type { TrialCriterion, TrialEndpoint, TrialPlan } from "openhpg";
import { trial } from "../texts/en/trial.ts";

/** The same with some parts replaced, and without those that are undefined: what the fields offer may be left out. */
export const changed = <T extends object>(of: T, parts: Readonly<Record<string, unknown>>): T =>
  Object.fromEntries(Object.entries({ ...of, ...parts }).filter(([, value]) => value !== undefined)) as T;

export const having = <T extends object, K extends keyof T>(of: T, key: K, value: T[K] | undefined): T => changed(of, { [key]: value });

/** The same list with another entry at a place; without it where there is none. */
export const placed = <T>(list: readonly T[], at: number, entry: T | undefined): readonly T[] =>
  entry === undefined ? list.filter((_, i) => i !== at) : list.map((old, i) => (i === at ? entry : old));

/** The endpoint as another kind: what both kinds have is kept. */
export function endpointOf(kind: TrialEndpoint["kind"], old: TrialEndpoint, unit: string | undefined): TrialEndpoint {
  const { analyte } = old;
  const limits: Omit<TrialCriterion, "analyte"> = {
    ...(unit !== undefined && { unit }),
    ...("atLeast" in old && old.atLeast !== undefined && { atLeast: old.atLeast }),
    ...("atMost" in old && old.atMost !== undefined && { atMost: old.atMost }),
  };
  const day = "day" in old && old.day !== undefined ? { day: old.day } : {};
  if (kind === "responder") return { kind, analyte, ...limits, ...day };
  if (kind === "time-to-event") return { kind, analyte, ...limits };
  return { kind, analyte, ...(old.unit !== undefined && { unit: old.unit }), ...day };
}

export const takenOf = ({ adherence = 0.9 }: TrialPlan): number => (typeof adherence === "number" ? adherence : adherence.taken);

export const blankPlan = (): TrialPlan => ({
  title: trial.start.blankTitle,
  population: { conditions: [{ name: "healthy" }] },
  arms: [
    { name: trial.start.control, course: "none" },
    { name: trial.start.treatment, course: "" },
  ],
  men: 60,
  weeks: 26,
  visits: [84, 168],
  window: 3,
  endpoint: { kind: "change", analyte: "testosterone_total" },
  seed: 1,
});
