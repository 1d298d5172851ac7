/** The worker in which the library runs: does the jobs it is asked for, one after another, and says how far it is. */
import { OpenHpgError } from "openhpg";
import { config } from "zod/v4/core";
import { failures } from "../texts/en/failures.ts";
import { type Answer, type Asked, jobs, type Told, type Work } from "./jobs.ts";

// The page's policy forbids making code from text, and browsers report even the attempt.
config({ jitless: true });

const say = (answer: Answer): void => postMessage(answer);

const told = (error: unknown): Told =>
  error instanceof OpenHpgError
    ? { code: error.code, where: error.where, what: error.what, next: error.next }
    : {
        code: "web/unforeseen",
        where: "",
        what: error instanceof Error ? error.message : String(error),
        next: failures.unforeseen,
      };

async function attend({ id, job, input }: Asked): Promise<void> {
  try {
    const { run } = await jobs[job]();
    const work: Work = { onProgress: (share, what) => say({ id, kind: "progress", share, what }) };
    // The page and this file share the table of jobs, so the input is what the job takes.
    const output = await (run as (input: unknown, work: Work) => unknown)(input, work);
    say({ id, kind: "done", output });
  } catch (error) {
    say({ id, kind: "failed", error: told(error) });
  }
}

addEventListener("message", ({ data }: MessageEvent<Asked>) => void attend(data));
