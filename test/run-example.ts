/** Runs an example of the documentation: TypeScript whose lines ending in a result say what comes out. */
import ts from "typescript";
import { expect } from "vitest";

const AsyncFunction = (async () => {}).constructor as new (...args: string[]) => (...values: unknown[]) => Promise<void>;

/** What Node prints for a typed array, as an expression. */
const literal = (result: string): string =>
  result.replace(/\b(\w+Array)(?:\(\d+\))? ?\[/g, "$1.from([").replace(/(\w+Array\.from\(\[[^\]]*\])/g, "$1)");

/** The example as a script that hands each result, found and promised, to `check`. */
export function scriptOf(example: string): string {
  const out: string[] = [];
  let open: string[] = [];
  for (const line of example.split("\n")) {
    const [, code = line, result] = line.match(/^(.*?)\s*\/\/ => (.*)$/) ?? [];
    open.push(code);
    if (result === undefined) continue;
    const text = open.join("\n");
    const statements = ts.createSourceFile("example.ts", text, ts.ScriptTarget.ES2023).statements;
    const last = statements.at(-1);
    if (!last || !ts.isExpressionStatement(last)) throw new Error(`"// => ${result}" does not follow an expression`);
    out.push(text.slice(0, last.pos), `check((${text.slice(last.pos).trim().replace(/;$/, "")}), (${literal(result)}));`);
    open = [];
  }
  if (out.length === 0) throw new Error("no line of the example says what comes out: write `expression // => value`");
  return ts.transpileModule([...out, ...open].join("\n"), {
    compilerOptions: { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext },
  }).outputText;
}

/** Numbers may differ by rounding; everything else is equal. */
function same(found: unknown, promised: unknown): void {
  if (typeof promised === "number" && typeof found === "number")
    expect(found).toBeCloseTo(promised, 12 - Math.floor(Math.log10(Math.abs(promised) || 1)));
  else if (ArrayBuffer.isView(promised)) {
    expect(found?.constructor).toBe(promised.constructor);
    Array.from(found as Float64Array).forEach((value, i) => {
      same(value, (promised as Float64Array)[i]);
    });
  } else expect(found).toEqual(promised);
}

/** Runs it with these names in scope; resolves to how many results were checked. */
export async function runExample(example: string, scope: Readonly<Record<string, unknown>>): Promise<number> {
  let checked = 0;
  const check = (found: unknown, promised: unknown): void => {
    same(found, promised);
    checked++;
  };
  // In a block of its own, an example may declare what a name in scope is called.
  const run = new AsyncFunction("check", ...Object.keys(scope), `"use strict"; {\n${scriptOf(example)}\n}`);
  await run(check, ...Object.values(scope));
  return checked;
}
