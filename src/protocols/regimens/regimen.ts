/** A regimen: what a man begins with, when he is seen, and what is changed when something was measured. Data that reads like a clinic's protocol. */

/** Where a rule comes from, and how far to trust it. */
export interface RuleSource {
  /** Guideline item, label or publication. */
  readonly id: string;
  readonly cite: string;
  readonly strength: "practice pattern, not an instruction" | "consensus" | "label" | "guideline" | "trial" | "assumed";
  /** What was read of it; `recalled`: general knowledge, to be checked before anything rests on it. */
  readonly read: "abstract" | "excerpt" | "full text" | "recalled";
}

/** Something measured lies below or above a limit. */
export interface Limit {
  /** Name of a reading, such as `testosterone_total`. */
  readonly measured: string;
  readonly is: "below" | "above";
  readonly limit: number;
  /** Unit of the limit; `× first` for a multiple of the man's own first result. */
  readonly unit: string;
}

/** What is done. A dose is the course language without the drug: `50 mg daily`. */
export type Change =
  | { readonly kind: "up" | "down"; readonly drug: string }
  | { readonly kind: "set" | "add"; readonly drug: string; readonly dose: string }
  | { readonly kind: "stop"; readonly drug: string }
  | { readonly kind: "stop all" }
  /** Said and written down; what he takes stays. */
  | { readonly kind: "warn"; readonly of: string }
  | { readonly kind: "phase"; readonly phase: string };

/** A rule: when all of this was measured, this is done. */
export interface Step {
  /** All of them, at one visit. */
  readonly when: readonly Limit[];
  /** Planned weeks of the visits at which it may be done; every visit after the first unless told. */
  readonly weeks?: { readonly from?: number; readonly to?: number };
  /** So many visits running at which it was measured; 1 unless told. */
  readonly running?: number;
  /** Only in this phase; in every one unless told. */
  readonly phase?: string;
  readonly do: readonly Change[];
  readonly because: string;
  readonly source: RuleSource;
}

/** What is measured, or asked, when. */
export interface Monitoring {
  /** Names of readings. */
  readonly tests: readonly string[];
  /** Weeks from the start, 0 before the first dose. */
  readonly weeks: readonly number[];
}

/** A question, such as for vision, that the model cannot answer; it stands in the plan and decides nothing here. */
export interface Asked {
  readonly ask: string;
  readonly weeks: readonly number[];
}

/** Where the treatment is meant to bring him. */
export interface Target {
  readonly measured: string;
  readonly low?: number;
  readonly high?: number;
  readonly unit: string;
  readonly source: RuleSource;
}

export interface Regimen {
  /** In small letters, by which it is called. */
  readonly name: string;
  readonly title: string;
  readonly about: string;
  /** Conditions, by name. */
  readonly for: readonly string[];
  /** In the course language; `none` where nothing is given. */
  readonly start: string;
  /** Doses of a drug from the lowest to the highest, for raising and lowering. */
  readonly ladders?: Readonly<Record<string, readonly string[]>>;
  readonly monitoring: readonly Monitoring[];
  readonly asked?: readonly Asked[];
  /** In the order in which they are looked at; of several that change one drug at a visit, the first counts. */
  readonly steps: readonly Step[];
  readonly target?: Target;
  /** Length in weeks, and whether what he takes then ends there. */
  readonly weeks: number;
  readonly end: "goes on" | "stops";
  readonly source: RuleSource;
  /** What is assumed that a reader should know. */
  readonly assumes?: readonly string[];
}
