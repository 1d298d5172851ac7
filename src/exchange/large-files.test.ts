/** A large file is refused when the limit has been read, whatever the kind of file; nobody waits for the rest of it. */
import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { readCourses, readPatient } from "./panel/read-panel.ts";
import { readText } from "./read-text.ts";

let bytesRead = 0;

vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof fs>();
  return {
    ...real,
    async open(...parameters: Parameters<typeof fs.open>) {
      const file = await real.open(...parameters);
      const read = file.read.bind(file);
      file.read = (async (...rest: Parameters<typeof read>) => {
        const result = await read(...rest);
        bytesRead += result.bytesRead;
        return result;
      }) as typeof file.read;
      return file;
    },
  };
});

const most = 1_000_000;

// Caught: readFile, and a look at the length afterwards.
it.each([
  ["labs.csv", readPatient],
  ["labs.tsv", readPatient],
  ["labs.fhir.json", readPatient],
  ["labs.json", readPatient],
  ["panel.yaml", readPatient],
  ["courses.yaml", readCourses],
  ["any.txt", (path: string) => readText(path, most)],
] as const)("50 MB in %s", async (name, read) => {
  const folder = await fs.mkdtemp(join(tmpdir(), "openhpg-"));
  try {
    // Fifty million bytes of nothing, of which the disk keeps none.
    await fs.writeFile(join(folder, name), "");
    await fs.truncate(join(folder, name), 50_000_000);
    bytesRead = 0;
    await expect(read(join(folder, name))).rejects.toThrow(/too-large/);
    expect(bytesRead).toBeGreaterThan(most);
    expect(bytesRead).toBeLessThanOrEqual(most + 1);
  } finally {
    await fs.rm(folder, { recursive: true });
  }
});
