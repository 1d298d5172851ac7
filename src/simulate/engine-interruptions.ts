/** The doses of a course as the engine takes them. */
import type { EngineInterruption } from "../engine/index.ts";
import type { Interruption } from "../solve/index.ts";
import type { Course } from "./course/index.ts";
import { deliver, type Patient } from "./deliver.ts";
import { mergeByTime } from "./merge.ts";

/** Doses in the order of time; each treatment is a kind of its own. */
export function interruptions(
  kernel: Patient["kernel"],
  values: Float64Array,
  course: Course,
  until: number,
): Iterable<EngineInterruption> {
  const own = Float64Array.from(values);
  let changed = false;
  const patient: Patient = {
    kernel,
    values: own,
    refresh: () => {
      changed = true;
    },
  };
  const apply =
    (event: Interruption) =>
    (y: Float64Array, inUse: Float64Array): boolean => {
      changed = false;
      event.apply(y);
      if (changed) inUse.set(own);
      return changed;
    };
  const kinds = course.treatments.map(function* (treatment, kind): Generator<EngineInterruption> {
    for (const event of deliver(patient, treatment, until)) yield { at: event.at, kind, apply: apply(event) };
  });
  return mergeByTime(kinds);
}
