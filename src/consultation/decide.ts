/** From a man's file to all that a decision stands on: who he could be, every course for each, chances, order and tests. */
import type { ClinicalRecord, Couple } from "../clinic/index.ts";
import type { NamedCourse, PatientPlan } from "../exchange/index.ts";
import { type Plausibility, type Posterior, plausibilityOf } from "../fit/index.ts";
import {
  type ChanceRow,
  type CoupleChances,
  type CourseSafety,
  chances,
  coupleChances,
  type FirstSperm,
  firstSperm,
  type Prediction,
  predictCourses,
  predictCoursesInThreads,
  type Ranking,
  rankCourses,
  safetyOverTime,
  usualCourses,
  type WeighedTest,
  whichTestNext,
} from "../protocols/index.ts";
import { drawsFor, fittedPlan, fitWarnings } from "./fit-plan.ts";
import { type JobOptions, phasesOf } from "./progress.ts";

export interface DecideOptions extends JobOptions {
  /** Candidates in place of the plan's own; the usual courses where neither names any. */
  readonly courses?: readonly NamedCourse[];
  /** How many of the men who could be him go through every course; 64 unless told. */
  readonly men?: number;
  /** Which men are drawn; 1 unless told. */
  readonly seed?: number;
  /** Courses are simulated in so many threads, which changes no bit; in place unless told. */
  readonly threads?: number;
  /** Address of the script that the package offers as `openhpg/worker`, where a bundler has moved it. */
  readonly worker?: URL;
  /** Men who were found already, by `fittedPlan` of this plan; with `drawsFor(men)` draws and this seed nothing else changes. */
  readonly found?: Posterior;
}

/** Everything that was found out, and from what. */
export interface Decision {
  readonly title: string;
  readonly plan: PatientPlan;
  readonly seed: number;
  readonly found: Posterior;
  readonly plausibility: Plausibility;
  /** No man of his condition has his panel: these are only the nearest. */
  readonly unlike: boolean;
  readonly prediction: Prediction;
  readonly chances: readonly ChanceRow[];
  readonly firstSperm: readonly FirstSperm[];
  readonly ranking: Ranking;
  /** Left out where no child is wanted. */
  readonly couple?: CoupleChances;
  readonly safety: readonly CourseSafety[];
  readonly tests: readonly WeighedTest[];
  /** What a reader must know first, then what is odd about his file and the fit. */
  readonly warnings: readonly string[];
}

/**
 * Works out all that a choice between courses stands on.
 *
 * A pure function of plan, courses, number of men and seed: in place, in any number of threads, in Node and in a browser it
 * gives the same bits. Priorities are the plan's; {@link rerank} takes others without simulating the courses again. What
 * comes back holds functions and cannot be sent from a worker; `decisionJson`, `prediction` and `ranking` can.
 *
 * @throws (rejects with) what `posterior`, `predictCourses` and `rankCourses` throw; an error that `isCancelled` knows.
 *
 * @example
 * const plan = await parsePatient("title: A man\nman: {age: 34}\nat: [4 weeks]\ncourses: [{name: Clomiphene, course: clomiphene 25 mg daily}]", "panel.yaml");
 * const { prediction, ranking } = await decide(plan, { men: 50, found: fittedPlan(plan, { draws: 50 }) });
 * [prediction.courses.map(({ name }) => name), ranking.courses.length] // => [["No treatment", "Clomiphene"], 2]
 */
export async function decide(plan: PatientPlan, options: DecideOptions = {}): Promise<Decision> {
  const { courses = plan.courses ?? usualCourses, men: wanted = 64, seed = 1, threads, worker } = options;
  const begin = phasesOf(options);
  const finding = await begin("men");
  const found = options.found ?? fittedPlan(plan, { draws: drawsFor(wanted), seed, ...finding });
  const simulating = await begin("courses");
  const { taken } = plan.patient;
  const request = {
    men: found.men.slice(0, wanted),
    proposed: courses,
    at: plan.at,
    outcomes: plan.outcomes,
    today: found.today,
    ...(taken && { taken }),
  };
  const prediction =
    threads === undefined && worker === undefined
      ? predictCourses(request, simulating)
      : await predictCoursesInThreads(request, { ...simulating, ...(threads !== undefined && { threads }), ...(worker && { worker }) });
  const { signal } = await begin("tests");
  const weighed = weighedBy(plan, found, { prediction, seed }, signal);
  await begin("judgement");
  const plausibility = plausibilityOf(found);
  const unlike = plausibility.verdict === "no-such-man";
  return {
    title: plan.title,
    plan,
    seed,
    found,
    plausibility,
    unlike,
    prediction,
    chances: chances(prediction),
    firstSperm: firstSperm(prediction),
    ...weighed,
    safety: safetyOverTime(prediction),
    warnings: [...(unlike ? [notHim(plan, plausibility)] : []), ...plan.warnings, ...fitWarnings(found)],
  };
}

/**
 * The same decision under other priorities: order, tests and whether a child is wanted. No course is simulated again; it is
 * what {@link decide} gives for a plan with these priorities. Where only the order is asked for, `rankCourses` of the
 * decision's prediction is quicker still.
 *
 * @param priorities - Weights by `priorityNames`; those left out are as usual.
 *
 * @throws ProtocolError `protocols/unknown-priority`, `protocols/bad-weight`, `protocols/no-weight`.
 *
 * @example
 * const plan = await parsePatient("title: A man\nman: {age: 34}\nat: [2 weeks]\ncourses: [{name: Clomiphene, course: clomiphene 25 mg daily}]", "panel.yaml");
 * const decision = await decide(plan, { men: 50, found: fittedPlan(plan, { draws: 50 }) });
 * rerank(decision, { little_burden: 1000 }).ranking.courses[0].name // => "No treatment"
 */
export function rerank(decision: Decision, priorities: Readonly<Record<string, number>>): Decision {
  const { couple: _, ...kept } = decision;
  const plan = { ...decision.plan, priorities };
  const { prediction, seed, found } = decision;
  return { ...kept, plan, ...weighedBy(plan, found, { prediction, seed }) };
}

/** What depends on what matters to him. */
function weighedBy(
  { priorities, record }: PatientPlan,
  found: Posterior,
  { prediction, seed }: { readonly prediction: Prediction; readonly seed: number },
  signal?: AbortSignal,
): Pick<Decision, "ranking" | "tests" | "couple"> {
  const weights = priorities && { priorities };
  const ranking = rankCourses(prediction, weights);
  const childWanted = record.findings.fertility_wanted ?? ranking.weights.total_motile_count + ranking.weights.sperm_in_ejaculate > 0;
  return {
    ranking,
    ...(childWanted && { couple: coupleChances(prediction, coupleOf(record.findings)) }),
    tests: whichTestNext({ men: found.men, prediction, ...weights }, { seed, ...(signal && { signal }) }),
  };
}

const notHim = ({ patient }: PatientPlan, { explanations: [leading] }: Plausibility): string =>
  `NOT HIM: no man with the condition ${patient.condition} has this panel. What follows is of the men of that condition who come nearest; look at his panel first.${leading ? ` Likeliest: ${leading.what}` : ""}`;

/** What the file says of the couple; what is not there is not known. */
export const coupleOf = ({ partner_age, trying_months }: ClinicalRecord["findings"]): Couple => ({
  ...(partner_age !== undefined && { partnerAge: partner_age }),
  ...(trying_months !== undefined && { tryingMonths: trying_months }),
});
