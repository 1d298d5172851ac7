/** A plan, checked before anybody is drawn, and what is worked out of it once. */
import { conditionOf } from "../people/index.ts";
import { type Regimen, regimenOf } from "../protocols/index.ts";
import { type Course, parseCourse } from "../simulate/index.ts";
import { nearest } from "../units/index.ts";
import { demandMeasurable, inUnit, type ReadCriterion, readCriterion } from "./criterion.ts";
import {
  badNumber,
  courseOrRegimen,
  noArms,
  nobodyToDraw,
  noSuchVisit,
  noVisits,
  sameArm,
  unknownEndpoint,
  visitBeyond,
  visitsOverlap,
} from "./errors.ts";
import type { Arm, Endpoint, TrialPlan } from "./plan.ts";

export interface ReadPlan {
  readonly plan: TrialPlan;
  /** By arm. */
  readonly given: readonly (Course | Regimen)[];
  readonly rules: readonly ReadCriterion[];
  /** Of a responder or an event; absent where the endpoint is a number. */
  readonly criterion?: ReadCriterion;
  /** Measured at screening, and at every visit from the baseline on. */
  readonly screened: readonly string[];
  readonly measured: readonly string[];
  /** Which visit after the baseline is the endpoint's, from 0. */
  readonly endVisit: number;
  readonly screenings: number;
  readonly window: number;
}

// A plan may have been read from a file.
const endpointKinds: readonly string[] = ["change", "fold", "level", "responder", "time-to-event"] satisfies Endpoint["kind"][];

const most = { men: 20_000, weeks: 520, screenings: 4, weight: 20, window: 28, replicates: 100_000, arms: 7 } as const;

function whole(where: string, value: number, from: number, to: number): void {
  if (!(Number.isInteger(value) && value >= from && value <= to)) throw badNumber(where, value, `a whole number from ${from} to ${to}`);
}

/**
 * Checks a plan.
 *
 * @throws TrialError for what a trial cannot be; PeopleError for an unknown condition; CourseError for a course nobody can
 *   read; ProtocolError for an unknown regimen; UnitError for a unit an analyte cannot have.
 *
 * @example
 * readPlan(tabletsForObesity).screened // => ["testosterone_total", "lh"]
 */
export function readPlan(plan: TrialPlan): ReadPlan {
  const { population, arms, men, weeks, visits, window = 0, measured = [], endpoint, seed } = plan;
  const { conditions, eligibility = [], screenings = 1 } = population;
  whole("men", men, 1, most.men);
  whole("weeks", weeks, 1, most.weeks);
  whole("seed", seed, 0, 4_294_967_295);
  whole("window", window, 0, most.window);
  whole("population.screenings", screenings, 1, most.screenings);
  if (plan.replicates !== undefined) whole("replicates", plan.replicates, 1, most.replicates);
  if (plan.dropout !== undefined && !(plan.dropout >= 0 && plan.dropout < Infinity))
    throw badNumber("dropout", plan.dropout, "men who leave, for one man and year, from 0 up");
  const taken = typeof plan.adherence === "object" ? plan.adherence.taken : (plan.adherence ?? 1);
  if (!(taken >= 0 && taken <= 1)) throw badNumber("adherence", taken, "a share from 0 to 1");
  readConditions(conditions);
  if (arms.length < 1) throw noArms();
  if (arms.length > most.arms) throw badNumber("arms", arms.length, `at most ${most.arms} arms`);
  arms.forEach(({ name, weight = 1 }, i) => {
    whole(`weight of ${name}`, weight, 1, most.weight);
    if (arms.findIndex((a) => a.name === name) < i) throw sameArm(name);
  });
  readVisits(visits, window, weeks * 7);
  for (const analyte of measured) demandMeasurable("measured", analyte);
  if (!endpointKinds.includes(endpoint.kind)) throw unknownEndpoint(endpoint.kind, endpointKinds, nearest(endpoint.kind, endpointKinds));
  demandMeasurable("endpoint", endpoint.analyte);
  const day = "day" in endpoint ? endpoint.day : undefined;
  const endVisit = day === undefined ? visits.length - 1 : visits.indexOf(day);
  if (day !== undefined && endVisit < 0) throw noSuchVisit(day, visits);
  // A unit the analyte cannot have is refused here, not after an hour.
  if (endpoint.unit !== undefined) inUnit(endpoint.analyte, 1, endpoint.unit);
  const rules = eligibility.map((rule, i) => readCriterion(`population.eligibility, rule ${i + 1}`, rule));
  const asked = endpoint.kind === "responder" || endpoint.kind === "time-to-event" ? readCriterion("endpoint", endpoint) : undefined;
  return {
    plan,
    given: arms.map(givenIn),
    rules,
    ...(asked && { criterion: asked }),
    screened: [...new Set(rules.map(({ analyte }) => analyte))],
    measured: [...new Set([endpoint.analyte, ...measured])],
    endVisit,
    screenings: rules.length === 0 ? 0 : screenings,
    window,
  };
}

function givenIn({ name, course, regimen }: Arm): Course | Regimen {
  if ((course === undefined) === (regimen === undefined)) throw courseOrRegimen(name);
  return course === undefined ? regimenOf(regimen!) : parseCourse(course);
}

function readConditions(conditions: TrialPlan["population"]["conditions"]): void {
  for (const { name, share = 1 } of conditions) {
    conditionOf(name);
    if (!(share >= 0 && share < Infinity)) throw badNumber(`share of ${name}`, share, "a share from 0 up");
  }
  if (!conditions.some(({ share = 1 }) => share > 0)) throw nobodyToDraw();
}

function readVisits(visits: readonly number[], window: number, days: number): void {
  if (visits.length === 0) throw noVisits();
  visits.forEach((day, v) => {
    if (!Number.isInteger(day)) throw badNumber(`visit on day ${day}`, day, "whole days");
    const before = visits[v - 1];
    if (before !== undefined && day - window <= before + window) throw visitsOverlap(day, before, window);
    if (day - window < 1 || day + window > days) throw visitBeyond(day, window, days);
  });
}
