/** The words regimens are written with: limits, changes and weeks. */
import type { Change, Limit, Regimen } from "./regimen.ts";

/** `below("testosterone_total", 450, "ng/dL")`. */
export const below = (measured: string, limit: number, unit: string): Limit => ({ measured, is: "below", limit, unit });
export const above = (measured: string, limit: number, unit: string): Limit => ({ measured, is: "above", limit, unit });

/** Less, or more, than so many times his own first result. */
export const belowFirst = (measured: string, times: number): Limit => ({ measured, is: "below", limit: times, unit: "× first" });

export const raise = (drug: string): Change => ({ kind: "up", drug });
export const lower = (drug: string): Change => ({ kind: "down", drug });
export const add = (drug: string, dose: string): Change => ({ kind: "add", drug, dose });
export const stop = (drug: string): Change => ({ kind: "stop", drug });
export const warn = (of: string): Change => ({ kind: "warn", of });
export const stopAll: Change = { kind: "stop all" };
export const phase = (name: string): Change => ({ kind: "phase", phase: name });

/** Weeks from one to another, at equal distances. */
export const everyWeeks = (step: number, from: number, to: number): readonly number[] =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step);

/**
 * Weeks of all visits of a regimen, increasing.
 *
 * @example
 * visitWeeks(regimens.find(({ name }) => name === "watchful-waiting")) // => [0, 13, 26, 52]
 */
export const visitWeeks = ({ monitoring, asked = [] }: Pick<Regimen, "monitoring" | "asked">): readonly number[] =>
  [...new Set([...monitoring, ...asked].flatMap(({ weeks }) => weeks))].sort((a, b) => a - b);

/** Every dose a regimen may come to, as treatments in the course language. */
export const dosesNamed = ({ start, ladders = {}, steps }: Pick<Regimen, "start" | "ladders" | "steps">): readonly string[] => [
  ...(start === "none" ? [] : start.split(";").map((text) => text.trim())),
  ...Object.entries(ladders).flatMap(([drug, doses]) => doses.map((dose) => `${drug} ${dose}`)),
  ...steps.flatMap(({ do: changes }) => changes.flatMap((change) => ("dose" in change ? [`${change.drug} ${change.dose}`] : []))),
];
