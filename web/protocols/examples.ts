/** Men of publications to try this page with, each file read when it is chosen. */

const files = import.meta.glob<string>("../../examples/*.yaml", { query: "?raw", import: "default" });

const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

export const exampleNames: readonly string[] = Object.keys(files).map(nameOf).sort();

/** @returns undefined where there is no such example. */
export async function exampleText(name: string): Promise<string | undefined> {
  return files[`../../examples/${name}`]?.();
}
