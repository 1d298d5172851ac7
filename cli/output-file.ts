/** What an output file is called decides its format. */
import { statSync } from "node:fs";
import { resolve } from "node:path";
import { type Figure, figureToPng, figureToSvg, type Table, tableToCsv, tableToParquet } from "openhpg";
import { overInput, unknownEnding } from "./errors.ts";
import { checkWritable, replaceFile } from "./replace-file.ts";

/** Contents by the ending of the name; each is made only when it is asked for. */
type Formats = Readonly<Record<string, () => string | Uint8Array | Promise<string | Uint8Array>>>;

const tableEndings = [".csv", ".json", ".parquet"] as const;
const figureEndings = [".svg", ".png"] as const;

const endingOf = <E extends string>(path: string, endings: readonly E[]): E | undefined =>
  endings.find((ending) => path.toLowerCase().endsWith(ending));

/** Two names of one file: a link leads to what is read. */
function sameFile(path: string, other: string): boolean {
  if (resolve(path) === resolve(other)) return true;
  const [a, b] = [path, other].map((name) => statSync(name, { throwIfNoEntry: false }));
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
}

/** Refuses to write over what is read. */
export function checkNotInput(
  input: string,
  { out, plot }: { readonly out?: string | undefined; readonly plot?: string | undefined },
): void {
  for (const [flag, path] of [
    ["--out", out],
    ["--plot", plot],
  ] as const)
    if (path !== undefined && sameFile(path, input)) throw overInput(flag, path);
}

/** Refuses, before anything is computed, names without a known ending and places that cannot be written. */
export function checkOutputs({ out, plot }: { readonly out?: string | undefined; readonly plot?: string | undefined }): void {
  if (out !== undefined && !endingOf(out, tableEndings)) throw unknownEnding("--out", out, tableEndings);
  if (plot !== undefined && !endingOf(plot, figureEndings)) throw unknownEnding("--plot", plot, figureEndings);
  for (const path of [out, plot]) if (path !== undefined) checkWritable(path);
}

async function write(path: string, flag: string, formats: Formats): Promise<void> {
  const ending = endingOf(path, Object.keys(formats));
  if (ending === undefined) throw unknownEnding(flag, path, Object.keys(formats));
  replaceFile(path, await formats[ending]!());
}

/** Writes a table as CSV or Parquet, or its JSON form. */
export const writeTable = (path: string, table: Table, json: string | (() => string)): Promise<void> =>
  write(path, "--out", {
    ".csv": () => tableToCsv(table),
    ".json": () => `${typeof json === "string" ? json : json()}\n`,
    ".parquet": () => tableToParquet(table),
  });

/** Refuses a name that does not end in .json, and a place that cannot be written. */
export function checkJson(path: string): void {
  if (!endingOf(path, [".json"])) throw unknownEnding("--out", path, [".json"]);
  checkWritable(path);
}

/** Writes what a command prints with --json. */
export const writeJson = (path: string, json: string): Promise<void> => write(path, "--out", { ".json": () => `${json}\n` });

/** Draws a figure as SVG or PNG. */
export const writeFigure = (path: string, figure: Figure): Promise<void> =>
  write(path, "--plot", { ".svg": () => figureToSvg(figure), ".png": () => figureToPng(figure) });
