/** Reads a comparison from a file, whatever the file turns out to be. */
import { type ComparisonPlan, parseComparison } from "./comparison-plan.ts";
import { cannotRead, malformed, tooLarge } from "./errors.ts";

/** A comparison is a page of text; a megabyte is a mistake. */
const mostBytes = 1_000_000;

/** The reason a system call failed, in words. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file.",
  EISDIR: "this is a folder, not a file.",
  EACCES: "you may not read it.",
  ENOTDIR: "a part of this path is not a folder.",
};

/**
 * Reads a comparison file, up to one megabyte.
 *
 * @throws {@link ExchangeError} `exchange/cannot-read`, `exchange/too-large`, and those of {@link parseComparison}.
 *
 * @example
 * (await readComparison("examples/secondary-hypogonadism.yaml")).courses.length > 1 // => true
 */
export async function readComparison(path: string): Promise<ComparisonPlan> {
  const { open } = await import("node:fs/promises");
  let bytes: Uint8Array;
  try {
    const file = await open(path);
    try {
      const buffer = new Uint8Array(mostBytes + 1);
      let length = 0;
      for (let read = -1; read !== 0 && length < buffer.length; length += read)
        read = (await file.read(buffer, length, buffer.length - length)).bytesRead;
      bytes = buffer.subarray(0, length);
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = (error as { code?: string }).code ?? "";
    throw cannotRead(path, reasons[code] ?? `it cannot be read (${code || String(error)}).`);
  }
  if (bytes.length > mostBytes) throw tooLarge(path, mostBytes);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw malformed(`${path}:1`, "this is not text in UTF-8.", "Save the file as UTF-8 text.");
  }
  return parseComparison(text, path);
}
