/** The architecture: imports go downwards, and through the front door. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import ts from "typescript";
import { expect, it } from "vitest";
import { filesUnder, sourceFiles } from "./files.ts";
import { floorOf, floorTable } from "./floors.ts";

/** What a module imports or re-exports: `from "…"`, bare `import "…"` and `import("…")`. */
const importsOf = (source: string): readonly string[] => ts.preProcessFile(source).importedFiles.map((file) => file.fileName);

const relative = (specifier: string): boolean => specifier.startsWith(".");
const roomOf = (file: string): string => file.match(/^src\/([^/]+)\//)?.[1] ?? "";
const inSrc = sourceFiles("src");
const rooms = new Set(inSrc.map(roomOf).filter((room) => room !== ""));

/** What is wrong with one import, or nothing. */
function objection(file: string, specifier: string): string | undefined {
  const room = roomOf(file);
  if (!relative(specifier)) {
    if (file.endsWith(".test.ts")) return undefined;
    // What simulates runs in a browser and carries nobody else's bugs.
    return room !== "" && floorOf(room)! <= floorOf("simulate")!
      ? `up to simulate nothing may be imported from a package: ${specifier}`
      : undefined;
  }
  const target = join(dirname(file), specifier);
  if (!target.startsWith("src/")) return `${specifier} lies outside src`;
  const other = roomOf(target);
  if (other === room) return undefined;
  if (target !== `src/${other}/index.ts`) return `${specifier} does not go through src/${other}/index.ts`;
  if (room === "") return undefined;
  return floorOf(other)! < floorOf(room)! ? undefined : `${room} may not import ${other}: it stands above or beside it`;
}

// Caught: `import "../body/index.ts"` in solve, the bare form that a first pattern missed.
it.each(inSrc)("%s imports downwards", (file) => {
  expect(importsOf(readFileSync(file, "utf8")).flatMap((s) => objection(file, s) ?? [])).toEqual([]);
});

it.each([...rooms])("src/%s has a floor and a front door", (room) => {
  expect(floorOf(room), `give ${room} a line in test/floors.ts`).toBeDefined();
  expect(existsSync(`src/${room}/index.ts`)).toBe(true);
});

// Caught: `import { body } from "../src/body/index.ts"` in a command.
it.each(sourceFiles("cli", "calibration", "studies"))("%s sees only the public API", (file) => {
  const own = file.split("/")[0]!;
  const strays = importsOf(readFileSync(file, "utf8")).filter(
    (s) => (relative(s) && join(dirname(file), s).split("/")[0] !== own) || s.startsWith("openhpg/"),
  );
  expect(strays).toEqual([]);
});

/** Folders of the web app that every page may use; a page is nobody's but its own. */
const pagesShare = ["engine", "charts", "parts", "state", "frame", "texts", "cases"];
const scriptOf = (file: string): string => {
  const text = readFileSync(file, "utf8");
  return file.endsWith(".svelte") ? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script).join("\n") : text;
};

// Caught: a page that took a table from another page, and a worker that came in by a side door.
it.each(filesUnder("web").filter((file) => /\/\w+\/.*\.(ts|svelte)$/.test(file) && !file.endsWith(".test.ts")))(
  "%s sees the public API and what pages share",
  (file) => {
    const own = file.split("/")[1]!;
    // What builds and tests the app may see the whole repository; the frame opens the pages.
    if (["testing", "install", "service-worker"].includes(own)) return;
    const strays = importsOf(scriptOf(file)).filter((s) => {
      if (!relative(s)) return s.startsWith("openhpg/") && !s.startsWith("openhpg/worker");
      const [top, folder] = join(dirname(file), s).split("/");
      const opensPages = own === "frame" || own === "engine";
      // Examples and the qualification are data, taken as they are.
      const data = /\.(json|csv|ya?ml)(\?\w+)?$|\?raw$/.test(s);
      return !data && (top !== "web" || !(folder === own || pagesShare.includes(folder!) || opensPages));
    });
    expect(strays).toEqual([]);
  },
);

// What is printed, differentiated or solved on the way is no public name; tests of the whole come in by the front doors.
it.each(sourceFiles("test", "bench"))("%s enters a room by its front door", (file) => {
  const into = importsOf(readFileSync(file, "utf8")).filter((s) => relative(s) && join(dirname(file), s).startsWith("src/"));
  expect(into.filter((s) => !/^src\/(\w+\/)?index\.ts$/.test(join(dirname(file), s)))).toEqual([]);
});

it("sees every form of import, and no comment", () => {
  expect(
    importsOf(`import a from "./a.ts"; import "./b.ts"; await import('./c.ts'); export { d } from "./d.ts"; // from "./e.ts"\n`),
  ).toEqual(["./a.ts", "./b.ts", "./c.ts", "./d.ts"]);
  expect(importsOf(`/* import "./a.ts" */ // import "./b.ts"\nconst c = ["from", "./c.ts"];`)).toEqual([]);
});

it("ARCHITECTURE.md prints the table that is obeyed (vitest -u rewrites it)", async () => {
  const [before, after] = readFileSync("ARCHITECTURE.md", "utf8").split(/<!-- floors -->[\s\S]*<!-- \/floors -->/);
  expect(after, "ARCHITECTURE.md needs <!-- floors --> and <!-- /floors -->").toBeDefined();
  const page = `${before}<!-- floors -->\n${floorTable(rooms)}\n<!-- /floors -->${after}`;
  await expect(page).toMatchFileSnapshot("../ARCHITECTURE.md");
});
