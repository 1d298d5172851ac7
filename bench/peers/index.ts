/** Everyone the engine is measured against. */
import { cvode, cvodeAnalytic, cvodePlain } from "./cvode.ts";
import { deSolve, deSolvePlain } from "./desolve.ts";
import { dopri } from "./dopri.ts";
import { oursRelaxed } from "./engine.ts";
import { diffGrok, mrgsolve } from "./not-in-registries.ts";
import { odex } from "./odex.ts";
import type { Peer } from "./peer.ts";

interface Chosen {
  readonly workload: readonly Peer[];
  readonly axis: readonly Peer[];
}

/** Slow ones are measured once. */
export const peers: Chosen = {
  workload: [oursRelaxed, deSolve, deSolvePlain, cvode, cvodeAnalytic, cvodePlain, dopri, odex, mrgsolve, diffGrok],
  axis: [oursRelaxed, deSolve, deSolvePlain, cvode, dopri, mrgsolve, diffGrok],
};

/** Those whose ratios a quick run gives. */
export const quickPeers: Chosen = {
  workload: [deSolve, cvode, dopri, mrgsolve, diffGrok],
  axis: [deSolve],
};
