/** The npm package dopri: Dormand–Prince 5(4) with dense output. */
import { createRequire } from "node:module";
import { inJavaScript } from "./javascript.ts";
import type { Peer } from "./peer.ts";

interface Dopri {
  initialise(t: number, y: number[]): Dopri;
  run(until: number): (t: readonly number[]) => number[][];
}
type Package = { readonly Dopri: new (rhs: (t: number, y: number[], dy: number[]) => void, n: number, control: object) => Dopri };

const load = (): Package => createRequire(import.meta.url)("dopri") as Package;

export const dopri: Peer = {
  name: "dopri",
  what: "dopri (npm), Dormand–Prince 5(4)",
  missing() {
    try {
      load();
      return undefined;
    } catch {
      return "the npm package dopri";
    }
  },
  prepare(task) {
    const { Dopri } = load();
    // It takes one absolute tolerance for all pools.
    const floor = Math.min(...task.floor);
    return inJavaScript(task, (relative) => (slopes, from, until, y, kept, keep) => {
      const solver = new Dopri(slopes, y.length, { rtol: relative, atol: relative * floor, maxSteps: 1e6, tcrit: [until] });
      const states = solver.initialise(from, y).run(until)([...kept, until]);
      for (const state of states.slice(0, -1)) keep(state);
      return states.at(-1)!;
    });
  },
};
