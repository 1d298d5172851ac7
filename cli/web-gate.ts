/** Who may have the web app from this machine: the browser that was given the address with its token, and no page of anyone else. */
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/** What is asked, as it arrived. */
interface Asked {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: IncomingHttpHeaders;
}

/** A refusal with its status; a key that fits, to be answered with the cookie; or the address of a file to send. */
export type Verdict =
  | { readonly kind: "refused"; readonly status: 400 | 403 | 405 | 421; readonly says: string }
  | { readonly kind: "let in"; readonly cookie: string; readonly fromElsewhere: boolean }
  | { readonly kind: "file"; readonly address: string };

export interface Gate {
  /** 256 bits that nobody can guess; they stand in the address that is printed. */
  readonly token: string;
  judge(asked: Asked): Verdict;
}

const secret = (): string => randomBytes(32).toString("base64url");
const digest = (text: string): Uint8Array => createHash("sha256").update(text).digest();
/** Takes as long for a near miss as for a far one. */
const same = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));

const refused = (status: 400 | 403 | 405 | 421, says: string): Verdict => ({ kind: "refused", status, says });

const noKey =
  "OpenHPG lets in only the browser that was opened with the whole address.\nCopy it from the terminal, with ?token= and what follows.";
const oldKey =
  "This address belongs to another run of OpenHPG: its token does not fit.\nCopy the address that `openhpg web` has just printed in the terminal.";
const otherPage = "Another page asked for this. OpenHPG answers only its own.\nOpen the address from the terminal yourself.";

/** The gate of a server at this port. */
export function gateAt(port: number): Gate {
  const [token, session] = [secret(), secret()];
  // Cookies do not know ports: without the port in its name, a second server would take away the first one's.
  const cookie = `openhpg-${port}=${session}`;
  const names = ["127.0.0.1", "localhost"];
  const hosts = new Set([...names.map((name) => `${name}:${port}`), ...(port === 80 ? names : [])]);

  return {
    token,
    judge({ method, url = "", headers }) {
      const { host = "", origin } = headers;
      const [site, mode, destination] = ["site", "mode", "dest"].map((what) => headers[`sec-fetch-${what}`]);
      // A name that was made to point at this machine is still not this machine's name.
      if (!hosts.has(host)) return refused(421, `OpenHPG answers at http://127.0.0.1:${port} only.`);
      if (method !== "GET" && method !== "HEAD") return refused(405, "OpenHPG only sends files: GET and HEAD.");
      if (origin !== undefined && origin !== `http://${host}`) return refused(403, otherPage);
      const [path = "", query = ""] = url.split(/\?(.*)/s);
      const address = decoded(path);
      if (!address?.startsWith("/")) return refused(400, "This is no address of a file.");

      const elsewhere = site !== undefined && site !== "same-origin" && site !== "none";
      const shown = new URLSearchParams(query).get("token");
      if (address === "/" && shown !== null) {
        // A link in a letter may lead here; a frame, an image or a script of another page may not.
        const navigates = (mode ?? "navigate") === "navigate" && (destination ?? "document") === "document";
        if (!navigates) return refused(403, otherPage);
        if (!same(shown, token)) return refused(403, oldKey);
        return { kind: "let in", cookie: `${cookie}; HttpOnly; SameSite=Strict; Path=/`, fromElsewhere: elsewhere };
      }
      if (elsewhere) return refused(403, otherPage);
      if (!(headers.cookie ?? "").split(";").some((pair) => same(pair.trim(), cookie))) return refused(403, noKey);
      return { kind: "file", address };
    },
  };
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
