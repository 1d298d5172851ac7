/** The npm package odex: extrapolation of the midpoint rule (Hairer's ODEX) with dense output. */
import { createRequire } from "node:module";
import { inJavaScript } from "./javascript.ts";
import type { Peer } from "./peer.ts";

interface Solver {
  absoluteTolerance: number | number[];
  relativeTolerance: number | number[];
  denseOutput: boolean;
  maxSteps: number;
  initialStepSize: number;
  solve(
    f: (t: number, y: number[]) => number[],
    from: number,
    y0: number[],
    until: number,
    out?: (n: number, before: number, t: number, y: number[], dense: (i: number, t: number) => number) => void,
  ): { readonly y: number[]; readonly outcome: number };
}
type Package = { readonly Solver: new (n: number) => Solver };

const load = (): Package => createRequire(import.meta.url)("odex") as Package;

export const odex: Peer = {
  name: "odex",
  what: "odex (npm), extrapolation",
  missing() {
    try {
      load();
      return undefined;
    } catch {
      return "the npm package odex";
    }
  },
  prepare(task) {
    const { Solver } = load();
    const size = task.floor.length;
    return inJavaScript(task, (relative) => {
      const solver = new Solver(size);
      solver.denseOutput = true;
      solver.maxSteps = 1e6;
      solver.initialStepSize = 0.01;
      solver.relativeTolerance = new Array<number>(size).fill(relative);
      solver.absoluteTolerance = Array.from(task.floor, (value) => relative * value);
      return (slopes, from, until, y, kept, keep) => {
        let next = 0;
        const f = (t: number, state: number[]): number[] => {
          const dy = new Array<number>(size);
          slopes(t, state, dy);
          return dy;
        };
        const { y: end, outcome } = solver.solve(f, from, y, until, (_n, _before, t, _y, dense) => {
          for (; next < kept.length && kept[next]! <= t; next++) keep(Array.from({ length: size }, (_, i) => dense(i, kept[next]!)));
        });
        if (outcome !== 0) throw new Error(`odex gave up between ${from} and ${until} h`);
        return end;
      };
    });
  },
};
