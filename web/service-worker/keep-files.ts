/** The part of the build that writes `service-worker.js`: the service worker, told which files there are. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import type { KeptFiles } from "./kept-files.ts";

const script = "service-worker.js";

/** All files of a built folder but the service worker itself; addresses are those a host answers at, the page's being the folder. */
export function keptFiles(folder: string): KeptFiles {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".map"))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort()
    .map((file) => ({
      address: file === "index.html" ? "" : file.split("/").map(encodeURIComponent).join("/"),
      integrity: `sha256-${createHash("sha256")
        .update(readFileSync(join(folder, file)))
        .digest("base64")}`,
    }));
  // The service worker counts too: two that differ must not keep files under one name.
  const version = createHash("sha256").update(JSON.stringify(all)).digest("hex").slice(0, 16);
  return { version, files: all.filter(({ address }) => address !== script) };
}

/** Vite plugin; the last of the list, so that what the others write is kept too. */
export function keepFiles(): Plugin {
  return {
    name: "openhpg:keep-files",
    apply: "build",
    buildStart() {
      this.emitFile({ type: "chunk", id: fileURLToPath(new URL("./service-worker.ts", import.meta.url)), fileName: script });
    },
    generateBundle(_options, bundle) {
      const chunk = bundle[script];
      // Not every browser takes a service worker that is a module.
      if (chunk?.type !== "chunk" || chunk.imports.length > 0 || chunk.exports.length > 0)
        this.error(`${script} must stand alone, without import and export.`);
    },
    writeBundle: {
      order: "post",
      sequential: true,
      handler({ dir }) {
        const path = join(dir!, script);
        writeFileSync(path, `globalThis.kept = ${JSON.stringify(keptFiles(dir!))};\n${readFileSync(path, "utf8")}`);
      },
    },
  };
}
