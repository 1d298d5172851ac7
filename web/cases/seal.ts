/** Seals a case with a passphrase and opens it: AES-GCM with a key from PBKDF2, by the browser's own cryptography. */
import { corrupted, noCryptography, shortPassphrase, wrongPassphrase } from "./errors.ts";
import { format, headerOf, iterations, ivBytes, newSalt, type SealedCase, toBytes, toText, version } from "./sealed-case.ts";

/** What is kept of a man. */
export interface CaseContent {
  readonly title: string;
  readonly text: string;
  readonly fileName: string;
}

/** A key that was made of a passphrase; it can be used and not read, and the passphrase itself is not kept. */
export interface CaseKey {
  readonly key: CryptoKey;
  readonly salt: string;
  readonly iterations: number;
}

/** Shorter ones are guessed in spite of every round. */
export const leastPassphrase = 8;

async function derived(passphrase: string, salt: Uint8Array<ArrayBuffer>, rounds: number): Promise<CryptoKey> {
  // Browsers have it only on pages that nobody between can have altered.
  if (!crypto.subtle) throw noCryptography();
  // One passphrase may be typed with composed or decomposed letters.
  const typed = new TextEncoder().encode(passphrase.normalize("NFC"));
  const material = await crypto.subtle.importKey("raw", typed, "PBKDF2", false, ["deriveKey"]);
  return crypto.subtle.deriveKey(
    { name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds },
    material,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
}

/**
 * A key for a new case, with a salt of its own.
 *
 * @throws (rejects with) Failure `cases/short-passphrase`.
 */
export async function newKey(passphrase: string): Promise<CaseKey> {
  if (passphrase.length < leastPassphrase) throw shortPassphrase();
  const salt = newSalt();
  return { key: await derived(passphrase, salt, iterations), salt: toText(salt), iterations };
}

export interface Sealing {
  readonly revision: number;
  readonly savedAt: string;
  readonly label: string;
}

/** Seals what is to be kept. Each seal has an initialisation vector of its own, drawn at random. */
export async function seal(content: CaseContent, { key, ...how }: CaseKey, sealing: Sealing): Promise<SealedCase> {
  const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
  const header = { format, version, ...sealing, ...how, iv: toText(iv), data: "" } as const;
  const text = new TextEncoder().encode(JSON.stringify(content));
  const data = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: headerOf(header) }, key, text);
  return { ...header, data: toText(new Uint8Array(data)) };
}

/**
 * Opens a sealed case.
 *
 * @param sealed - Of the right form, by `sealedCaseOf`.
 *
 * @throws (rejects with) Failure `cases/wrong-passphrase` where the passphrase is another or anything was altered,
 *   `cases/corrupted` where what was sealed is no case.
 */
export async function unseal(sealed: SealedCase, passphrase: string): Promise<{ readonly content: CaseContent; readonly key: CaseKey }> {
  const key = await derived(passphrase, toBytes(sealed.salt), sealed.iterations);
  const opening = { name: "AES-GCM", iv: toBytes(sealed.iv), additionalData: headerOf(sealed) };
  const plain = await crypto.subtle.decrypt(opening, key, toBytes(sealed.data)).catch(() => {
    throw wrongPassphrase();
  });
  return { content: contentOf(new TextDecoder().decode(plain)), key: { key, salt: sealed.salt, iterations: sealed.iterations } };
}

function contentOf(text: string): CaseContent {
  const found = JSON.parse(text) as Partial<Record<keyof CaseContent, unknown>>;
  if (typeof found.title !== "string" || typeof found.text !== "string" || typeof found.fileName !== "string") throw corrupted();
  return { title: found.title, text: found.text, fileName: found.fileName };
}
