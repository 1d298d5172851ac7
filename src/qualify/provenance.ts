/** What a qualification was made from: enough to make it again, and nothing that changes with the machine. */
import type { Study } from "./study.ts";

/** The studies of one use, and what their files held. */
export interface Split {
  readonly studies: number;
  /** SHA-256 over names and contents of their files, in the order of the names. */
  readonly sha256: string;
}

export interface Provenance {
  /** Of the package. */
  readonly version: string;
  /** SHA-256 of the model in print: body, drugs and conditions. */
  readonly model: string;
  readonly splits: Readonly<Record<Study["use"] | "excluded", Split>>;
}
