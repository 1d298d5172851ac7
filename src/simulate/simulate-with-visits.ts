/** Many men whose courses may change on the way: at each visit somebody sees a man's levels and says what he takes from then on. */
import type { Engine, EngineInterruption } from "../engine/index.ts";
import type { Man } from "../people/index.ts";
import { SolveError } from "../solve/index.ts";
import { readyFor, rememberPasts } from "./after-past.ts";
import { type Course, CourseError } from "./course/index.ts";
import { warningsOfDoses } from "./course-warnings.ts";
import { interruptions } from "./engine-interruptions.ts";
import { badVisitDay, SimulateError } from "./errors.ts";
import { engineWith } from "./kernels.ts";
import { drugsOf, pastOf, planSpan, type SimulateOptions, type Span } from "./plan.ts";
import type { SimulateManyOptions } from "./simulate-many.ts";
import { beginTrajectory } from "./trajectory.ts";
import { toleranceOf } from "./untreated.ts";

/** What one man goes through. */
export interface Way {
  /** What he takes until the first visit that changes it. */
  readonly course: Course;
  /** Whole days from the start, increasing, from 0; those beyond the end are left out. */
  readonly visits: readonly number[];
  /**
   * Called at each visit, before the doses of that hour.
   *
   * @param levels - His mean of the day that ends there, by reading; on day 0 as he is then.
   *
   * @returns All he takes, from day 0, its past as it was and treatments in their places; undefined when nothing changes.
   */
  atVisit(visit: number, levels: Readonly<Record<string, number>>): Course | undefined;
}

export interface WithVisitsOptions extends Pick<SimulateOptions, "weeks" | "tolerance" | "signal" | "reference"> {
  /** A course of every drug that may be given; doses and times do not matter. */
  readonly mayBeGiven: Course;
  readonly onTrajectory: SimulateManyOptions["onTrajectory"];
  readonly onError: SimulateManyOptions["onError"];
}

/** Looks that make up a day, of which any may end at a visit. */
const looksADay = 4;
const visiting = -1;

/**
 * Simulates many men, each on his own course, with visits that may change it; one sample a week, the mean of that week.
 *
 * A man is followed once from beginning to end, whatever is decided on the way, and has the same bits in any company. With
 * visits that change nothing his levels are those of `simulateMany`, to the tolerance: a visit is a stop of the integration.
 *
 * @throws SimulateError for a span or course that cannot be simulated; `solve/cancelled` when the signal says so.
 *
 * @example
 * const [start, more] = [parseCourse("clomiphene 25 mg daily"), parseCourse("clomiphene 25 mg daily until day 28; clomiphene 50 mg daily from day 28")];
 * const way = { course: start, visits: [28], atVisit: (_visit, { testosterone_total }) => (testosterone_total < 2000 ? more : undefined) };
 * const weeks = [];
 * simulateWithVisits([man()], () => way, { weeks: 8, mayBeGiven: start, onTrajectory: (_, { analytes }) => void weeks.push(...analytes.lh.values), onError: () => {} });
 * weeks[8] > weeks[4] // => true
 */
export function simulateWithVisits(men: readonly Man[], wayOf: (index: number) => Way, options: WithVisitsOptions): void {
  const { tolerance = 1e-6, reference } = options;
  // The drugs of a past are compiled in: whose past is another has another kernel, and his bits depend on nobody else's.
  const groups = new Map<string, number[]>();
  men.forEach(({ condition: { history } }, i) => {
    const key = history?.course ?? "";
    groups.set(key, [...(groups.get(key) ?? []), i]);
  });
  rememberPasts(men, tolerance, reference);
  for (const group of groups.values()) followGroup(men, group, wayOf, options);
}

function followGroup(
  men: readonly Man[],
  group: readonly number[],
  wayOf: (index: number) => Way,
  { tolerance = 1e-6, reference, weeks, signal, mayBeGiven, onTrajectory, onError }: WithVisitsOptions,
): void {
  const span = planSpan(mayBeGiven, { weeks, every: 7 });
  const looks = looksOf(span);
  let many: Engine | undefined;
  const walkers: Walker[] = [];
  for (const index of group) {
    const man = men[index]!;
    try {
      many ??= engineWith(drugsOf(mayBeGiven, pastOf(man.condition)?.course), reference);
      walkers.push({ ...walkerOf(many, wayOf(index), readyFor(many, man, tolerance, reference), span), index });
    } catch (error) {
      if (!(error instanceof SolveError || error instanceof SimulateError || error instanceof CourseError)) throw error;
      onError(index, error);
    }
  }
  if (!many || walkers.length === 0) return;
  many.run(walkers, {
    tolerance: toleranceOf(many, tolerance),
    ...(signal && { signal }),
    until: span.until,
    at: Float64Array.from(looks, ({ at }) => at),
    keep: "outputs",
    onSample: (w, look, _t, row) => walkers[w]!.keep(looks[look]!, row),
    onEnd: (w) => {
      const { index, end } = walkers[w]!;
      const ended = end();
      if (ended instanceof Error) onError(index, ended);
      else onTrajectory(index, ended);
    },
    onError: (w, error) => onError(walkers[w]!.index, error),
  });
}

