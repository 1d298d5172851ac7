/** What a reader waits for: the bytes of the first load, before the engine comes. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pageNames } from "./frame/routes.ts";
import { builtApp } from "./testing/built-app.ts";
import { type OpenApp, openApp } from "./testing/open-app.ts";

/** As promised; the engine and what else runs in workers is not counted. */
const most = 250_000;

let app: OpenApp;
let folder: string;
beforeAll(async () => {
  app = await openApp();
  folder = await builtApp();
}, 120_000);
afterAll(() => app?.close());

/** Files of the app that a page asks for itself until its heading is there and the network is quiet; workers ask for their own. */
async function askedFor(hash: string): Promise<readonly string[]> {
  const page = await app.context.newPage();
  const asked = new Set<string>();
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    // What a worker imports is asked for by it, not by the frame of the page.
    if (response.url().startsWith(app.origin) && response.request().serviceWorker() === null)
      asked.add(pathname === "/" ? "/index.html" : pathname);
  });
  await page.goto(`${app.origin}/${hash}`);
  await page.waitForSelector("main h1");
  const ofWorkers = new Set<string>();
  const own = (await page.evaluate("performance.getEntriesByType('resource').map((entry) => entry.name)")) as string[];
  for (const path of asked) if (path !== "/index.html" && !own.includes(app.origin + path)) ofWorkers.add(path);
  await page.close();
  return [...asked].filter((path) => !ofWorkers.has(path) && !path.includes("worker"));
}

describe("the first load", () => {
  // Caught: the whole library in the page, because a chart asked it for a name.
  it.each(pageNames)(`of %s is at most ${most / 1000} kB, compressed`, async (name) => {
    const sizes = (await askedFor(`#/${name}`)).map((path) => [path, gzipSync(readFileSync(join(folder, path))).length] as const);
    expect(sizes.length).toBeGreaterThan(2);
    expect(
      sizes.reduce((sum, [, bytes]) => sum + bytes, 0),
      sizes.map(([path, bytes]) => `${path} ${bytes}`).join("\n"),
    ).toBeLessThanOrEqual(most);
  });
});
