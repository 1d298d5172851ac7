/** What peers outside of Node share: a task written as files, a compiler, results read back. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Form, manBytes, printC } from "../print-c.ts";
import type { Task } from "../task.ts";
import type { Prepared } from "./peer.ts";

/** The folder of this file: its C and R sources. */
export const sources = new URL(".", import.meta.url).pathname;

const works = (program: string, args: readonly string[]): boolean => {
  try {
    execFileSync(program, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};

/** What is missing of these, in words. */
export const missingOf = (...needs: readonly (readonly [what: string, program: string, ...args: string[]])[]): string | undefined => {
  const absent = needs.filter(([, program, ...args]) => !works(program, args)).map(([what]) => what);
  return absent.length > 0 ? absent.join(", ") : undefined;
};

/** True when the preprocessor finds this header. */
export const header = (name: string): readonly [string, string, ...string[]] => [
  `the header ${name}`,
  "sh",
  "-c",
  `echo '#include <${name}>' | cc -E - >/dev/null`,
];

/** Writes `model.h` and `men.bin`, once for each folder. */
export function writeTask(task: Task, folder: string, form: Form): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "model.h"), printC(task, form));
  writeFileSync(join(folder, "men.bin"), manBytes(task));
}

export const compileC = (folder: string, args: readonly string[]): void =>
  void execFileSync("cc", ["-O3", "-march=native", `-I${folder}`, ...args], { stdio: "inherit" });

/** A program that reads `men.bin`, writes `out.bin` and prints processor seconds as its last line. */
export function program(
  { days }: Task,
  folder: string,
  command: (relative: number, men: number) => readonly [string, ...string[]],
): Prepared {
  return {
    run(relative, men) {
      const [name, ...args] = command(relative, men);
      const said = execFileSync(name, args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
      const bytes = readFileSync(join(folder, "out.bin"));
      const found = new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
      return { found, cpuSeconds: Number(said.trim().split("\n").at(-1)), manYears: (men * days) / 365 };
    },
  };
}
