/** Hands studies to threads as these become free; what is done is kept, so that an interrupted run goes on where it was. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { Study, StudyResult } from "openhpg";
import { studyFailed } from "./errors.ts";
import { modelHash } from "./provenance.ts";
import { makeFolder, replaceFile } from "./replace-file.ts";

export interface StudyRunOptions {
  readonly folder: string;
  readonly men: number;
  readonly seed: number;
  readonly threads: number;
  /** Where results wait until all are there; nothing is kept without it. */
  readonly parts?: string;
  onProgress(share: number, current: string): void;
}

type FromThread = { readonly ready: true } | { readonly name: string; readonly result?: StudyResult; readonly error?: string };

/** Whatever changes a study's result changes its key: the study, the model, how it is run. */
function keyOf(study: Study, { men, seed }: StudyRunOptions, model: string): string {
  return createHash("sha256")
    .update(JSON.stringify([study, men, seed, model]))
    .digest("hex");
}

/** What an interrupted run left; undefined where it left nothing, or nothing that can be read. */
function readPart(file: string): StudyResult | undefined {
  try {
    return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as StudyResult) : undefined;
  } catch {
    return undefined;
  }
}

/** Long studies go first, so that threads end together. */
const costOf = (study: Study): number => study.arms.length * Math.max(30, ...study.observations.map(({ day }) => day.to));

/**
 * Simulates every study.
 *
 * @throws CommandLineError `cli/study-failed`, naming the study.
 */
export async function runStudies(studies: readonly Study[], options: StudyRunOptions): Promise<readonly StudyResult[]> {
  const { parts, threads, onProgress } = options;
  const model = modelHash();
  if (parts !== undefined) makeFolder(parts);
  const fileOf = (study: Study): string => join(parts!, `${study.name}-${keyOf(study, options, model).slice(0, 16)}.json`);
  const results: StudyResult[] = [];
  const waiting: Study[] = [];
  for (const study of [...studies].sort((a, b) => costOf(b) - costOf(a))) {
    const before = parts === undefined ? undefined : readPart(fileOf(study));
    if (before) results.push(before);
    else waiting.push(study);
  }
  if (waiting.length === 0) return results;
  const total = waiting.reduce((sum, study) => sum + costOf(study), 0);
  let done = 0;
  await new Promise<void>((resolve, reject) => {
    const workers = new Set<Worker>();
    const stop = (settle: () => void): void => {
      for (const worker of workers) void worker.terminate();
      workers.clear();
      settle();
    };
    let left = waiting.length;
    for (let i = 0; i < Math.min(threads, waiting.length); i++) {
      const worker = startWorker({ folder: options.folder, men: options.men, seed: options.seed });
      workers.add(worker);
      let current: Study | undefined;
      const next = (): void => {
        current = waiting.shift();
        if (current) {
          onProgress(done / total, current.name);
          worker.postMessage(current.name);
        }
      };
      worker.on("message", (message: FromThread) => {
        if ("ready" in message) return next();
        if (!message.result) return stop(() => reject(studyFailed(message.name, message.error ?? "no reason was given")));
        results.push(message.result);
        if (parts !== undefined) replaceFile(fileOf(current!), JSON.stringify(message.result));
        done += costOf(current!);
        if (--left === 0) stop(resolve);
        else next();
      });
      worker.on("error", (error: Error) => stop(() => reject(studyFailed(current?.name ?? "(starting)", error.message))));
      worker.on(
        "exit",
        (code) =>
          workers.has(worker) && stop(() => reject(studyFailed(current?.name ?? "(starting)", `its thread ended with code ${code}`))),
      );
    }
  });
  return results;
}

/** Run from its source, the program is TypeScript, and a worker does not inherit who reads that. */
function startWorker(workerData: { readonly folder: string; readonly men: number; readonly seed: number }): Worker {
  if (!import.meta.url.endsWith(".ts")) return new Worker(new URL("./study-worker.js", import.meta.url), { workerData });
  const script = new URL("./study-worker.ts", import.meta.url);
  const reader = new URL("index.mjs", pathToFileURL(createRequire(import.meta.url).resolve("tsx/esm/api")));
  return new Worker(`import("${reader}").then(({ register }) => (register(), import("${script}")))`, { eval: true, workerData });
}
