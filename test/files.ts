/** The files of the repository that truths about the whole are checked on. */
import { existsSync, readdirSync } from "node:fs";

const generated = /^(node_modules|dist|coverage|out|\.git)(\/|$)/;

/** Paths from the repository's root, sorted, with forward slashes. */
export function filesUnder(folder: string): readonly string[] {
  const found: string[] = [];
  const visit = (path: string): void => {
    for (const entry of readdirSync(path || ".", { withFileTypes: true })) {
      const full = path ? `${path}/${entry.name}` : entry.name;
      if (generated.test(full)) continue;
      if (entry.isDirectory()) visit(full);
      else if (entry.isFile()) found.push(full);
    }
  };
  // A folder that holds nothing yet is not in a clone.
  if (existsSync(folder || ".")) visit(folder);
  return found.sort();
}

/** TypeScript written by hand. */
export const sourceFiles = (...folders: readonly string[]): readonly string[] =>
  folders.flatMap((folder) => filesUnder(folder)).filter((file) => file.endsWith(".ts"));
