/** What lies in storage, as the list shows it: cases that can be opened, records that cannot, and who may save over what. */
import { type Failure, failureOf } from "../engine/failure.ts";
import { type SealedCase, sealedCaseOf } from "./sealed-case.ts";

/** A record of the store. */
export interface StoredRecord {
  readonly id: string;
  /** A sealed case, if nothing happened to it. */
  readonly sealed: unknown;
}

export type Listed =
  | { readonly id: string; readonly sound: true; readonly sealed: SealedCase }
  | { readonly id: string; readonly sound: false; readonly raw: unknown; readonly problem: Failure };

/** Each record for itself: what happened to one is no reason not to show the others. */
export const listed = (records: readonly StoredRecord[]): readonly Listed[] =>
  records
    .map(({ id, sealed: raw }): Listed => {
      try {
        return { id, sound: true, sealed: sealedCaseOf(raw) };
      } catch (error) {
        return { id, sound: false, raw, problem: failureOf(error) };
      }
    })
    // A record that something else wrote may have a number for its name.
    .sort((a, b) => savedAt(b).localeCompare(savedAt(a)) || String(a.id).localeCompare(String(b.id)));

const savedAt = (one: Listed): string => (one.sound ? one.sealed.savedAt : "");

/**
 * Whether a case that was opened or saved here at a revision may be saved over what is stored now.
 *
 * @returns `yes`; `newer` where somebody saved meanwhile; `gone` where somebody deleted it; `yes` too over a record that is
 *   corrupted, for what is here is the better of the two.
 */
export function mayReplace(stored: StoredRecord | undefined, revision: number): "yes" | "newer" | "gone" {
  if (stored === undefined) return "gone";
  const [now] = listed([stored]);
  return now?.sound && now.sealed.revision > revision ? "newer" : "yes";
}
