/** The one shape of every error this library throws: where, what, what next, and a stable code. */

/**
 * An error with a sentence for people and a code for programs. Each floor throws its own subclass.
 *
 * The message reads `where: what`, then `next` and `[code]` on lines of their own.
 *
 * @example
 * new OpenHpgError("units/unknown-unit", "mgg", "mgg is not a unit.", "Did you mean mg?").code // => "units/unknown-unit"
 */
export class OpenHpgError extends Error {
  /** `floor/what-is-wrong`; stable between versions. */
  readonly code: string;
  /** The path, name or text the error is about. */
  readonly where: string;
  /** What is wrong, as a sentence. */
  readonly what: string;
  /** What to do about it, as a sentence. */
  readonly next: string;

  constructor(code: string, where: string, what: string, next: string) {
    super(`${where}: ${what}\n  ${next}\n  [${code}]`);
    this.name = new.target.name;
    this.code = code;
    this.where = where;
    this.what = what;
    this.next = next;
  }
}
