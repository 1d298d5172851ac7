/** Keys of drafts: each tab's own, in this browser's database; it can be used and not read out, and is thrown away with the draft. */
import { type IDBPDatabase, openDB } from "idb";
import { newId } from "./new-id.ts";

export interface DraftKey {
  readonly id: string;
  readonly key: CryptoKey;
}
interface Kept extends DraftKey {
  /** When it was used last, in milliseconds. */
  readonly used: number;
}

const store = "keys";
/** A tab that was closed says so to nobody: a key that no tab has used for so long is taken to be of one. */
const mostIdle = 86_400_000;
/** Longer than a database takes that works at all. */
const patience = 3000;

async function withKeys<T>(work: (db: IDBPDatabase) => Promise<T>): Promise<T> {
  const asked = openDB("openhpg.draft", 1, { upgrade: (db) => void db.createObjectStore(store, { keyPath: "id" }) });
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new DOMException("", "TimeoutError")), patience);
  });
  const db = await Promise.race([asked, late]);
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

export const newDraftKey = async (): Promise<DraftKey> => ({
  id: newId(),
  key: await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]),
});

/** @throws (rejects with) whatever the browser says where it keeps nothing. */
export const keepDraftKey = ({ id, key }: DraftKey): Promise<void> =>
  withKeys(async (db) => void (await db.put(store, { id, key, used: Date.now() } satisfies Kept)));

export const deleteDraftKey = (id: string): Promise<void> => withKeys((db) => db.delete(store, id));

/** The key of this name, if it is still there; those of tabs that are long closed are thrown away on the way. */
export const findDraftKey = (id: string | undefined): Promise<DraftKey | undefined> =>
  withKeys(async (db) => {
    const all = (await db.getAll(store)) as Kept[];
    const idle = all.filter((one) => one.id !== id && !(Math.abs(Date.now() - one.used) < mostIdle));
    await Promise.all(idle.map((one) => db.delete(store, one.id)));
    return all.find((one) => one.id === id);
  });
