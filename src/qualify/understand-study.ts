/** study.yaml, once its words are understood: arms with their men, and what its parts say about each other. */
import { type Problem, placed, wrong } from "./errors.ts";
import type { Arm, Citation, History, Population, Spread } from "./study.ts";
import type { WrittenArm, WrittenStudy } from "./study-schema.ts";

/** Puts a problem at a path of the file. */
export type Report = (path: readonly (string | number)[], problem: Problem) => void;

/** The value without keys that hold nothing. */
export const without = <T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };

type Past = Pick<WrittenStudy, "history" | "history_weeks">;

/** The history of these lines; none where they name no treatment. */
function historyOf(own: Past, around: Past): { readonly history?: History; readonly lacks?: "history" | "history_weeks" } {
  const written = own.history ?? around.history;
  const weeks = own.history_weeks ?? around.history_weeks;
  if (!written) return own.history_weeks === undefined ? {} : { lacks: "history" };
  if (written.course.treatments.length === 0) return {};
  return weeks === undefined ? { lacks: "history_weeks" } : { history: { course: written.course, weeks } };
}

const lacking = (name: "history" | "history_weeks") =>
  name === "history"
    ? wrong("history", "it says how long men were treated before, and not with what.", "Write the course as history.")
    : wrong("history", "it does not say how long this lasted.", "Write history_weeks, the weeks before day 0.");

function understandArm(arm: WrittenArm, study: WrittenStudy, population: Population, report: (name: string, p: Problem) => void): Arm {
  const past = historyOf(arm, study);
  if (past.lacks && (arm.history || arm.history_weeks !== undefined))
    report(past.lacks === "history" ? "history_weeks" : "history", lacking(past.lacks));
  const { stands_for: given, because } = arm;
  if ((given === undefined) !== (because === undefined)) {
    const [said, lacks] = given === undefined ? ["because", "stands_for"] : ["stands_for", "because"];
    report(
      said,
      wrong(
        "stands-for",
        `it says ${said} and not ${lacks}.`,
        "Say both: what was given, and why the course may stand for it; or neither.",
      ),
    );
  }
  const { condition, age, bmi, inclusion } = arm;
  return without({
    name: arm.name,
    text: arm.course.text,
    course: arm.course.course,
    n: arm.n,
    standsFor: given === undefined || because === undefined ? undefined : { given, because },
    population: { ...population, ...without({ condition, age: age as Spread, bmi: bmi as Spread, inclusion }) },
    history: past.history,
  }) as Arm;
}

/** The arms, and the men of the study; what the file says of them more than once, or only by half, is reported. */
export function understandArms(
  study: WrittenStudy,
  report: Report,
): { readonly population: Population; readonly arms: readonly Arm[] } | undefined {
  const past = historyOf(study, {});
  if (past.lacks) report([past.lacks === "history" ? "history_weeks" : "history"], lacking(past.lacks));
  const { population: written, arms: writtenArms } = study;
  if (!written) return undefined;
  const population = without({ ...written, inclusion: written.inclusion ?? [] }) as Population;
  const arms = (writtenArms ?? []).map((arm, i) => understandArm(arm, study, population, (name, p) => report(["arms", i, name], p)));
  const seen = new Set<string>();
  arms.forEach(({ name, n }, i) => {
    if (seen.has(name)) report(["arms", i, "name"], wrong("arm", `two arms are called ${name}.`, "Give each its own name."));
    seen.add(name);
    if (n !== undefined && population.n !== undefined && n > population.n)
      report(["arms", i, "n"], wrong("n", `${n} men are more than the study's ${population.n}.`, "Look at both numbers."));
  });
  return { population, arms };
}

export const citationOf = (cite: WrittenStudy["cite"]): Citation => without(cite) as Citation;

/** One problem, at the path of the file where it is. */
export const at = (where: (path: readonly (string | number)[]) => string, add: (problem: Problem) => void): Report => {
  return (path, problem) => add(placed(problem, where(path)));
};
