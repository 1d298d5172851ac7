/**
 * Every page as it looks, on a desk and on a telephone, light and dark: `npm run screenshots`.
 *
 * All of them go to out/screenshots, to be looked at; those that the documentation shows go to docs/figures.
 */
import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { openApp } from "./open-app.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = join(root, "out", "screenshots");

/** What is done on a page before it is looked at. */
interface Shot {
  readonly name: string;
  readonly hash: string;
  /** The whole page, or what a screen shows of it. */
  readonly whole: boolean;
  prepare?(page: Page): Promise<void>;
}

const minutes = 240_000;
const shots: readonly Shot[] = [
  {
    name: "axis",
    hash: "#/axis",
    whole: false,
    prepare: (page) => page.locator("figure path[data-series]").first().waitFor(),
  },
  { name: "axis-whole", hash: "#/axis", whole: true, prepare: (page) => page.locator("figure path[data-series]").first().waitFor() },
  {
    name: "protocols",
    hash: "#/protocols",
    whole: true,
    async prepare(page) {
      await page.getByLabel("Published man").selectOption("secondary-hypogonadism.yaml");
      await page.getByRole("button", { name: "Compare", exact: true }).click();
      await page.getByText(/courses for \d+ men/).waitFor({ timeout: minutes });
    },
  },
  {
    name: "patient",
    hash: "#/patient?example=klinefelter",
    whole: true,
    async prepare(page) {
      await page.getByRole("button", { name: /find the men/i }).click();
      await page.getByRole("button", { name: /find them again/i }).waitFor();
    },
  },
  {
    name: "trial",
    hash: "#/trial?example=sperm",
    whole: true,
    async prepare(page) {
      await page.getByRole("button", { name: "Run the trial" }).click();
      await page.locator("figure path[data-series]").first().waitFor({ timeout: minutes });
    },
  },
  { name: "evidence", hash: "#/evidence", whole: true, prepare: (page) => page.locator("main table").first().waitFor() },
  { name: "study", hash: "#/evidence?study=helo-2015", whole: true, prepare: (page) => page.locator("main figure").first().waitFor() },
  { name: "claims", hash: "#/evidence?view=claims", whole: true, prepare: (page) => page.locator("main h2").first().waitFor() },
  { name: "model", hash: "#/model?component=testis.leydig", whole: true, prepare: (page) => page.locator("main math").first().waitFor() },
];

/** In the documentation: page, width and colours. */
const shown = new Set(["axis-1280-light", "axis-390-dark", "protocols-1280-light", "evidence-1280-light"]);

const asked = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
for (const theme of ["light", "dark"] as const)
  for (const width of [1280, 390]) {
    const app = await openApp({ offline: true, theme, width, height: width > 600 ? 860 : 844 });
    for (const { name, hash, whole, prepare } of shots) {
      if (asked.length > 0 && !asked.includes(name)) continue;
      await app.page.goto("about:blank");
      await app.go(hash);
      await prepare?.(app.page);
      const file = `${name}-${width}-${theme}`;
      await app.page.screenshot({ path: join(folder, `${file}.png`), fullPage: whole });
      if (shown.has(file)) copyFileSync(join(folder, `${file}.png`), join(root, "docs/figures", `web-${file}.png`));
      console.log(file);
    }
    await app.close();
  }
