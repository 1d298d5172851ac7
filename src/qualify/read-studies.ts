/** Reads every study of a folder. */
import { noFolder, noStudies, type Problem } from "./errors.ts";
import type { ReadStudy } from "./parse-study.ts";
import { readStudy } from "./read-study.ts";
import type { ExcludedStudy, Study } from "./study.ts";

/** The studies of a folder, by name; those with problems are in neither list. */
export interface Studies {
  readonly studies: readonly Study[];
  readonly excluded: readonly ExcludedStudy[];
  readonly problems: readonly Problem[];
}

const isUsed = (study: Study | ExcludedStudy | undefined): study is Study => study !== undefined && study.use !== "excluded";

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such folder.",
  ENOTDIR: "this is a file, not a folder.",
  EACCES: "you may not read it.",
};

/**
 * Reads a folder of studies, one folder each; files beside them and folders that begin with a dot are left alone.
 *
 * All that is wrong with any study is listed as a problem, `folder/study/file:line part: what`, in the order of the names
 * and lines; the same folder gives the same lists everywhere.
 *
 * @throws {@link QualifyError} `qualify/no-folder` and `qualify/no-studies`, where there is nothing to read.
 *
 * @example
 * (await readStudies("examples").catch((error) => error)).code // => "qualify/no-studies"
 */
export async function readStudies(folder: string): Promise<Studies> {
  const { readdir, stat } = await import("node:fs/promises");
  const root = folder.replace(/(?<=[^/])\/+$/, "");
  let entries: readonly string[];
  try {
    entries = await readdir(root);
  } catch (error) {
    const code = (error as { readonly code?: string }).code ?? "";
    throw noFolder(folder, reasons[code] ?? `it cannot be read (${code || String(error)}).`);
  }
  const all: ReadStudy[] = [];
  for (const name of entries.filter((entry) => !entry.startsWith(".")).sort()) {
    const path = `${root}/${name}`;
    const found = await stat(path).catch(() => undefined);
    if (found?.isDirectory()) all.push(await readStudy(path));
  }
  if (all.length === 0) throw noStudies(folder);
  const read = all.flatMap(({ study }) => study ?? []);
  return {
    studies: read.filter(isUsed),
    excluded: read.filter((study): study is ExcludedStudy => !isUsed(study)),
    problems: all.flatMap(({ problems }) => problems),
  };
}
