/** The files of the web app as they are served: read once at the start, so that no request ever names a path on the disk. */
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { webNotBuilt } from "./errors.ts";

/** A file with what the browser must know of it. */
export interface ServedFile {
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly cacheControl: string;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".webmanifest": "application/manifest+json",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
  ".md": "text/plain; charset=utf-8",
  ".yaml": "text/plain; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
};

/** Vite puts a hash of the content into these names, so what has such a name never changes. */
const neverChanges = /^\/assets\/.+-[\w-]{8}\.\w+$/;

/**
 * All files under the folder by their address, `/` being the page itself.
 * Links are not followed: what lies outside the folder has no address.
 *
 * @throws CommandLineError `cli/web-not-built`.
 */
export function readWebFiles(folder: string): ReadonlyMap<string, ServedFile> {
  const found = new Map<string, ServedFile>();
  const visit = (path: string, address: string): void => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const [inside, at] = [join(path, entry.name), `${address}/${entry.name}`];
      if (entry.isDirectory()) visit(inside, at);
      else if (entry.isFile())
        found.set(at, {
          bytes: readFileSync(inside),
          type: types[extname(entry.name).toLowerCase()] ?? "application/octet-stream",
          cacheControl: neverChanges.test(at) ? "public, max-age=31536000, immutable" : "no-cache",
        });
    }
  };
  try {
    visit(folder, "");
  } catch (error) {
    throw webNotBuilt(folder, (error as NodeJS.ErrnoException).code === "ENOENT" ? "it is not there" : (error as Error).message);
  }
  const page = found.get("/index.html");
  if (page === undefined) throw webNotBuilt(folder, "it holds no index.html");
  return found.set("/", page);
}
