/** One published figure beside what the simulated cohort has. */
import type { Observation, Statistic } from "./study.ts";

/**
 * What kind of figure it is, for they are judged differently: `ratio` of a level to the same men's baseline (or
 * another day, another arm), `level`, `fraction` of men, `time` to an event in days, `pharmacokinetics`,
 * `spread` between men.
 */
export type Scale = "ratio" | "level" | "fraction" | "time" | "pharmacokinetics" | "spread";

/** Stands for never, and for more than any number; a file of JSON has no infinity. */
export const never = 1e9;

export interface Comparison {
  readonly study: string;
  readonly use: "calibration" | "validation";
  readonly arm: string;
  /** Line in observed.csv. */
  readonly line: number;
  readonly analyte: string;
  readonly statistic: Statistic;
  /** Of the statistic `centile`. */
  readonly centile?: number;
  readonly day: { readonly from: number; readonly to: number };
  readonly scale: Scale;
  readonly unit: string;
  readonly observed: number;
  /** 95 % confidence interval of the observed figure, where its spread was published. */
  readonly observedInterval?: readonly [low: number, high: number];
  readonly predicted: number;
  /**
   * What chance alone does to the figure with as many men as were observed: standard deviation of its logarithm,
   * of a fraction its own; the response's variation between the simulated men is in it.
   */
  readonly sampling: number;
  /** Drugs given, by name. */
  readonly drugs: readonly string[];
  /** The rule whose fraction or time it is. */
  readonly event?: string;
  readonly read: Observation["read"];
}

/** A comparison that could not be made, and why. */
export interface NotCompared {
  readonly study: string;
  readonly arm: string;
  readonly line: number;
  readonly analyte: string;
  readonly because: string;
}
