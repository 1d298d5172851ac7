/** What goes to a thread and what comes back, as plain data that can be sent. */
import type { Condition, Man } from "../../people/index.ts";
import { SolveError } from "../../solve/index.ts";
import { OpenHpgError } from "../../units/index.ts";
import { type Course, CourseError } from "../course/index.ts";
import { SimulateError, unforeseen } from "../errors.ts";
import type { SimulateOptions } from "../plan.ts";
import type { Trajectory } from "../trajectory.ts";

/** All of a man that is simulated, and his place among the others. */
export interface SentMan extends Pick<Man, "parameters" | "starts"> {
  readonly index: number;
  readonly history: Condition["history"];
  /** Doses he does not take, by treatment; those of the course unless told. */
  readonly missed?: readonly (readonly number[])[];
}

export interface SentError {
  readonly code: string;
  readonly where: string;
  readonly what: string;
  readonly next: string;
}

/** The course comes once and first, then men, a chunk at a time. */
export type ToThread =
  | { readonly kind: "course"; readonly course: Course; readonly options: Omit<SimulateOptions, "signal"> }
  | { readonly kind: "men"; readonly men: readonly SentMan[] };

/** `ready` comes once and first; then one message for each man. */
export type FromThread =
  | { readonly kind: "ready" }
  | { readonly kind: "done"; readonly index: number; readonly analytes: Trajectory["analytes"] }
  | { readonly kind: "failed"; readonly index: number; readonly error: SentError };

export const sent = ({ parameters, starts, condition }: Man, index: number, missed?: SentMan["missed"]): SentMan => ({
  index,
  parameters,
  starts,
  history: condition.history,
  ...(missed && { missed }),
});

/** Somebody who is simulated as the man who was sent. */
export const received = ({ parameters, starts, history }: SentMan): Man => ({
  label: "",
  traits: {},
  parameters,
  starts,
  condition: { name: "", about: "", changes: [], leavesOut: [], ...(history && { history }) },
});

/** An error in its four parts; a stranger's is described as one of ours. */
export function sentError(error: unknown): SentError {
  const { code, where, what, next } = error instanceof OpenHpgError ? error : unforeseen(error);
  return { code, where, what, next };
}

/** Codes say which floor speaks; class names do not survive every bundler. */
const floors: Readonly<Record<string, typeof OpenHpgError>> = { solve: SolveError, simulate: SimulateError, course: CourseError };

export function receivedError({ code, where, what, next }: SentError): OpenHpgError {
  const Floor = floors[code.split("/")[0]!] ?? OpenHpgError;
  return new Floor(code, where, what, next);
}
