/** One statement of a guideline, a study, a label or this project: who says what, how firmly, where, and how it was read. */

/** A number with its unit, as the statement gives it. */
export interface Limit {
  readonly value: number;
  readonly unit: string;
}

/**
 * How it was read. `excerpt`: a page that lists the statements; `secondary page`: what somebody else writes of it; `in part`:
 * some of it was read and the rest recalled; `recalled`: from memory; `composite`: pieced together from other statements;
 * `conflicting`: what was read disagrees.
 */
export type Reading =
  | "full text"
  | "abstract"
  | "excerpt"
  | "secondary page"
  | "in part"
  | "recalled"
  | "composite"
  | "conflicting"
  | "project rule";

export interface Statement {
  readonly body: string;
  readonly document: string;
  readonly year?: number;
  /** In our own words. */
  readonly says: string;
  readonly strength: string;
  readonly grade: string;
  /** The publication. */
  readonly journal: string;
  /** The number of the statement there. */
  readonly number?: string;
  /** Where it was read. */
  readonly url?: string;
  readonly read: Reading;
  readonly limits?: Readonly<Record<string, Limit>>;
}
