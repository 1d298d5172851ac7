/** Reads a comparison from a file. */
import { type ComparisonPlan, parseComparison } from "./comparison-plan.ts";
import { readText } from "./read-text.ts";

/** A comparison is a page of text; a megabyte is a mistake. */
const mostBytes = 1_000_000;

/**
 * Reads a comparison file, up to one megabyte.
 *
 * @throws {@link ExchangeError} `exchange/cannot-read`, `exchange/too-large`, `exchange/not-text`, and those of
 *   {@link parseComparison}.
 *
 * @example
 * (await readComparison("examples/secondary-hypogonadism.yaml")).courses.length > 1 // => true
 */
export async function readComparison(path: string): Promise<ComparisonPlan> {
  return parseComparison(await readText(path, mostBytes), path);
}
