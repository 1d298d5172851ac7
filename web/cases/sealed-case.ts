/** A saved case as it lies on disk: everything of the man sealed, and beside it only what is needed to open it. */
import { corrupted, foreignVersion, notACase } from "./errors.ts";

export const format = "openhpg-case";
export const version = 1;
/** Rounds of PBKDF2 with SHA-256: what OWASP asks in 2023, so that guessing a passphrase costs. */
export const iterations = 600_000;
/** More would only serve to keep a reader waiting. */
const mostIterations = 10_000_000;
const saltBytes = 16;
export const ivBytes = 12;
/** Of the seal of AES-GCM; shorter is no sealed text at all. */
const tagBytes = 16;
export const mostLabel = 80;

/** Bytes are written in base 64. All but `data` is authenticated with it: nothing can be altered unseen. */
export interface SealedCase {
  readonly format: typeof format;
  readonly version: typeof version;
  /** How often it was saved; a tab that saves over a later one is told. */
  readonly revision: number;
  /** When, in ISO form. */
  readonly savedAt: string;
  /** What the list shows beside the time; the user's own words, not encrypted, and empty unless he writes some. */
  readonly label: string;
  readonly iterations: number;
  readonly salt: string;
  readonly iv: string;
  readonly data: string;
}

const names = ["format", "version", "revision", "savedAt", "label", "iterations", "salt", "iv", "data"] as const;

export const toText = (bytes: Uint8Array): string => {
  let text = "";
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(text);
};
export const toBytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));

/** Bytes of a text in base 64; -1 of any other text, or one that is not written as this program writes it. */
function bytesIn(value: unknown): number {
  if (typeof value !== "string") return -1;
  try {
    const bytes = toBytes(value);
    return toText(bytes) === value ? bytes.length : -1;
  } catch {
    return -1;
  }
}

const whole = (value: unknown, least: number, most: number): boolean =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= most;

/**
 * What was found in storage or in a file, if it has the form of a sealed case.
 *
 * @throws Failure `cases/not-a-case`, `cases/foreign-version`, `cases/corrupted`.
 */
export function sealedCaseOf(found: unknown): SealedCase {
  if (typeof found !== "object" || found === null || (found as { format?: unknown }).format !== format) throw notACase();
  const it = found as Partial<Record<(typeof names)[number], unknown>>;
  if (whole(it.version, version + 1, Number.MAX_SAFE_INTEGER)) throw foreignVersion();
  const sound =
    it.version === version &&
    whole(it.revision, 1, Number.MAX_SAFE_INTEGER) &&
    typeof it.savedAt === "string" &&
    !Number.isNaN(Date.parse(it.savedAt)) &&
    typeof it.label === "string" &&
    it.label.length <= mostLabel &&
    // Fewer rounds would be a way to have a passphrase guessed.
    whole(it.iterations, iterations, mostIterations) &&
    bytesIn(it.salt) === saltBytes &&
    bytesIn(it.iv) === ivBytes &&
    bytesIn(it.data) >= tagBytes &&
    Object.keys(it).length === names.length;
  if (!sound) throw corrupted();
  return found as SealedCase;
}

/** What is authenticated beside the data. */
export const headerOf = ({ data: _, ...header }: SealedCase): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(JSON.stringify(names.flatMap((name) => (name === "data" ? [] : [header[name]]))));

export const newSalt = (): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(saltBytes));
