/** The web app on this machine alone: bound to loopback, behind the gate, with the headers that keep the page to itself. */
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { policyOfServer } from "./content-security-policy.ts";
import { cannotListen } from "./errors.ts";
import { readWebFiles, type ServedFile } from "./web-files.ts";
import { gateAt, type Verdict } from "./web-gate.ts";

export interface WebServer {
  /** The address to open, with its token. */
  readonly url: string;
  /** Ends it, and the connections that browsers keep open. */
  close(): Promise<void>;
}

const always = {
  "Content-Security-Policy": policyOfServer,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), serial=(), usb=()",
} as const;

/**
 * Serves the folder at 127.0.0.1, as it is now; port 0 takes any that is free.
 *
 * @throws CommandLineError `cli/web-not-built`, `cli/cannot-listen`.
 */
export async function serveWeb(folder: string, port: number): Promise<WebServer> {
  const files = readWebFiles(folder);
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(cannotListen(port, error.code ?? error.message)));
    server.listen(port, "127.0.0.1", resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  const gate = gateAt(taken);
  server.on("request", (asked, answer) => send(answer, reply(gate.judge(asked), files)));
  return {
    url: `http://127.0.0.1:${taken}/?token=${gate.token}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
}

function reply(verdict: Verdict, files: ReadonlyMap<string, ServedFile>): Reply {
  if (verdict.kind === "refused") {
    // What a body said was not read: the connection cannot be used again.
    return words(verdict.status, verdict.says, verdict.status === 405 ? { Allow: "GET, HEAD", Connection: "close" } : {});
  }
  if (verdict.kind === "let in") {
    const cookie = { "Set-Cookie": verdict.cookie };
    // After a link on another page a strict cookie is not sent, redirects included; from a page of our own it is.
    return verdict.fromElsewhere
      ? words(200, "Opening OpenHPG.", { ...cookie, Refresh: "0; url=/" })
      : words(303, "Opening OpenHPG.", { ...cookie, Location: "/" });
  }
  const file = files.get(verdict.address);
  if (file === undefined) return words(404, "There is no such file in OpenHPG.");
  return { status: 200, headers: { "Content-Type": file.type, "Cache-Control": file.cacheControl }, bytes: file.bytes };
}

const words = (status: number, text: string, headers: Readonly<Record<string, string>> = {}): Reply => ({
  status,
  headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store", ...headers },
  bytes: Buffer.from(`${text}\n`),
});

function send(answer: ServerResponse, { status, headers, bytes }: Reply): void {
  // Where only the head was asked for, Node itself leaves the body out.
  answer.writeHead(status, { ...always, "Content-Length": bytes.length, ...headers }).end(bytes);
}
