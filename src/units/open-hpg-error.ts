/** The one shape of every error this library throws: where, what, what next, and a stable code. */

/** Foreign text must not move a cursor, end a line or pass for another text. */
const printable = (text: string): string => text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "\uFFFD");

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
    const [place, sentence] = [printable(where), printable(what)];
    // What to do may be shown over several lines.
    const advice = next.split("\n").map(printable).join("\n");
    super(`${place}: ${sentence}\n  ${advice}\n  [${code}]`);
    this.name = new.target.name;
    this.code = code;
    this.where = place;
    this.what = sentence;
    this.next = advice;
  }
}
