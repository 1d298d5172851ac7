/** Any quantity or pool of a man over time, by its path: what a diagram or a student wants to see beyond the laboratory's analytes. */
import type { EngineMan } from "../engine/index.ts";
import type { Man } from "../people/index.ts";
import { nearest } from "../units/index.ts";
import { readyFor } from "./after-past.ts";
import type { Course } from "./course/index.ts";
import { interruptions } from "./engine-interruptions.ts";
import { unknownQuantity } from "./errors.ts";
import { engineWith, unitsWith } from "./kernels.ts";
import { drugsOf, pastOf, planSpan, type SimulateOptions } from "./plan.ts";
import { columnsOf, type Series, sampleOf } from "./trajectory.ts";
import { toleranceOf } from "./untreated.ts";

/** Quantities and pools of one man over time. */
export interface QuantitiesOverTime {
  /** Days from the start of the course; shape `[n]`, increasing, from 0. */
  readonly days: Float64Array;
  /** By path; in the unit the laboratory reports where it is an analyte, else in the unit it is declared in. */
  readonly quantities: Readonly<Record<string, Series>>;
}

/** Where a path is kept, and how it is reported. */
interface Kept {
  readonly path: string;
  readonly place: number;
  readonly unit: string;
  readonly factor: number;
  readonly none: number;
  readonly values: Float64Array;
}

/**
 * Follows quantities and pools of the body, or of a drug that is given, by their paths, over the same samples that
 * {@link simulate} takes and with the same kernel: where a path is an analyte the values have the same bits.
 *
 * @param paths - For example `testis.leydig.capacity` or `hypothalamus.estrogenReceptor.activity`.
 *
 * @throws SimulateError `simulate/unknown-quantity` for a path that is neither, with the one meant where it is a slip;
 *   else as `simulate` does.
 *
 * @example
 * const { quantities } = simulateQuantities(man(), parseCourse("letrozole 2.5 mg daily"), ["fat.aromatase.left"], { weeks: 4 });
 * quantities["fat.aromatase.left"]!.values.at(-1)! < 0.2 // => true
 */
export function simulateQuantities(man: Man, course: Course, paths: readonly string[], options: SimulateOptions): QuantitiesOverTime {
  const { tolerance = 1e-6, reference, signal } = options;
  const { days, at, looks, until } = planSpan(course, options);
  const drugs = drugsOf(course, pastOf(man.condition)?.course);
  const many = engineWith(drugs, reference);
  const units = unitsWith(drugs, reference);
  const columns = new Map(columnsOf(many, drugs).map((column) => [column.path, column]));
  const keep = (path: string, places: readonly string[]): Kept => {
    const { unit, factor, none } = columns.get(path) ?? { ...units.get(path)!, none: 0 };
    return { path, place: places.indexOf(path), unit, factor, none, values: new Float64Array(days.length) };
  };
  const outputs = new Set(many.outputs);
  const pools = new Set(many.pools);
  const wanted = [...new Set(paths)];
  for (const path of wanted) if (!outputs.has(path) && !pools.has(path)) throw unknownQuantity(path, nearest(path, [...outputs, ...pools]));
  const ofOutputs = wanted.filter((path) => outputs.has(path)).map((path) => keep(path, many.outputs));
  const ofState = wanted.filter((path) => !outputs.has(path)).map((path) => keep(path, many.pools));

  const follow = (what: "outputs" | "state", kept: readonly Kept[]): void => {
    if (kept.length === 0) return;
    const ready = readyFor(many, man, tolerance, reference);
    const him: EngineMan = { ...ready, interruptions: interruptions(many, ready.values, course, until) };
    many.run([him], {
      tolerance: toleranceOf(many, tolerance),
      ...(signal && { signal }),
      until,
      at,
      keep: what,
      onSample: (_, look, _t, seen) => {
        const row = sampleOf(look, looks);
        const last = look === 0 || look % looks === 0;
        for (const { place, factor, none, values } of kept) {
          values[row]! += (seen[place]! * factor) / (row === 0 ? 1 : looks);
          if (last && values[row]! < none) values[row] = 0;
        }
      },
      onError: (_, error) => {
        throw error;
      },
    });
  };
  follow("outputs", ofOutputs);
  follow("state", ofState);
  return { days, quantities: Object.fromEntries([...ofOutputs, ...ofState].map(({ path, unit, values }) => [path, { unit, values }])) };
}
