/** What is being entered, kept in this tab alone: it survives a reload and is gone when the tab is closed. */
import type { PanelRead } from "../engine/jobs/panel.ts";

export type PanelDocument = PanelRead["document"];

/** What was entered of a man: as text that the library reads, and, once that could be read, as the data it says. */
export interface Entered {
  readonly text: string;
  /** Named in errors; a file's own name, until something in it is changed. */
  readonly fileName: string;
  /** Every man who was opened or begun has one of his own, which his changes keep. */
  readonly origin: string;
  /** Absent of nobody. */
  readonly document?: PanelDocument;
}

export const nobody: Entered = { text: "", fileName: "", origin: "" };

const key = "openhpg.draft";

const isDraft = (found: unknown): found is Entered =>
  typeof found === "object" &&
  found !== null &&
  typeof (found as Entered).text === "string" &&
  typeof (found as Entered).fileName === "string" &&
  typeof (found as Entered).origin === "string" &&
  typeof (found as Entered).document === "object" &&
  (found as Entered).document !== null;

export function storedDraft(): Entered {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(key) ?? "null");
    return isDraft(found) ? found : nobody;
  } catch {
    // No storage, or none that this page may read.
    return nobody;
  }
}

/** @returns false where the browser refuses: then a reload loses what was entered. */
export function storeDraft(entered: Entered): boolean {
  try {
    if (entered.document) sessionStorage.setItem(key, JSON.stringify(entered));
    else sessionStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}
