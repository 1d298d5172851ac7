/** How the app is built: static files with relative addresses, so that any folder of any host will do. */
import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";
import { installable } from "./install/installable.ts";
import { policyInPage } from "./policy-in-page.ts";
import { keepFiles } from "./service-worker/keep-files.ts";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** How long plugins take is nothing to whoever installs the package. */
const quiet = { checks: { pluginTimings: false } };

export default defineConfig({
  root: at("."),
  base: "./",
  publicDir: false,
  plugins: [svelte(), policyInPage(), installable(), keepFiles()],
  resolve: {
    // The library's own source, so that the app is never built on a stale one.
    alias: [
      { find: /^openhpg\/worker(?=\?|$)/, replacement: at("../src/simulate/threads/worker.ts") },
      { find: /^openhpg$/, replacement: at("../src/index.ts") },
      // What only Node has; the library asks for it where a path or a PNG file is wanted, which a page never does.
      { find: /^@resvg\/resvg-js$/, replacement: at("./engine/no-rasteriser.ts") },
      { find: /^node:fs\/promises$/, replacement: at("./engine/no-files.ts") },
    ],
  },
  worker: { format: "es", rolldownOptions: quiet },
  build: {
    outDir: at("../dist/web"),
    emptyOutDir: true,
    target: "es2023",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: quiet,
  },
});
