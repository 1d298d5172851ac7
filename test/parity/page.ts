/** Tells the server of the page what this browser makes of the thousand men, in one thread and in two, and of a posterior. */
import { inOneThread, inThreads, size } from "./population.ts";

const tell = (body: string): Promise<unknown> => fetch("/told", { method: "POST", body });

interface WebWorker {
  onmessage: (event: { readonly data: unknown }) => void;
  onerror: (event: { readonly message?: string }) => void;
}
type WebWorkerMaker = new (url: URL, options: { readonly type: "module" }) => WebWorker;

/** In a worker, as an application would. */
const posteriorDigest = (): Promise<string> =>
  new Promise((resolve, reject) => {
    const { Worker } = globalThis as unknown as { readonly Worker: WebWorkerMaker };
    const worker = new Worker(new URL("./posterior-worker.js", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }) => resolve(String(data));
    worker.onerror = ({ message }) => reject(new Error(message));
  });

try {
  await tell(`${await inOneThread(size)} ${await inThreads(size, 2)} ${await posteriorDigest()}`);
} catch (error) {
  await tell(`failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}
