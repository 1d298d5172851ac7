/** When doses are given: lazily, in order of time, however many there are. */
import type { Treatment } from "./course.ts";
import { badUntil, tooManyDoses } from "./errors.ts";

/** A dose taken. */
export interface Dose {
  /** Hours from the start of the course. */
  readonly at: number;
  /** Among the planned doses of its treatment, from 0; missed doses keep their numbers. */
  readonly index: number;
}

/** A treatment has at most so many doses. */
export const mostDoses = 10_000_000;

type Timing = Pick<Treatment, "pattern" | "startHours" | "endHours">;

/**
 * When a planned dose is due: start + period × cycle + offset, not a sum of intervals, so that no error builds up.
 *
 * @example
 * doseTime({ pattern: { periodHours: 168, offsetsHours: [0, 48, 96] }, startHours: 672 }, 4) // => 888
 */
export function doseTime(
  { pattern: { periodHours, offsetsHours }, startHours }: Pick<Timing, "pattern" | "startHours">,
  index: number,
): number {
  const cycle = Math.floor(index / offsetsHours.length);
  // The first cycle of a single dose would be 0 × Infinity.
  const begun = cycle === 0 ? startHours : startHours + periodHours * cycle;
  return begun + offsetsHours[index - cycle * offsetsHours.length]!;
}

/** Doses due before `untilHours` and before the end, whether taken or not; `Infinity` when they never cease. */
export function countPlanned(timing: Timing, untilHours: number): number {
  const { pattern, startHours, endHours } = timing;
  const limit = Math.min(endHours, untilHours);
  const n = pattern.offsetsHours.length;
  if (!(limit > startHours) || n === 0) return 0;
  const cycles = (limit - startHours) / pattern.periodHours;
  if (!(cycles * n <= mostDoses + n)) return pattern.periodHours < Number.POSITIVE_INFINITY ? Number.POSITIVE_INFINITY : n;
  // The quotient may be rounded past a whole number; the instants themselves decide.
  let count = Math.max(0, Math.floor(cycles) - 1) * n;
  while ((count < n || pattern.periodHours < Number.POSITIVE_INFINITY) && doseTime(timing, count) < limit) count++;
  return count;
}

function planned(treatment: Treatment, untilHours: number): number {
  if (Number.isNaN(untilHours)) throw badUntil(treatment.text, untilHours);
  const count = countPlanned(treatment, untilHours);
  if (!(count <= mostDoses)) throw tooManyDoses(treatment.text, mostDoses);
  return count;
}

/**
 * The number of doses taken before `untilHours`, without walking through them.
 *
 * @throws {@link CourseError} `course/too-many-doses` above ten million; `course/bad-until` for NaN.
 *
 * @example
 * countDoses(parseCourse("hcg 1500 IU 3 times a week", drugs).treatments[0]!, 14 * 24) // => 6
 */
export function countDoses(treatment: Treatment, untilHours: number): number {
  const count = planned(treatment, untilHours);
  let missed = 0;
  while (missed < treatment.missed.length && treatment.missed[missed]! < count) missed++;
  return count - missed;
}

function* walk(treatment: Treatment, count: number): Generator<Dose, void, undefined> {
  let missed = 0;
  for (let index = 0; index < count; index++) {
    if (treatment.missed[missed] === index) missed++;
    else yield { at: doseTime(treatment, index), index };
  }
}

/**
 * The doses taken before `untilHours`, in order of time, made one by one as they are asked for.
 *
 * An infusion yields one, when it begins.
 *
 * @throws {@link CourseError} at once, as {@link countDoses}.
 *
 * @example
 * [...doses(parseCourse("hcg 1500 IU 3 times a week", drugs).treatments[0]!, 200)].map((d) => d.at) // => [0, 48, 96, 168]
 */
export function doses(treatment: Treatment, untilHours: number): Generator<Dose, void, undefined> {
  return walk(treatment, planned(treatment, untilHours));
}
