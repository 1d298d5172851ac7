/**
 * Opens the page in a browser and prints what it tells: `node ask-browser.js firefox-esr --headless`.
 *
 * Serves the files it stands among, as they are: what simulates imports nothing that a browser lacks.
 */
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const [browser, ...options] = process.argv.slice(2);
if (browser === undefined) throw new Error("which browser?");

const root = new URL("../../", import.meta.url);
const page = `<!doctype html><title>parity</title><script type="module" src="/test/parity/page.js"></script>`;
const longest = 600_000;

const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url ?? "/", "http://localhost");
  if (request.method === "POST") {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    response.end();
    leave(`${Buffer.concat(parts).toString()}`);
  } else if (pathname === "/") response.setHeader("content-type", "text/html").end(page);
  else
    readFile(new URL(`.${pathname}`, root)).then(
      (file) => response.setHeader("content-type", "text/javascript").end(file),
      () => response.writeHead(404).end(),
    );
});
await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
const opened = spawn(browser, [...options, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`], { stdio: "ignore" });
opened.on("error", ({ message }) => leave(`failed: ${message}`));
opened.on("exit", (code) => leave(`failed: the browser ended with code ${code}`));
setTimeout(() => leave("failed: the page never answered"), longest);

function leave(told: string): void {
  console.log(told);
  opened.removeAllListeners().kill();
  process.exit(told.startsWith("failed") ? 1 : 0);
}
