/** Writes a file whole or not at all: under another name first, then in place by one rename. */
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { cannotWrite } from "./errors.ts";

const reasons: Readonly<Record<string, readonly [why: string, next: string]>> = {
  ENOENT: ["the folder for this file does not exist.", "Make the folder first, or choose another."],
  EEXIST: ["this is a file, not a folder.", "Choose another path."],
  ENOTDIR: ["a part of this path is a file, not a folder.", "Choose another path."],
  EISDIR: ["this is a folder.", "Name a file in it."],
  EACCES: ["you may not write here.", "Choose a folder you own."],
  EPERM: ["you may not write here.", "Choose a folder you own."],
  EROFS: ["this disk can only be read.", "Choose another disk."],
  ENOSPC: ["the disk is full.", "Make room, or choose another disk."],
  ENAMETOOLONG: ["the name is too long.", "Choose a shorter one."],
};

function statOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}

/** Throws now what writing would throw later, so that nobody waits for a result that cannot be kept. */
export function checkWritable(path: string): void {
  attempt(path, () => {
    const known = statOf(path);
    if (known?.isDirectory()) throw Object.assign(new Error(), { code: "EISDIR" });
    // A file that somebody protected is not to be replaced behind his back.
    if (known) accessSync(path, constants.W_OK);
    const trial = temporaryBeside(known ? realpathSync(path) : path);
    closeSync(openSync(trial, "wx"));
    rmSync(trial);
  });
}

/**
 * Replaces the file at `path`, or makes it. A reader sees the old content or the new, never a part;
 * a link stays a link; on failure nothing is left behind.
 *
 * @throws CommandLineError `cli/cannot-write`.
 */
export function replaceFile(path: string, content: string | Uint8Array): void {
  attempt(path, () => {
    const known = statOf(path);
    if (known?.isDirectory()) throw Object.assign(new Error(), { code: "EISDIR" });
    // A terminal, a pipe or /dev/null is written to, not replaced.
    if (known && !known.isFile()) return writeFileSync(path, content);
    const target = known ? realpathSync(path) : path;
    const temporary = temporaryBeside(target);
    try {
      const file = openSync(temporary, "wx", known ? known.mode & 0o777 : 0o666);
      try {
        writeFileSync(file, content);
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
      renameSync(temporary, target);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
  });
}

/** Makes a folder, and those above it, where there is none. */
export const makeFolder = (path: string): void =>
  attempt(path, () => {
    // One at a time: where nothing can be made, as in /proc, making them all at once never ends.
    const missing: string[] = [];
    for (let folder = resolve(path); !existsSync(folder); folder = dirname(folder)) missing.unshift(folder);
    for (const folder of missing) mkdirSync(folder);
    if (!statSync(path).isDirectory()) throw Object.assign(new Error(), { code: "EEXIST" });
  });

const temporaryBeside = (path: string): string => join(dirname(path), `.${basename(path).slice(0, 200)}.${process.pid}.tmp`);

function attempt(path: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    if (typeof code !== "string") throw error;
    const [why, next] = reasons[code] ?? [`it could not be written (${code}).`, "Choose another path."];
    throw cannotWrite(path, why, next);
  }
}
