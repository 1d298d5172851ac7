/** deSolve's LSODA from R, with rates and Jacobian compiled from C. */
import { execFileSync } from "node:child_process";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import type { Form } from "../print-c.ts";
import { missingOf, program, sources, writeTask } from "./native.ts";
import type { Peer } from "./peer.ts";

const variant = (name: string, what: string, form: Form): Peer => ({
  name,
  what,
  missing: () =>
    missingOf(
      ["R", "Rscript", "--version"],
      ["the R package deSolve", "Rscript", "-e", "library(deSolve)"],
      ["a C compiler", "cc", "--version"],
    ),
  prepare(task, folder) {
    writeTask(task, folder, form);
    copyFileSync(join(sources, "desolve.c"), join(folder, "desolve.c"));
    execFileSync("R", ["CMD", "SHLIB", "desolve.c"], {
      cwd: folder,
      stdio: "ignore",
      env: { ...process.env, PKG_CFLAGS: "-O3 -march=native -I." },
    });
    return program(task, folder, (relative, men) => ["Rscript", join(sources, "desolve.R"), String(relative), String(men)]);
  },
});

export const deSolve = variant("deSolve", "deSolve (R), LSODA, rates and Jacobian in C", "hoisted");
export const deSolvePlain = variant("deSolve-plain", "deSolve (R), LSODA, the same in plain C, without hoisting", "plain");
