/** What can go wrong with a whole job, in sentences; most of it is said by the rooms below. */
import { OpenHpgError } from "../units/index.ts";

export class ConsultationError extends OpenHpgError {}

export const cancelled = (): ConsultationError =>
  new ConsultationError("consultation/cancelled", "the job", "it was stopped.", "Nothing of it is kept; run it again.");

/**
 * Whether something failed because it was stopped by its signal, whichever room noticed it first. An error that came from a
 * worker as plain data will do.
 *
 * @example
 * isCancelled({ code: "solve/cancelled" }) // => true
 */
export const isCancelled = (error: unknown): boolean =>
  /^[a-z]+\/cancelled$/.test(String((error as { readonly code?: unknown } | null | undefined)?.code));
