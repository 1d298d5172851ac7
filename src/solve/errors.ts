/** What can go wrong with an integration, in sentences. */
import { OpenHpgError } from "../units/index.ts";

export class SolveError extends OpenHpgError {}

export const stepTooSmall = (pool: string, t: number, h: number): SolveError =>
  new SolveError(
    "solve/step-too-small",
    pool,
    `at t = ${t} the step had to shrink to ${h} and this pool's error was still too large.`,
    "Look for a jump in its flows that should be an interruption, or loosen the tolerance for this pool.",
  );

export const notFinite = (pool: string, t: number): SolveError =>
  new SolveError(
    "solve/not-finite",
    pool,
    `this pool's value or rate of change is no longer a finite number at t = ${t}.`,
    "Look for a division by zero, the logarithm or root of a negative amount, or a flow that feeds itself.",
  );

export const tooManySteps = (since: number, t: number, stop: number, steps: number, method: string): SolveError =>
  new SolveError(
    "solve/too-many-steps",
    method,
    `${steps} steps were tried from t = ${since} towards t = ${stop}, and only t = ${t} was reached.`,
    "Take an implicit method if this one is explicit and the system stiff; else loosen the tolerance or raise mostSteps.",
  );

export const sensitivityNotFinite = (pool: string, parameter: number, t: number): SolveError =>
  new SolveError(
    "solve/sensitivity-not-finite",
    pool,
    `the sensitivity of this pool to parameter ${parameter} is no longer a finite number at t = ${t}.`,
    "Look for a rate with an infinite slope, such as a root or a power below 1 of a pool that runs empty.",
  );

export const tangentMissing = (what: string): SolveError =>
  new SolveError(
    "solve/tangent-missing",
    what,
    "the sensitivities of this term cannot be followed without it.",
    "Give the term its exact Jacobian and, where it reads the time, both derivatives by time; a compiled system has them.",
  );

export const noSensitivityAtRest = (pool: string, parameter: number): SolveError =>
  new SolveError(
    "solve/no-sensitivity-at-rest",
    pool,
    `with another value of parameter ${parameter} this pool would not come to rest.`,
    "Leave this parameter out, or give the pool a flow that brings it back.",
  );

export const cancelled = (t: number, until: number): SolveError =>
  new SolveError(
    "solve/cancelled",
    "solve",
    `the integration was cancelled at t = ${t} of ${until}.`,
    "Nothing is wrong with the model; start again when you want the result.",
  );

export const badSpan = (from: number, until: number): SolveError =>
  new SolveError(
    "solve/bad-times",
    "from, until",
    `the span from ${from} to ${until} cannot be integrated.`,
    "Give two finite instants, the first not after the second.",
  );

export const badInstant = (list: "save.at" | "interruptions", index: number, at: number, why: string): SolveError =>
  new SolveError(
    "solve/bad-times",
    `${list}[${index}]`,
    `the instant ${at} ${why}.`,
    list === "save.at"
      ? "List the instants to keep in strictly increasing order, none outside the span."
      : "An iterable of interruptions comes in order of time and starts no earlier than the span; a list may be in any order.",
  );

export const wrongSize = (what: string, found: number, needed: number, of: "pool" | "parameter" = "pool"): SolveError =>
  new SolveError(
    "solve/wrong-size",
    what,
    `it has ${found} entries, and the term has ${needed} ${of}s.`,
    `Give one entry for each ${of}, in the order of the term.`,
  );

export const badTolerance = (pool: string, relative: number, absolute: number): SolveError =>
  new SolveError(
    "solve/bad-tolerance",
    pool,
    `relative ${relative} and absolute ${absolute} do not bound an error.`,
    "Take a relative tolerance of at least 0 and an absolute one above 0, in the unit of the pool.",
  );

export const badStep = (what: string, value: number): SolveError =>
  new SolveError("solve/bad-step", what, `${value} is not a positive number.`, "Give a positive number, or leave it out.");

const hoursPerYear = 8766;
const spanInWords = (hours: number): string => (hours < 2 * hoursPerYear ? `${hours} h` : `${Math.round(hours / hoursPerYear)} years`);

export const noSteadyState = (pool: string, perHour: number, hours: number): SolveError =>
  new SolveError(
    "solve/no-steady-state",
    pool,
    `after ${spanInWords(hours)} this pool still changes by ${Number(perHour.toPrecision(3))} of itself per hour, more than any other.`,
    "Look for a pool that is filled and never emptied, a loop that feeds itself, or an oscillation.",
  );
