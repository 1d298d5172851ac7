/** A study from the texts of its two files. */
import { badName, noFile, type Problem, placed, wrong } from "./errors.ts";
import { parseObserved } from "./read-observed.ts";
import { byLine, parseStudyYaml, type StudyFile } from "./read-study-yaml.ts";
import type { ExcludedStudy, Observation, Study } from "./study.ts";
import { citationOf, without } from "./understand-study.ts";

/** A study of either kind, or what is wrong with it. */
export interface ReadStudy {
  readonly study?: Study | ExcludedStudy;
  readonly problems: readonly Problem[];
}

/** The files of a study, and how its folder is called. */
export interface StudyTexts {
  /** The folder's name or path; its last part names the study. */
  readonly folder: string;
  /** Of study.yaml. */
  readonly yaml: string;
  /** Of observed.csv; a study that is excluded may have none. */
  readonly csv?: string;
}

const nameForm = /^[a-z0-9]+(?:-[a-z0-9]+)*-(?:(?:19|20)[0-9]{2}[a-z]?|undated)(?:-[a-z0-9]+)*$/;

/** What the two files say about each other; `complete` when every row was understood. */
function agree(file: StudyFile, observations: readonly Observation[], complete: boolean, problems: Problem[]): void {
  const { written, where } = file;
  if (!written) return;
  const analytes = new Set(observations.map(({ analyte }) => analyte));
  const judged = new Set<string>();
  written.criteria?.forEach(({ analyte }, i) => {
    const place = where(["criteria", i, "analyte"]);
    if (judged.has(analyte)) problems.push(placed(wrong("criterion", `two criteria are of ${analyte}.`, "Leave one of them out."), place));
    judged.add(analyte);
    if (complete && !analytes.has(analyte))
      problems.push(placed(wrong("criterion", `observed.csv has no figure of ${analyte}.`, "Leave the criterion out."), place));
  });
  const read = observations.filter((observation) => observation.read === "read");
  if (written.read === "recalled" && read.length > 0) {
    const what = `the study is recalled, and ${read.length} figures of observed.csv were read, from line ${read[0]!.line} on.`;
    problems.push(placed(wrong("read", what, "Say what they were read in, or write recalled in their rows."), where(["read"])));
  }
}

/**
 * Reads a study from its texts. Nothing is thrown for what they hold: everything wrong with them is listed, in the order of
 * the lines, `folder/file:line part: what`.
 *
 * @example
 * (await parseStudy({ folder: "smith-2020", yaml: "title: A study", csv: "" })).problems[0].where // => "smith-2020/study.yaml:1 cite"
 */
export async function parseStudy({ folder, yaml, csv }: StudyTexts): Promise<ReadStudy> {
  const name = folder.split(/[\\/]/).filter(Boolean).at(-1) ?? folder;
  const problems: Problem[] = nameForm.test(name) ? [] : [badName(folder, name)];
  const file = await parseStudyYaml(yaml, `${folder}/study.yaml`);
  problems.push(...file.problems);
  const path = `${folder}/observed.csv`;
  const inTable = ({ where }: Problem): boolean => where.startsWith(path);
  const n = file.written?.population?.n;
  const { arms, armNames } = file;
  const around = { armNames, ...(arms ? { arms } : {}), ...(n === undefined ? {} : { n }) };
  const observed = csv === undefined ? { observations: [], problems: [] } : await parseObserved(csv, path, around);
  problems.push(...observed.problems);
  const { observations } = observed;
  agree(file, observations, csv !== undefined && observed.problems.length === 0, problems);
  if (csv === undefined && file.use !== "excluded") problems.push(noFile(folder, "observed.csv", undefined));
  const ordered = [...byLine(problems.filter((p) => !inTable(p))), ...byLine(problems.filter(inTable))];
  return { ...studyOf(name, file, observations, ordered.length === 0), problems: ordered };
}

function studyOf(name: string, file: StudyFile, observations: readonly Observation[], sound: boolean): Pick<ReadStudy, "study"> {
  const { written, population, arms } = file;
  if (!written || !sound) return {};
  const { title, because, notes, use, read, design, criteria = [] } = written;
  const described = { ...without({ name, title, cite: citationOf(written.cite), because, notes, read, design }), observations };
  if (use === "excluded") return { study: { ...described, use } as ExcludedStudy };
  return { study: { ...described, use, population, arms, criteria } as Study };
}
