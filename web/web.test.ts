/** What holds of every page: nothing asked of others, nothing blocked, nothing that axe finds, and no scrolling sideways. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pageNames } from "./frame/routes.ts";
import { axeViolations, type OpenApp, openApp, sideways } from "./testing/open-app.ts";

describe.each(["light", "dark"] as const)("in %s colours", (theme) => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openApp({ theme });
  }, 120_000);
  afterAll(() => app?.close());

  // Caught: a request to another origin; a style attribute that the policy blocked.
  it.each(pageNames)("%s asks nobody, complains of nothing, and is open to all", async (name) => {
    for (const width of [1280, 380]) {
      await app.page.setViewportSize({ width, height: 900 });
      await app.go(`#/${name}`);
      expect(await axeViolations(app.page), `${name} at ${width}`).toEqual([]);
      expect(await sideways(app.page), `${name} at ${width}`).toBe(0);
    }
    expect(app.foreign).toEqual([]);
    expect(app.complaints).toEqual([]);
  });
});
