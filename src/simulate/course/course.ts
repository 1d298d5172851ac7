/** What a man takes: treatments, each with its amount, its times, and the doses he does not take. */

/**
 * How doses repeat: at every `periodHours`, one at each of the offsets.
 *
 * Three times a week is `{ periodHours: 168, offsetsHours: [0, 48, 96] }`; every 90 minutes is
 * `{ periodHours: 1.5, offsetsHours: [0] }`; a single dose has the period `Infinity`.
 */
export interface Pattern {
  readonly periodHours: number;
  /** Increasing, from 0, each below the period. */
  readonly offsetsHours: readonly number[];
}

/**
 * How the amount enters. `dose`: all at once, by the route. `pulses`: the same, but from a pump, so often
 * (less than 6 h apart) that an averaged axis sees a frequency and an amplitude. `infusion`: evenly, from start to end.
 */
export type Mode = "dose" | "pulses" | "infusion";

/** One drug, given in one way. */
export interface Treatment {
  /** International nonproprietary name. */
  readonly drug: string;
  readonly route: string;
  readonly mode: Mode;
  /** Of one dose; of an infusion, its rate. In `unit`. */
  readonly amount: number;
  /** `mg`, `IU`, `ug`; of an infusion `ug/h`. */
  readonly unit: string;
  /** An infusion has the pattern of a single dose: it is begun once. */
  readonly pattern: Pattern;
  /** Of the first dose, from the start of the course. */
  readonly startHours: number;
  /** No dose at or after it; `Infinity` when nothing ends the treatment, and for a single dose. */
  readonly endHours: number;
  /** Indices, from 0 and increasing, of planned doses that are not taken. */
  readonly missed: readonly number[];
  /** In the course language, as {@link printTreatment} writes it. */
  readonly text: string;
}

/** All that a man takes; without treatments, the untreated course. */
export interface Course {
  readonly treatments: readonly Treatment[];
  /** In the course language, as {@link printCourse} writes it. */
  readonly text: string;
}
