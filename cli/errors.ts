/** What can be wrong with a command line or the file it should write, in sentences. */
import { OpenHpgError } from "openhpg";

export class CommandLineError extends OpenHpgError {}

export const notANumber = (flag: string, text: string, example: string): CommandLineError =>
  new CommandLineError(
    "cli/not-a-number",
    flag,
    `${JSON.stringify(text.slice(0, 40))} is not a number.`,
    `Write it as in ${flag} ${example}.`,
  );

export const notASpacing = (flag: string, text: string): CommandLineError =>
  new CommandLineError(
    "cli/not-a-spacing",
    flag,
    `${JSON.stringify(text)} is not a time.`,
    `Give a number with its unit, such as ${flag} 1d, ${flag} 6h or ${flag} "1 wk".`,
  );

export const notASleep = (text: string): CommandLineError =>
  new CommandLineError(
    "cli/not-a-sleep",
    "--sleep",
    `${JSON.stringify(text.slice(0, 40))} does not say from when to when.`,
    "Write it as in --sleep 23:00-07:00.",
  );

export const notASpread = (flag: string, text: string, example: string): CommandLineError =>
  new CommandLineError(
    "cli/not-a-spread",
    flag,
    `${JSON.stringify(text.slice(0, 40))} is not a mean with its standard deviation.`,
    `Write it as in ${flag} ${example} or ${flag} ${example.replace("±", ",")}.`,
  );

export const notAWholeNumber = (flag: string, text: string, least: number, most: number): CommandLineError =>
  new CommandLineError(
    "cli/not-a-whole-number",
    flag,
    `${JSON.stringify(text.slice(0, 40))} is not a whole number from ${least} to ${most}.`,
    "Leave the flag out for the usual number.",
  );

export const notADay = (flag: string, text: string): CommandLineError =>
  new CommandLineError(
    "cli/not-a-day",
    flag,
    `${JSON.stringify(text.slice(0, 40))} is not a day.`,
    `Write year, month and day, as in ${flag} 2026-03-02.`,
  );

export const unknownEnding = (flag: string, path: string, endings: readonly string[]): CommandLineError =>
  new CommandLineError(
    "cli/unknown-ending",
    flag,
    `${path} does not say in which format to write.`,
    `End the name in ${endings.join(" or ")}.`,
  );

export const cannotWrite = (path: string, why: string, next: string): CommandLineError =>
  new CommandLineError("cli/cannot-write", path, why, next);

export const studyFailed = (name: string, why: string): CommandLineError =>
  new CommandLineError(
    "cli/study-failed",
    name,
    `this study could not be simulated: ${why}`,
    "What is done is kept; mend the study and run again.",
  );

export const studiesHaveProblems = (folder: string, text: string, count: number): CommandLineError =>
  new CommandLineError(
    "cli/studies-have-problems",
    folder,
    `${count === 1 ? "one thing is" : `${count} things are`} wrong:\n\n${text}\n`,
    "Mend them; studies/README.md says what the two files of a study hold.",
  );

export const noSuchStudy = (name: string, near: string | undefined): CommandLineError =>
  new CommandLineError(
    "cli/no-such-study",
    "--study",
    `no usable study is called ${name}.`,
    near ? `Did you mean ${near}?` : "Name a folder of the studies.",
  );

export const overInput = (flag: string, path: string): CommandLineError =>
  new CommandLineError("cli/over-input", flag, `${path} is the file that is read.`, "Give another name.");

export const noChromium = (named: string | undefined): CommandLineError =>
  new CommandLineError(
    "cli/no-chromium",
    "--out",
    named === undefined ? "a PDF is printed by Chromium, and there is none on the path." : `CHROMIUM names ${named}, which cannot be run.`,
    "Install it (apt install chromium), name one in CHROMIUM, or write .html and print that from any browser.",
  );

export const cannotPrint = (program: string, why: string, said: string): CommandLineError =>
  new CommandLineError(
    "cli/cannot-print",
    program,
    `it could not print the report: ${why}${said.trim() ? ` (${said.trim().split("\n").at(-1)!.slice(0, 200)})` : ""}.`,
    "Write .html and print that from any browser.",
  );

export const webNotBuilt = (folder: string, why: string): CommandLineError =>
  new CommandLineError("cli/web-not-built", folder, `the web app cannot be served from here: ${why}.`, "Build it: npm run build:web.");

export const cannotListen = (port: number, why: string): CommandLineError =>
  new CommandLineError(
    "cli/cannot-listen",
    `--port ${port}`,
    why === "EADDRINUSE"
      ? "another program uses this port, perhaps another openhpg web."
      : why === "EACCES"
        ? "you may not use this port."
        : `it cannot be used (${why}).`,
    "End the other program, or give another port; --port 0 takes any that is free.",
  );
