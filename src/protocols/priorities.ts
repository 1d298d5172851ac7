/** What matters to him, and how much: named weights that anybody may change. */
import { assumed, type Evidence } from "../references/index.ts";
import { badPriority, badWeight, noWeight } from "./errors.ts";

/** Something a course can attain more or less of, from 0 to 1. */
export interface Priority {
  /** As a heading. */
  readonly title: string;
  /** What 1 means. */
  readonly whole: string;
  /** Unless told otherwise; only ratios count. */
  readonly weight: number;
  readonly evidence: Evidence;
}

/** Weights unless others are given: those of a man who wants a child and would like to feel well. */
export const usualPriorities = {
  total_motile_count: {
    title: "Motile sperm",
    whole: "a total motile count above 20 million; above 5 million counts half",
    weight: 4,
    evidence: assumed("the issue is a child: sperm come first"),
  },
  sperm_in_ejaculate: {
    title: "Any sperm",
    whole: "sperm can be found in the ejaculate",
    weight: 2,
    evidence: assumed("between none and a few lies everything that can be done with a few"),
  },
  testosterone_in_range: {
    title: "Testosterone in range",
    whole: "total testosterone within the range of young men",
    weight: 3,
    evidence: assumed("how he feels is the other reason he came"),
  },
  estradiol_in_range: {
    title: "Estradiol in range",
    whole: "estradiol neither above nor below the range of men",
    weight: 1,
    evidence: assumed("breast and bone, over years rather than months"),
  },
  haematocrit_safe: {
    title: "Haematocrit safe",
    whole: "haematocrit not above 54 %",
    weight: 2,
    evidence: assumed("a course that must be stopped is none"),
  },
  little_burden: {
    title: "Little burden",
    whole: "nothing to take; 0 is a daily injection into the muscle",
    weight: 1,
    evidence: assumed("between two courses that do the same, the easier one"),
  },
} as const satisfies Record<string, Priority>;

export type PriorityName = keyof typeof usualPriorities;

/** A weight for every priority; they sum to 1. */
export type Weights = Readonly<Record<PriorityName, number>>;

export const priorityNames = Object.keys(usualPriorities) as readonly PriorityName[];

/**
 * Weights from what somebody wrote: those left out are as usual, and all are scaled to a sum of 1.
 *
 * @throws ProtocolError `protocols/unknown-priority`, `protocols/bad-weight`, `protocols/no-weight`.
 *
 * @example
 * const none = { total_motile_count: 0, sperm_in_ejaculate: 0, estradiol_in_range: 0, haematocrit_safe: 0 };
 * weights({ ...none, testosterone_in_range: 3 }).testosterone_in_range // => 0.75
 */
export function weights(written: Readonly<Record<string, number>> = {}): Weights {
  for (const [name, value] of Object.entries(written)) {
    if (!(name in usualPriorities)) throw badPriority(name, priorityNames);
    if (!(typeof value === "number" && value >= 0 && value < Infinity)) throw badWeight(name, value);
  }
  const raw = priorityNames.map((name) => written[name] ?? usualPriorities[name].weight);
  const total = raw.reduce((sum, w) => sum + w, 0);
  if (!(total > 0)) throw noWeight();
  return Object.fromEntries(priorityNames.map((name, i) => [name, raw[i]! / total])) as Weights;
}
