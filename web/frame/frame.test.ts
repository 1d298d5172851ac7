/** The frame holds whatever happens in it: without a network, with a setting gone bad, with a file let fall anywhere. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { type OpenApp, openApp } from "../testing/open-app.ts";
import { frame } from "../texts/en/frame.ts";
import { pageNames, routeOf } from "./routes.ts";

let app: OpenApp;
beforeAll(async () => {
  app = await openApp({ offline: true });
}, 120_000);
afterAll(() => app?.close());

it("says which page an address means", () => {
  expect(routeOf("#/trial?n=40")).toMatchObject({ page: "trial", known: true });
  expect(routeOf("#/nowhere")).toMatchObject({ page: "axis", known: false });
  expect(routeOf("#/__proto__").known).toBe(false);
});

// Caught: a page whose code was not among the files that are kept.
it("needs no network after the first visit: every page opens, and the axis is simulated", { timeout: 120_000 }, async () => {
  const { page, context } = app;
  await page.getByText(frame.offlineReady).waitFor({ timeout: 60_000 });
  await context.setOffline(true);
  await page.reload();
  await page.locator("figure path[data-series]").first().waitFor({ timeout: 60_000 });
  for (const name of pageNames) {
    await page.goto(`${app.origin}/#/${name}`);
    await page.getByRole("heading", { level: 1, name: frame.pages[name] }).waitFor();
  }
  await context.setOffline(false);
});

// Caught: a start date that no calendar bears, which was kept and stopped every later visit.
it("reads what was kept of settings, and no more than that", async () => {
  const { page } = app;
  for (const kept of ['{"times":"dates","start":"275760-09-12"}', '{"theme":{"a":1},"units":"__proto__"}', "not JSON"]) {
    await page.evaluate((text) => localStorage.setItem("openhpg.settings", text), kept);
    await page.goto("about:blank");
    await app.go("#/axis");
    await page.locator("figure path[data-series]").first().waitFor();
  }
  await page.evaluate(() => localStorage.clear());
  expect(app.complaints).toEqual([]);
});

// Caught: a file let fall beside the place for files, which the browser opened in place of the app.
it.each(["axis", "evidence", "model"])("keeps a file that is dropped on %s from replacing the app", async (name) => {
  const { page } = app;
  await app.go(`#/${name}`);
  const kept = await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(["a"], "man.yaml"));
    const event = new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true });
    document.querySelector("main")!.dispatchEvent(event);
    return event.defaultPrevented;
  });
  expect(kept).toBe(true);
  await page.getByText(frame.filesElsewhere).waitFor();
});
