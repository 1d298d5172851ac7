/** Peers that neither Debian nor npm offers: named when they are not there, so that nobody takes them for beaten. */
import { createRequire } from "node:module";
import { missingOf } from "./native.ts";
import type { Peer } from "./peer.ts";

const unwritten = (name: string): never => {
  throw new Error(`${name} is installed here, and nobody has yet written how to run it: see the other files of bench/peers.`);
};

export const mrgsolve: Peer = {
  name: "mrgsolve",
  what: "mrgsolve (R), LSODA, model in C++",
  missing: () => missingOf(["the R package mrgsolve", "Rscript", "-e", "library(mrgsolve)"]) ?? "a way to run it: none is written yet",
  prepare: () => unwritten("mrgsolve"),
};

export const diffGrok: Peer = {
  name: "diff-grok",
  what: "diff-grok (TypeScript)",
  missing() {
    try {
      createRequire(import.meta.url).resolve("diff-grok");
      return "a way to run it: none is written yet";
    } catch {
      return "the package diff-grok";
    }
  },
  prepare: () => unwritten("diff-grok"),
};
