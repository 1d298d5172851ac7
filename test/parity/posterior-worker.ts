/** The posterior in a worker of a browser, told to the page that opened it. */
import { posteriorDigest } from "./posterior.ts";

declare const self: { postMessage(message: string): void };

posteriorDigest().then(
  (digest) => self.postMessage(digest),
  (error: unknown) => self.postMessage(`failed: ${String(error)}`),
);
