/** What can go wrong with a simulation, in sentences. */
import { OpenHpgError } from "../units/index.ts";

export class SimulateError extends OpenHpgError {}

export const badSpan = (weeks: number): SimulateError =>
  new SimulateError(
    "simulate/bad-span",
    "weeks",
    `${weeks} weeks cannot be simulated.`,
    "Give a number above 0, and at most 2600 (fifty years).",
  );

export const badSpacing = (days: number, span: number): SimulateError =>
  new SimulateError(
    "simulate/bad-spacing",
    "every",
    `a sample every ${days} days does not suit ${span} days.`,
    "Give a number of days above 0, not beyond the end, and no more than 100 000 samples in all.",
  );

export const tooManyDoses = (doses: number, most: number): SimulateError =>
  new SimulateError(
    "simulate/too-many-doses",
    "course",
    `it asks for ${doses} doses in this span; more than ${most} are not simulated one by one.`,
    "Shorten the span or the course, or give the drug as an infusion.",
  );
