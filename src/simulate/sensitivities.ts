/** How much of what a simulation reports hangs on which parameter. */
import type { BoundTangents, Kernel } from "../compile/index.ts";
import type { Drug } from "../drugs/index.ts";
import type { Man } from "../people/index.ts";
import { restSensitivities, solveWithSensitivities } from "../solve/index.ts";
import type { Course } from "./course/index.ts";
import { deliver } from "./deliver.ts";
import { kernelWith, tangentsWith } from "./kernels.ts";
import { mergeByTime } from "./merge.ts";
import { drugsOf, pastOf, planSpan, type SimulateOptions } from "./plan.ts";
import { columnsOf, type Series } from "./trajectory.ts";
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

/** A man's analytes over time, each with its sensitivities. */
export interface Sensitivities {
  /** Days from the start of the course; shape `[n]`, increasing, from 0. */
  readonly days: Float64Array;
  readonly analytes: Readonly<Record<string, SensitiveSeries>>;
}

/**
 * Simulates one man through a course of treatment and tells how every reported value would move with his parameters,
 * his start at rest, his history and the course included. The cost of a parameter is a fraction of a simulation.
 *
 * The reference man does not move with him: what a rate law measures relative to rest stays where it is. Values agree
 * with {@link simulate} within the tolerance. A value reported as zero, such as a sperm count below one, has no sensitivity.
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
  const { at, until } = planSpan(course, options);
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
  const scales = parameters.map((path) => own[kernel.parameters.indexOf(path)]!);
  const { analytes, keep } = begin(at.length, kernel, drugsOf(course), parameters, scales);
  const into = new Float64Array(kernel.outputs.length);
  solveWithSensitivities(bound, tangents, {
    ...follow(course, until),
    y0,
    sensitivities0,
    save: { at: [...at] },
    onSave(i, t, y, along) {
      bound.outputs(t, y, into);
      keep(i, into, (j, moved) => tangents.outputsAlong(t, y, along[j]!, j, moved));
    },
  });
  return { days: Float64Array.from(at, (h) => h / 24), analytes };
}

type OutputsAlong = (parameter: number, into: Parameters<BoundTangents["outputsAlong"]>[4]) => void;

/** Empty series, and the function that fills row `i` from the outputs of the kernel and of its tangents. */
function begin(rows: number, kernel: Kernel, drugs: readonly Drug[], parameters: readonly string[], scales: readonly number[]) {
  const columns = columnsOf(kernel, drugs).map((column) => ({
    ...column,
    values: new Float64Array(rows),
    by: parameters.map(() => new Float64Array(rows)),
  }));
  const moved = new Float64Array(kernel.outputs.length);
  const keep = (i: number, outputs: Float64Array, outputsAlong: OutputsAlong): void => {
    for (const { place, factor, none, values } of columns) {
      const value = outputs[place]! * factor;
      values[i] = value < none ? 0 : value;
    }
    scales.forEach((scale, j) => {
      outputsAlong(j, moved);
      for (const { place, factor, values, by } of columns) by[j]![i] = values[i] === 0 ? 0 : moved[place]! * factor * scale;
    });
  };
  const analytes = Object.fromEntries(
    columns.map(({ key, unit, values, by }): [string, SensitiveSeries] => [
      key,
      { unit, values, by: Object.fromEntries(parameters.map((path, j) => [path, by[j]!])) },
    ]),
  );
  return { analytes, keep };
}
