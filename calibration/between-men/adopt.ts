/**
 * Writes the spreads of result.json into the files that declare them:
 * `npx tsx --conditions openhpg-source calibration/between-men/adopt.ts`. A test holds files and result together.
 */
import { readFileSync, writeFileSync } from "node:fs";

const { spreads } = JSON.parse(readFileSync(new URL("./result.json", import.meta.url), "utf8")) as { spreads: Record<string, number> };
const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

for (const [path, cv] of Object.entries(spreads)) {
  const file = new URL(`../../src/body/${path.split(".").slice(0, -1).map(kebab).join("/")}.ts`, import.meta.url);
  const source = readFileSync(file, "utf8");
  const declaration = new RegExp(`(\\b${path.split(".").at(-1)}: \\{[^}]*?varies: lognormal\\()[\\d.]+`);
  if (!declaration.test(source)) throw new Error(`${path} declares no spread`);
  writeFileSync(file, source.replace(declaration, `$1${cv}`));
  console.log(`${path} varies by ${cv}`);
}
