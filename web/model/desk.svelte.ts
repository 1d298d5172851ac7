/** What a reader changed in the model, and its run: kept while the app is open, whichever page is in view. */
import type { RerunOutput } from "../engine/jobs/model-rerun.ts";
import { longJob } from "../engine/long-job.svelte.ts";
import { type History, undoable } from "../state/undo.svelte.ts";
import { model } from "../texts/en/model.ts";
import { addressWith, type Changes, changesFrom } from "./changes.ts";

let changes: History<Changes> | undefined;

/** Begins with what the first address carries. */
export const theChanges = (query: URLSearchParams): History<Changes> => (changes ??= undoable(changesFrom(query)));

/** A link that carries changes is followed as they are; other links leave what the reader has changed. */
export function follow(query: URLSearchParams): void {
  const carries = ["set", "rate", "man", "course", "weeks"].some((name) => query.has(name));
  const asked = changesFrom(query);
  if (changes && carries && addressWith(asked, {}) !== addressWith(changes.now, {})) changes.set(asked);
}

const job = longJob("modelRerun", "model");
let result = $state.raw<{ readonly of: Changes; readonly output: RerunOutput }>();
let asked = $state.raw<Changes>();

export const rerun = {
  job,
  /** The last that came to its end, and of which changes. */
  get result() {
    return result;
  },
  /** The changes of the last run, however it ended. */
  get asked() {
    return asked;
  },
  async start(of: Changes): Promise<void> {
    asked = of;
    const { man, course, weeks, values, rates } = of;
    const output = await job.run({ condition: man, course, weeks, values, rates, names: model.rerun.names });
    if (output) result = { of, output };
  },
} as const;
