/** What is kept of a simulation: one series for each analyte. */
import type { Kernel } from "../compile/index.ts";
import type { Drug } from "../drugs/index.ts";
import { factorOf } from "../units/index.ts";
import { type Reading, readings } from "./analytes.ts";
import type { Span } from "./plan.ts";

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

/** Less of a drug than this, in its unit, is none. */
const noDrug = 1e-9;

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
    none: r.key.startsWith("sperm") || r.key === "total_motile_count" ? noSperm : r.key.startsWith("drug_") ? noDrug : 0,
  }));
}

/** The sample that a look belongs to: the first stands alone, then `looks` make one. */
export const sampleOf = (look: number, looks: number): number => (look === 0 ? 0 : Math.floor((look - 1) / looks) + 1);

/** An empty trajectory, and the function that adds a look at the outputs of the kernel to the sample it belongs to. */
export function beginTrajectory(
  { days, looks }: Pick<Span, "days" | "looks">,
  kernel: Pick<Kernel, "outputs">,
  drugs: readonly Drug[],
  warnings: readonly string[] = [],
) {
  const columns = columnsOf(kernel, drugs).map((column) => ({ ...column, values: new Float64Array(days.length) }));
  const trajectory: Trajectory = {
    days,
    analytes: Object.fromEntries(columns.map(({ key, unit, values }) => [key, { unit, values }])),
    warnings,
  };
  const of = (key: string) => columns.find((c) => c.key === key)!;
  const [sperm, motility] = [of("sperm_concentration"), of("motility")];
  const keep = (look: number, outputs: Float64Array): void => {
    const row = sampleOf(look, looks);
    const last = look === 0 || look % looks === 0;
    for (const { place, factor, none, values } of columns) {
      values[row]! += (outputs[place]! * factor) / (row === 0 ? 1 : looks);
      if (last && values[row]! < none) values[row] = 0;
    }
    // Nobody can say how none swim.
    if (last && sperm.values[row] === 0) motility.values[row] = 0;
  };
  return { trajectory, keep };
}
