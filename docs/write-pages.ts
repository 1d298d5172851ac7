/** Writes docs/model, every page the model has and no other, and docs/rules.md. `npm run pages` runs it. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { modelPages, rulesPage } from "openhpg";

const folder = join(import.meta.dirname, "model");
const pages = modelPages({ repository: "../.." });

mkdirSync(folder, { recursive: true });
for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" }))
  if (file.endsWith(".md") && !pages.has(file.replaceAll("\\", "/"))) rmSync(join(folder, file));
for (const [page, text] of pages) {
  mkdirSync(dirname(join(folder, page)), { recursive: true });
  writeFileSync(join(folder, page), text);
}
writeFileSync(join(import.meta.dirname, "rules.md"), rulesPage());
console.log(`${pages.size} pages in docs/model`);
