/** Every example in a docstring runs, and what it promises comes out. */
import { existsSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { sourceFiles } from "./files.ts";
import { floors } from "./floors.ts";
import { runExample } from "./run-example.ts";

type Names = Readonly<Record<string, unknown>>;
const load = async (file: string): Promise<Names> => ({ ...((await import(pathToFileURL(file).href)) as Names) });

/** The code below each `@example` of a doc comment. */
function examplesIn(source: string): readonly string[] {
  return [...source.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap(([comment]) => {
    const lines = comment
      .replace(/\*\/$/, "")
      .split("\n")
      .map((line) => line.replace(/^\s*(\/\*)?\*+ ?/, ""));
    const found: string[][] = [];
    let inside = false;
    for (const line of lines) {
      if (line.startsWith("@")) {
        inside = line.startsWith("@example");
        if (inside) found.push([]);
      } else if (inside) found.at(-1)!.push(line);
    }
    return found.map((code) => code.join("\n").trim());
  });
}

const examples = sourceFiles("src")
  .filter((file) => !file.endsWith(".test.ts"))
  .flatMap((file) => examplesIn(readFileSync(file, "utf8")).map((code) => ({ file, code, name: code.split("\n").at(-1)! })));

// From the roof down to the file itself: the nearer a name, the stronger.
const rooms = floors
  .toReversed()
  .flatMap((floor) => Object.keys(floor))
  .filter((room) => existsSync(`src/${room}/index.ts`));
const doors = new Map(await Promise.all(rooms.map(async (room) => [room, await load(`src/${room}/index.ts`)] as const)));

// Caught: a function called by another name than it has; a result off in its last digit.
it.each(examples)("$file: $name", async ({ file, code }) => {
  const room = file.split("/")[1]!;
  const scope = Object.assign({}, ...[...doors.values()], doors.get(room), await load(file)) as Names;
  expect(await runExample(code, scope)).toBeGreaterThan(0);
});

it("finds an example, and sees when it lies", async () => {
  const [code] = examplesIn("/**\n * Adds.\n *\n * @example\n * const a: number = 1;\n * a + 1 // => 3\n */");
  await expect(runExample(code!, {})).rejects.toThrow();
  await expect(runExample(code!.replace("3", "2"), {})).resolves.toBe(1);
});
