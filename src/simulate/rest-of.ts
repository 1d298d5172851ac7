/** A man's laboratory values while he is untreated. */
import type { Man } from "../people/index.ts";
import { readings } from "./analytes.ts";
import { kernelWith, type Reference } from "./kernels.ts";
import { untreated, valuesOf } from "./untreated.ts";

/**
 * Every analyte of an untreated man at rest, in the unit its reading names.
 *
 * @example
 * Math.round(restOf(man())["testosterone_total"]!) // => 539
 */
export function restOf(man: Man, reference?: Reference): Readonly<Record<string, number>> {
  const kernel = kernelWith([], reference);
  const into = new Float64Array(kernel.outputs.length);
  kernel.bind(valuesOf(man, kernel)).outputs(0, untreated(man, reference), into);
  return Object.fromEntries(readings.map(({ key, path, factor }) => [key, into[kernel.outputs.indexOf(path)]! * factor]));
}
