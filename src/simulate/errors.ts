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
    `a sample every ${Number(days.toPrecision(3))} days does not suit ${Number(span.toPrecision(3))} days.`,
    "Give a number of days above 0, not beyond the end, and no more than 100 000 samples in all.",
  );

export const badDay = (day: number, before: number, span: number): SimulateError =>
  new SimulateError(
    "simulate/bad-day",
    "on",
    `day ${day} cannot be looked at after day ${before}.`,
    `Give days in increasing order, above 0 and at most ${span}.`,
  );

export const badVisitDay = (day: number): SimulateError =>
  new SimulateError(
    "simulate/bad-visit-day",
    "visits",
    `a visit on day ${day} cannot be.`,
    "Give whole days from 0, each after the one before.",
  );

export const badDays = (days: number, most: number): SimulateError =>
  new SimulateError(
    "simulate/bad-days",
    "days",
    `pulses cannot be followed for ${days} days.`,
    `Give a number above 0, and at most ${most}; simulate() is for longer times.`,
  );

export const badMinutes = (minutes: number, days: number): SimulateError =>
  new SimulateError(
    "simulate/bad-minutes",
    "every",
    `a sample every ${minutes} minutes does not suit ${Number(days.toPrecision(3))} days.`,
    "Give a number of minutes above 0, not beyond the end, and no more than 100 000 samples in all.",
  );

export const badAfter = (weeks: number, most: number): SimulateError =>
  new SimulateError("simulate/bad-after", "after", `pulses cannot begin after ${weeks} weeks.`, `Give a number from 0 to ${most}.`);

export const badSeed = (seed: number): SimulateError =>
  new SimulateError("simulate/bad-seed", "seed", `${seed} does not name a series of pulses.`, "Give a whole number from 0 to 4294967295.");

export const badClock = (option: string, text: string): SimulateError =>
  new SimulateError(
    "simulate/bad-clock",
    option,
    `${JSON.stringify(text.slice(0, 40))} is not an hour of the day.`,
    "Write hours from 0 to 23 and minutes, such as 08:00.",
  );

export const badSeries = (index: number, value: number): SimulateError =>
  new SimulateError("simulate/bad-series", `values[${index}]`, `${value} is not a level.`, "Give finite numbers, none below zero.");

export const badThreshold = (option: string, value: number | string): SimulateError =>
  new SimulateError(
    "simulate/bad-threshold",
    option,
    `${value} does not tell pulses from what is none.`,
    "Give rise above 0, least from 0, and an analyte of the trajectory.",
  );

export const badWindow = (from: number, hours: number): SimulateError =>
  new SimulateError(
    "simulate/bad-window",
    "window",
    `${hours} hours from hour ${from} hold no session of samples.`,
    "Give a part of a day, from 0 to 24 hours, with at least three samples in it and whole within the trajectory.",
  );

export const tooManyDoses = (doses: number, most: number): SimulateError =>
  new SimulateError(
    "simulate/too-many-doses",
    "course",
    `it asks for ${doses} doses in this span; more than ${most} are not simulated one by one.`,
    "Shorten the span or the course, or give the drug as an infusion.",
  );

export const doseBeyondReason = (treatment: string, times: number): SimulateError =>
  new SimulateError(
    "simulate/dose-beyond-reason",
    treatment,
    `the dose is more than ${times} times any usual dose of this drug.`,
    "Look at the number and its unit; openhpg drugs lists the usual doses.",
  );

export const badValue = (path: string, value: number): SimulateError =>
  new SimulateError("simulate/bad-value", path, `${value} is not a value that a man can have.`, "Give a finite number.");

export const badThreads = (option: "threads" | "chunk", value: number): SimulateError =>
  new SimulateError("simulate/bad-threads", option, `${value} cannot be used.`, "Give a whole number, at least 1.");

export const cancelled = (done: number): SimulateError =>
  new SimulateError(
    "simulate/cancelled",
    "simulateManyInThreads",
    `it was cancelled after ${done} men.`,
    "Nothing is wrong with the model; start again when you want the rest.",
  );

export const threadNotStarted = (reason: string): SimulateError =>
  new SimulateError(
    "simulate/thread-not-started",
    "simulateManyInThreads",
    `a thread could not begin its work: ${reason}.`,
    "Build the package, or install tsx to run its source; where a bundler has moved the worker's script, give its address as `worker`.",
  );

export const threadLost = (man: number, reason: string): SimulateError =>
  new SimulateError(
    "simulate/thread-lost",
    `man ${man}`,
    `twice the thread that simulated him ended before he was done: ${reason}.`,
    "Simulate him alone, with simulate(), to see what happens; the machine may be out of memory.",
  );

export const unforeseen = (error: unknown): SimulateError =>
  new SimulateError(
    "simulate/unforeseen",
    "simulateManyInThreads",
    `something went wrong that should not be possible: ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}.`,
    "This is a fault of the library, or of a man made by hand; please report it with the man and the course.",
  );

export const unknownQuantity = (path: string, meant: string | undefined): SimulateError =>
  new SimulateError(
    "simulate/unknown-quantity",
    path,
    "neither a quantity nor a pool of the body, nor of a drug of this course, has this path.",
    meant === undefined ? "Paths stand on the pages of the model, organ by organ." : `Did you mean ${meant}?`,
  );
