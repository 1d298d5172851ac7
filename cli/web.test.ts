/** The web app on this machine: who is let in, what is sent, and what nobody gets. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from "node:http";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { runCommandLine } from "./application.ts";
import { openhpg } from "./captured.ts";
import { policyOfPage, policyOfServer } from "./content-security-policy.ts";
import { serveWeb, type WebServer } from "./web-server.ts";

// The package's own build may not be there; the command is to serve one that is.
vi.mock("./shipped.ts", async (original) => ({ ...(await original<object>()), packageFolder: () => folder }));

let folder: string;
let server: WebServer;
let port: string;
let token: string;
let cookie: string;

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** A request as it is written, path and Host included; no client tidies it up. */
const ask = (path: string, headers: OutgoingHttpHeaders = {}, method = "GET", at = port): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port: at, path, method, headers, agent: false }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (part: string) => (text += part));
      answer.on("end", () => resolve({ status: answer.statusCode!, headers: answer.headers, text }));
    });
    sent.on("error", reject).end();
  });
const askInside = (path: string, headers: OutgoingHttpHeaders = {}, method = "GET") => ask(path, { cookie, ...headers }, method);

const builtIn = (place: string): string => join(place, "dist", "web");

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "openhpg-web-"));
  writeFileSync(join(folder, "secret.txt"), "not for you");
  const built = builtIn(folder);
  mkdirSync(join(built, "assets"), { recursive: true });
  const files = ["assets/main-BxZ3k_9a.js", "assets/style-00aaBB-1.css", "assets/kernel.wasm", "icon.svg", "icon-192.png"];
  for (const name of [...files, "service-worker.js", "manifest.webmanifest", "data.json", "odd.xyz", "a man.txt"])
    writeFileSync(join(built, name), name);
  writeFileSync(join(built, "index.html"), "<!doctype html>");
  symlinkSync(join(folder, "secret.txt"), join(built, "link.txt"));
  symlinkSync(folder, join(built, "above"));
  server = await serveWeb(built, 0);
  const address = new URL(server.url);
  port = address.port;
  token = address.searchParams.get("token")!;
  cookie = (await ask(`/?token=${token}`)).headers["set-cookie"]![0]!.split(";")[0]!;
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

