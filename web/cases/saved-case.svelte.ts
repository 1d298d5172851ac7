/** Which saved case the present one is: where it lies, at which revision, and the key it was opened or saved with. */
import { cases } from "../texts/en/cases.ts";
import { presentCase } from "./case.svelte.ts";
import { caseStore } from "./case-store.ts";
import { newId } from "./new-id.ts";
import { type CaseKey, newKey, seal, unseal } from "./seal.ts";
import type { SealedCase } from "./sealed-case.ts";

interface Lying {
  readonly id: string;
  /** Which man: where another was opened since, or undo brought one back, this case is not his. */
  readonly origin: string;
  readonly key: CaseKey;
  readonly label: string;
  readonly revision: number;
  readonly savedAt: string;
  /** What was saved, to tell whether anything was changed since. */
  readonly text: string;
}

let lying = $state.raw<Lying | undefined>(undefined);

/** Where the present man lies, if he was saved or opened in this tab. */
const his = (): Lying | undefined => (lying?.origin === presentCase.origin ? lying : undefined);

const contentNow = () => {
  const { title, text, fileName } = presentCase;
  return { title, text, fileName };
};
const now = (): string => new Date().toISOString();

export const savedCase = {
  get id(): string | undefined {
    return his()?.id;
  },
  get savedAt(): string | undefined {
    return his()?.savedAt;
  },
  get unsaved(): boolean {
    return (his()?.text ?? presentCase.text) !== presentCase.text;
  },
  /** The present case is no longer a saved one: that was deleted. */
  forget(): void {
    lying = undefined;
  },
  /** Saves the present case as a new one. @throws (rejects with) Failure of sealing or storing. */
  async saveNew(passphrase: string, label: string): Promise<void> {
    await this.put({ id: newId(), key: await newKey(passphrase), label, revision: 0 });
  },
  /** Saves it over its own last revision. @returns what stands in the way, if anything does. */
  async saveAgain(): Promise<"saved" | "newer" | "gone"> {
    const now = his();
    return now ? this.put(now, now.revision) : "gone";
  },
  /** Saves it beside the one that another tab saved, or left none of; the passphrase is the same. */
  async keepBoth(): Promise<void> {
    const now = his();
    if (now) await this.put({ ...now, id: newId(), revision: 0 });
  },
  /** Saves it over whatever is there: beyond the revision that is stored, so that the other tab is told in turn. */
  async overwrite(): Promise<void> {
    const now = his();
    if (!now) return;
    const stored = (await caseStore.list()).find((one) => one.id === now.id);
    await this.put({ ...now, revision: stored?.sound ? stored.sealed.revision : now.revision });
  },
  async put(
    { id, key, label, revision }: Pick<Lying, "id" | "key" | "label" | "revision">,
    over?: number,
  ): Promise<"saved" | "newer" | "gone"> {
    const content = contentNow();
    const { origin } = presentCase;
    const sealed = await seal(content, key, { revision: revision + 1, savedAt: now(), label });
    const ended = await caseStore.put(id, sealed, over);
    if (ended === "saved") lying = { id, origin, key, label, revision: sealed.revision, savedAt: sealed.savedAt, text: content.text };
    return ended;
  },
  /**
   * Opens a saved case in place of the present one.
   *
   * @returns false where the reader did something else while the key was worked out: the present one is then as that left it.
   *
   * @throws (rejects with) Failure; the present one is then as it was.
   */
  async open(id: string, sealed: SealedCase, passphrase: string): Promise<boolean> {
    const asked = presentCase.moment();
    const { content, key } = await unseal(sealed, passphrase);
    const origin = await presentCase.open(content.text, content.fileName, asked);
    if (origin === undefined) return false;
    const { label, revision, savedAt } = sealed;
    lying = { id, origin, key, label, revision, savedAt, text: content.text };
    return true;
  },
  /** Changes the label, for which the case is sealed again: the label is authenticated with it. */
  async rename(id: string, sealed: SealedCase, passphrase: string, label: string): Promise<"saved" | "newer" | "gone"> {
    const { content, key } = await unseal(sealed, passphrase);
    const next = await seal(content, key, { revision: sealed.revision + 1, savedAt: sealed.savedAt, label });
    const ended = await caseStore.put(id, next, sealed.revision);
    // What this tab holds is no newer for its label: where another tab saved meanwhile, that has still to be told.
    if (ended === "saved" && lying?.id === id)
      lying = { ...lying, label, revision: lying.revision === sealed.revision ? next.revision : lying.revision };
    return ended;
  },
} as const;

/** A day and an hour as the reader's system writes them. */
export const whenSaved = (iso: string): string =>
  cases.savedAt(new Date(iso).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" }));
