/** What is being entered survives a reload, and stands nowhere in clear while it does. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type OpenApp, openApp } from "../testing/open-app.ts";
import { patient } from "../texts/en/patient.ts";

let app: OpenApp;
let page: Page;
beforeAll(async () => {
  app = await openApp({ hash: "#/patient" });
  page = app.page;
}, 120_000);
afterAll(() => app?.close());

/** The keys in the browser's database, and whether a script could read them out; an old one is put there first, if asked. */
const keys = (idle?: string): Promise<readonly { readonly id: string; readonly readable: boolean }[]> =>
  page.evaluate(
    (id) =>
      new Promise((resolve, reject) => {
        const asked = indexedDB.open("openhpg.draft");
        asked.onerror = () => reject(asked.error);
        asked.onsuccess = () => {
          const store = asked.result.transaction("keys", "readwrite").objectStore("keys");
          if (id) store.put({ id, used: Date.now() - 90_000_000 });
          const all = store.getAll();
          all.onsuccess = () => {
            asked.result.close();
            resolve(all.result.map((one) => ({ id: one.id, readable: one.key?.extractable ?? false })));
          };
        };
      }),
    idle,
  );
const stored = (): Promise<Readonly<Record<string, string>>> => page.evaluate(() => ({ ...sessionStorage, ...localStorage }));
const enter = async (text: string): Promise<void> => {
  await page.getByLabel(patient.pasteLabel).fill(text);
  await page.getByRole("button", { name: patient.readIt }).click();
  await page.getByText(/one result read/).waitFor();
};

// Caught: what was entered, title and all, in the clear where the browser writes it to its disk.
it("is sealed with a key that cannot be read out, and opened after a reload", async () => {
  await enter("title: Mr Brown\nman: {age: 41, panel: {testosterone_total: 238 ng/dL}}");
  await expect.poll(async () => Object.keys(await stored())).toEqual(["openhpg.draft"]);
  const draft = (await stored())["openhpg.draft"]!;
  expect(Object.keys(JSON.parse(draft))).toEqual(["id", "iv", "data"]);
  expect(draft + atob(JSON.parse(draft).data)).not.toMatch(/Brown|testosterone|238/);
  expect(await keys()).toEqual([{ id: JSON.parse(draft).id, readable: false }]);
  await page.reload();
  await expect.poll(() => page.getByLabel(patient.age).inputValue()).toBe("41");
  await page.getByLabel(patient.age).fill("42");
  await page.getByLabel(patient.age).press("Enter");
  // Another initialisation vector with each change, and the same key.
  await expect.poll(async () => JSON.parse((await stored())["openhpg.draft"]!).iv).not.toBe(JSON.parse(draft).iv);
  expect(await keys()).toHaveLength(1);
});

// Caught: an example in the address that took his place while he was still being opened.
it("gives way to no example that the address names", async () => {
  await page.goto("about:blank");
  await app.go("#/patient?example=klinefelter");
  await expect.poll(() => page.getByLabel(patient.age).inputValue()).toBe("42");
  expect(await page.getByLabel(patient.title, { exact: true }).inputValue()).toBe("Mr Brown");
});

// Caught: keys of tabs long closed, which nothing threw away.
it("is gone with its key when somebody starts afresh, and so are keys that no tab has used for a day", async () => {
  expect(await keys("idle")).toHaveLength(2);
  await page.reload();
  await expect.poll(() => page.getByLabel(patient.age).inputValue()).toBe("42");
  expect((await keys()).map(({ id }) => id)).not.toContain("idle");
  await page.getByRole("button", { name: patient.startAfresh }).click();
  await expect.poll(async () => [await stored(), await keys()]).toEqual([{}, []]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(async () => (await keys()).length).toBe(1);
  await page.reload();
  await expect.poll(() => page.getByLabel(patient.age).inputValue()).toBe("42");
});

it("that cannot be opened is nobody, and the page goes on", async () => {
  await page.evaluate(() => sessionStorage.setItem("openhpg.draft", '{"id":"lost","iv":"","data":""}'));
  await page.reload();
  await page.getByText(patient.nothingEntered).waitFor();
  await expect.poll(stored).toEqual({});
  await enter("title: Mr Black\nman: {age: 30, panel: {testosterone_total: 300 ng/dL}}");
  expect(app.complaints).toEqual([]);
});
