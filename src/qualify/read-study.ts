/** Reads one study from its folder. */
import { readText } from "../exchange/index.ts";
import { OpenHpgError } from "../units/index.ts";
import { noFile, type Problem } from "./errors.ts";
import { parseStudy, type ReadStudy } from "./parse-study.ts";

/** A study's files are short texts. */
const mostBytes = 1_000_000;

async function textOf(folder: string, file: string, problems: Problem[]): Promise<string | undefined> {
  try {
    return await readText(`${folder}/${file}`, mostBytes);
  } catch (error) {
    if (!(error instanceof OpenHpgError)) throw error;
    problems.push(error);
    return undefined;
  }
}

/**
 * Reads the study in a folder. Nothing is thrown for what its files hold: everything wrong with them is listed, in the
 * order of the lines.
 *
 * @returns the study when nothing is wrong; else the problems.
 *
 * @example
 * (await readStudy("examples")).problems[0].code // => "qualify/no-file"
 */
export async function readStudy(folder: string): Promise<ReadStudy> {
  const { readdir } = await import("node:fs/promises");
  const files = await readdir(folder).catch(() => [] as string[]);
  const problems: Problem[] = [];
  if (!files.includes("study.yaml"))
    problems.push(
      noFile(
        folder,
        "study.yaml",
        files.find((file) => /^study\.ya?ml$/i.test(file)),
      ),
    );
  const yaml = problems.length === 0 ? await textOf(folder, "study.yaml", problems) : undefined;
  const csv = files.includes("observed.csv") ? await textOf(folder, "observed.csv", problems) : undefined;
  if (yaml === undefined || problems.length > 0) return { problems };
  return parseStudy({ folder, yaml, ...(csv === undefined ? {} : { csv }) });
}
