/** What can be wrong with a command line or the file it should write, in sentences. */
import { OpenHpgError } from "openhpg";

export class CommandLineError extends OpenHpgError {}

export const notANumber = (flag: string, text: string, example: string): CommandLineError =>
  new CommandLineError("cli/not-a-number", flag, `${JSON.stringify(text.slice(0, 40))} is not a number.`, `Write it as in ${flag} ${example}.`);

export const outOfRange = (flag: string, value: string, what: string, next: string): CommandLineError =>
  new CommandLineError("cli/out-of-range", flag, `${value.slice(0, 40)} ${what}.`, next);

export const unknownEnding = (flag: string, path: string, endings: readonly string[]): CommandLineError =>
  new CommandLineError("cli/unknown-ending", flag, `${path} does not say in which format to write.`, `End the name in ${endings.join(" or ")}.`);

export const cannotWrite = (path: string, why: string, next: string): CommandLineError => new CommandLineError("cli/cannot-write", path, why, next);
