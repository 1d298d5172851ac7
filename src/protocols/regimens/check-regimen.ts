/** Whether a regimen can be run: its doses can be given, its tests measured, its limits compared with what is measured. */
import { observationOf } from "../../clinic/index.ts";
import { conditionOf } from "../../people/index.ts";
import { type Course, course, parseCourse, readings } from "../../simulate/index.ts";
import { type AnalyteKey, convert, OpenHpgError } from "../../units/index.ts";
import { badRegimen } from "../errors.ts";
import type { Limit, Regimen } from "./regimen.ts";
import { dosesNamed, visitWeeks } from "./write-regimen.ts";

/**
 * A limit in the unit in which the reading is reported; of a multiple of the first result the multiple itself.
 *
 * @example
 * Math.round(limitAsRead({ measured: "testosterone_total", is: "below", limit: 20, unit: "nmol/L" })) // => 577
 */
export function limitAsRead({ measured, limit, unit }: Pick<Limit, "measured" | "limit" | "unit">): number {
  if (unit === "× first") return limit;
  const reading = readings.find(({ key }) => key === measured)!;
  return convert(limit, unit, reading.unit, measured as AnalyteKey);
}

/** Every drug a regimen may come to, as a course; doses and times do not matter. */
export const mayBeGivenIn = (regimen: Pick<Regimen, "start" | "ladders" | "steps">): Course => {
  const doses = dosesNamed(regimen);
  return doses.length === 0 ? parseCourse("none") : course(...doses);
};

/**
 * Refuses a regimen that cannot be run.
 *
 * @throws ProtocolError `protocols/bad-regimen` naming what cannot be done and why.
 *
 * @example
 * regimens.forEach(checkRegimen) // => undefined
 */
export function checkRegimen(regimen: Regimen): void {
  const { name, monitoring, steps, target, weeks, ladders = {} } = regimen;
  const refuse = (what: string): never => {
    throw badRegimen(name, what);
  };
  try {
    regimen.for.forEach(conditionOf);
    mayBeGivenIn(regimen);
    for (const { tests } of monitoring) observationOf({ day: 0, measurements: tests.map((analyte) => ({ analyte, value: 1 })) });
    for (const limit of [...steps.flatMap(({ when }) => when), ...(target ? [{ ...target, limit: target.low ?? target.high ?? 0 }] : [])]) {
      if (!monitoring.some(({ tests }) => tests.includes(limit.measured))) refuse(`${limit.measured} is never measured.`);
      limitAsRead(limit);
    }
  } catch (error) {
    if (!(error instanceof OpenHpgError) || error.code === "protocols/bad-regimen") throw error;
    refuse(error.message);
  }
  // A rule that lowers a dose without a lower one would be printed and never act.
  const moved = steps.flatMap((step) => step.do.flatMap((change) => (change.kind === "up" || change.kind === "down" ? [change.drug] : [])));
  const still = moved.find((drug) => (ladders[drug]?.length ?? 0) < 2);
  if (still !== undefined) refuse(`${still} is raised or lowered, and has no ladder of doses.`);
  if (!(weeks >= 1 && weeks <= 520)) refuse(`${weeks} weeks are no length.`);
  const bad = visitWeeks(regimen).find((week) => !(Number.isInteger(week) && week >= 0));
  if (bad !== undefined) refuse(`week ${bad} is no week for a visit.`);
}
