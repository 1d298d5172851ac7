/** What every command prints besides its result. */
import type { CommandContext } from "@stricli/core";
import { footing } from "openhpg";

/** Results go to stdout; this line and remarks go to stderr, where they never spoil a pipe. */
export function remark(context: CommandContext, ...lines: readonly string[]): void {
  for (const line of lines) context.process.stderr.write(`${line}\n`);
}

/** The last line of every screen. */
export const close = (context: CommandContext): void => remark(context, footing);

/** One line of result, or several. */
export const print = (context: CommandContext, text: string): void =>
  context.process.stdout.write(text.endsWith("\n") ? text : `${text}\n`);

/** Shows the share done on a terminal, in place; says nothing to a file or pipe. */
export const progress =
  (context: CommandContext) =>
  (done: number): void => {
    if (process.stderr.isTTY) context.process.stderr.write(done < 1 ? `\r${Math.floor(100 * done)} %` : "\r\u001b[K");
  };
