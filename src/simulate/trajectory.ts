/** What is kept of a simulation: one series for each analyte. */
import type { Kernel } from "../compile/index.ts";
import type { Drug } from "../drugs/index.ts";
import { factorOf } from "../units/index.ts";
import { type Reading, readings } from "./analytes.ts";

/** One analyte over time. */
export interface Series {
  readonly unit: string;
  /** Shape `[days]`. */
  readonly values: Float64Array;
}

/** A man's analytes over time. */
export interface Trajectory {
  /** Days from the start of the course; shape `[n]`, increasing, from 0. */
  readonly days: Float64Array;
  /** By the name of the analyte: `lh`, `testosterone_total`, …; of a drug `drug_…`. */
  readonly analytes: Readonly<Record<string, Series>>;
  readonly warnings: readonly string[];
}

/** Fewer sperm than this, in millions or millions per millilitre, are none: less than one in an ejaculate. */
const noSperm = 1e-6;

/** One analyte of a trajectory: its reading, and where the kernel's outputs have it. */
export interface Column extends Reading {
  readonly place: number;
  /** A value below is reported as zero. */
  readonly none: number;
}

/** What is reported of a man who is given these drugs. */
export function columnsOf(kernel: Pick<Kernel, "outputs">, drugs: readonly Drug[]): readonly Column[] {
  const levels: readonly Reading[] = drugs.flatMap((d) =>
    d.levels.map(({ analyte, path, unit }) => ({ key: analyte, path, unit, factor: 1 / factorOf(unit) })),
  );
  return [...readings, ...levels].map((r) => ({
    ...r,
    place: kernel.outputs.indexOf(r.path),
    none: r.key.startsWith("sperm") || r.key === "total_motile_count" ? noSperm : 0,
  }));
}

/** An empty trajectory, and the function that fills row `i` from the outputs of the kernel. */
export function beginTrajectory(hours: ArrayLike<number>, kernel: Pick<Kernel, "outputs">, drugs: readonly Drug[]) {
  const columns = columnsOf(kernel, drugs).map((column) => ({ ...column, values: new Float64Array(hours.length) }));
  const trajectory: Trajectory = {
    days: Float64Array.from(hours, (h) => h / 24),
    analytes: Object.fromEntries(columns.map(({ key, unit, values }) => [key, { unit, values }])),
    warnings: [],
  };
  const keep = (i: number, outputs: Float64Array): void => {
    for (const { place, factor, none, values } of columns) {
      const value = outputs[place]! * factor;
      values[i] = value < none ? 0 : value;
    }
  };
  return { trajectory, keep };
}
