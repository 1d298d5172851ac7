/**
 * Writes the fitted values of result.json into the files that declare them, to four digits:
 * `npx tsx --conditions openhpg-source calibration/averaged-axis/adopt.ts`. A test holds files and result together.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const result = JSON.parse(readFileSync(new URL("./result.json", import.meta.url), "utf8")) as { parameters: Record<string, number> };
const root = new URL("../../src/", import.meta.url);
const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const fileOf = (path: string): URL =>
  new URL(`${path.startsWith("drugs.") ? "" : "body/"}${path.split(".").slice(0, -1).map(kebab).join("/")}.ts`, root);
const shared = new URL("drugs/pharmacodynamics/class-facts.ts", root);

/** Facts that several drugs share stand in a file of their own, under these names there. */
const sharedNames: Readonly<Record<string, string>> = {
  times: "testisAgainstInhibitors",
  potency: "hcgPotency",
  lingering: "hcgLingering",
};

const known = new Set(readdirSync(root));
if (!known.has("body")) throw new Error(`${root.pathname} is not the source folder`);

for (const [path, value] of Object.entries(result.parameters)) {
  const name = path.split(".").at(-1)!;
  const rounded = String(Number(value.toPrecision(4)));
  // `name: { value: 1.2, …` in a component; `const name: Fact = {\n  value: 1.2, …` for a shared fact.
  const declarations = [
    new RegExp(`(\\b${name}: \\{\\s*value: )[-\\d.e]+`),
    new RegExp(`(const ${sharedNames[name] ?? name}[^=\\n]*= \\{\\s*value: )[-\\d.e]+`),
  ];
  const written = [fileOf(path), shared].some((file) => {
    const source = readFileSync(file, "utf8");
    const declaration = declarations.find((d) => d.test(source));
    if (!declaration) return false;
    writeFileSync(file, source.replace(declaration, `$1${rounded}`));
    return true;
  });
  console.log(written ? `${path} = ${rounded}` : `${path}: found nowhere; write ${rounded} by hand`);
}
