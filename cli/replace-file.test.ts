/** A file is replaced whole or not at all. */
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { checkWritable, replaceFile } from "./replace-file.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "openhpg-write-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

it("makes a file, and replaces it with its permissions kept", () => {
  const path = join(folder, "a.csv");
  replaceFile(path, "one");
  writeFileSync(join(folder, "b.csv"), "old", { mode: 0o600 });
  replaceFile(join(folder, "b.csv"), new Uint8Array([110, 101, 119]));
  expect(readFileSync(path, "utf8")).toBe("one");
  expect(readFileSync(join(folder, "b.csv"), "utf8")).toBe("new");
  expect(statSync(join(folder, "b.csv")).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder).sort()).toEqual(["a.csv", "b.csv"]);
});

it("writes through a link", () => {
  writeFileSync(join(folder, "real.csv"), "old");
  symlinkSync(join(folder, "real.csv"), join(folder, "link.csv"));
  replaceFile(join(folder, "link.csv"), "new");
  expect(lstatSync(join(folder, "link.csv")).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, "real.csv"), "utf8")).toBe("new");
});

it("leaves the old file and nothing beside it when writing fails", () => {
  const path = join(folder, "a.csv");
  writeFileSync(path, "old");
  // Caught a version that opened the target itself: it was empty after this.
  expect(() =>
    replaceFile(path, {
      toString: () => {
        throw new Error("unprintable");
      },
    } as unknown as string),
  ).toThrow();
  expect(readFileSync(path, "utf8")).toBe("old");
  expect(readdirSync(folder)).toEqual(["a.csv"]);
});

it("says why a place cannot be written, before and after computing", () => {
  mkdirSync(join(folder, "d.csv"));
  for (const write of [checkWritable, (path: string) => replaceFile(path, "x")]) {
    expect(() => write(join(folder, "d.csv"))).toThrow(/this is a folder/);
    expect(() => write(join(folder, "no", "x.csv"))).toThrow(/folder for this file does not exist/);
  }
  expect(readdirSync(folder)).toEqual(["d.csv"]);
});
