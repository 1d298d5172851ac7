/** A published study as data: what was done, in whom, and what was seen. */
import type { Course } from "../simulate/index.ts";
import type { Rule } from "./rule.ts";

/** Where the numbers of a study were read. */
export type ReadIn = "abstract" | "full text" | "registry" | "label" | "secondary" | "recalled";

export interface Citation {
  readonly text: string;
  readonly pmid?: string;
  readonly doi?: string;
  readonly registry?: string;
  readonly url?: string;
}

/** How a trait is spread among men; any of these may be unknown. */
export interface Spread {
  readonly mean?: number;
  readonly sd?: number;
  readonly low?: number;
  readonly high?: number;
}

/** Who the men are. */
export interface Population {
  /** The name of a condition. */
  readonly condition: string;
  /** Men; absent where it is not printed. */
  readonly n?: number;
  /** Years. */
  readonly age?: Spread;
  /** kg/m². */
  readonly bmi?: Spread;
  /** Met by every man while untreated. */
  readonly inclusion: readonly Rule[];
}

/** Treatment under which men come to the study. */
export interface History {
  readonly course: Course;
  /** Before day 0. */
  readonly weeks: number;
}

/** Men who are treated alike. */
export interface Arm {
  readonly name: string;
  /** The course as it was written. */
  readonly text: string;
  readonly course: Course;
  /** Men in this arm, where the study says so. */
  readonly n?: number;
  /** What was given, where the course stands for it, and why it may. */
  readonly standsFor?: { readonly given: string; readonly because: string };
  /** The study's men, with what differs in this arm. */
  readonly population: Population;
  readonly history?: History;
}

/** How near a prediction must come. */
export interface Criterion {
  readonly analyte: string;
  /** Fold of the observed value; above 1. */
  readonly within: number;
  readonly because: string;
}

/** Days after the first dose; the same twice for a single day. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

export const statistics = [
  "mean",
  "median",
  "geometric-mean",
  "sd",
  "cv",
  "ratio",
  "change",
  "fraction",
  "time-median",
  "time-mean",
  "time-fraction",
  "cmax",
  "tmax",
  "half-life",
  "auc",
] as const;

export type Statistic = (typeof statistics)[number] | "centile";

/** What a ratio or a change is of. */
export type Against =
  | { readonly kind: "baseline" }
  | { readonly kind: "day"; readonly day: Days }
  | { readonly kind: "arm"; readonly arm: string };

/** When in the day, or when after a dose, the blood was drawn. */
export type Clock =
  | { readonly kind: "time"; readonly hours: number }
  | { readonly kind: "morning" }
  | { readonly kind: "whole-day" }
  | { readonly kind: "trough" }
  | { readonly kind: "after-dose"; readonly hours: number };

/** How a figure is spread: a number for `sd` and `se`, two for the others. */
export type Dispersion =
  | { readonly of: "sd" | "se"; readonly size: number }
  | { readonly of: "ci95" | "iqr" | "range"; readonly low: number; readonly high: number };

/** A figure in one unit. */
export interface Figures {
  readonly value: number;
  readonly unit: string;
  readonly spread?: Dispersion;
}

/** One published figure. `value`, `unit` and `spread` are in the unit that simulations report. */
export interface Observation extends Figures {
  /** In observed.csv. */
  readonly line: number;
  /** The name of an arm; none for all men of the study. */
  readonly arm?: string;
  readonly analyte: string;
  /** False of what no simulation reports. */
  readonly simulated: boolean;
  readonly day: Days;
  readonly statistic: Statistic;
  /** Of the statistic `centile`: above 0 and below 100. */
  readonly centile?: number;
  /** As published. */
  readonly printed: Figures;
  /** Of a `ratio` or `change`. */
  readonly against?: Against;
  /** Men behind this figure, where they differ from the arm's. */
  readonly n?: number;
  /** Of a `fraction` or a time to it. */
  readonly event?: Rule;
  readonly clock?: Clock;
  readonly where: string;
  readonly read: "read" | "recalled";
  readonly note?: string;
}

interface Described {
  /** The folder's. */
  readonly name: string;
  readonly title: string;
  readonly cite: Citation;
  /** Why it is used so, or why it cannot be. */
  readonly because: string;
  readonly notes?: string;
}

/** A study that predictions are held against. */
export interface Study extends Described {
  readonly use: "calibration" | "validation";
  readonly read: ReadIn;
  readonly design: string;
  readonly population: Population;
  readonly arms: readonly Arm[];
  readonly criteria: readonly Criterion[];
  readonly observations: readonly Observation[];
}

/** A study kept for the record, with the reason why it is not used. */
export interface ExcludedStudy extends Described {
  readonly use: "excluded";
  readonly read?: ReadIn;
  readonly design?: string;
  /** None where no figures were kept. */
  readonly observations: readonly Observation[];
}
