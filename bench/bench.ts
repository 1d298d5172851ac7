/**
 * Measures the engine and its peers on the workload and on the real axis: `npm run bench`.
 *
 * `--quick` takes two men, three rounds and the peers that ratios are asked of, under a minute; `--json` prints those
 * ratios alone; `--rounds n`, `--men n`. Without `--quick` the table, the curves and the figure go to `bench/results/`.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { flopsOfStep, peakFlops } from "./arithmetic.ts";
import { around, type Contender, type Curve, speedAt, takeTurns } from "./measure.ts";
import { ours } from "./peers/engine.ts";
import { peers, quickPeers } from "./peers/index.ts";
import type { Peer } from "./peers/peer.ts";
import { referenceOf } from "./reference.ts";
import { markdownReport, type Report, ratiosOf, type TaskReport } from "./report.ts";
import type { Task } from "./task.ts";
import { axisTask, workloadTask } from "./tasks.ts";
import { drawWorkPrecision } from "./work-precision-figure.ts";

const { values: asked } = parseArgs({
  options: { quick: { type: "boolean" }, json: { type: "boolean" }, rounds: { type: "string" }, men: { type: "string" } },
});
const quick = asked.quick === true;
const men = Number(asked.men ?? (quick ? 2 : 4));
const rounds = Number(asked.rounds ?? (quick ? 3 : 5));
/** The error at which everyone is compared. */
const target = 5e-7;
const everyTolerance = [1e-5, 1e-6, 1e-7];
const ourTolerances = [1e-3, 1e-4, 1e-5, 1e-6];
const files = join(new URL("..", import.meta.url).pathname, "out", "bench");

const say = (text: string): void => void (asked.json || console.log(text));

function measure(task: Task, others: readonly Peer[]): TaskReport {
  const reference = referenceOf(task, men, files);
  const missing: Record<string, string> = {};
  const contenders: Contender[] = [];
  for (const peer of [ours, ...others]) {
    const lacks = peer.missing();
    if (lacks !== undefined) {
      missing[peer.name] = lacks;
      console.error(`${peer.name} is left out; missing: ${lacks}`);
      continue;
    }
    const prepared = peer.prepare(task, join(files, `${task.name.replaceAll(" ", "-")}-${peer.name}`));
    const near = around(target, task, prepared, reference, men);
    const wide = peer === ours ? ourTolerances : everyTolerance;
    contenders.push({ peer, prepared, tolerances: quick ? near : [...new Set([...wide, ...near])].sort((a, b) => b - a) });
  }
  const curves = takeTurns(task, contenders, reference, men, rounds);
  const own = curves.find(({ name }) => name === ours.name)!;
  return {
    task: task.name,
    pools: task.floor.length,
    curves,
    missing,
    speed: speedAt(own, target),
    flopsOfStep: flopsOfStep(task.program),
    ratios: ratiosOf(curves, ours.name, target),
  };
}

const chosen = quick ? quickPeers : peers;
const report: Report = {
  date: new Date().toISOString().slice(0, 10),
  processor: cpus()[0]!.model.trim(),
  node: process.version,
  men,
  rounds,
  target,
  tasks: [measure(workloadTask(men), chosen.workload), measure(axisTask(men), chosen.axis)],
  peak: quick ? undefined : peakFlops(files),
};

const text = markdownReport(report);
say(text);
if (asked.json) {
  const [workload, axis] = report.tasks;
  console.log(JSON.stringify({ ratios: workload!.ratios, axis: axis!.ratios, missing: workload!.missing }));
}
if (!quick) {
  const folder = new URL("results/", import.meta.url).pathname;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "bench.json"), `${JSON.stringify(report, null, 2)}\n`);
  writeFileSync(join(folder, "bench.md"), text);
  const figure = drawWorkPrecision({
    title: "Man-years per second of processor time, against the error achieved",
    note: `${report.date}, one core of ${report.processor}, Node ${report.node}; medians of ${rounds} rounds, ${men} men.`,
    error: "root mean square error",
    work: "man-years per second",
    at: target,
    panels: report.tasks.map(({ task, curves }) => ({
      title: task,
      curves: curves.map(({ name, points }: Curve) => ({
        name,
        points: points.map(({ error, manYearsPerSecond }) => ({ error, work: manYearsPerSecond })),
      })),
    })),
  });
  writeFileSync(join(folder, "bench.svg"), figure);
}