describe("who is let in", () => {
  // Caught: a redirect that kept the token in the address bar.
  it("the token gives a strict cookie and leads to the page without it", async () => {
    const { status, headers } = await ask(`/?token=${token}`, { "Sec-Fetch-Site": "none", "Sec-Fetch-Mode": "navigate" });
    expect([status, headers.location, headers["cache-control"]]).toEqual([303, "/", "no-store"]);
    expect(headers["set-cookie"]).toEqual([
      expect.stringMatching(new RegExp(`^openhpg-${port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`)),
    ]);
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    expect(cookie).not.toContain(token);
    expect((await askInside("/")).text).toBe("<!doctype html>");
  });

  // Caught: a redirect, after which a browser that came from another page has no cookie to send.
  it("a link on another page leads in by a page of our own", async () => {
    const { status, headers } = await ask(`/?token=${token}`, {
      "Sec-Fetch-Site": "cross-site",
      "Sec-Fetch-Mode": "navigate",
      "Sec-Fetch-Dest": "document",
    });
    expect([status, headers.location, headers.refresh]).toEqual([200, undefined, "0; url=/"]);
    expect(headers["set-cookie"]).toHaveLength(1);
  });

  const otherToken = Buffer.alloc(32).toString("base64url");
  const own = () => `http://127.0.0.1:${port}`;
  /** Every one has what it needs but for one thing; the last word says what the text must tell. */
  const refused: readonly (readonly [what: string, () => Promise<Answer>, status: number, says: RegExp])[] = [
    // Caught: a server without its look at the cookie.
    ["no cookie", () => ask("/"), 403, /terminal, with \?token=/],
    ["no cookie, for a script", () => ask("/assets/main-BxZ3k_9a.js"), 403, /terminal/],
    ["the cookie of another port", () => ask("/", { cookie: cookie.replace(port, "1") }), 403, /terminal/],
    ["a cookie one letter off", () => ask("/", { cookie: `${cookie.slice(0, -1)}~` }), 403, /terminal/],
    ["the token in place of the cookie", () => ask("/", { cookie: `openhpg-${port}=${token}` }), 403, /terminal/],
    ["another token", () => askInside(`/?token=${otherToken}`), 403, /another run/],
    // Caught: a token compared by its first letters only.
    ["half of the token", () => ask(`/?token=${token.slice(0, 20)}`), 403, /another run/],
    ["an empty token", () => ask("/?token="), 403, /another run/],
    ["the token, for a file", () => ask(`/index.html?token=${token}`), 403, /terminal/],
    // Caught: a Host that only had to begin with 127.0.0.1, as 127.0.0.1.example.org does.
    ["a foreign Host", () => askInside("/", { host: `127.0.0.1.example.org:${port}` }), 421, /127\.0\.0\.1:\d+ only/],
    ["a foreign Host with the token", () => ask(`/?token=${token}`, { host: "example.org" }), 421, /only/],
    ["a Host without the port", () => askInside("/", { host: "127.0.0.1" }), 421, /only/],
    ["a Host with another port", () => askInside("/", { host: "localhost:1" }), 421, /only/],
    // Caught: an Origin of any port of this machine.
    ["a foreign Origin", () => askInside("/", { origin: "https://example.org" }), 403, /Another page/],
    ["the Origin of another port", () => askInside("/", { origin: "http://127.0.0.1:1" }), 403, /Another page/],
    ["the Origin of a sandboxed page", () => askInside("/", { origin: "null" }), 403, /Another page/],
    ["an Origin that is not the Host", () => askInside("/", { origin: `http://localhost:${port}` }), 403, /Another page/],
    // Caught: a page of another port, which browsers call the same site, reading scripts with the user's cookie.
    ["another site", () => askInside("/icon.svg", { "sec-fetch-site": "cross-site" }), 403, /Another page/],
    ["another port", () => askInside("/icon.svg", { "sec-fetch-site": "same-site" }), 403, /Another page/],
    ["a navigation from elsewhere", () => askInside("/", { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" }), 403, /Another/],
    ["the token in a frame", () => ask(`/?token=${token}`, { "sec-fetch-mode": "navigate", "sec-fetch-dest": "iframe" }), 403, /Another/],
    ["the token in a script", () => ask(`/?token=${token}`, { "sec-fetch-mode": "cors", "sec-fetch-dest": "empty" }), 403, /Another/],
    // Caught: a server that answers POST as it answers GET.
    ["POST", () => askInside("/", {}, "POST"), 405, /GET and HEAD/],
    ["OPTIONS, with which another page would begin", () => ask("/", { origin: "https://example.org" }, "OPTIONS"), 405, /GET and HEAD/],
  ];
  it.each(refused)("not: %s", async (_what, send, status, says) => {
    const answer = await send();
    expect(answer.text).toMatch(says);
    expect(answer.status).toBe(status);
    expect(answer.headers["set-cookie"]).toBeUndefined();
    expect(answer.headers["content-security-policy"]).toBe(policyOfServer);
  });

  it("own requests, by either name of this machine", async () => {
    expect((await askInside("/", { origin: own(), "sec-fetch-site": "same-origin" })).status).toBe(200);
    expect((await askInside("/", { host: `localhost:${port}`, origin: `http://localhost:${port}` })).status).toBe(200);
    expect((await askInside("/", { cookie: `theme=dark; ${cookie}; other=1` })).status).toBe(200);
    expect((await askInside("/", {}, "POST")).headers.allow).toBe("GET, HEAD");
  });
});

describe("what is sent", () => {
  const types: readonly (readonly [path: string, type: string, cache: RegExp])[] = [
    ["/", "text/html; charset=utf-8", /^no-cache$/],
    ["/index.html", "text/html; charset=utf-8", /^no-cache$/],
    ["/?scenario=x", "text/html; charset=utf-8", /^no-cache$/],
    // Caught: a service worker kept for a year.
    ["/service-worker.js", "text/javascript; charset=utf-8", /^no-cache$/],
    ["/assets/main-BxZ3k_9a.js", "text/javascript; charset=utf-8", /immutable$/],
    ["/assets/style-00aaBB-1.css", "text/css; charset=utf-8", /immutable$/],
    // Caught: WebAssembly as an unknown type, which browsers will not compile as it streams in.
    ["/assets/kernel.wasm", "application/wasm", /^no-cache$/],
    ["/manifest.webmanifest", "application/manifest+json", /^no-cache$/],
    ["/icon.svg", "image/svg+xml", /^no-cache$/],
    ["/icon-192.png", "image/png", /^no-cache$/],
    ["/data.json", "application/json", /^no-cache$/],
    ["/odd.xyz", "application/octet-stream", /^no-cache$/],
    ["/a%20man.txt", "text/plain; charset=utf-8", /^no-cache$/],
  ];
  it.each(types)("%s is %s", async (path, type, cache) => {
    const { status, headers } = await askInside(path);
    expect([status, headers["content-type"]]).toEqual([200, type]);
    expect(headers["cache-control"]).toMatch(cache);
    expect(headers).toMatchObject({
      "content-security-policy": policyOfServer,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-embedder-policy": "require-corp",
      "cross-origin-resource-policy": "same-origin",
    });
  });

  it("HEAD has the length and no body", async () => {
    const { status, headers, text } = await askInside("/", {}, "HEAD");
    expect([status, headers["content-length"], text]).toEqual([200, "15", ""]);
  });

  // Caught: 'unsafe-inline' for styles, and a source of scripts on another host.
  it("the policy allows no inline text, no evaluation and no other host", () => {
    for (const policy of [policyOfPage, policyOfServer]) {
      expect(policy.match(/unsafe-[\w-]+|wasm-unsafe-[\w-]+/g)).toEqual(["wasm-unsafe-eval"]);
      expect(policy).not.toMatch(/https?:|\*|\bdata:.*script|strict-dynamic/);
      expect(policy).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/);
    }
    // A meta element may not say it, and browsers complain of one that does.
    expect(policyOfPage).not.toContain("frame-ancestors");
    expect(policyOfServer).toContain("frame-ancestors 'none'");
  });

  const outside = ["/../secret.txt", "/%2e%2e/secret.txt", "/%2e%2e%2fsecret.txt", "/..%5csecret.txt", "/assets/../../secret.txt"];
  const odd = ["/%252e%252e%252fsecret.txt", "//secret.txt", "/index.html%00.js", "/secret.txt%00", "/assets/", "/assets", "/__proto__"];
  // Caught: a server that joined the address to its folder, and a walk that followed links.
  it.each([...outside, ...odd, "/link.txt", "/above/secret.txt", "/.", "/nothing.js"])("nothing at %s", async (path) => {
    const { status, text } = await askInside(path);
    expect([status, text]).toEqual([404, "There is no such file in OpenHPG.\n"]);
  });
  it.each(["/%", "/%zz", "http://example.org/", "*"])("%s is no address", async (path) => {
    expect((await askInside(path)).status).toBe(400);
  });
});

describe("openhpg web", () => {
  it("says what to do where the app has not been built", async () => {
    await expect(serveWeb(join(folder, "nowhere"), 0)).rejects.toThrow(/it is not there.*npm run build:web.*\[cli\/web-not-built\]/s);
    await expect(serveWeb(join(builtIn(folder), "assets"), 0)).rejects.toThrow(/index\.html.*\[cli\/web-not-built\]/s);
  });

  // Caught: a stack trace where the port was taken.
  it("says that a port is taken", async () => {
    await expect(serveWeb(builtIn(folder), Number(port))).rejects.toThrow(
      /another program uses this port.*--port 0.*\[cli\/cannot-listen\]/s,
    );
  });

  it.each(["x", "-1", "70000", "80.5"])("--port %s is no port", async (text) => {
    const { code, stdout, stderr } = await openhpg("web", `--port=${text}`);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/--port.*\[cli\/not-a-whole-number\]/s);
  });

  // Caught: a command that ended as soon as it had begun, and one that Ctrl-C left hanging.
  it("prints the address, serves the package's build, and ends on Ctrl-C", async () => {
    let ended = false;
    const url = await new Promise<string>((resolve) => {
      const terminal = { stdout: { write: resolve }, stderr: { write: () => undefined } };
      void runCommandLine(["web", "--port", "0"], terminal).then((code) => (ended = code === 0));
    });
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}\n$/);
    const { port: at, pathname, search } = new URL(url);
    expect((await ask(pathname + search, {}, "GET", at)).status).toBe(303);
    expect(ended).toBe(false);
    process.emit("SIGINT");
    await vi.waitFor(() => expect(ended).toBe(true));
    await expect(ask("/", {}, "GET", at)).rejects.toThrow("ECONNREFUSED");
  });

  // Caught: a server bound to every address of the machine.
  it.runIf(process.platform === "linux")("is bound to loopback alone", async () => {
    const beside = createServer();
    await new Promise<void>((resolve, reject) => beside.once("error", reject).listen({ port: Number(port), host: "127.0.0.2" }, resolve));
    await new Promise((resolve) => beside.close(resolve));
  });

  // Caught: a close that waited for a request that was never ended.
  it("closes at once although somebody is still asking", async () => {
    const second = await serveWeb(builtIn(folder), 0);
    const asking = connect(Number(new URL(second.url).port), "127.0.0.1").on("error", () => undefined);
    await new Promise<void>((resolve) => asking.write("GET / HTTP/1.1\r\n", () => setTimeout(resolve, 100)));
    const began = performance.now();
    await second.close();
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
