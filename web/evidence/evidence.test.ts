/** The page Evidence: found, read and run again by mouse and by keyboard alone, with the library's own numbers. */
import { readFileSync } from "node:fs";
import { readStudy, runStudy, type Study } from "openhpg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeViolations, type OpenApp, openApp, sideways } from "../testing/open-app.ts";
import { viewNames } from "./report.ts";

let app: OpenApp;
beforeAll(async () => {
  app = await openApp({ hash: "#/evidence" });
}, 120_000);
afterAll(() => app?.close());

const heading = (name: string | RegExp) => app.page.getByRole("heading", { name });

it("shows what is missed first", async () => {
  await app.go("#/evidence");
  const titles = await app.page.locator("h3").allTextContents();
  expect(titles[0]).toMatch(/^Missed/);
  expect(titles[1]).toMatch(/^Met/);
});

// Caught: a link to another part that loaded the page anew and threw away the filter.
it("finds a study by mouse, opens it, and keeps the filter on the way back", async () => {
  const { page } = app;
  await app.go("#/evidence?view=studies");
  await page.getByLabel("Search title, author, analyte").fill("helo anastrozole");
  await page.getByText("1 of 120 studies").waitFor();
  await page.getByRole("link", { name: /Clomiphene or anastrozole/ }).click();
  await heading(/Clomiphene or anastrozole/).waitFor();
  expect(new URL(page.url()).hash).toBe("#/evidence?study=helo-2015");
  await page.getByRole("link", { name: "All studies" }).click();
  await page.getByText("1 of 120 studies").waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText("120 studies", { exact: true }).waitFor();
});

it("does the same by keyboard alone", async () => {
  const { page } = app;
  await app.go("#/evidence");
  const press = async (name: string, most = 60): Promise<void> => {
    for (let i = 0; i < most; i++) {
      if ((await page.evaluate("document.activeElement.textContent.trim() || document.activeElement.type")) === name) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`Tab never reaches ${name}`);
  };
  await page.getByRole("heading", { name: "Evidence" }).focus();
  await press("Studies");
  await page.keyboard.press("Enter");
  await heading("Studies").waitFor();
  await press("search");
  await page.keyboard.type("helo 2015");
  await page.getByText(/^1 of 120/).waitFor();
  await press("Clomiphene or anastrozole for testosterone in hypogonadal infertile men");
  await page.keyboard.press("Enter");
  await heading(/Clomiphene or anastrozole/).waitFor();
  await press("Run this study");
  await page.keyboard.press("Enter");
  await page.getByText(/^Done: 40 men/).waitFor({ timeout: 60_000 });
});

it("runs a study to the last bit as the library does", async () => {
  const { page } = app;
  await app.go("#/evidence?study=helo-2015");
  await page.getByLabel("Men in each arm").selectOption("10");
  await page.getByRole("button", { name: "Run this study" }).click();
  await page.getByText(/^Done: 10 men/).waitFor({ timeout: 60_000 });
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download as JSON" }).click()]);
  const { study } = await readStudy("studies/helo-2015");
  const expected = JSON.parse(JSON.stringify(runStudy(study as Study, { men: 10, seed: 1 })));
  expect(JSON.parse(readFileSync(await file.path(), "utf8"))).toEqual(expected);
});

// Found in review: "0 d (0.0956 to 2.61)", a legend of "published" above no point, and an empty cell for men that no paper printed.
it("says what was not published, and why a time is none", async () => {
  const { page } = app;
  await app.go("#/evidence?study=gu-2009");
  await page.getByText("0 d, from the start").waitFor();
  expect(await page.getByText("No level was published for this time, so no point is drawn.").first().isVisible()).toBe(true);
  expect(await page.getByRole("button", { name: "published", exact: true }).count()).toBe(0);
  await app.go("#/evidence?study=coviello-2005");
  await page.getByText("not printed").first().waitFor();
  expect(await page.getByRole("button", { name: "published", exact: true }).count()).toBeGreaterThan(0);
});

// Caught: the end of a worker told itself of its end, without end.
it("can be cancelled, and says so", async () => {
  const { page } = app;
  await app.go("#/evidence?study=gu-2009");
  await page.getByLabel("Men in each arm").selectOption("200");
  await page.getByRole("button", { name: "Run this study" }).click();
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByText("Cancelled; nothing was changed.").waitFor();
  expect(await page.getByRole("button", { name: "Run this study" }).isEnabled()).toBe(true);
});

it("says what to do where nothing is found, or nothing has that name", async () => {
  const { page } = app;
  await app.go("#/evidence?view=studies");
  await page.getByLabel("Search title, author, analyte").fill("zebrafish");
  await page.getByText("No study is like that.").waitFor();
  await page.getByRole("button", { name: "Clear the filter" }).click();
  await app.go("#/evidence?study=nobody-1900");
  await page.getByText("There is no study called nobody-1900").waitFor();
});

it("shows fifteen claims, those apart from the evidence first", async () => {
  await app.go("#/evidence?view=claims");
  await heading("Claims about these drugs").waitFor();
  const said = await app.page.locator("article dd:nth-of-type(1)").allTextContents();
  expect(said.length).toBeGreaterThanOrEqual(15);
  const apart = said.map((text) => text.includes("disagree"));
  expect(apart).toEqual([...apart].sort((a, b) => Number(b) - Number(a)));
});

describe.each(["light", "dark"] as const)("in %s colours", (theme) => {
  it("every part is open to all and fits a phone", async () => {
    const { page } = app;
    await page.emulateMedia({ colorScheme: theme });
    for (const width of [380, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      for (const hash of [...viewNames.map((view) => `#/evidence?view=${view}`), "#/evidence?study=pelusi-2017"]) {
        await app.go(hash);
        await page.locator("main h2").first().waitFor();
        if (hash.endsWith("ledger")) await page.getByText(/numbers\.$/).waitFor();
        expect(await axeViolations(page), `${hash} at ${width}`).toEqual([]);
        expect(await sideways(page), `${hash} at ${width}`).toBe(0);
      }
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(app.complaints).toEqual([]);
    expect(app.foreign).toEqual([]);
  }, 180_000);
});
