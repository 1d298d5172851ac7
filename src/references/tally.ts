/** How many numbers rest on a measurement, how many on a fit, how many on an assumption. */
import type { Evidence } from "./evidence.ts";

/** Numbers by what they rest on. */
export interface EvidenceCount {
  readonly measured: number;
  readonly fitted: number;
  readonly assumed: number;
  readonly total: number;
}

/**
 * Counts numbers by what they rest on.
 *
 * @example
 * tally([assumed("an example to count"), measured("jarow2001", "abstract")]) // => { measured: 1, fitted: 0, assumed: 1, total: 2 }
 */
export function tally(evidence: Iterable<Evidence>): EvidenceCount {
  const counts = { measured: 0, fitted: 0, assumed: 0, total: 0 };
  for (const { kind } of evidence) {
    counts[kind]++;
    counts.total++;
  }
  return counts;
}
