/** The cases saved in this browser: a database of its own, and word to other tabs when something in it changed. */
import { type IDBPDatabase, openDB } from "idb";
import { storageFailure } from "./errors.ts";
import type { SealedCase } from "./sealed-case.ts";
import { type Listed, listed, mayReplace, type StoredRecord } from "./stored-cases.ts";

const store = "cases";
let opened: Promise<IDBPDatabase> | undefined;

function database(): Promise<IDBPDatabase> {
  opened ??= openDB("openhpg", 1, {
    upgrade: (db) => void db.createObjectStore(store, { keyPath: "id" }),
    // A later version in another tab must not wait for this one.
    blocking: (_now, _next, event) => {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated: () => {
      opened = undefined;
    },
  });
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}

/** Whatever the browser throws, said as a Failure. */
async function inStorage<T>(work: (db: IDBPDatabase) => Promise<T>): Promise<T> {
  try {
    return await work(await database());
  } catch (error) {
    throw storageFailure(error);
  }
}

const channel = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel("openhpg.cases");
const listeners = new Set<() => void>();
channel?.addEventListener("message", () => {
  for (const listener of listeners) listener();
});
function told<T>(value: T): T {
  channel?.postMessage("changed");
  for (const listener of listeners) listener();
  return value;
}

export const caseStore = {
  /** Calls whenever a case was saved or deleted, here or in another tab. */
  onChange(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** @throws (rejects with) Failure `cases/storage-unavailable`. */
  list: (): Promise<readonly Listed[]> => inStorage(async (db) => listed((await db.getAll(store)) as StoredRecord[])),
  /**
   * Saves a new case, or one over its own earlier revision; looking and writing are one transaction, so that two tabs cannot both
   * be the last.
   *
   * @param over - The revision that was opened or saved here; absent of a new case, and to save over whatever is there.
   *
   * @throws (rejects with) Failure `cases/storage-full`, `cases/storage-unavailable`.
   */
  put: (id: string, sealed: SealedCase, over?: number): Promise<"saved" | "newer" | "gone"> =>
    inStorage(async (db) => {
      const transaction = db.transaction(store, "readwrite");
      const stored = over === undefined ? undefined : ((await transaction.store.get(id)) as StoredRecord | undefined);
      const may = over === undefined ? "yes" : mayReplace(stored, over);
      // A full disk fails both, and each has to be heard.
      await Promise.all([may === "yes" ? transaction.store.put({ id, sealed }) : undefined, transaction.done]);
      return may === "yes" ? told("saved" as const) : may;
    }),
  delete: (id: string): Promise<void> => inStorage(async (db) => told(await db.delete(store, id))),
} as const;
