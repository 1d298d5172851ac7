/** What every command prints besides its result. */
import type { CommandContext } from "@stricli/core";
import { footing, type Phase } from "openhpg";

/** Results go to stdout; this line and remarks go to stderr, where they never spoil a pipe. */
export function remark(context: CommandContext, ...lines: readonly string[]): void {
  for (const line of lines) context.process.stderr.write(`${line}\n`);
}

/** The last line of every screen. */
export const close = (context: CommandContext): void => remark(context, footing);

/** One line of result, or several. */
export const print = (context: CommandContext, text: string): void =>
  context.process.stdout.write(text.endsWith("\n") ? text : `${text}\n`);

/** Shows the share done, the time left and what is being done, in place on a terminal and a line a minute elsewhere. */
export function timeLeft(context: CommandContext): (done: number, current: string) => void {
  const began = performance.now();
  let said = began;
  return (done, current) => {
    const now = performance.now();
    const left = done > 0.02 ? `, ${duration(((now - began) / done) * (1 - done))} left` : "";
    const line = `${Math.floor(100 * done)} %${left}: ${current}`;
    if (process.stderr.isTTY) context.process.stderr.write(`\r\u001b[K${line}`);
    else if (now - said > 60_000) {
      said = now;
      context.process.stderr.write(`${line}\n`);
    }
  };
}

/** Takes away what {@link timeLeft} shows. */
export function clearLine(context: CommandContext): void {
  if (process.stderr.isTTY) context.process.stderr.write("\r\u001b[K");
}

/** {@link timeLeft} for a job: each phase in its words, one that has none in silence; and when each began. */
export function phases(context: CommandContext, words: Readonly<Partial<Record<Phase, string>>>) {
  const began = new Map<Phase, number>();
  let say = timeLeft(context);
  const onProgress = (done: number, phase: Phase): void => {
    if (!began.has(phase)) {
      clearLine(context);
      say = timeLeft(context);
      began.set(phase, performance.now());
    }
    const current = words[phase];
    if (current !== undefined && done > 0) say(done, current);
  };
  return { onProgress, began: (phase: Phase): number => began.get(phase)! };
}

/** How long something took, to the hundredth of a second. */
export const seconds = (from: number, until: number): string => `${((until - from) / 1000).toFixed(2)} s`;

/** What is said while men are looked for. */
export const lookingForMen = "looking for the men who have this panel";

const duration = (milliseconds: number): string =>
  milliseconds < 90_000 ? `${Math.ceil(milliseconds / 1000)} s` : `${Math.round(milliseconds / 60_000)} min`;
