/** The page Trial as a reader has it: a plan built, run, cancelled, kept and taken along, by mouse and by keyboard. */
import { readFileSync } from "node:fs";
import { powerOf, runTrial, type TrialPlan, tableToCsv, tabletsForObesity, trialInWords, trialTable } from "openhpg";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type OpenApp, openApp, shutOut } from "../testing/open-app.ts";
import { trial } from "../texts/en/trial.ts";

/** So long may a trial take on a machine that does other things besides. */
const patience = 40_000;
const small: TrialPlan = { ...tabletsForObesity, men: 24, weeks: 13, visits: [28, 84] };
const json = (what: unknown): string => `${JSON.stringify(what, undefined, 2)}\n`;

let app: OpenApp;
beforeAll(async () => {
  app = await openApp({ hash: "#/trial" });
  app.page.setDefaultTimeout(patience);
}, 120_000);
afterAll(() => app?.close());

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const followed = (page: Page, men: number) => page.getByText(new RegExp(`^${men} men followed in`));
/** The plan is read, and can be run. */
const ready = (page: Page, plan: TrialPlan) => page.getByText(trialInWords(plan)[0]!).waitFor();
const { design, population, plan: words, take } = trial;
const [menLabel, weeksLabel, visitsLabel] = [design.men, `${design.weeks}, ${design.weeksUnit}`, `${design.visits}, ${design.visitsUnit}`];

async function downloaded(page: Page, name: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent("download"), button(page, name).click()]);
  return readFileSync(await file.path(), "utf8");
}
const openFile = (page: Page, name: string, content: string | Buffer): Promise<void> =>
  page.locator('input[type="file"]').setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(content) });

/** Wherever on the page it falls. */
const dropFile = (page: Page, name: string, content: string): Promise<void> =>
  page.evaluate(
    ([name, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], name));
      document.querySelector("footer")!.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, content] as const,
  );

// Caught: a seed that the worker did not get.
it("by mouse: an example is changed and run; plan, result and men are the library's to the last bit", {
  timeout: 2 * patience,
}, async () => {
  const { page } = app;
  await ready(page, tabletsForObesity);
  await field(page, menLabel).fill("24");
  await field(page, weeksLabel).fill("13");
  await field(page, visitsLabel).fill("28, 84");
  await ready(page, small);
  await button(page, words.run).click();
  await followed(page, 24).waitFor();
  const result = await runTrial(small, { threads: 0 });
  expect(await downloaded(page, take.summary)).toBe(json(result));
  expect(await downloaded(page, take.men)).toBe(await tableToCsv(trialTable(result)));
  expect(await downloaded(page, take.plan)).toBe(json(small));
  await page.getByText(result.endpoint.comparisons[0]!.inWords).first().waitFor();
  await page.getByText(trial.result.screened(result.screening.looked, 24)).waitFor();
});

// Caught: a run that took the earlier result away when it began.
it("cancelled midway it keeps what was there, and says that it is of another plan", { timeout: patience }, async () => {
  const { page } = app;
  await field(page, menLabel).fill("2000");
  await ready(page, { ...small, men: 2000 });
  await button(page, words.again).click();
  await page.getByRole("progressbar").waitFor();
  await button(page, "Cancel").click();
  await page.getByText(trial.keptOld).waitFor();
  expect(await followed(page, 24).count()).toBe(1);
  await page.getByText(trial.stale).waitFor();
  await field(page, menLabel).fill("24");
  await ready(page, small);
});

// Caught: a failure that was never shown.
it("says in one message that nobody is eligible, and which rule they failed", { timeout: patience }, async () => {
  const { page } = app;
  const rule = page.getByRole("group", { name: population.rule(1), exact: true });
  await rule.getByLabel(population.atMost).fill("");
  await rule.getByLabel(population.atLeast).fill("3000");
  await page.getByText("total testosterone at least 3000 ng/dL").waitFor();
  await button(page, words.again).click();
  const alert = page.getByRole("alert");
  await alert.waitFor();
  expect(await alert.count()).toBe(1);
  expect(await alert.textContent()).toMatch(/nobody met every rule; 100 % failed Total testosterone at least 3000 ng\/dL/);
  await page.locator("h1").click();
  for (let i = 0; i < 2; i++) await page.keyboard.press("Control+z");
  await ready(page, small);
});

