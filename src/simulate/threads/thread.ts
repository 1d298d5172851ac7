/** A thread that takes messages: a worker of Node or of a browser, behind one face. */
import type { FromThread, ToThread } from "./messages.ts";

export interface Thread {
  post(message: ToThread): void;
  /** Ends it at once, whatever it is doing. */
  terminate(): void;
}

export interface ThreadEvents {
  onMessage(message: FromThread): void;
  /** It is gone, or cannot go on. May come more than once. */
  onLost(reason: string): void;
}

export type StartThread = (events: ThreadEvents) => Thread;

/** A browser's worker, as far as it is used here. */
interface WebWorker {
  postMessage(message: unknown): void;
  terminate(): void;
  onmessage: (event: { readonly data: FromThread }) => void;
  onmessageerror: () => void;
  onerror: (event: { readonly message?: string; preventDefault(): void }) => void;
}
declare const Worker: new (script: URL, options: { readonly type: "module" }) => WebWorker;

/**
 * Starts the worker beside this file, or the script at another address.
 *
 * @param script - Where the worker is, if a bundler has moved it.
 */
export const startThread =
  (script?: URL): StartThread =>
  (events) =>
    threadsOfNode() ? startInNode(script, events) : startInBrowser(script, events);

// Asked for in this way, no bundler looks for a module of Node, and no browser loads one.
const threadsOfNode = () => globalThis.process?.getBuiltinModule?.("node:worker_threads");

function startInNode(script: URL | undefined, { onMessage, onLost }: ThreadEvents): Thread {
  const { Worker } = threadsOfNode()!;
  // Run from its source, the library is TypeScript, and a worker does not inherit who reads that.
  const source = script === undefined && import.meta.url.endsWith(".ts");
  const thread = source
    ? new Worker(readingSource(new URL(besideThis("worker.ts"), import.meta.url)), { eval: true })
    : new Worker(script ?? new URL(besideThis("worker.js"), import.meta.url));
  thread.on("message", onMessage);
  thread.on("messageerror", (error) => onLost(error.message));
  thread.on("error", (error) => onLost(error.message));
  thread.on("exit", (code) => onLost(`it ended with code ${code}`));
  return { post: (message) => thread.postMessage(message), terminate: () => void thread.terminate() };
}

const readingSource = (script: URL): string => `import("tsx/esm/api").then(({ register }) => (register(), import("${script}")))`;

/** Put together here, so that bundlers do not look for a file that only the source or only the package has. */
const besideThis = (name: string): string => `./${name}`;

function startInBrowser(script: URL | undefined, { onMessage, onLost }: ThreadEvents): Thread {
  // Bundlers know this form, and bundle the worker when they see it.
  const thread = script ? new Worker(script, { type: "module" }) : new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
  thread.onmessage = ({ data }) => onMessage(data);
  thread.onmessageerror = () => onLost("what it said could not be read");
  thread.onerror = (event) => {
    event.preventDefault();
    onLost(event.message ?? "its script could not be loaded");
  };
  return { post: (message) => thread.postMessage(message), terminate: () => thread.terminate() };
}

/** Threads that can truly run at the same time here. */
export const threadsHere = (): number => {
  const { navigator, process } = globalThis as { navigator?: { readonly hardwareConcurrency?: number }; process?: NodeJS.Process };
  return process?.getBuiltinModule?.("node:os").availableParallelism() ?? navigator?.hardwareConcurrency ?? 2;
};
