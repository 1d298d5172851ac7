/** What the README shows runs as it stands there, and what it points at exists. */
import { existsSync, readFileSync } from "node:fs";
import ts from "typescript";
import { expect, it, vi } from "vitest";
import { scriptOf } from "./run-example.ts";

const readme = readFileSync("README.md", "utf8");
const blocks = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) => code!);

const AsyncFunction = (async () => {}).constructor as new (...args: string[]) => (...values: unknown[]) => Promise<void>;

it("has an example of the library", () => {
  expect(blocks.length).toBeGreaterThan(0);
});

// Caught: `simulate(patient, "enclomiphene", "25 mg")`, with a drug and a dose for a course.
it.each(blocks.map((code, i) => [i + 1, code] as const))("block %i runs against the public API", async (_i, code) => {
  const imports = code.match(/^import \{ ([^}]*) \} from "openhpg";$/m)?.[1]?.split(", ") ?? [];
  const library = (await import("openhpg")) as Readonly<Record<string, unknown>>;
  for (const name of imports) expect(library, name).toHaveProperty(name);
  const said = vi.spyOn(console, "log").mockImplementation(() => {});
  const rest = code.replace(/^import .*\n/gm, "");
  const script = rest.includes("// =>")
    ? scriptOf(rest)
    : ts.transpileModule(rest, { compilerOptions: { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext } }).outputText;
  await new AsyncFunction("check", ...imports, script)(
    (found: unknown, promised: unknown) => expect(found).toEqual(promised),
    ...imports.map((name) => library[name]),
  );
  expect(rest.includes("console.log") ? said.mock.calls.length : 1).toBeGreaterThan(0);
  said.mockRestore();
});

const pages = ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "SECURITY.md"];
const links = pages.flatMap((page) =>
  [...readFileSync(page, "utf8").matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)].map(([, target]) => [page, target!] as const),
);

it.each(links)("%s points at %s, which exists", (_page, target) => {
  expect(existsSync(target)).toBe(true);
});
