/** An error of a job as the page shows it: where, what, and what to do next. */
import { failures } from "../texts/en/failures.ts";
import type { Told } from "./jobs.ts";

export class Failure extends Error {
  readonly code: string;
  readonly where: string;
  readonly what: string;
  readonly next: string;
  constructor({ code, where, what, next }: Told) {
    super([where, what].filter(Boolean).join(": "));
    this.name = "Failure";
    this.code = code;
    this.where = where;
    this.what = what;
    this.next = next;
  }
}

/** Anything thrown, in the form that is shown. */
export const failureOf = (error: unknown): Failure =>
  error instanceof Failure
    ? error
    : new Failure({
        code: "web/unforeseen",
        where: "",
        what: error instanceof Error ? error.message : String(error),
        next: failures.unforeseen,
      });

export const isCancelled = (error: unknown): boolean => error instanceof DOMException && error.name === "AbortError";
