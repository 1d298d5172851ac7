/** What can go wrong with a saved case, in sentences. */
import { Failure, failureOf } from "../engine/failure.ts";
import { cases } from "../texts/en/cases.ts";

const failure = (code: keyof typeof cases.failures): Failure => {
  const { what, next } = cases.failures[code];
  return new Failure({ code: `cases/${code}`, where: cases.where, what, next });
};

/** Nobody can tell a wrong passphrase from an altered byte: both leave a seal that does not fit. */
export const wrongPassphrase = (): Failure => failure("wrong-passphrase");
export const corrupted = (): Failure => failure("corrupted");
export const foreignVersion = (): Failure => failure("foreign-version");
export const tooLarge = (): Failure => failure("too-large");
export const notACase = (): Failure => failure("not-a-case");
export const shortPassphrase = (): Failure => failure("short-passphrase");
export const changedElsewhere = (): Failure => failure("changed-elsewhere");
export const noCryptography = (): Failure => failure("no-cryptography");
export const gone = (): Failure => failure("gone");

/** Why the browser would not store, as far as it says. */
export function storageFailure(error: unknown): Failure {
  // A fault of the program is none of the browser's.
  if (!(error instanceof DOMException)) return failureOf(error);
  return failure(error.name === "QuotaExceededError" ? "storage-full" : "storage-unavailable");
}
