/** The part of the build that lets the app be installed: its manifest, and its mark in the sizes that systems ask for. */
import { readFileSync } from "node:fs";
import { Resvg } from "@resvg/resvg-js";
import type { Plugin } from "vite";

const mark = readFileSync(new URL("./mark.svg", import.meta.url), "utf8");
const sizes = [192, 512] as const;
/** What iOS puts on its home screen, where it reads no manifest. */
const touchSize = 180;
const icon = (size: number): string => `icon-${size}.png`;

/** Every address is relative, so that the app may live in any folder of any host. */
const manifest = {
  id: "./",
  start_url: "./",
  scope: "./",
  name: "OpenHPG",
  short_name: "OpenHPG",
  description: "The male hormone axis, from GnRH pulse to semen analysis, simulated on your own machine.",
  lang: "en",
  display: "standalone",
  background_color: "#ffffff",
  theme_color: "#ffffff",
  icons: [
    // The mark keeps to the middle, so a system may cut the edge to any shape.
    ...sizes.map((size) => ({ src: icon(size), sizes: `${size}x${size}`, type: "image/png", purpose: "any maskable" })),
    { src: "icon.svg", sizes: "any", type: "image/svg+xml" },
  ],
};

/** Vite plugin. */
export const installable = (): Plugin => ({
  name: "openhpg:installable",
  apply: "build",
  generateBundle() {
    const emit = (fileName: string, source: string | Uint8Array): string => this.emitFile({ type: "asset", fileName, source });
    emit("manifest.webmanifest", `${JSON.stringify(manifest, undefined, 2)}\n`);
    emit("icon.svg", mark);
    for (const size of [...sizes, touchSize]) emit(icon(size), new Resvg(mark, { fitTo: { mode: "width", value: size } }).render().asPng());
  },
  transformIndexHtml: () => [
    // Asked for without a cookie, the manifest would be refused by `openhpg web`.
    { tag: "link", injectTo: "head", attrs: { rel: "manifest", href: "./manifest.webmanifest", crossorigin: "use-credentials" } },
    { tag: "link", injectTo: "head", attrs: { rel: "icon", href: "./icon.svg", type: "image/svg+xml" } },
    { tag: "link", injectTo: "head", attrs: { rel: "apple-touch-icon", href: `./${icon(touchSize)}` } },
    { tag: "meta", injectTo: "head", attrs: { name: "theme-color", content: "#ffffff", media: "(prefers-color-scheme: light)" } },
    { tag: "meta", injectTo: "head", attrs: { name: "theme-color", content: "#171c22", media: "(prefers-color-scheme: dark)" } },
  ],
});
