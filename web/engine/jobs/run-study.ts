/** One published study run again: the same study, seed and number of men give the numbers of the terminal. */
import { parseStudy, printStudyProblems, runStudy, type Study, type StudyResult } from "openhpg";
import type { Work } from "../jobs.ts";

export interface RunStudyInput {
  /** The name of its folder. */
  readonly study: string;
  readonly men: number;
  readonly seed: number;
}

/** The files of the studies, as they are in the repository. */
const files = import.meta.glob<string>(["../../../studies/*/study.yaml", "../../../studies/*/observed.csv"], {
  query: "?raw",
  import: "default",
  eager: true,
});

/** @throws QualifyError, SimulateError, SolveError where it cannot be read or run. */
export async function run({ study: name, men, seed }: RunStudyInput, { onProgress }: Work): Promise<StudyResult> {
  onProgress(0, "");
  const csv = files[`../../../studies/${name}/observed.csv`];
  const { study, problems } = await parseStudy({
    folder: name,
    yaml: files[`../../../studies/${name}/study.yaml`] ?? "",
    ...(csv !== undefined && { csv }),
  });
  if (!study || study.use === "excluded") throw problems[0] ?? new RangeError(printStudyProblems(problems));
  return runStudy(study as Study, { men, seed, onProgress });
}
