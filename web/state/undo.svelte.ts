/** What was done, and undone: one history for whatever can be changed on a page. */

/** A value with a past. Values are replaced, never changed in place. */
export interface History<T> {
  readonly now: T;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Replaces the value. Changes with the same `together`, one after another, are one step: a slider that moves, a word being typed. */
  set(next: T, together?: string): void;
  undo(): void;
  redo(): void;
}

/** Older steps are forgotten. */
const mostSteps = 200;

export function undoable<T>(initial: T): History<T> {
  let past = $state.raw<readonly T[]>([]);
  let now = $state.raw(initial);
  let future = $state.raw<readonly T[]>([]);
  let last: string | undefined;
  return {
    get now() {
      return now;
    },
    get canUndo() {
      return past.length > 0;
    },
    get canRedo() {
      return future.length > 0;
    },
    set(next, together) {
      if (Object.is(next, now)) return;
      if (together === undefined || together !== last || past.length === 0) past = [...past, now].slice(-mostSteps);
      last = together;
      now = next;
      future = [];
    },
    undo() {
      const before = past.at(-1);
      if (past.length === 0) return;
      future = [now, ...future];
      now = before as T;
      past = past.slice(0, -1);
      last = undefined;
    },
    redo() {
      if (future.length === 0) return;
      past = [...past, now];
      now = future[0] as T;
      future = future.slice(1);
      last = undefined;
    },
  };
}

/** A history as the frame needs it, whatever it is a history of. */
type Steps = Pick<History<unknown>, "canUndo" | "canRedo" | "undo" | "redo">;
let shown = $state.raw<Steps | undefined>(undefined);

/** The history that the undo button and Ctrl-Z of the frame act on: that of the page in view. */
export const historyInView = {
  get current() {
    return shown;
  },
  /** A page says which is its own, and takes it back when it leaves. */
  show(history: Steps): () => void {
    shown = history;
    return () => {
      if (shown === history) shown = undefined;
    };
  },
};
