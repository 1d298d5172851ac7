/**
 * How fast the engine is, on one core: man-years per second of the workload and of the real body with a daily oral drug,
 * each with the error it achieves against a run a thousand times tighter.
 *
 * `npx tsx --conditions openhpg-source bench/engine.ts [men] [width] [rounds]`
 */
import { body } from "../src/body/index.ts";
import { derive, type Program } from "../src/compile/index.ts";
import { enclomiphene } from "../src/drugs/index.ts";
import { type EngineMan, engine } from "../src/engine/index.ts";
import { assemble } from "../src/model/index.ts";
import { days, men, workload } from "./workload.ts";

const [count = 32, width = 1, rounds = 5] = process.argv.slice(2).map(Number);
const at = Float64Array.from({ length: days }, (_, i) => (i + 1) * 24);
const until = days * 24;

/** Men who differ a little in every parameter of the body, and take enclomiphene each morning. */
function* patients(program: Program, wanted: number): Generator<EngineMan> {
  const delivery = enclomiphene.routes["oral"]!.delivers.find((d) => d.kind === "pool")!;
  const gut = program.rested.pools.indexOf(delivery.pool);
  function* doses() {
    for (let day = 0; day < days; day++)
      yield {
        at: day * 24 + 8,
        kind: 0,
        apply(y: Float64Array) {
          y[gut]! += 25 * delivery.share;
          return false;
        },
      };
  }
  let state = 1;
  const uniform = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  for (let i = 0; i < wanted; i++)
    yield { values: program.reference.map((v) => v * Math.exp((uniform() - 0.5) * 0.3)), y0: program.rested.start, interruptions: doses() };
}

interface Case {
  readonly name: string;
  readonly program: Program;
  population(wanted: number): Iterable<EngineMan>;
  /** Absolute tolerance of each pool for a relative one. */
  absolute(relative: number): Float64Array;
  /** What an error is measured against besides the value itself. */
  readonly floor: Float64Array;
  readonly tolerances: readonly number[];
}

const began = performance.now();
const programs = { workload: derive(workload), body: derive(assemble("man", [...body, ...enclomiphene.components])) };
const size = (program: Program): Float64Array => program.rested.start.map((v) => v || 1e-2);
const cases: readonly Case[] = [
  {
    name: "workload",
    program: programs.workload,
    population: (wanted) => men(wanted, programs.workload.rested.start),
    absolute: (relative) => programs.workload.rested.start.map(() => relative * 1e-2),
    floor: programs.workload.rested.start.map(() => 1e-2),
    tolerances: [1e-3, 1.3e-4, 1e-6],
  },
  {
    name: "body + enclomiphene",
    program: programs.body,
    population: (wanted) => patients(programs.body, wanted),
    absolute: (relative) => size(programs.body).map((v) => relative * 1e-2 * v),
    floor: size(programs.body).map((v) => 1e-2 * v),
    tolerances: [1e-3, 1e-4, 1e-6],
  },
];
const derived = performance.now() - began;

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

console.log(`${count} men, ${2 * width} lanes, medians of ${rounds} rounds; deriving both systems took ${derived.toFixed(0)} ms`);
for (const { name, program, population, absolute, floor, tolerances } of cases) {
  const start = performance.now();
  const kernel = engine(program, { width });
  console.log(
    `${name}: ${kernel.size} pools, ${(kernel.codeBytes / 1024).toFixed(0)} kB emitted in ${(performance.now() - start).toFixed(0)} ms`,
  );
  const compared = Math.min(count, 8);
  const go = (relative: number, wanted: number, keep?: Float64Array) => {
    const cpu = process.cpuUsage();
    const work = kernel.run(population(wanted), {
      until,
      at,
      tolerance: { relative, absolute: absolute(relative) },
      keep: "state",
      onSample: (man, i, _t, row) => keep && man < compared && keep.set(row, (man * days + i) * kernel.size),
      onError: (man, error) => console.log(`man ${man}: ${error.message}`),
    });
    const { user, system } = process.cpuUsage(cpu);
    return { work, seconds: (user + system) / 1e6 };
  };
  const reference = new Float64Array(compared * days * kernel.size);
  go(1e-11, compared, reference);
  const found = new Float64Array(reference.length);
  const seconds = tolerances.map((): number[] => []);
  const lines = tolerances.map((relative) => {
    const { work } = go(relative, count, found);
    let sum = 0;
    found.forEach((value, i) => (sum += ((value - reference[i]!) / (Math.abs(reference[i]!) + floor[i % kernel.size]!)) ** 2));
    return `rms error ${Math.sqrt(sum / found.length).toExponential(1)}, ${(work.steps / count).toFixed(0)} steps and ${(work.rejected / count).toFixed(0)} refused a man-year`;
  });
  for (let round = 0; round < rounds; round++) tolerances.forEach((relative, i) => seconds[i]!.push(go(relative, count).seconds));
  tolerances.forEach((relative, i) =>
    console.log(`  rtol ${relative}: ${(count / median(seconds[i]!)).toFixed(0)} man-years/s; ${lines[i]}`),
  );
}
