/** A thread that simulates studies, one at a time, for `openhpg qualify`. */
import { parentPort, workerData } from "node:worker_threads";
import { OpenHpgError, readStudies, runStudy } from "openhpg";

const { folder, men, seed } = workerData as { readonly folder: string; readonly men: number; readonly seed: number };
const port = parentPort!;
const byName = new Map((await readStudies(folder)).studies.map((study) => [study.name, study]));

port.on("message", (name: string) => {
  try {
    port.postMessage({ name, result: runStudy(byName.get(name)!, { men, seed }) });
  } catch (error) {
    port.postMessage({ name, error: error instanceof OpenHpgError ? error.message : String((error as Error).stack ?? error) });
  }
});
port.postMessage({ ready: true });
