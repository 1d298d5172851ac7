/** Where in a file something was read, for errors and warnings. */
import { OpenHpgError } from "../../units/index.ts";
import { ExchangeError } from "../errors.ts";
import type { FormDocument, Path } from "../form-document.ts";

/** One file while it is read. */
export interface Places {
  /** `panel.yaml:7 man.panel.lh`. */
  where(path: Path): string;
  line(path: Path): number;
  /** Does it, and says where in the file when it cannot be done. */
  reading<T>(path: Path, read: () => T): T;
  /** Keeps a sentence about what is odd there but can be used. */
  warn(path: Path, sentence: string): void;
  /** As they stand in the file. */
  warnings(): readonly string[];
}

/** A name as it was written, fit for one line. */
export function shownKey(key: string): string {
  const line = key.slice(0, 48).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "\uFFFD");
  return /^[\p{L}\p{N}_/-]+$/u.test(line) && key.length <= 48 ? line : `"${line}${key.length > 48 ? "…" : ""}"`;
}

/** A path as it is said: `visits[0].measured.lh`. */
export const spelled = (path: Path): string =>
  path.reduce<string>(
    (text, step) => (typeof step === "number" ? `${text}[${step}]` : text === "" ? shownKey(step) : `${text}.${shownKey(step)}`),
    "",
  );

/** The places of a document in the file of this name. */
export function placesIn(document: FormDocument, name: string): Places {
  const kept: { readonly line: number; readonly text: string }[] = [];
  const line = (path: Path): number => document.lineOf(path);
  const called = (path: Path): string => document.nameOf?.(path) ?? spelled(path);
  const where = (path: Path): string => `${name}:${line(path)}${path.length > 0 ? ` ${called(path)}` : ""}`;
  return {
    where,
    line,
    reading(path, read) {
      try {
        return read();
      } catch (error) {
        if (!(error instanceof OpenHpgError) || error instanceof ExchangeError) throw error;
        throw new ExchangeError(error.code, where(path), `${error.where}: ${error.what}`, error.next);
      }
    },
    warn(path, sentence) {
      kept.push({ line: line(path), text: `${where(path)}: ${sentence}` });
    },
    warnings: () => [...new Set(kept.toSorted((a, b) => a.line - b.line).map(({ text }) => text))],
  };
}
