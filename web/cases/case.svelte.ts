/** The man who is being looked at: entered on the page Patient, compared on the page Protocols; one history of changes. */
import { ask } from "../engine/ask.ts";
import { type Failure, failureOf } from "../engine/failure.ts";
import type { PanelRead } from "../engine/jobs/panel.ts";
import { type History, undoable } from "../state/undo.svelte.ts";
import { draftLies, type Entered, nobody, type PanelDocument, storeDraft, storedDraft } from "./draft.ts";
import { newId } from "./new-id.ts";

/** A changed case is no longer the file it came from. */
const changed = "case.yaml";

let history = $state.raw(undoable<Entered>(nobody));
/** The draft of before a reload is still being opened. */
let waiting = $state(draftLies());
/** What the library made of each state that was read, so that undo need not wait. */
const known = new WeakMap<Entered, PanelRead | Failure>();
let read = $state.raw<PanelRead | undefined>(undefined);
let problem = $state.raw<Failure | undefined>(undefined);
let busy = $state(false);
let kept = $state(true);
let openings = 0;

/** When a man was asked for. */
interface Moment {
  /** Neither was another asked for since, nor anything changed of the present one. */
  readonly stands: () => boolean;
}

/** A visit that was begun and has no result yet is no error of the file. */
function withoutEmptyVisits(document: PanelDocument): PanelDocument {
  const { visits, ...rest } = document as PanelDocument & { readonly visits?: readonly { readonly measured?: object }[] };
  const told = visits?.filter(({ measured }) => measured !== undefined && Object.keys(measured).length > 0) ?? [];
  return told.length === 0 ? rest : { ...document, visits: told };
}

function show(found: PanelRead | Failure): void {
  busy = false;
  const failed = found instanceof Error;
  problem = failed ? found : undefined;
  // What can no longer be read has no judgement; an older one beside it would be taken for his.
  read = failed ? undefined : found;
}

async function keep(entered: Entered): Promise<void> {
  const stored = await storeDraft(entered);
  if (history.now === entered) kept = stored;
}

async function look(entered: Entered): Promise<void> {
  void keep(entered);
  if (!entered.document) {
    busy = false;
    [read, problem] = [undefined, undefined];
    return;
  }
  const before = known.get(entered);
  if (before) return show(before);
  busy = true;
  const found = await ask("panel", { text: entered.text, fileName: entered.fileName }).catch(failureOf);
  // A worker that was lost says nothing of the man.
  if (!(found instanceof Error && found.code.startsWith("web/"))) known.set(entered, found);
  if (history.now === entered) show(found);
}

void storedDraft().then((draft) => {
  // Who was quicker than the browser is not asked to go.
  if (history.now === nobody && !history.canUndo && draft.document) history = undoable(draft);
  waiting = false;
});
$effect.root(() => {
  // Looking at nobody would throw the draft away.
  $effect(() => {
    if (!waiting || history.now.document) void look(history.now);
  });
});
// A tab that is looked at again still needs its key.
document.addEventListener("visibilitychange", () => void (history.now.document && keep(history.now)));

/** What is asked for from here on overtakes whatever was asked for before and is not there yet. */
function moment(): Moment {
  openings += 1;
  const [mine, before] = [openings, history.now];
  return { stands: () => mine === openings && history.now === before };
}

export const presentCase = {
  /** Every change of it, for undo. */
  get history(): History<Entered> {
    return history;
  },
  /** What was entered before a reload is being opened; until then there is nobody. */
  get waiting(): boolean {
    return waiting;
  },
  /** What the library is to read, and what the terminal reads as well; empty while there is nobody. */
  get text(): string {
    const { text, fileName } = history.now;
    return fileName === changed && read && !busy ? read.yaml : text;
  },
  /** The name to read it under: its end says the form of the text. */
  get fileName(): string {
    return history.now.fileName;
  },
  /** The data of the file, under the library's own names; absent while there is nobody. */
  get document(): PanelDocument | undefined {
    return history.now.document;
  },
  /** How he is called; empty while there is nobody. */
  get title(): string {
    const title = history.now.document?.["title"];
    return typeof title === "string" ? title : "";
  },
  /** Which man he is, whatever was changed of him since he was opened or begun. */
  get origin(): string {
    return history.now.origin;
  },
  /** What the library made of it, judgement included; absent while it is first read, and where it cannot be read. */
  get read(): PanelRead | undefined {
    return read;
  },
  /** Why it cannot be read as it stands. */
  get problem(): Failure | undefined {
    return problem;
  },
  /** It is being read; what was made of it before stands until then. */
  get busy(): boolean {
    return busy || waiting;
  },
  /** False where this browser keeps nothing over a reload. */
  get keptOverReload(): boolean {
    return kept;
  },
  /**
   * Takes the man of a text in any form that the library reads, in place of the present one; undo brings that back.
   *
   * @param asked - The state in which it was asked for, where work went before it: see `moment`.
   *
   * @returns his origin; undefined where the reader did something else meanwhile, and the present case is as that left it.
   *
   * @throws (rejects with) a `Failure` where it cannot be read; the present case is then as it was.
   */
  async open(text: string, fileName: string, asked = moment()): Promise<string | undefined> {
    const found = await ask("panel", { text, fileName }).catch(failureOf);
    if (!asked.stands()) return undefined;
    if (found instanceof Error) throw found;
    const entered = { text, fileName, origin: newId(), document: found.document };
    known.set(entered, found);
    history.set(entered);
    return entered.origin;
  },
  moment,
  /** Changes him; changes that belong `together` are one step of undo. What cannot be read yet shows as `problem`. */
  set(document: PanelDocument, together?: string): void {
    const origin = history.now.origin || newId();
    history.set({ text: JSON.stringify(withoutEmptyVisits(document)), fileName: changed, origin, document }, together);
  },
  /** Nobody again; undo brings him back. */
  clear(): void {
    if (history.now.document) history.set(nobody);
  },
} as const;
