/** What a browser loads when it loads the library: nothing of Node, and no package before it is needed. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import ts from "typescript";
import { expect, it } from "vitest";

/** What a module needs before its first line runs: types are gone by then, and `import("…")` waits until it is called. */
function neededBy(file: string): readonly string[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2023);
  return source.statements.flatMap((statement) => {
    if (ts.isImportDeclaration(statement)) {
      const clause = statement.importClause;
      const named = clause?.namedBindings;
      const onlyTypes =
        clause?.phaseModifier === ts.SyntaxKind.TypeKeyword ||
        (clause !== undefined &&
          !clause.name &&
          named !== undefined &&
          ts.isNamedImports(named) &&
          named.elements.every((e) => e.isTypeOnly));
      return onlyTypes ? [] : [(statement.moduleSpecifier as ts.StringLiteral).text];
    }
    if (ts.isExportDeclaration(statement) && statement.moduleSpecifier && !statement.isTypeOnly)
      return [(statement.moduleSpecifier as ts.StringLiteral).text];
    return [];
  });
}

const seen = new Set<string>();
const foreign: string[] = [];
function follow(file: string): void {
  if (seen.has(file)) return;
  seen.add(file);
  for (const needed of neededBy(file))
    if (needed.startsWith(".")) follow(join(dirname(file), needed));
    else foreign.push(`${file}: ${needed}`);
}
follow("src/index.ts");

// Caught: the schema of a panel file, and with it 60 kB of zod, loaded for a slider.
it("the front door needs no module of Node and no package", () => {
  expect(seen.size).toBeGreaterThan(300);
  expect(foreign).toEqual([]);
});