it("what cannot be a trial is said at once, and cannot be run", { timeout: patience }, async () => {
  const { page } = app;
  await field(page, weeksLabel).fill("10");
  await page.getByText("visit on day 84:").waitFor();
  expect(await field(page, visitsLabel).getAttribute("aria-invalid")).toBe("true");
  expect(await button(page, words.again).isDisabled()).toBe(true);
  await field(page, weeksLabel).fill("13");
  await ready(page, small);
});

it("power is the library's to the last bit, and drawn", { timeout: 3 * patience }, async () => {
  const { page } = app;
  await button(page, words.power).click();
  await page.getByText(/^With 24 men, \d+ % of trials find/).waitFor({ timeout: 2 * patience });
  expect(await downloaded(page, take.power)).toBe(json(await powerOf(small)));
  expect(await page.getByRole("figure", { name: "Power by number of men" }).count()).toBe(1);
});

it("with everything on it, it is open to all and fits a phone", { timeout: patience }, async () => {
  const { page } = app;
  expect(await shutOut(page)).toEqual([]);
  expect(app.foreign).toEqual([]);
  expect(app.complaints).toEqual([]);
});

// Caught: twenty megabytes that were read before they were refused.
it("opens what it wrote, and refuses other files with one message each", { timeout: patience }, async () => {
  const { page } = app;
  const alert = page.getByRole("alert");
  for (const [name, content, said] of [
    ["photo.json", Buffer.from([0xff, 0xd8, 0xff, 0xe0]), trial.start.notText],
    ["large.json", "x".repeat(20_000_000), trial.start.tooLarge("20.0")],
    ["list.json", "[1, 2]", "Give its parts"],
    ["slip.json", json({ ...small, endpont: 1 }), "Did you mean endpoint?"],
    ["nobody.json", json({ ...small, men: 0 }), "a whole number from 1"],
  ] as const) {
    await openFile(page, name, content);
    await alert.getByText(said).waitFor();
    expect(await alert.count(), name).toBe(1);
    expect(await field(page, menLabel).inputValue()).toBe("24");
  }
  await dropFile(page, "mine.json", json({ ...small, title: "Mine", men: 36 }));
  await page.getByText(trial.start.opened("mine.json")).waitFor();
  await ready(page, { ...small, men: 36 });
  expect(await alert.count()).toBe(0);
  // The link carries the plan to another reader.
  const other = await app.tab(`#${page.url().split("#")[1]}`);
  await ready(other, { ...small, men: 36 });
  expect(await field(other, trial.name).inputValue()).toBe("Mine");
  await other.close();
});

/** Presses Tab until a control of this name has the focus. */
async function tabTo(page: Page, name: string, nth = 1): Promise<void> {
  for (let i = 0, met = 0; i < 200; i++) {
    await page.keyboard.press("Tab");
    const said = await page.evaluate(() => {
      const here = document.activeElement;
      const label = here instanceof HTMLInputElement || here instanceof HTMLSelectElement ? here.labels?.[0] : undefined;
      return (here?.getAttribute("aria-label") ?? (label ?? here)?.textContent ?? "").trim().replace(/\s+/g, " ");
    });
    if (said === name && ++met === nth) return;
  }
  throw new Error(`Tab never came to ${name}`);
}

// Caught: a result that was there, and a focus that was not led to it.
it("by keyboard alone: from a blank plan to a result", { timeout: 2 * patience }, async () => {
  const page = await app.tab("#/trial?example=sperm");
  page.setDefaultTimeout(patience);
  const { keyboard } = page;
  const type = async (text: string): Promise<void> => {
    await keyboard.press("Control+a");
    await keyboard.type(text);
  };
  await field(page, menLabel).waitFor();
  await tabTo(page, trial.start.blank);
  await keyboard.press("Enter");
  await tabTo(page, trial.arms.courseText, 2);
  await type("clomifen 25 mg daly");
  await page.locator('input[aria-invalid="true"]').first().waitFor();
  await type("clomiphene 25 mg daily");
  await page.getByText(trial.arms.readAs("clomiphene 25 mg oral daily")).waitFor();
  await tabTo(page, menLabel);
  await type("20");
  await tabTo(page, weeksLabel);
  await type("12");
  await tabTo(page, visitsLabel);
  await type("28, 56");
  await page.getByText("on days 28 and 56").waitFor();
  await tabTo(page, words.run);
  await keyboard.press("Enter");
  await followed(page, 20).waitFor();
  await page.waitForFunction((title) => document.activeElement?.textContent === title, trial.result.title);
  await page.close();
});
