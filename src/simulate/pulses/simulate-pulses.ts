/** One man, pulse by pulse: what a blood draw every ten minutes would show. */
import { pulsatility } from "../../body/index.ts";
import type { Kernel } from "../../compile/index.ts";
import { findDrug } from "../../drugs/index.ts";
import { stream } from "../../numerics/index.ts";
import type { Man } from "../../people/index.ts";
import { dormandPrince, type Interruption, solve, type Tolerance } from "../../solve/index.ts";
import { factorOf } from "../../units/index.ts";
import { type Course, countDoses, doses } from "../course/index.ts";
import { refuseUnreasonableDoses, warningsOf } from "../course-warnings.ts";
import { deliver, type Patient } from "../deliver.ts";
import { badAfter, badDays, badMinutes, badSeed, tooManyDoses } from "../errors.ts";
import { kernelWith, type Reference } from "../kernels.ts";
import { mergeByTime } from "../merge.ts";
import { drugsOf } from "../plan.ts";
import { beginTrajectory, type Trajectory } from "../trajectory.ts";
import { toleranceOf, valuesOf } from "../untreated.ts";
import { before, type Stretch, stretchesOf } from "./before.ts";
import { handsAt, hourOf, type Sleep, sleepAndWake } from "./clock.ts";
import { intervalShape } from "./interval-shape.ts";
import { pulseTrain } from "./pulse-train.ts";
import { type Followed, type Pulse, placesOf, read, release } from "./release.ts";

/** How long, how dense, which pulses, at which hour of the day. */
export interface SimulatePulsesOptions {
  /** Days that are followed pulse by pulse; at most 400. */
  readonly days: number;
  /** Minutes between two samples; 10 unless told. */
  readonly every?: number;
  /** Which pulses: the same seed gives the same ones; 1 unless told. */
  readonly seed?: number;
  /** Hour of the day at the first sample, `HH:MM`; 08:00 unless told. */
  readonly startClock?: string;
  /** When he sleeps; unless told, sleep does nothing to his pulses. */
  readonly sleep?: Sleep;
  /** Weeks of the course that pass, at averaged fidelity, before the first sample; 0 unless told. */
  readonly after?: number;
  /** Relative tolerance of the integration; 1e-5 unless told. */
  readonly tolerance?: number;
  /** Other values for parameters of the reference man or of drugs; see {@link Reference}. */
  readonly reference?: Reference;
  /** Stops the simulation between two steps. */
  readonly signal?: { readonly aborted: boolean };
}

/** A trajectory of instants, and the pulses behind it. */
export interface PulsatileTrajectory extends Trajectory {
  /** From the first sample to the last. */
  readonly pulses: readonly Pulse[];
  /** Hour of the day at day 0 of the course, 0 to 24. */
  readonly clock: number;
}

const mostDays = 400;
const mostWeeks = 2600;
const mostSamples = 100_000;
const mostDoses = 50_000;
const week = 168;
/** Hours of pulses before the first sample: after them nothing remembers that they were averaged before. */
const warmUp = 48;

/**
 * Simulates one man with every GnRH pulse: LH, FSH, testosterone and all other analytes as single draws of blood.
 *
 * The pulses are a renewal process whose rate and size follow the feedback; all other physiology is that of
 * {@link simulate}, whose daily means these have, within a few per cent. Testosterone has its morning peak. The first
 * two days of pulses lie before the first sample. The same man, course, options and seed give the same bits on every machine.
 *
 * @param course - What he takes from hour 0; the first sample is `after` weeks into it.
 *
 * @returns days of the course, from `7·after`, and for each analyte its unit and its value at each sample; the
 *   pulses with their day, GnRH (1 is the reference man's) and LH released (IU).
 *
 * @throws SimulateError `simulate/bad-days`, `simulate/bad-minutes`, `simulate/bad-after`, `simulate/bad-clock`, `simulate/bad-seed`,
 *   `simulate/too-many-doses`, `simulate/dose-beyond-reason`, `simulate/bad-value`; SolveError when his equations cannot be solved.
 *
 * @example
 * const { analytes, pulses } = simulatePulses(man(), parseCourse("none"), { days: 1, seed: 7 });
 * analytes["lh"]!.values.length // => 145
 * pulses.length > 8 && pulses.length < 24 // => true
 */
