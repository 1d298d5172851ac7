/** The part of the build that writes the policy into the page, for hosts that send no headers of ours. */
import type { Plugin } from "vite";
import { policyOfPage } from "../cli/content-security-policy.ts";

/** Vite plugin; while the app is being developed the page needs what the policy forbids, so only a built page has it. */
export const policyInPage = (): Plugin => ({
  name: "openhpg:policy-in-page",
  apply: "build",
  transformIndexHtml: {
    // Above what the others have added, since it binds only what comes after it.
    order: "post",
    handler: () => [
      { tag: "meta", injectTo: "head-prepend", attrs: { "http-equiv": "Content-Security-Policy", content: policyOfPage } },
      { tag: "meta", injectTo: "head-prepend", attrs: { name: "referrer", content: "no-referrer" } },
    ],
  },
});
