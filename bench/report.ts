/** What came of a measurement, as data and as a table. */
import { type Curve, speedAt } from "./measure.ts";

export interface TaskReport {
  readonly task: string;
  readonly pools: number;
  readonly curves: readonly Curve[];
  /** Peers that could not run, and what was missing. */
  readonly missing: Readonly<Record<string, string>>;
  /** Ours at the target, man-years per second. */
  readonly speed: number;
  readonly flopsOfStep: number;
  /** How many times faster ours is than each at the target. */
  readonly ratios: Readonly<Record<string, number>>;
}

export interface Report {
  readonly date: string;
  readonly processor: string;
  readonly node: string;
  readonly men: number;
  readonly rounds: number;
  readonly target: number;
  readonly tasks: readonly TaskReport[];
  /** Operations per second. */
  readonly peak: number | undefined;
}

export function ratiosOf(curves: readonly Curve[], own: string, target: number): Readonly<Record<string, number>> {
  const speed = speedAt(curves.find(({ name }) => name === own)!, target);
  const others = curves.filter(({ name }) => name !== own);
  return Object.fromEntries(others.map((curve) => [curve.name, Number((speed / speedAt(curve, target)).toPrecision(3))]));
}

const short = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(2));

export function markdownReport({ date, processor, node, men, rounds, target, tasks, peak }: Report): string {
  const head = `Measured ${date} on one core of ${processor}, Node ${node}: ${men} men, medians of ${rounds} rounds taken in turns, processor time.`;
  const parts = tasks.map(({ task, pools, curves, missing, speed, ratios, flopsOfStep }) => {
    const nearest = curves[0]!.points.toSorted((a, b) => Math.abs(Math.log(a.error / target)) - Math.abs(Math.log(b.error / target)))[0]!;
    const flops = flopsOfStep * (nearest.tries ?? 0) * nearest.manYearsPerSecond;
    const ofPeak =
      peak === undefined
        ? ""
        : `, ${((100 * flops) / peak).toFixed(0)} % of the measured peak of ${(peak / 1e9).toFixed(1)} Gflop/s with two-lane vectors`;
    const rows = curves.map((curve) => {
      const points = curve.points.map((p) => `${p.tolerance.toExponential()}: ${short(p.manYearsPerSecond)} (${p.error.toExponential(1)})`);
      const ratio = ratios[curve.name];
      return `| ${curve.what} | ${short(speedAt(curve, target))} | ${ratio === undefined ? "1" : short(ratio)} | ${points.join(", ")} |`;
    });
    const absent = Object.entries(missing).map(([name, lacks]) => `Not measured: ${name}, missing ${lacks}.`);
    return [
      `## ${task} (${pools} pools)`,
      "",
      `| solver | man-years/s at error ${target} | ours is times faster | tolerance: man-years/s (error) |`,
      "| --- | --- | --- | --- |",
      ...rows,
      "",
      ...absent,
      `Ours: ${short(speed)} man-years per second at error ${target}; ${(nearest.tries ?? 0).toFixed(0)} steps of ${(flopsOfStep / 1e3).toFixed(1)} kflop a man-year (counted on the tape, powers at their cheapest), ${(flops / 1e9).toFixed(1)} Gflop/s${ofPeak}.`,
      "",
    ].join("\n");
  });
  return [head, "", ...parts].join("\n");
}
