/** A command line run with what it prints kept, for tests. */
import { runCommandLine } from "./application.ts";

export async function openhpg(...words: readonly string[]) {
  let [stdout, stderr] = ["", ""];
  const code = await runCommandLine(words, {
    stdout: { write: (text: string) => void (stdout += text) },
    stderr: { write: (text: string) => void (stderr += text) },
  });
  return { code, stdout, stderr };
}
