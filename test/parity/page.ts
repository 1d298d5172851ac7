/** Tells the server of the page what this browser makes of the thousand men, in one thread and in two. */
import { inOneThread, inThreads, size } from "./population.ts";

const tell = (body: string): Promise<unknown> => fetch("/told", { method: "POST", body });

try {
  await tell(`${await inOneThread(size)} ${await inThreads(size, 2)}`);
} catch (error) {
  await tell(`failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}
