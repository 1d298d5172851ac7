/** A qualification as a file: stable, and readable where it is read. */
import type { Qualification } from "./qualification.ts";

/**
 * JSON with one thing a line; lists of numbers, such as the days of a curve, take one line together.
 *
 * @example
 * const provenance = { version: "0", model: "", splits: { calibration: { studies: 0, sha256: "" }, validation: { studies: 0, sha256: "" }, excluded: { studies: 0, sha256: "" } } };
 * JSON.parse(qualificationToJson(qualification([], [], [], { men: 7, seed: 1, provenance }))).men // => 7
 */
export const qualificationToJson = (q: Qualification): string =>
  // A text within JSON holds no line break, so only lists begin with one.
  `${JSON.stringify(q, undefined, 1).replace(/\[\n[-\d.eE+,\s]+\n\s*\]/g, (list) => list.replace(/\s+/g, ""))}\n`;
