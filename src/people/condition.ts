/** A condition: what differs from the reference man, where in the body, and on whose word. */
import type { Evidence } from "../references/index.ts";
import { factorOf } from "../units/index.ts";
import { parameterOf, poolOf } from "./reference-man.ts";

/** One difference from the reference man. */
export interface Change {
  /** Path of a parameter, or of a pool that keeps what it holds (maturity). */
  readonly path: string;
  readonly kind: "parameter" | "start";
  /** In coherent units. */
  readonly value: number;
  /** As written, e.g. "× 0.62". */
  readonly text: string;
  readonly evidence: Evidence;
  /** How it differs between the men who have the condition, beyond what differs between all men: coefficient of variation, log-normal. */
  readonly cv?: number;
}

/** A named set of differences. */
export interface Condition {
  readonly name: string;
  readonly about: string;
  readonly changes: readonly Change[];
  /** What he took until day 0, as a course text, and for how many weeks. */
  readonly history?: { readonly course: string; readonly weeks: number; readonly evidence: Evidence };
  readonly leavesOut: readonly string[];
}

/** The reference man's value times a factor. */
export const times = (path: string, factor: number, evidence: Evidence, cv?: number): Change => ({
  path,
  kind: "parameter",
  value: parameterOf(path).coherent * factor,
  text: `× ${factor}`,
  evidence,
  ...(cv !== undefined && { cv }),
});

/** A value of its own, in the unit of the parameter. */
export const set = (path: string, value: number, evidence: Evidence): Change => {
  const { unit } = parameterOf(path);
  return { path, kind: "parameter", value: value * factorOf(unit), text: unit === "1" ? `= ${value}` : `= ${value} ${unit}`, evidence };
};

/** What a pool holds at first, in its unit: for pools that keep what they hold while he is untreated. */
export const startsAt = (path: string, value: number, evidence: Evidence, cv?: number): Change => {
  const { unit } = poolOf(path);
  return {
    path,
    kind: "start",
    value: value * factorOf(unit),
    text: unit === "1" ? `starts at ${value}` : `starts at ${value} ${unit}`,
    evidence,
    ...(cv !== undefined && { cv }),
  };
};
