/** Saved cases in a browser: saved only if asked, opened with the passphrase, one damaged without the others, two tabs. */
import { readFileSync } from "node:fs";
import { parsePatientText } from "openhpg";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { axeViolations, type OpenApp, openApp } from "../testing/open-app.ts";

const passphrase = "correct horse battery";
let app: OpenApp;
let page: Page;
beforeAll(async () => {
  app = await openApp({ hash: "#/patient?example=klinefelter" });
  page = app.page;
  await page.getByText(/results? read/).waitFor();
  await showCases(page);
}, 120_000);
afterAll(() => app?.close());

const showCases = (of: Page): Promise<void> => of.locator("summary", { hasText: "Saved cases" }).click();
const rows = (of: Page) => of.getByRole("list", { name: "Saved cases" }).getByRole("listitem");
async function setAge(of: Page, age: string): Promise<void> {
  await of.getByLabel("Age, years").fill(age);
  await of.getByLabel("Age, years").press("Enter");
  await of.locator("section[aria-labelledby=judgement][aria-busy=false]").waitFor();
}
async function open(of: Page, row: number, word: string): Promise<void> {
  const field = rows(of).nth(row).getByLabel("Passphrase");
  if (!(await field.isVisible())) await rows(of).nth(row).getByRole("button", { name: /^Open/ }).first().click();
  await field.fill(word);
  await field.press("Enter");
}
/** What lies in the browser's database, and a way to harm it. */
const stored = (change?: string): Promise<readonly { id: string; sealed: Record<string, unknown> }[]> =>
  page.evaluate(
    (harm) =>
      new Promise((resolve, reject) => {
        const asked = indexedDB.open("openhpg");
        asked.onerror = () => reject(asked.error);
        asked.onsuccess = () => {
          const store = asked.result.transaction("cases", "readwrite").objectStore("cases");
          const all = store.getAll();
          all.onsuccess = () => {
            const [first] = all.result;
            if (harm === "add") store.put({ id: "harmed", sealed: { ...first.sealed, salt: "AAAA" } });
            if (harm === "later") store.put({ id: "later", sealed: { ...first.sealed, version: 9 } });
            asked.result.close();
            resolve(all.result);
          };
        };
      }),
    change,
  );

it("saves nothing unless asked, and then nothing of him in clear", async () => {
  await setAge(page, "44");
  await page.getByText("No case is saved in this browser.").waitFor();
  expect(await page.evaluate(() => [Object.keys(localStorage), indexedDB.databases !== undefined])).toEqual([[], true]);
  await page.getByRole("button", { name: "Save the case" }).click();
  await page.getByLabel("Passphrase").fill(passphrase);
  await page.getByLabel("The same again").fill(passphrase);
  expect(await axeViolations(page)).toEqual([]);
  await page.getByLabel("The same again").press("Enter");
  await page.getByText("Saved.", { exact: true }).waitFor();
  expect(await rows(page).count()).toBe(1);
  expect(JSON.stringify(await stored())).not.toMatch(/Klinefelter|condition/i);
});

it("opens with the passphrase alone, in another tab, and exports what the terminal reads", async () => {
  const other = await app.tab("#/patient");
  await showCases(other);
  await open(other, 0, "another passphrase");
  await other.getByText("the passphrase does not fit, or the record was altered.").waitFor();
  expect(await other.getByLabel("Age, years").inputValue()).toBe("");
  await open(other, 0, passphrase);
  await expect.poll(() => other.getByLabel("Age, years").inputValue()).toBe("44");
  const [file] = await Promise.all([other.waitForEvent("download"), other.getByRole("button", { name: "Download YAML" }).click()]);
  const plan = await parsePatientText(readFileSync((await file.path())!, "utf8"), "case.yaml");
  expect([plan.patient.age, plan.patient.condition]).toEqual([44, "klinefelter"]);

  // Caught: the later of two saves won, and the other tab's work was gone.
  await setAge(other, "45");
  await other.getByRole("button", { name: "Save again" }).click();
  await other.getByText("Saved.", { exact: true }).waitFor();
  await setAge(page, "46");
  await page.getByRole("button", { name: "Save again" }).click();
  await page.getByText("Another tab has saved this case meanwhile.").waitFor();
  await page.getByRole("button", { name: "Cancel" }).click();
  // Caught: a label changed here, after which this tab's older man went over the other's unasked.
  await rows(page)
    .first()
    .getByRole("button", { name: /^Change label/ })
    .click();
  await rows(page).first().getByLabel("Passphrase").fill(passphrase);
  await rows(page)
    .first()
    .getByLabel(/^Label/)
    .fill("seventh");
  await rows(page)
    .first()
    .getByLabel(/^Label/)
    .press("Enter");
  await page.getByText("The label is changed.").waitFor();
  await page.getByRole("button", { name: "Save again" }).click();
  await page.getByText("Another tab has saved this case meanwhile.").waitFor();
  await page.getByRole("button", { name: "Keep both" }).click();
  await page.getByText("Saved.", { exact: true }).waitFor();
  await expect.poll(() => rows(other).count()).toBe(2);
  await other.close();
});

