/**
 * Broken files for the readers of a man's file, in two processes; what fails is kept in fuzz-corpus/ to be looked at, made small
 * and fixed. An execution is known by its number, so that a run can be stopped and gone on with.
 *
 * `npx tsx --conditions openhpg-source test/slow/fuzz.ts [executions] [from] [minutes]`; ends with 1 where something failed.
 */
import { fork } from "node:child_process";
import { writeFileSync } from "node:fs";
import { corpus, fuzzedReaders, objectionTo, seedsOf } from "../fuzzed-readers.ts";
import { drawsOf, fuzzed } from "../fuzzed-text.ts";

const executions = Number(process.argv[2] ?? 1_000_000);
const from = Number(process.argv[3] ?? 0);
const minutes = Number(process.argv[4] ?? Number.POSITIVE_INFINITY);
const threads = 2;
const seed = 20_261_125;

const seeds = fuzzedReaders.map(seedsOf);
const readerOf = (execution: number): number => execution % fuzzedReaders.length;
const textOf = (execution: number): string => {
  const i = readerOf(execution);
  return fuzzed(fuzzedReaders[i]!.shape, seeds[i]!, drawsOf(seed, execution));
};

interface Told {
  /** Number of the execution that comes next. */
  readonly next: number;
  readonly objection?: string;
}

/** Every so many executions of its own, in blocks that hold each reader as often. */
async function work(worker: number): Promise<void> {
  const block = 60;
  for (let first = from + worker * block; first < from + executions; first += threads * block) {
    for (let execution = first; execution < Math.min(first + block, from + executions); execution++) {
      process.send!({ next: execution } satisfies Told);
      const objection = await objectionTo(fuzzedReaders[readerOf(execution)]!, textOf(execution));
      if (objection !== undefined) process.send!({ next: execution, objection } satisfies Told);
    }
    // Messages leave only between the executions.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Keeps a text that failed. */
function keep(execution: number, why: string): void {
  const file = `${corpus}/find-${execution}${fuzzedReaders[readerOf(execution)]!.end}`;
  writeFileSync(file, textOf(execution));
  console.log(`\n${file}: ${why.slice(0, 600)}`);
}

function watch(): void {
  const began = Date.now();
  const done = Array.from({ length: threads }, () => 0);
  const next = Array.from({ length: threads }, () => from);
  const heard = Array.from({ length: threads }, () => began);
  let finds = 0;
  let left = threads;
  const workers = done.map((_, worker) => {
    const child = fork(process.argv[1]!, process.argv.slice(2), { env: { ...process.env, FUZZ_WORKER: String(worker) } });
    child.on("message", (told: Told) => {
      heard[worker] = Date.now();
      next[worker] = told.next;
      if (told.objection === undefined) done[worker]!++;
      else {
        finds++;
        keep(told.next, told.objection);
      }
    });
    child.on("exit", () => {
      if (--left === 0) end();
    });
    return child;
  });
  const count = (): number => done.reduce((a, b) => a + b);
  const stop = (): void => {
    for (const child of workers) child.kill();
  };
  const end = (): void => {
    clearInterval(clock);
    const seconds = (Date.now() - began) / 1000;
    console.log(`\n${count()} executions in ${seconds.toFixed(0)} s, ${(count() / seconds).toFixed(0)} a second; ${finds} finds.`);
    if (count() < executions) console.log(`To go on: fuzz.ts ${from + executions - Math.min(...next)} ${Math.min(...next)}`);
    process.exitCode = finds > 0 ? 1 : 0;
  };
  const clock = setInterval(() => {
    const rate = (count() / (Date.now() - began)) * 1000;
    process.stdout.write(
      `\r${count()} of ${executions}, ${rate.toFixed(0)} a second, ${((executions - count()) / rate / 60).toFixed(1)} min left, ${finds} finds `,
    );
    workers.forEach((child, worker) => {
      // Generous: a block is told of as a whole.
      if (child.exitCode !== null || child.signalCode !== null || Date.now() - heard[worker]! < 120_000) return;
      finds++;
      keep(next[worker]!, "nothing heard for two minutes: it or one of the 60 after it hangs");
      child.kill("SIGKILL");
    });
    if (Date.now() - began > minutes * 60_000) stop();
  }, 2000);
  process.on("SIGINT", stop);
}

if (process.env.FUZZ_WORKER === undefined) watch();
else {
  await work(Number(process.env.FUZZ_WORKER));
  process.disconnect();
}
