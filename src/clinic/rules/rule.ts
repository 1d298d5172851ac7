/** A clinical rule: one question about a record, the statements it stands on, and what follows from a yes. */
import type { ClinicalRecord } from "../record/index.ts";
import type { Answer } from "./answer.ts";
import type { StatementId } from "./guidelines/index.ts";

/** What kind of conclusion, in the order in which they are said. */
export const kinds = [
  "red-flag",
  "classification",
  "finding",
  "test-due",
  "contraindication",
  "not-offered",
  "option",
  "counselling",
] as const;
export type Kind = (typeof kinds)[number];

/** What a conclusion makes of a drug. */
export type Admission = "offered" | "optional" | "not-offered" | "contraindicated";

interface Concludes {
  readonly kind: Kind;
  /** One sentence. */
  readonly says: string;
  /** Drawn from a yes; with `unless-no`, also where nobody knows. */
  readonly drawn?: "unless-no";
  /** Drugs that it speaks of, by their names, and what it makes of them. */
  readonly drugs?: readonly string[];
  readonly admits?: Admission;
  /** Statements that say otherwise. */
  readonly against?: readonly StatementId[];
}

/** Asks another rule about the same record; each is judged once. */
export type Ask = (rule: Rule) => Answer;

export interface Rule {
  readonly name: string;
  /** The question, answered by yes or no. */
  readonly asks: string;
  readonly sources: readonly [StatementId, ...StatementId[]];
  /** Why an open answer matters; without it an open answer is in the trace only. */
  readonly matters?: string;
  /** Where an open answer matters only then: the question that has to be answered by yes. */
  readonly mattersWhen?: (ask: Ask) => Answer;
  readonly concludes?: Concludes;
  judge(record: ClinicalRecord, ask: Ask): Answer;
}

/**
 * Declares a rule.
 *
 * @example
 * rule("age-known", { asks: "Is his age known?", sources: ["META-02"], judge: ({ traits }) => (traits.age === undefined ? no("not given") : yes("given")) }).name // => "age-known"
 */
export const rule = (name: string, said: Omit<Rule, "name">): Rule => Object.freeze({ name, ...said });