// Caught: "Save again" after undo, which sealed one man over another.
it("does not save one man over another", async () => {
  await page.getByRole("button", { name: "Secondary hypogonadism" }).click();
  await page.getByText(/Obese men.*read/).waitFor();
  expect(await page.getByRole("button", { name: "Save again" }).count()).toBe(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: "Save again" }).waitFor();
});

// Found in review: a key that took its time, and then put the saved man in place of one who was chosen meanwhile, as if that were he.
it("opens nobody over a man who was chosen while the key was worked out", async () => {
  await rows(page).first().getByRole("button", { name: /^Open/ }).first().click();
  await rows(page).first().getByLabel("Passphrase").fill(passphrase);
  await page.evaluate(() => {
    const { decrypt } = crypto.subtle;
    crypto.subtle.decrypt = async (...how) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      crypto.subtle.decrypt = decrypt;
      return decrypt.apply(crypto.subtle, how);
    };
  });
  await rows(page).first().getByLabel("Passphrase").press("Enter");
  await page.getByRole("button", { name: "Secondary hypogonadism" }).click();
  await page.getByText(/Obese men.*read/).waitFor();
  await page.getByText("Not opened: something else was done meanwhile.").waitFor();
  expect(await page.getByLabel("What he is called here").inputValue()).toMatch(/^Obese men/);
  expect(await page.getByRole("button", { name: "Save again" }).count()).toBe(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: "Save again" }).waitFor();
});

it("shows a damaged record as such, and opens the others", async () => {
  await stored("add");
  await stored("later");
  await page.reload();
  await showCases(page);
  await expect.poll(() => rows(page).count()).toBe(4);
  expect(await page.getByText("this record is damaged and cannot be opened.").count()).toBe(1);
  expect(await page.getByText("this record was written by a later version of this program.").count()).toBe(1);
  await open(page, 1, passphrase);
  await expect.poll(() => page.getByLabel("Age, years").inputValue()).toBe("45");
  const broken = rows(page).filter({ hasText: "damaged" });
  const [raw] = await Promise.all([page.waitForEvent("download"), broken.getByRole("button", { name: /Download as it is/ }).click()]);
  expect(JSON.parse(readFileSync((await raw.path())!, "utf8"))).toMatchObject({ salt: "AAAA" });
  await broken.getByRole("button", { name: /^Delete/ }).click();
  await page.getByRole("button", { name: "Yes, delete" }).click();
  await expect.poll(() => rows(page).count()).toBe(3);
});

it("gives a case away as an encrypted file, and takes it back", async () => {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    rows(page)
      .first()
      .getByRole("button", { name: /Download encrypted/ })
      .click(),
  ]);
  // Found in review: the app's own file, let fall where panels are read, as a panel without a title.
  await page.setInputFiles('input[aria-label="Choose a file"]', (await file.path())!);
  await page.getByText("this is a saved case, and encrypted.").waitFor();
  await page.setInputFiles('input[aria-label="Add an encrypted file"]', (await file.path())!);
  await expect.poll(() => rows(page).count()).toBe(4);
  await page.setInputFiles('input[aria-label="Add an encrypted file"]', "package.json");
  await page.getByText("this is no saved case.").waitFor();
  // Found in review: a file by its length, called no saved case.
  const buffer = Buffer.alloc(3_000_001, " ");
  await page.setInputFiles('input[aria-label="Add an encrypted file"]', { name: "long.json", mimeType: "application/json", buffer });
  await page.getByText("this file is over 3 MB").waitFor();
  expect(app.complaints).toEqual([]);
  expect(app.foreign).toEqual([]);
});

// Caught: the transaction of a full disk, whose end nobody heard, as an error of the page.
it("says so where there is no room left, and keeps the man on the screen", async () => {
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (value) {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
      const request = put.call(this, value);
      this.transaction.abort();
      return request;
    };
  });
  await setAge(page, "47");
  await page.getByRole("button", { name: "Save again" }).click();
  await page.getByText("and did not save.").waitFor();
  await page.getByRole("button", { name: "Save again" }).click();
  await page.getByText("the browser has no room left, and did not save.").waitFor();
  expect(await page.getByLabel("Age, years").inputValue()).toBe("47");
  expect(app.complaints).toEqual([]);
});

// Caught: a browser without storage, in which the page said nothing and saving failed silently.
it("says so where the browser keeps nothing", async () => {
  const closed = await app.context.newPage();
  await closed.addInitScript("indexedDB.open = () => { throw new DOMException('no', 'SecurityError'); }");
  await closed.goto(`${app.origin}/#/patient?example=klinefelter`);
  await closed.getByText(/results? read/).waitFor();
  await showCases(closed);
  await closed.getByText("this browser keeps nothing, as in a private window, and did not save.").waitFor();
  expect(await closed.getByLabel("Age, years").inputValue()).not.toBe("");
  await closed.close();
});
