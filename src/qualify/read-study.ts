/** Reads one study from its folder. */
import { readText } from "../exchange/index.ts";
import { OpenHpgError } from "../units/index.ts";
import { badName, noFile, type Problem, placed, wrong } from "./errors.ts";
import { parseObserved } from "./read-observed.ts";
import { byLine, parseStudyYaml, type StudyFile } from "./read-study-yaml.ts";
import type { ExcludedStudy, Observation, Study } from "./study.ts";
import { citationOf, without } from "./understand-study.ts";

/** A study's files are short texts. */
const mostBytes = 1_000_000;

/** What came of one folder: a study of either kind, or problems. */
export interface ReadStudy {
  readonly study?: Study | ExcludedStudy;
  readonly problems: readonly Problem[];
}

const nameForm = /^[a-z0-9]+(?:-[a-z0-9]+)*-(?:19|20)[0-9]{2}[a-z]?(?:-[a-z0-9]+)*$/;

/** Other names that a file is given by mistake. */
const slips: Readonly<Record<string, RegExp>> = { "study.yaml": /^study\.ya?ml$/i, "observed.csv": /^observed.*\.csv$/i };

async function textOf(folder: string, file: string, files: readonly string[], problems: Problem[]): Promise<string | undefined> {
  if (!files.includes(file)) {
    const near = files.filter((other) => slips[file]!.test(other));
    problems.push(noFile(folder, file, near.length === 1 ? near[0] : undefined));
    return undefined;
  }
  try {
    return await readText(`${folder}/${file}`, mostBytes);
  } catch (error) {
    if (!(error instanceof OpenHpgError)) throw error;
    problems.push(error);
    return undefined;
  }
}

/** What the two files say about each other. */
function agree(file: StudyFile, observations: readonly Observation[], observed: string, problems: Problem[]): void {
  const { written, where } = file;
  if (!written) return;
  const analytes = new Set(observations.map(({ analyte }) => analyte));
  const judged = new Set<string>();
  written.criteria?.forEach(({ analyte }, i) => {
    const place = where(["criteria", i, "analyte"]);
    if (judged.has(analyte)) problems.push(placed(wrong("criterion", `two criteria are of ${analyte}.`, "Leave one of them out."), place));
    judged.add(analyte);
    if (observations.length > 0 && !analytes.has(analyte))
      problems.push(placed(wrong("criterion", `observed.csv has no figure of ${analyte}.`, "Leave the criterion out."), place));
  });
  if (written.read !== "recalled") return;
  for (const { line, read } of observations)
    if (read === "read")
      problems.push(
        placed(
          wrong("read", "this was read, and study.yaml says that the study is recalled.", "Write recalled, or say what was read."),
          `${observed}:${line} read`,
        ),
      );
}

/**
 * Reads the study in a folder. Nothing is thrown for what its files hold: everything wrong with them is listed, in the
 * order of the lines.
 *
 * @returns the study when nothing is wrong; else the problems.
 *
 * @example
 * (await readStudy("examples")).problems[0].code // => "qualify/bad-name"
 */
export async function readStudy(folder: string): Promise<ReadStudy> {
  const { readdir } = await import("node:fs/promises");
  const files = await readdir(folder).catch(() => [] as string[]);
  const name = folder.split(/[\\/]/).filter(Boolean).at(-1) ?? folder;
  const problems: Problem[] = nameForm.test(name) ? [] : [badName(folder, name)];
  const yaml = await textOf(folder, "study.yaml", files, problems);
  if (yaml === undefined) return { problems };
  const file = await parseStudyYaml(yaml, `${folder}/study.yaml`);
  problems.push(...byLine(file.problems));

  const excluded = file.use === "excluded";
  const path = `${folder}/observed.csv`;
  const csv = excluded && !files.includes("observed.csv") ? undefined : await textOf(folder, "observed.csv", files, problems);
  const n = file.written?.population?.n;
  const around = { ...(file.arms && file.arms.length > 0 ? { arms: file.arms } : {}), ...(n === undefined ? {} : { n }) };
  const observed = csv === undefined ? undefined : await parseObserved(csv, path, around);
  problems.push(...byLine(observed?.problems ?? []));
  agree(file, observed?.observations ?? [], path, problems);

  const { written, population, arms } = file;
  if (!written || problems.length > 0) return { problems };
  const { title, because, notes, use, read, design, criteria } = written;
  const described = without({ name, title, cite: citationOf(written.cite), because, notes }) as ExcludedStudy;
  if (use === "excluded") return { study: { ...described, use }, problems };
  return {
    study: {
      ...described,
      use,
      read: read!,
      design: design!,
      population: population!,
      arms: arms!,
      criteria: criteria ?? [],
      observations: observed!.observations,
    },
    problems,
  };
}
