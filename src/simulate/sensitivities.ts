/** How much of what a simulation reports hangs on which parameter. */
import type { Man } from "../people/index.ts";
import { restSensitivities, solveWithSensitivities } from "../solve/index.ts";
import type { Course } from "./course/index.ts";
import { warningsOf } from "./course-warnings.ts";
import { deliver } from "./deliver.ts";
import { kernelWith, tangentsWith } from "./kernels.ts";
import { mergeByTime } from "./merge.ts";
import { drugsOf, pastOf, planSpan, type SimulateOptions, type Span } from "./plan.ts";
import { beginTrajectory, columnsOf, type Series, sampleOf, type Trajectory } from "./trajectory.ts";
import { carryOver, toleranceOf, untreated, valuesOf } from "./untreated.ts";

/** As for {@link simulate}, and of which parameters. */
export interface SensitivitiesOptions extends SimulateOptions {
  /** Paths of parameters of the body, or of a drug that is given. */
  readonly parameters: readonly string[];
}

/** One analyte over time, and what moves it. */
export interface SensitiveSeries extends Series {
  /**
   * By path of the parameter: d value / d ln(parameter), in the unit of the value; shape `[days]`. A parameter that is
   * one per cent larger moves the value by a hundredth of this.
   */
  readonly by: Readonly<Record<string, Float64Array>>;
}

/** A trajectory that also says what moves it. */
export interface Sensitivities extends Trajectory {
  readonly analytes: Readonly<Record<string, SensitiveSeries>>;
}

/**
 * Simulates one man through a course of treatment and tells how every reported value would move with his parameters,
 * his start at rest, his history and the course included. The cost of a parameter is a fraction of a simulation.
 *
 * The reference man does not move with him: what a rate law measures relative to rest stays where it is. Values agree
 * with {@link simulate} within the tolerance; at the usual one sensitivities have about four digits. A value reported as zero,
 * such as a sperm count below one, has none. The reference man himself rests where some laws bend (his GnRH neurons cannot be
 * better than they are): there a sensitivity is a compromise between the slopes of either side.
 *
 * @param options - As for `simulate`, and `parameters`: paths; each counts once.
 *
 * @throws as `simulate`; CompileError `compile/unknown-parameter`; SolveError `solve/no-sensitivity-at-rest` for a parameter
 *   at whose other values he would not come to rest.
 *
 * @example
 * const { analytes } = sensitivities(man(), parseCourse("none"), { weeks: 1, parameters: ["testis.leydig.mass"] });
 * analytes["testosterone_total"]!.by["testis.leydig.mass"]![0]! > 0 // => true
 */
export function sensitivities(man: Man, course: Course, options: SensitivitiesOptions): Sensitivities {
  const { tolerance = 1e-6, reference, signal } = options;
  const span = planSpan(course, options);
  const past = pastOf(man.condition);
  const compiledIn = drugsOf(course, past?.course);
  const kernel = kernelWith(compiledIn, reference);
  const { parameters, bind } = tangentsWith(compiledIn, options.parameters, reference);
  const own = valuesOf(man, kernel);
  const values = Float64Array.from(own);
  const bound = kernel.bind(values);
  const tangents = bind(values);
  const refresh = (): void => {
    bound.refresh();
    tangents.refresh();
  };
  const follow = (what: Course, hours: number) => ({
    from: 0,
    until: hours,
    tolerance: toleranceOf(kernel, tolerance),
    signal,
    interruptions: mergeByTime(what.treatments.map((t) => deliver({ kernel, values, refresh }, t, hours))),
  });

  let y0 = carryOver(kernelWith([], reference), untreated(man, reference), kernel);
  let sensitivities0 = restSensitivities(bound, tangents, y0);
  if (past) {
    const then = solveWithSensitivities(bound, tangents, { ...follow(past.course, past.hours), y0, sensitivities0 });
    y0 = then.y;
    sensitivities0 = then.sensitivities;
    // Whatever pump or infusion still ran belongs to the past; what it left in the pools stays.
    values.set(own);
    refresh();
  }
  const drugs = drugsOf(course);
  const { trajectory, keep } = beginTrajectory(span, kernel, drugs, warningsOf(course, span.until));
  const scales = parameters.map((path) => own[kernel.parameters.indexOf(path)]!);
  const slopes = beginSlopes(span, trajectory, columnsOf(kernel, drugs), scales);
  const into = new Float64Array(kernel.outputs.length);
  solveWithSensitivities(bound, tangents, {
    ...follow(course, span.until),
    y0,
    sensitivities0,
    save: { at: [...span.at] },
    onSave(look, t, y, along) {
      bound.outputs(t, y, into);
      keep(look, into);
      slopes.keep(look, (j) => {
        tangents.outputsAlong(t, y, along[j]!, j, into);
        return into;
      });
    },
  });
  const analytes = Object.entries(trajectory.analytes).map(([key, series]) => [
    key,
    { ...series, by: Object.fromEntries(parameters.map((path, j) => [path, slopes.of.get(key)![j]!])) },
  ]);
  return { ...trajectory, analytes: Object.fromEntries(analytes) };
}

/** Empty slopes of every analyte by every parameter, and the function that adds a look at them to the sample it belongs to. */
function beginSlopes({ days, looks }: Span, { analytes }: Trajectory, columns: ReturnType<typeof columnsOf>, scales: readonly number[]) {
  const of = new Map(columns.map(({ key }) => [key, scales.map(() => new Float64Array(days.length))]));
  const keep = (look: number, outputsAlong: (parameter: number) => Float64Array): void => {
    const row = sampleOf(look, looks);
    scales.forEach((scale, j) => {
      const moved = outputsAlong(j);
      for (const { key, place, factor } of columns) of.get(key)![j]![row]! += (moved[place]! * factor * scale) / (row === 0 ? 1 : looks);
    });
    if (look % looks > 0) return;
    for (const { key } of columns) if (analytes[key]!.values[row] === 0) for (const slope of of.get(key)!) slope[row] = 0;
  };
  return { of, keep };
}
