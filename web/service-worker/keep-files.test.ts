/** A small app, built with the parts of the build that stand here: what is kept, and that it runs without a network. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { policyOfPage } from "../../cli/content-security-policy.ts";
import { readWebFiles } from "../../cli/web-files.ts";
import { serveWeb, type WebServer } from "../../cli/web-server.ts";
import { installable } from "../install/installable.ts";
import { policyInPage } from "../policy-in-page.ts";
import { keepFiles, keptFiles } from "./keep-files.ts";
import type { KeptFiles } from "./kept-files.ts";

let folder: string;
const built = (name: string): string => join(folder, name);
const register = new URL("./register.ts", import.meta.url).pathname;

/** Builds the app, whose page says `text`, into a folder. */
async function build(out: string, text: string): Promise<void> {
  const root = join(folder, "app");
  mkdirSync(join(root, "public"), { recursive: true });
  writeFileSync(join(root, "public", "a study.txt"), "kept as it is");
  writeFileSync(
    join(root, "index.html"),
    `<!doctype html><html lang="en"><head></head><body><script type="module" src="./main.ts"></script></body></html>`,
  );
  writeFileSync(join(root, "late.ts"), `export const late = ${JSON.stringify(`late ${text}`)};`);
  writeFileSync(
    join(root, "main.ts"),
    `import { registerServiceWorker } from ${JSON.stringify(register)};
     const say = (text: string) => document.body.append(text, "; ");
     say(${JSON.stringify(text)});
     Object.assign(globalThis, { late: async () => (await import("./late.ts")).late });
     void registerServiceWorker((told) => { say(told.kind); Object.assign(globalThis, { told }); });`,
  );
  const { build: vite } = await import("vite");
  // Vite would build for tests, where nothing is registered.
  vi.stubEnv("NODE_ENV", "production");
  const plugins = [policyInPage(), installable(), keepFiles()];
  await vite({ configFile: false, root, base: "./", logLevel: "error", plugins, build: { outDir: built(out), emptyOutDir: true } });
  vi.unstubAllEnvs();
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "openhpg-kept-"));
  await build("first", "one");
  await build("second", "two");
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What a built service worker was told. */
function toldTo(out: string): KeptFiles {
  const told: { kept?: KeptFiles } = {};
  new Function("globalThis", readFileSync(join(built(out), "service-worker.js"), "utf8").split("\n")[0]!)(told);
  return told.kept!;
}

