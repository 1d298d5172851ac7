/** What is asked of a comparison: outcomes, times and what matters. */
import { readings } from "../../simulate/index.ts";
import { nearest } from "../../units/index.ts";
import { invalid } from "../errors.ts";
import { timeIn } from "./calendar.ts";
import type { WrittenPanel } from "./panel-schema.ts";
import type { Places } from "./places.ts";

const longestYears = 20;

export const defaultOutcomes: readonly string[] = [
  "testosterone_total",
  "lh",
  "fsh",
  "estradiol",
  "sperm_concentration",
  "total_motile_count",
];
const defaultTimes: readonly string[] = ["3 months", "6 months", "12 months"];

/** Each once, in the order of the file. */
export function outcomesOfFile(
  { outcomes = defaultOutcomes }: { readonly outcomes?: readonly string[] | undefined },
  places: Places,
): readonly string[] {
  const measured = readings.map(({ key }) => key);
  outcomes.forEach((outcome, i) => {
    if (measured.includes(outcome)) return;
    const near = nearest(outcome, measured);
    throw invalid(
      places.where(["outcomes", i]),
      `${outcome} is not simulated.`,
      near ? `Did you mean ${near}?` : `Take some of: ${measured.join(", ")}.`,
    );
  });
  return [...new Set(outcomes)];
}

/** Days from the start, increasing. */
export function timesOfFile({ at = defaultTimes }: { readonly at?: readonly string[] | undefined }, places: Places): readonly number[] {
  const days = at.map((time, i) => {
    const path = ["at", i];
    const day = places.reading(path, () => timeIn("d", time));
    if (!(day > 0 && day <= longestYears * 365.25))
      throw invalid(
        places.where(path),
        `${time} is not a time after the start that can be simulated.`,
        `Give a time above 0 and up to ${longestYears} years.`,
      );
    return day;
  });
  return [...new Set(days)].sort((a, b) => a - b);
}

/** Weights by name; those that are not named are left to whoever weighs. */
export function prioritiesOfFile(
  { priorities }: Pick<WrittenPanel, "priorities">,
  places: Places,
): Readonly<Record<string, number>> | undefined {
  if (!priorities) return undefined;
  const weights = Object.entries(priorities).filter((entry): entry is [string, number] => entry[1] !== undefined);
  if (weights.length === 0 || weights.every(([, weight]) => weight === 0))
    throw invalid(places.where(["priorities"]), "nothing matters here.", "Give at least one weight above 0, or leave priorities out.");
  return Object.fromEntries(weights);
}
