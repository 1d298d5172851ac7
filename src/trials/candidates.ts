/** Men who might be enrolled, each drawn and screened by his number alone. */
import { type Levels, type Measurement, oneLaboratory, type Visit } from "../clinic/index.ts";
import { stream } from "../numerics/index.ts";
import { type Man, population } from "../people/index.ts";
import { parseCourse, restIfAny, SimulateError, simulate } from "../simulate/index.ts";
import { SolveError } from "../solve/index.ts";
import type { ReadPlan } from "./read-plan.ts";

/** Somebody who was looked at. */
export interface Candidate {
  /** From 0, in the order in which they came. */
  readonly number: number;
  readonly man: Man;
  /** His own levels on day 0, which nobody knows. */
  readonly levels: Levels;
  /** What was measured, by analyte; shape `[screenings]`. */
  readonly screened: Readonly<Record<string, readonly number[]>>;
  /** Rules he did not meet at every screening, by place. */
  readonly failed: readonly number[];
}

/** Numbers of Sobol's points. */
const points = 4_294_967_296;
const daysBetween = 7;
const untreated = parseCourse("none");

/**
 * Candidates of a plan by number: the same man with the same results whatever the size of the trial.
 *
 * Men come as they come to a clinic: each is some point of the population at random, and not the next one of a sequence,
 * which would fill the population more evenly than chance does, and trials would agree better than they can.
 *
 * @returns undefined for a man without a state of rest, who is nobody's patient.
 */
export function candidatesOf(read: ReadPlan): (number: number) => Candidate | undefined {
  const { plan, rules, screened, screenings } = read;
  const { conditions, traits = {} } = plan.population;
  const total = conditions.reduce((sum, { share = 1 }) => sum + share, 0);
  const pools = conditions.map(({ name }) => population({ ...traits, condition: name }, plan.seed));
  return (number) => {
    const numbers = stream(plan.seed, number, "candidates");
    let left = numbers.uniform(0) * total;
    const drawn = conditions.findIndex(({ share = 1 }) => (left -= share) < 0);
    const place = drawn < 0 ? conditions.length - 1 : drawn;
    const man: Man = { ...pools[place]!.man(Math.floor(numbers.uniform(1) * points)), label: `candidate ${number + 1}` };
    const levels = levelsBefore(man);
    if (!levels) return undefined;
    const before = Array.from({ length: screenings }, () => levels);
    const seen = resultsOf(read, number, man, before, []);
    const measured = Object.fromEntries(screened.map((analyte, a) => [analyte, seen.map((visit) => visit[a]!)]));
    const failed = rules.flatMap((rule, r) => (measured[rule.analyte]!.every(rule.isMet) ? [] : [r]));
    return { number, man, levels, screened: measured, failed };
  };
}

/** On day 0, before the first dose: at rest, or where his past has left him. */
function levelsBefore(man: Man): Levels | undefined {
  if (!man.condition.history) return restIfAny(man);
  try {
    const { analytes } = simulate(man, untreated, { weeks: 1 / 7, tolerance: 1e-4 });
    return Object.fromEntries(Object.entries(analytes).map(([key, { values }]) => [key, values[0]!]));
  } catch (error) {
    if (error instanceof SimulateError || error instanceof SolveError) return undefined;
    throw error;
  }
}

const toMeasure = (analytes: readonly string[]): readonly Measurement[] => analytes.map((analyte) => ({ analyte, value: 1 }));

/** Screenings, then visits on these days, fasting in the morning as guidelines ask. */
function visitsOf(
  { plan: { assay = "mass-spectrometry" }, screened, screenings, measured }: ReadPlan,
  days: readonly number[],
): readonly Visit[] {
  const visit = (day: number, analytes: readonly string[]): Visit => ({
    day,
    hour: 8,
    fasting: true,
    assay,
    measurements: toMeasure(analytes),
  });
  return [
    ...Array.from({ length: screenings }, (_, k) => visit(daysBetween * (k - screenings), screened)),
    ...days.map((day) => visit(day, measured)),
  ];
}

/**
 * What a laboratory says of a man at his screenings and visits: one laboratory, whose calibration stays what it is. Results of
 * a screening do not depend on what comes after it.
 *
 * @param levels - By screening, then by visit.
 * @param days   - Of the visits.
 */
export function resultsOf(
  read: ReadPlan,
  number: number,
  man: Man,
  levels: readonly Levels[],
  days: readonly number[],
): readonly (readonly number[])[] {
  const visits = visitsOf(read, days);
  if (read.plan.noise === false) return visits.map(({ measurements }, v) => measurements.map(({ analyte }) => levels[v]![analyte]!));
  const { age } = man.traits;
  const drawn = oneLaboratory(visits, age === undefined ? {} : { age }).draw(levels, stream(read.plan.seed, number, "assay"));
  return drawn.map((results) => results.map(({ value }) => value));
}
