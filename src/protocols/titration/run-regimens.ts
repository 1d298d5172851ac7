/** Regimens as in life: every man is seen, measured and told what to take next; beside no treatment, in the shape of a prediction. */
import { course, rememberPasts, simulateMany, simulateWithVisits } from "../../simulate/index.ts";
import { type Candidate, candidateCourses } from "../candidates.ts";
import { collectCourses } from "../collect-courses.ts";
import { badChanceOption, sameName } from "../errors.ts";
import { bandTolerance, type PredictionOptions, type PredictionRequest } from "../predict-courses.ts";
import type { Prediction } from "../prediction.ts";
import type { Regimen } from "../regimens/index.ts";
import { checkRegimen, mayBeGivenIn } from "../regimens/index.ts";
import type { ChanceOptions } from "./chance.ts";
import { followMan, type ManOnRegimen } from "./follow-man.ts";
import { type RegimenSummary, summaryOf } from "./summary.ts";

/** Who, which regimens, and what is left to chance. */
export interface RegimenRequest extends Omit<PredictionRequest, "proposed">, ChanceOptions {
  readonly regimens: readonly Regimen[];
  /** Of doses missed, days of visits and results; a whole number from 0 to 2³²−1. */
  readonly seed: number;
  /** Length; the longest of the regimens, 52 at least, unless told. A shorter regimen goes on, or has ended, as it says. */
  readonly weeks?: number;
  /** By whose number the chance of each man is drawn; his place among the men unless told. */
  readonly numbers?: readonly number[];
}

/** What became of the men on one regimen. */
export interface RegimenResult {
  readonly regimen: Regimen;
  /** Which of the prediction's courses it is. */
  readonly course: number;
  /** In the order of the prediction's men. */
  readonly men: readonly ManOnRegimen[];
  readonly summary: RegimenSummary;
}

export interface RegimenRun {
  /** No treatment first; bands, chances, time to first sperm and ranking work on it. Of a regimen, `course` is what it begins with. */
  readonly prediction: Prediction;
  readonly regimens: readonly RegimenResult[];
  /** The last of the prediction's days on which every regimen is still given: what courses are compared on. */
  readonly judgedAt: number;
}

const quarter = 13;

/** 3, 6 and 12 months, and the end; and the last week on every regimen, for half a year after a last dose nobody compares drugs. */
const usualDays = (weeks: number, given: number): readonly number[] =>
  [...new Set([quarter, 2 * quarter, 4 * quarter, weeks].filter((w) => w <= weeks && (w <= given || w > given + 1)).concat(given))]
    .sort((a, b) => a - b)
    .map((w) => w * 7);

/** The last week in which all are given. The week of the last visit may already lie without the drug. */
const lastWeekOnAll = (regimens: readonly Regimen[], weeks: number): number =>
  Math.min(weeks, ...regimens.filter((r) => r.end === "stops" && r.weeks < weeks).map((r) => r.weeks - 1));

const isWithoutDrug = ({ start, steps }: Regimen): boolean => start === "none" && steps.length === 0;

/** No treatment first, under the name of the regimen that is no treatment; going on where he takes something; then the regimens. */
function candidatesOf({ regimens, taken, today }: RegimenRequest) {
  const without = regimens.find(isWithoutDrug);
  const [none, ...goingOn] = candidateCourses([], { ...(taken && { taken }), ...(today !== undefined && { today }) });
  const others = regimens.filter((regimen) => regimen !== without);
  const candidates: readonly Candidate[] = [
    without ? { ...none!, name: without.title, about: `${none!.about} ${without.about}` } : none!,
    ...goingOn,
    ...others.map((regimen): Candidate => {
      const { title, about, start } = regimen;
      return { name: title, course: start === "none" ? none!.course : course(start), kind: "proposed", about };
    }),
  ];
  const twice = candidates.find(({ name }, i) => candidates.findIndex((c) => c.name === name) < i);
  if (twice) throw sameName(twice.name);
  const regimenAt = (c: number): Regimen | undefined => (c === 0 ? without : others[c - 1 - goingOn.length]);
  return { candidates, regimenAt };
}

/**
 * Takes every man through every regimen, with titration as in life.
 *
 * At each visit results are drawn as a laboratory would print them; the rules see these results alone, never the levels behind
 * them. A man is followed once through a regimen, whatever is decided on the way. The same request gives the same bits, in
 * whatever company and order the men are simulated. A man who fails in one regimen is left out of all, and named.
 *
 * @throws ProtocolError `protocols/bad-regimen`, `protocols/bad-option`, `protocols/same-name`, and as `predictCourses`;
 *   SolveError `solve/cancelled`.
 *
 * @example
 * const men = [man({ condition: "obesity-secondary-hypogonadism" })];
 * const { regimens: [result] } = runRegimens({ men, regimens: [regimenOf("enclomiphene")], seed: 1, visitNoise: false, adherence: 1, window: 0 });
 * result.men[0].visits.map(({ week }) => week) // => [0, 5, 12, 16, 26, 39, 52]
 */
export function runRegimens(
  request: RegimenRequest,
  { tolerance = bandTolerance, signal, onProgress }: PredictionOptions = {},
): RegimenRun {
  const { men, regimens, seed, numbers, taken, today, at: asked, outcomes, weeks: wanted, ...chance } = request;
  regimens.forEach(checkRegimen);
  if (!(Number.isInteger(seed) && seed >= 0 && seed <= 4_294_967_295))
    throw badChanceOption("seed", seed, "a whole number from 0 to 4294967295");
  const length = wanted ?? Math.max(52, ...regimens.map((r) => r.weeks));
  if (!(Number.isInteger(length) && length >= 1 && length <= 520)) throw badChanceOption("weeks", length, "whole weeks from 1 to 520");
  const given = lastWeekOnAll(regimens, length);
  const at = asked ?? usualDays(length, given);
  const { candidates, regimenAt } = candidatesOf(request);
  const { span, keep, fail, finish } = collectCourses({ men, candidates, at, ...(outcomes && { outcomes }) }, onProgress);
  const { weeks } = span;
  const common = { weeks, tolerance, ...(signal && { signal }) };
  const ways = new Map<number, ReturnType<typeof followMan>[]>();
  rememberPasts(men, tolerance);
  candidates.forEach((candidate, c) => {
    const regimen = regimenAt(c);
    const told = {
      onTrajectory: (i: number, t: Parameters<typeof keep>[2]) => keep(c, i, t),
      onError: (i: number, e: Parameters<typeof fail>[2]) => fail(c, i, e),
    };
    if (!regimen) return simulateMany(men, candidate.course, { ...span, ...common, ...told });
    const followed = men.map((man, i) => followMan(man, regimen, { ...chance, place: i, seed, number: numbers?.[i] ?? i, weeks }));
    ways.set(c, followed);
    simulateWithVisits(men, (i) => followed[i]!.way, { ...common, mayBeGiven: mayBeGivenIn(regimen), ...told });
  });
  const prediction = finish();
  const results = regimens.map((regimen): RegimenResult => {
    const c = candidates.findIndex((_, place) => regimenAt(place) === regimen);
    const ofMen = prediction.men.map((i) => ways.get(c)![i]!.result());
    return { regimen, course: c, men: ofMen, summary: summaryOf(regimen, ofMen, prediction, c) };
  });
  const judgedAt = at.findLast((day) => day <= given * 7) ?? at[0]!;
  return { prediction, regimens: results, judgedAt };
}
