/** What is being entered, kept sealed in this tab alone, so that it survives a reload and never stands on disk in clear. */
import type { PanelRead } from "../engine/jobs/panel.ts";
import { type DraftKey, deleteDraftKey, findDraftKey, keepDraftKey, newDraftKey } from "./draft-keys.ts";
import { ivBytes, toBytes, toText } from "./sealed-case.ts";

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

/** A browser may write what a tab stores to its disk: what lies here is sealed, and its key lies elsewhere. */
const place = "openhpg.draft";
interface SealedDraft {
  /** Of its key. */
  readonly id: string;
  readonly iv: string;
  readonly data: string;
}

const isDraft = (found: unknown): found is Entered =>
  typeof found === "object" &&
  found !== null &&
  typeof (found as Entered).text === "string" &&
  typeof (found as Entered).fileName === "string" &&
  typeof (found as Entered).origin === "string" &&
  typeof (found as Entered).document === "object" &&
  (found as Entered).document !== null;

let own: Promise<DraftKey> | undefined;
/** How many states were to be kept: only the last may lie here in the end. */
let turn = 0;

/** Whether there is a draft to be opened. */
export function draftLies(): boolean {
  try {
    return sessionStorage.getItem(place) !== null;
  } catch {
    return false;
  }
}

/** The draft of this tab; nobody where there is none, or none that can be opened. */
export async function storedDraft(): Promise<Entered> {
  try {
    const sealed = JSON.parse(sessionStorage.getItem(place) ?? "null") as SealedDraft | null;
    const key = await findDraftKey(sealed?.id);
    if (!sealed || !key) return nobody;
    const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv: toBytes(sealed.iv) }, key.key, toBytes(sealed.data));
    const found: unknown = JSON.parse(new TextDecoder().decode(plain));
    if (!isDraft(found)) return nobody;
    own ??= Promise.resolve(key);
    return found;
  } catch {
    // No storage, none that this page may read, or a draft that was altered.
    return nobody;
  }
}

/** @returns false where the browser refuses: then a reload loses what was entered. */
export async function storeDraft(entered: Entered): Promise<boolean> {
  turn += 1;
  const mine = turn;
  try {
    if (!entered.document) {
      sessionStorage.removeItem(place);
      const before = own;
      own = undefined;
      if (before) await deleteDraftKey((await before).id);
      return true;
    }
    own ??= newDraftKey();
    const key = await own;
    // Kept anew each time: it counts as used, and is there though another tab threw it away.
    await keepDraftKey(key);
    const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
    const data = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key.key, new TextEncoder().encode(JSON.stringify(entered)));
    const sealed: SealedDraft = { id: key.id, iv: toText(iv), data: toText(new Uint8Array(data)) };
    if (mine === turn) sessionStorage.setItem(place, JSON.stringify(sealed));
    return true;
  } catch {
    return false;
  }
}