/** When everybody is looked at, and what for: the mean of a week, or the day that a visit may end. */
interface Look {
  readonly at: number;
  /** Which of the looks that make weekly means. */
  readonly ofWeeks?: number;
}

/** Looks for weekly means stand where they stand without visits, so that means are the same. */
function looksOf({ at, until }: Pick<Span, "at" | "until">): readonly Look[] {
  const ofWeeks = Array.from(at, (instant, i): Look => ({ at: instant, ofWeeks: i }));
  const each = 24 / looksADay;
  const ofDays = Array.from({ length: Math.floor(until / each) }, (_, i): Look => ({ at: (i + 0.5) * each }));
  return [...ofWeeks, ...ofDays].sort((a, b) => a.at - b.at);
}

type Walker = ReturnType<typeof walkerOf> & { readonly index: number };

/** One man under way: what is kept of him, his doses, and his visits. */
function walkerOf(many: Engine, way: Way, { values, y0 }: ReturnType<typeof readyFor>, span: Span) {
  const { until } = span;
  way.visits.forEach((day, k) => {
    if (!(Number.isInteger(day) && day > (way.visits[k - 1] ?? -1))) throw badVisitDay(day);
  });
  let course = way.course;
  let failed: SimulateError | CourseError | undefined;
  const { trajectory, keep } = beginTrajectory(span, many, drugsOf(course));
  const latest = Array.from({ length: looksADay }, () => new Float64Array(many.outputs.length));

  const levelsOn = (day: number): Readonly<Record<string, number>> => {
    const { trajectory: today, keep: look } = beginTrajectory({ days: Float64Array.of(0, 1), looks: looksADay }, many, []);
    if (day === 0) look(0, latest[0]!);
    else latest.forEach((row, i) => look(i + 1, row));
    return Object.fromEntries(Object.entries(today.analytes).map(([key, series]) => [key, series.values[day === 0 ? 0 : 1]!]));
  };

  function* walk(): Generator<EngineInterruption> {
    let doses = interruptions(many, values, course, until)[Symbol.iterator]();
    let next = doses.next();
    for (const [k, day] of way.visits.entries()) {
      const at = day * 24;
      if (at >= until) break;
      for (; !next.done && next.value.at < at; next = doses.next()) yield next.value;
      let changed: Course | undefined;
      yield {
        at,
        kind: visiting,
        apply: () => {
          changed = way.atVisit(k, levelsOn(day));
          return false;
        },
      };
      if (!changed) continue;
      course = changed;
      doses = interruptions(many, values, course, until)[Symbol.iterator]();
      // What was given before is gone through again on paper, so that pumps and patches stand as they do.
      const [pools, inUse] = [new Float64Array(y0.length), Float64Array.from(values)];
      for (next = doses.next(); !next.done && next.value.at < at; next = doses.next()) next.value.apply(pools, inUse);
    }
    for (; !next.done; next = doses.next()) yield next.value;
  }

  function* guarded(): Generator<EngineInterruption> {
    try {
      yield* walk();
    } catch (error) {
      if (!(error instanceof SimulateError || error instanceof CourseError)) throw error;
      failed = error;
    }
  }

  return {
    values,
    y0,
    interruptions: guarded(),
    keep({ ofWeeks }: Look, row: Float64Array): void {
      if (ofWeeks !== undefined) keep(ofWeeks, row);
      if (ofWeeks === 0) latest[0]!.set(row);
      else if (ofWeeks === undefined) {
        latest.push(latest.shift()!);
        latest[looksADay - 1]!.set(row);
      }
    },
    // What was told and changed again before its first dose is no mistake of anybody.
    end: () => failed ?? { ...trajectory, warnings: warningsOfDoses(course) },
  };
}
