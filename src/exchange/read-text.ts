/** The text of a file, whatever the file turns out to be. */
import { cannotRead, notText, tooLarge } from "./errors.ts";

/** The reason a system call failed, in words. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file.",
  EISDIR: "this is a folder, not a file.",
  EACCES: "you may not read it.",
  ENOTDIR: "a part of this path is not a folder.",
};

/**
 * Reads a text in UTF-8, of so many bytes at most; a byte order mark is left out.
 *
 * @throws {@link ExchangeError} `exchange/cannot-read`, `exchange/too-large`, `exchange/not-text`.
 *
 * @example
 * (await readText("examples/secondary-hypogonadism.yaml", 100_000)).includes("courses:") // => true
 */
export async function readText(path: string, mostBytes: number): Promise<string> {
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
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw notText(path);
  }
}