export function simulatePulses(man: Man, course: Course, options: SimulatePulsesOptions): PulsatileTrajectory {
  const { days, every = 10, seed = 1, startClock = "08:00", sleep, after = 0, tolerance = 1e-5, reference, signal } = options;
  const samples = checked(course, days, every, seed, after);
  const first = after * week;
  const from = first - warmUp;
  const until = first + days * 24;
  const clock = hourOf("startClock", startClock) - (first % 24);

  const stretches = stretchesOf(man, course, until);
  const drugs = drugsOf(...stretches.map((s) => s.course));
  const kernel = kernelWith([{ components: pulsatility }, ...drugs], reference);
  const values = valuesOf(man, kernel);
  const bound = kernel.bind(values);
  const patient: Patient = { kernel, values, refresh: bound.refresh };
  const followed: Followed = { bound, places: placesOf(kernel), seen: new Float64Array(kernel.outputs.length) };

  const y0 = before(man, stretches, from, kernel, reference);
  const given = stretches.flatMap((stretch) => treated(patient, stretch, from));
  begin(followed, y0, from, clock);
  const pulses: Pulse[] = [];
  const onPulse = (pulse: Pulse): void => {
    if (pulse.day * 24 >= first) pulses.push(pulse);
  };
  const numbers = stream(seed, 0, "pulses");
  const shape = intervalShape(values[kernel.parameters.indexOf("pituitary.gonadotrophs.regularity")]!);
  const at = Float64Array.from({ length: samples }, (_, i) => first + (i * every) / 60);
  const { trajectory, keep } = beginTrajectory(
    { days: at.map((t) => t / 24), looks: 1 },
    kernel,
    drugsOf(course),
    warningsOf(course, until),
  );
  solve(bound, {
    from,
    until: Math.max(until, at.at(-1)!),
    y0,
    tolerance: tolerances(kernel, followed.places, tolerance),
    signal,
    // Stopped every few minutes by a look, a pulse or a sample, it never takes the long steps that implicit methods are for.
    method: dormandPrince,
    mostSteps: 1_000_000,
    interruptions: mergeByTime([
      ...given,
      ...(sleep ? [sleepAndWake(patient, sleep, clock, from)] : []),
      ...stretches.flatMap((stretch) => pumped(followed, stretch, from, onPulse)),
      pulseTrain(followed, { numbers, shape, from, y0, onPulse }),
    ]),
    save: { at: [...at] },
    onSave(i, t, y) {
      read(followed, t, y);
      keep(i, followed.seen);
    },
  });
  return { ...trajectory, pulses, clock };
}

/** @returns the number of samples. */
function checked(course: Course, days: number, every: number, seed: number, after: number): number {
  if (!(days > 0 && days <= mostDays)) throw badDays(days, mostDays);
  if (!(after >= 0 && after <= mostWeeks)) throw badAfter(after, mostWeeks);
  if (!(Number.isInteger(seed) && seed >= 0 && seed <= 4_294_967_295)) throw badSeed(seed);
  const samples = Math.floor((days * 1440) / every + 1e-9) + 1;
  if (!(every > 0 && samples > 1 && samples <= mostSamples)) throw badMinutes(every, days);
  refuseUnreasonableDoses(course);
  const count = course.treatments.reduce((sum, t) => sum + countDoses(t, after * week + days * 24), 0);
  if (count > mostDoses) throw tooManyDoses(count, mostDoses);
  return samples;
}

/** As for any man; what passes through zero, or starts there, is held to a share of the most it can be. */
function tolerances(kernel: Kernel, { cosine, sine, due }: Followed["places"], relative: number): Tolerance {
  const absolute = Float64Array.from(toleranceOf(kernel, relative).absolute as Float64Array);
  for (const place of [cosine, sine, due]) absolute[place] = relative;
  return { relative, absolute };
}

/** Sets what the averaged state does not know: the clock's hands and the LH that waits for a pulse. */
function begin(man: Followed, y: Float64Array, at: number, clock: number): void {
  const { places, seen } = man;
  const { cosine, sine } = handsAt(clock + at);
  y[places.cosine] = cosine;
  y[places.sine] = sine;
  read(man, at, y);
  y[places.remembered] = seen[places.frequency]!;
  y[places.releasable] = seen[places.waiting]!;
  y[places.leaving] = seen[places.onItsWay]!;
  y[places.left] = seen[places.onItsWay]!;
}

/** The doses of a stretch of treatment from this hour on; what a pump or infusion was set to before is set at once. */
function treated(patient: Patient, { course, from: began, until }: Stretch, from: number): readonly Iterable<Interruption>[] {
  if (until <= from) return [];
  const untreatedValues = Float64Array.from(patient.values);
  const scratch = new Float64Array(patient.kernel.pools.length);
  const lists = course.treatments.map((t) => {
    const events = shifted(deliver(patient, t, until - began), began);
    let next = events.next();
    // The averaged fidelity has given these doses; only what they switched on goes on.
    for (; !next.done && next.value.at < from; next = events.next()) next.value.apply(scratch);
    return rest(next, events);
  });
  // Whatever pump or infusion still ran belongs to the past; what it left in the pools stays.
  const end: Interruption = {
    at: until,
    apply: () => {
      patient.values.set(untreatedValues);
      patient.refresh();
    },
  };
  return until <= 0 ? [...lists, [end]] : lists;
}

function* shifted(events: Iterable<Interruption>, by: number): Generator<Interruption> {
  for (const { at, apply } of events) yield { at: at + by, apply };
}

function* rest<T>(first: IteratorResult<T>, others: Generator<T>): Generator<T> {
  if (first.done) return;
  yield first.value;
  yield* others;
}

/** The pulses of pumps, one by one. */
function pumped(
  man: Followed,
  { course, from: began, until }: Stretch,
  from: number,
  onPulse: (pulse: Pulse) => void,
): readonly Iterable<Interruption>[] {
  return course.treatments.flatMap((t) => {
    const pump = findDrug(t.drug)!.routes[t.route]!.delivers.find((d) => d.kind === "pump");
    if (t.mode !== "pulses" || pump?.kind !== "pump") return [];
    const mass = (t.amount * factorOf(t.unit)) / pump.referenceDose;
    return [each()];
    function* each(): Generator<Interruption> {
      for (const dose of doses(t, until - began)) {
        const at = dose.at + began;
        if (at < from) continue;
        yield {
          at,
          apply: (y) => {
            read(man, at, y);
            onPulse({ day: at / 24, mass, lh: release(man, y, mass), from: "pump" });
          },
        };
      }
    }
  });
}
