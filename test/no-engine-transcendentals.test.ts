/**
 * No result may depend on the engine: only IEEE-exact functions of Math, and no `**`, in the library.
 *
 * No file is exempt: exp, log and pow are our own in numerics/elementary.ts, sin and cos in numerics/trigonometric.ts, and
 * the kernel's in engine/elementary and engine/kernel/elementary.ts. What engines make of all this: test/slow/other-engines.sh.
 */
import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { expect, it } from "vitest";

/** Rounded exactly, or no rounding at all; the constants are fixed by ECMAScript. */
const exact = new Set([
  "abs",
  "ceil",
  "clz32",
  "floor",
  "fround",
  "imul",
  "max",
  "min",
  "round",
  "sign",
  "sqrt",
  "trunc",
  "PI",
  "E",
  "LN2",
  "LN10",
  "LOG2E",
  "LOG10E",
  "SQRT2",
  "SQRT1_2",
]);

const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((f) => /(?<!\.test)\.ts$/.test(f));

function engineDependent(source: string): readonly string[] {
  const file = ts.createSourceFile("source.ts", source, ts.ScriptTarget.ES2023);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
    if (ts.isIdentifier(node) && node.text === "Math") {
      // Whatever is not a plain `Math.name` could hide any function.
      const name = source.slice(node.end).match(/^\.(\w+)/)?.[1] ?? "Math";
      if (!exact.has(name)) found.push(`line ${line + 1}: Math.${name}`);
    }
    if (node.kind === ts.SyntaxKind.AsteriskAsteriskToken || node.kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken)
      found.push(`line ${line + 1}: **`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

it.each(files)("src/%s asks nothing of the engine's own transcendental functions", (file) => {
  expect(engineDependent(readFileSync(`src/${file}`, "utf8"))).toEqual([]);
});

it("sees what it looks for, and not what is only spoken of", () => {
  expect(engineDependent("/** Math.exp */ const a = 2 ** 3, b = Math.exp(1), c = Math[d], e = Math.sqrt(2);")).toHaveLength(3);
  expect(engineDependent("const { exp } = Math; globalThis.Math.sin(1); a **= 2; [1].map(Math.log); Math.random();")).toHaveLength(5);
});
