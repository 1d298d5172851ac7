/** A visit as the likelihood sees it: the tube, the ejaculate, and the examination, each with errors of its own. */
import { readings } from "../../simulate/index.ts";
import { nearest } from "../../units/index.ts";
import { bloodDraw } from "./blood-draw.ts";
import { bloodErrors } from "./blood-errors.ts";
import { badVisit, impossibleValue, measuredTwice, notMeasurable } from "./errors.ts";
import type { Observation } from "./observation.ts";
import { isOfSemen, semenSample } from "./semen-sample.ts";
import type { Measurement, Visit } from "./visit.ts";

const measurable = readings.map(({ key }) => key).filter((key) => key in bloodErrors || isOfSemen(key));

/**
 * Refuses a visit with what cannot be measured.
 *
 * @throws ClinicError `clinic/not-measurable`, `clinic/impossible-value`, `clinic/measured-twice`, `clinic/bad-visit`.
 */
export function checkVisit(visit: Visit): void {
  for (const { analyte, value, limit } of visit.measurements) {
    if (!measurable.includes(analyte)) throw notMeasurable(analyte, nearest(analyte, measurable));
    const mayBeZero = isOfSemen(analyte) && analyte !== "semen_volume" && limit !== "below";
    if (!(value < Infinity && (value > 0 || (mayBeZero && value === 0)))) throw impossibleValue(analyte, value);
  }
  const twice = visit.measurements.find(({ analyte }, i) => visit.measurements.findIndex((m) => m.analyte === analyte) < i);
  if (twice) throw measuredTwice(twice.analyte);
  const { pooled = 1, of = 1, hour, abstinence, day } = visit;
  if (!Number.isFinite(day)) throw badVisit("day", day, "Give a finite number of days.");
  if (!(pooled >= 1 && pooled <= 1000)) throw badVisit("pooled", pooled, "Give how many draws were pooled, from 1.");
  if (!(of >= 1)) throw badVisit("of", of, "Give how many men the values are the mean of, from 1.");
  if (hour !== undefined && !(hour >= 0 && hour <= 24)) throw badVisit("hour", hour, "Give an hour of the day, from 0 to 24.");
  if (abstinence !== undefined && !(abstinence >= 0 && abstinence < 1000))
    throw badVisit("abstinence", abstinence, "Give days since the last ejaculate.");
}

/**
 * What a visit shows of a man whose levels are known.
 *
 * Everything that does not hang on his levels is worked out once; {@link Observation.logLikelihood} then takes some
 * microseconds.
 *
 * @param who - His age, where it is known: the rhythm of the day fades with it.
 *
 * @throws ClinicError `clinic/not-measurable`, `clinic/impossible-value`, `clinic/measured-twice`, `clinic/bad-visit`.
 *
 * @example
 * const draw = observationOf({ day: 0, measurements: [{ analyte: "fsh", value: 4 }] });
 * const levels = { fsh: 4, lh: 5, lh_pulse_frequency: 14 };
 * draw.logLikelihood(levels) > draw.logLikelihood({ ...levels, fsh: 9 }) // => true
 */
export function observationOf(visit: Visit, { age }: { readonly age?: number } = {}): Observation {
  checkVisit(visit);
  const blood = placesOf(visit.measurements, (m) => !isOfSemen(m.analyte));
  const semen = placesOf(visit.measurements, (m) => isOfSemen(m.analyte));
  const both = [
    ...(blood.length > 0 ? [{ places: blood, of: bloodDraw(visit, measured(visit, blood), age), from: 0 }] : []),
    ...(semen.length > 0 ? [{ places: semen, of: semenSample(visit, measured(visit, semen)), from: blood.length }] : []),
  ];
  const [only] = both;
  if (both.length === 1) return only!.of;
  return {
    logLikelihood: (levels) => both.reduce((sum, { of }) => sum + of.logLikelihood(levels), 0),
    scores: (levels) => inPlace(both.map(({ places, of }) => [places, of.scores(levels)] as const)),
    draw: (levels, numbers, k) => inPlace(both.map(({ places, of, from }) => [places, of.draw(levels, numbers, k + from)] as const)),
  };
}

const placesOf = (all: readonly Measurement[], is: (m: Measurement) => boolean): readonly number[] =>
  all.flatMap((m, i) => (is(m) ? [i] : []));
const measured = ({ measurements }: Visit, places: readonly number[]): readonly Measurement[] => places.map((i) => measurements[i]!);

/** Values of parts, each at the place it has in the whole. */
function inPlace<T>(parts: readonly (readonly [places: readonly number[], values: readonly T[]])[]): readonly T[] {
  const whole: T[] = [];
  for (const [places, values] of parts)
    places.forEach((place, i) => {
      whole[place] = values[i]!;
    });
  return whole;
}
