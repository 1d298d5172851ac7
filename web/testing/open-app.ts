/** The app as a reader has it: built, served by `openhpg web`, open in Debian's Chromium. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { serveWeb } from "../../cli/web-server.ts";
import { builtApp } from "./built-app.ts";

export interface OpenApp {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Where it is served, without a path or token. */
  readonly origin: string;
  /** Addresses asked for that are not the app's own. */
  readonly foreign: readonly string[];
  /** What the page complained of: errors nobody caught, and what its security policy blocked. */
  readonly complaints: readonly string[];
  /** Goes to a page of the app, as `#/patient`, and waits until its heading is there. */
  go(hash: string): Promise<void>;
  /** Another tab of the same reader. */
  tab(hash?: string): Promise<Page>;
  close(): Promise<void>;
}

export interface OpenAppOptions {
  readonly hash?: string;
  readonly width?: number;
  readonly height?: number;
  readonly theme?: "light" | "dark";
  /** Whether the app may install itself for use without a network; not, unless told, for tests would wait for it. */
  readonly offline?: boolean;
}

const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Opens the app; whoever opens it closes it. */
export async function openApp({
  hash = "#/axis",
  width = 1280,
  height = 900,
  theme = "light",
  offline = false,
}: OpenAppOptions = {}): Promise<OpenApp> {
  const server = await serveWeb(await builtApp(), 0);
  let browser: Browser | undefined;
  try {
    browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: theme,
      serviceWorkers: offline ? "allow" : "block",
      acceptDownloads: true,
    });
    const { origin } = new URL(server.url);
    const foreign: string[] = [];
    const complaints: string[] = [];
    context.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) foreign.push(url);
    });
    const watched = (page: Page): Page => {
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error") complaints.push(`${message.text()} ${message.location().url}`);
      });
      return page;
    };
    const page = watched(await context.newPage());
    const shown = async (of: Page, where: string): Promise<void> => {
      await of.goto(`${origin}/${where}`);
      await of.waitForSelector("main h1");
    };
    await page.goto(server.url);
    await shown(page, hash);
    const opened = browser;
    return {
      page,
      context,
      origin,
      foreign,
      complaints,
      go: (where) => shown(page, where),
      tab: async (where = hash) => {
        const another = watched(await context.newPage());
        await shown(another, where);
        return another;
      },
      close: async () => {
        await opened.close();
        await server.close();
      },
    };
  } catch (error) {
    await browser?.close();
    await server.close();
    throw error;
  }
}

/** What axe finds on a page as it is now: each rule with the first place it is broken. */
export async function axeViolations(page: Page): Promise<readonly (readonly [rule: string, where: string])[]> {
  // The page forbids scripts that are not its own; the test puts its own in from outside.
  const { violations } = (await page.evaluate(`${axe}; axe.run()`)) as { violations: { id: string; nodes: { html: string }[] }[] };
  return violations.map(({ id, nodes }) => [id, nodes[0]!.html.slice(0, 160)] as const);
}

/**
 * What shuts somebody out of a page as it is now, with everything on it opened: what axe finds and how far it scrolls sideways, in light
 * on a desk and in dark on a telephone. The page is left light and wide.
 */
export async function shutOut(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [colorScheme, width] of [
    ["light", 1280],
    ["dark", 380],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate('document.querySelectorAll("main details").forEach((details) => details.setAttribute("open", ""))');
    // What is opened may be drawn only then.
    await page.evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
    const where = `${colorScheme}, ${width} px`;
    found.push(...(await axeViolations(page)).map(([rule, html]) => `${where}: ${rule} ${html}`));
    const beyond = await sideways(page);
    if (beyond > 0) found.push(`${where}: ${beyond} px sideways`);
  }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1280, height: 900 });
  return found;
}

/** How far the page can be scrolled sideways, in pixels; 0 when it fits. */
export const sideways = (page: Page): Promise<number> => page.evaluate("Math.max(0, document.documentElement.scrollWidth - innerWidth)");