describe("what is kept", () => {
  // Caught: a list made before the files of public/ and those of other plugins were there.
  it("is every file there is, but the service worker", () => {
    const files = readdirSync(built("first"), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const { files: kept } = toldTo("first");
    expect(kept).toHaveLength(files.length - 1);
    const addresses = kept.map(({ address }) => address);
    expect(addresses).toEqual(
      expect.arrayContaining(["", "manifest.webmanifest", "icon.svg", "icon-192.png", "icon-512.png", "a%20study.txt"]),
    );
    expect(addresses.filter((address) => /^assets\/.+\.js$/.test(address))).toHaveLength(2);
  });

  it("is known by what is in it", () => {
    for (const { address, integrity } of toldTo("first").files) {
      const bytes = readFileSync(join(built("first"), decodeURIComponent(address) || "index.html"));
      expect(integrity).toBe(`sha256-${createHash("sha256").update(bytes).digest("base64")}`);
    }
  });

  // Caught: a version made from the names alone.
  it("has another version when one byte is another, in the service worker too, and only then", () => {
    const { version } = keptFiles(built("first"));
    expect(keptFiles(built("first")).version).toBe(version);
    expect(toldTo("first").version).not.toBe(toldTo("second").version);
    for (const file of ["a study.txt", "service-worker.js"]) {
      const before = readFileSync(join(built("first"), file));
      writeFileSync(join(built("first"), file), "kept as it iz");
      expect(keptFiles(built("first")).version).not.toBe(version);
      writeFileSync(join(built("first"), file), before);
    }
  });

  it("is told to a script that stands alone, in a folder that may lie anywhere", () => {
    const worker = readFileSync(join(built("first"), "service-worker.js"), "utf8");
    expect(worker).not.toMatch(/\b(import|export)\b/);
    const page = readFileSync(join(built("first"), "index.html"), "utf8");
    expect(page.match(/(href|src)="(?!\.\/)/g)).toBeNull();
    // Before all else, for it binds only what comes after it.
    expect(page.replaceAll("&#39;", "'")).toContain(`<head>\n  <meta http-equiv="Content-Security-Policy" content="${policyOfPage}">`);
    const manifest = JSON.parse(readFileSync(join(built("first"), "manifest.webmanifest"), "utf8"));
    for (const { src } of manifest.icons) expect(existsSync(join(built("first"), src))).toBe(true);
    expect([manifest.start_url, manifest.scope]).toEqual(["./", "./"]);
  });
});

describe("in a browser", () => {
  let browser: Browser;
  let server: WebServer;
  beforeAll(async () => {
    const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
    browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
  });
  afterAll(() => browser.close());

  /** By what a reader sees: the policy forbids what waiting inside the page would need. */
  const says = (page: Page, text: string) => page.getByText(text).waitFor({ timeout: 10_000 });

  // Caught: a token that the service worker kept from the server; files of a second window thrown away under it; a version that
  // took over by itself.
  it("keeps the app, tells of a newer version, and changes to it only when asked", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const trouble: string[] = [];
    page.on("console", (message) => message.type() === "error" && trouble.push(message.text()));
    page.on("response", (answer) => answer.status() >= 400 && trouble.push(`${answer.status()} ${answer.url()}`));

    server = await serveWeb(built("first"), 0);
    const { port, origin } = new URL(server.url);
    await page.goto(server.url);
    expect(page.url()).toBe(`${origin}/`);
    await says(page, "works offline");
    await server.close();

    // Without a server: the page, what it loads later, and an address that is none.
    await page.reload();
    await says(page, "one;");
    expect(await page.evaluate("late()")).toBe("late one");
    await page.goto(`${origin}/no/such/page#patient`);
    expect(page.url()).toBe(`${origin}/#patient`);

    // Another run at the same port, of a newer version: its token reaches it although the app is kept.
    server = await serveWeb(built("second"), Number(port));
    const other = await context.newPage();
    await other.goto(`${origin}/`);
    await page.goto(server.url);
    await says(page, "newer version");
    expect(await page.textContent("body")).toContain("one;");
    expect(await page.evaluate("navigator.serviceWorker.getRegistration().then(({ waiting }) => waiting.state)")).toBe("installed");
    await page.evaluate("void told.reload()");
    await says(page, "two;");
    await server.close();
    // Who did not ask keeps the version he has, with the files it has not loaded yet.
    expect(await other.evaluate("caches.keys()")).toHaveLength(2);
    expect(await other.evaluate("late()")).toBe("late one");
    await other.close();
    await page.reload();
    await says(page, "two;");
    expect(trouble).toEqual([]);
    await context.close();
  });

  // Caught: a scope of the whole origin, and addresses that began with a slash.
  it("runs in a folder of a host that sends no headers, and leaves its neighbours alone", async () => {
    const files = readWebFiles(built("first"));
    const host = createServer(({ url = "" }, answer) => {
      const file = files.get(decodeURIComponent(url).replace(/^\/some\/folder/, ""));
      if (url.startsWith("/some/folder/") && file) answer.setHeader("Content-Type", file.type).end(file.bytes);
      else answer.setHeader("Content-Type", "text/html").end("<p>a neighbour</p>");
    });
    await new Promise<void>((resolve) => host.listen(0, "127.0.0.1", resolve));
    const origin = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
    const page = await browser.newPage();
    await page.goto(`${origin}/some/folder/`);
    await says(page, "works offline");
    await page.goto(`${origin}/some/folder/neighbour`);
    await says(page, "a neighbour");
    host.close();
    host.closeAllConnections();
    await page.goto(`${origin}/some/folder/?scenario=x#axis`);
    await says(page, "one;");
    // Nothing but the policy in the page forbids it here.
    expect(
      await page.evaluate(
        "new Promise((say) => { document.addEventListener('securitypolicyviolation', (refused) => say(refused.effectiveDirective)); void fetch('https://example.org/').catch(() => {}); })",
      ),
    ).toBe("connect-src");
    await expect(page.goto(`${origin}/`)).rejects.toThrow("ERR_CONNECTION_REFUSED");
    await page.close();
  });

  // Caught: a manifest asked for without the cookie, which the gate refused.
  it("can be installed", async () => {
    server = await serveWeb(built("first"), 0);
    // What is kept would be answered without the gate.
    const context = await browser.newContext({ serviceWorkers: "block" });
    const page = await context.newPage();
    await page.goto(server.url);
    const inspect = await context.newCDPSession(page);
    expect(await inspect.send("Page.getAppManifest")).toMatchObject({ errors: [], data: expect.stringContaining("OpenHPG") });
    // A test's window is private, where nothing is installed; there is no other reason.
    expect((await inspect.send("Page.getInstallabilityErrors")).installabilityErrors.map(({ errorId }) => errorId)).toEqual([
      "in-incognito",
    ]);
    await context.close();
    await server.close();
  });

  // Caught: a strict cookie that a redirect after another page's link did not bring along.
  it("opens from a link on another page", async () => {
    server = await serveWeb(built("first"), 0);
    const page = await browser.newPage();
    await page.route("https://example.org/", (route) =>
      route.fulfill({ contentType: "text/html", body: `<a href="${server.url}">open</a>` }),
    );
    await page.goto("https://example.org/");
    await page.click("a");
    await says(page, "one;");
    await page.close();
    await server.close();
  });

  // Caught: files kept whatever was in them.
  it("does not keep a build of which a file is not what was built", async () => {
    writeFileSync(join(built("second"), "a study.txt"), "kept as it iz");
    server = await serveWeb(built("second"), 0);
    const page = await browser.newPage();
    await page.goto(server.url);
    await says(page, "needs the network");
    expect(await page.evaluate("caches.keys()")).toEqual([]);
    await page.close();
    await server.close();
  });
});
