/**
 * Work against precision on the reference problems, and the evidence on which methods were chosen: `npx tsx --conditions
 * openhpg-source bench/work-precision.ts` writes a figure and its data to `bench/results/`.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { bogackiShampine, dormandPrince, dormandPrince8, type Method, rodas4, rodas5p } from "../src/solve/index.ts";
import { referenceProblems } from "../test/problems/index.ts";
import type { ReferenceProblem } from "../test/problems/problem.ts";
import { relativeErrors, solveProblem } from "../test/problems/solve-problem.ts";
import { median } from "./measure.ts";
import { cpuSecondsOf } from "./peers/peer.ts";
import { referenceOf, walk } from "./reference.ts";
import { rmsError } from "./task.ts";
import { workloadTask } from "./tasks.ts";
import { drawWorkPrecision } from "./work-precision-figure.ts";

const stiff: readonly Method[] = [rodas4, rodas5p];
const explicit: readonly Method[] = [bogackiShampine, dormandPrince, dormandPrince8];
/** Times the tolerance with which the tests reach 1e-8. */
const looser = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6];
/** A run that takes longer adds nothing that a reader could not guess. */
const patience = 4;

interface Point {
  readonly looser: number;
  /** The largest relative error of any component at the end. */
  readonly error: number;
  readonly milliseconds: number;
  readonly steps: number;
  readonly rhs: number;
}

function curve(problem: ReferenceProblem, method: Method): readonly Point[] {
  const points: Point[] = [];
  for (const factor of looser.toReversed()) {
    let solved: ReturnType<typeof solveProblem> | undefined;
    const once = (): number =>
      cpuSecondsOf(() => {
        try {
          solved = solveProblem(problem, { method, looser: factor });
        } catch {
          solved = undefined;
        }
      });
    const first = once();
    if (solved === undefined) continue;
    const { steps, rhs } = solved.work;
    const error = Math.max(...Object.values(relativeErrors(solved.at(problem.until), problem.end)));
    points.push({ looser: factor, error, steps, rhs, milliseconds: 1000 * (first > 1 ? first : median([once(), once(), once()])) });
    if (first > patience) break;
  }
  return points.filter(({ error }) => error < 1);
}

const panels = referenceProblems.map((problem) => {
  const methods = problem.method === "stiff" ? stiff : [...explicit, ...stiff];
  console.log(problem.name);
  return { title: problem.name, curves: methods.map((method) => ({ name: method.name, points: curve(problem, method) })) };
});

/** One man of the workload, whom doses interrupt 522 times: stiff enough for explicit methods to feel it. */
const task = workloadTask(1);
const truth = referenceOf(task, 1, new URL("../out/bench/", import.meta.url).pathname);
panels.push({
  title: "One man of the workload, a year",
  curves: [dormandPrince, dormandPrince8, ...stiff].map((method) => ({
    name: method.name,
    points: [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6].toReversed().map((factor): Point => {
      const found = new Float64Array(truth.length);
      let work = { steps: 0, rhs: 0 };
      const runs = [0, 1, 2].map(() => cpuSecondsOf(() => (work = walk(task, { method, relative: 1e-10 * factor }, found))));
      return { looser: factor, error: rmsError(task, found, truth), milliseconds: 1000 * median(runs), steps: work.steps, rhs: work.rhs };
    }),
  })),
});

const date = new Date().toISOString().slice(0, 10);
const machine = `${date}, one core of ${cpus()[0]!.model.trim()}, Node ${process.version}`;
const folder = new URL("results/", import.meta.url).pathname;
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}work-precision.json`, `${JSON.stringify({ machine, panels }, null, 1)}\n`);
writeFileSync(
  `${folder}work-precision.svg`,
  drawWorkPrecision({
    title: "Twelve reference problems and a year of the workload: processor time against the error",
    note: `${machine}. Compilation included. The largest relative error of any component at the end; for the workload the root mean square over all days.`,
    error: "error",
    work: "milliseconds",
    panels: panels.map(({ title, curves }) => ({
      title,
      curves: curves.map(({ name, points }) => ({
        name,
        points: points.map(({ error, milliseconds }) => ({ error, work: milliseconds })),
      })),
    })),
  }),
);
for (const { title, curves } of panels)
  for (const { name, points } of curves)
    console.log(`${title}, ${name}: ${points.map((p) => `${p.error.toExponential(1)} in ${p.milliseconds.toFixed(0)} ms`).join(", ")}`);
