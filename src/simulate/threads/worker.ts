/** What runs in a thread: the entry of a worker of Node, or of a browser, where it is loaded as a module. */
import { attend } from "./attend.ts";
import type { ToThread } from "./messages.ts";

/** What the global scope of a browser's worker offers. */
interface WorkerScope {
  postMessage(message: unknown, transfer: readonly ArrayBuffer[]): void;
  onmessage: (event: { readonly data: ToThread }) => void;
}

// Asked for in this way, no bundler looks for a module of Node, and no browser loads one.
const parent = globalThis.process?.getBuiltinModule?.("node:worker_threads").parentPort;
if (parent)
  parent.on(
    "message",
    attend((message, transfer) => parent.postMessage(message, transfer)),
  );
else {
  const scope = globalThis as unknown as WorkerScope;
  const hear = attend((message, transfer) => scope.postMessage(message, transfer));
  scope.onmessage = ({ data }) => hear(data);
}
