/**
 * How much sooner several threads are done than one, on the real body with three daily drugs.
 *
 * `npx tsx --conditions openhpg-source bench/threads.ts [men] [threads] [rounds]`
 *
 * The ratio is of rates between the first man and the last, so that it tells of long runs; what starting the threads costs is
 * printed beside it. It means something only while nothing else runs. What the machine itself allows is shown by as many
 * processes that have nothing in common, each with one thread, at the same time.
 */
import { execFile } from "node:child_process";
import { cpus } from "node:os";
import { promisify } from "node:util";
import { type Man, man } from "../src/people/index.ts";
import { parseCourse, simulateManyInThreads } from "../src/simulate/index.ts";
import { median } from "./measure.ts";

const [men = 400, most = 2, rounds = 3] = process.argv.slice(2).filter(Number).map(Number);
const course = parseCourse("enclomiphene 25 mg daily; anastrozole 0.5 mg daily; testosterone gel 50 mg daily");

/** So many men who differ a little. */
const crowd = (count: number): readonly Man[] =>
  Array.from({ length: count }, (_, i) => man({ factors: { "testis.leydig.mass": 0.8 + (0.4 * ((i * 37) % count)) / count } }));

interface Measured {
  /** Men per second from the first to the last. */
  readonly rate: number;
  /** Seconds until the first man. */
  readonly start: number;
  /** Milliseconds of processor time per man, likewise. */
  readonly processor: number;
}

async function measure(threads: number): Promise<Measured> {
  const begun = performance.now();
  const processor = (): number => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  };
  let first = Number.NaN;
  let last = Number.NaN;
  let used = Number.NaN;
  await simulateManyInThreads(crowd(men), course, {
    weeks: 52,
    every: 7,
    threads,
    onTrajectory: () => {
      last = performance.now();
      if (!Number.isNaN(first)) return;
      first = last;
      used = processor();
    },
    onError: (_, error) => {
      throw error;
    },
  });
  return {
    rate: (1000 * (men - 1)) / (last - first),
    start: (first - begun) / 1000,
    processor: (processor() - used) / (men - 1),
  };
}

/** Rates of processes that run at once, added up. */
async function inProcesses(count: number): Promise<number> {
  const one = () => promisify(execFile)(process.execPath, [...process.execArgv, ...process.argv.slice(1), "alone"]);
  const told = await Promise.all(Array.from({ length: count }, one));
  return told.reduce((sum, { stdout }) => sum + Number(stdout), 0);
}

async function compare(): Promise<void> {
  const measured = new Map<number, Measured[]>([1, most].map((threads) => [threads, []]));
  const apart: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const [threads, results] of measured) results.push(await measure(threads));
    apart.push(await inProcesses(most));
  }
  const of = (threads: number, what: keyof Measured): number => median(measured.get(threads)!.map((m) => m[what]));
  console.log(`${cpus()[0]?.model ?? "unknown processor"}; ${men} men for a year, medians of ${rounds} rounds`);
  for (const threads of measured.keys())
    console.log(
      `${threads} in threads    ${of(threads, "rate").toFixed(1)} men/s` +
        `  first after ${of(threads, "start").toFixed(2)} s  ${of(threads, "processor").toFixed(2)} ms of processor each`,
    );
  console.log(`${most} in processes  ${median(apart).toFixed(1)} men/s`);
  const [threads, processes] = [of(most, "rate"), median(apart)].map((rate) => (rate / of(1, "rate")).toFixed(2));
  console.log(`${most} threads are ${threads} times one; ${most} processes are ${processes} times`);
}

if (process.argv.includes("alone")) console.log((await measure(1)).rate);
else await compare();
