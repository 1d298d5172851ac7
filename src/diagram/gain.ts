/** What a place answers, in the long run, to more of one message while everything outside it stays as it is. */
import { luFactor, luSolve } from "../numerics/index.ts";
import type { Slopes } from "./slopes.ts";

/** What moves, by path. */
type Move = ReadonlyMap<string, number>;

/**
 * How quantities and pools of a place move when something outside moves: its pools are let come to rest, and nothing else
 * in the body changes.
 *
 * @param seeds - What is moved, by path.
 * @param inside - True for the paths that may answer.
 */
export function answerTo({ quantities, pools }: Slopes, seeds: Move, inside: (path: string) => boolean): Move {
  /** Quantities moved by these pools and seeds, in the order in which one is made of another. */
  const through = (moved: Move): Map<string, number> => {
    const all = new Map(moved);
    for (const { path, row } of quantities) {
      if (all.has(path) || !inside(path)) continue;
      const sum = along(row, all);
      if (sum !== 0) all.set(path, sum);
    }
    return all;
  };
  const held = [...pools].filter(([path]) => inside(path) && !seeds.has(path));
  // A pool that nothing empties has no rest: what it holds is taken as it is.
  const own = held.filter(([path, row]) => along(row, through(new Map([[path, 1]]))) < 0);
  const n = own.length;
  const bySeeds = through(seeds);
  const right = Float64Array.from(own, ([, row]) => -along(row, bySeeds));
  const matrix = new Float64Array(n * n);
  own.forEach(([path], j) => {
    const moved = through(new Map([[path, 1]]));
    own.forEach(([, row], i) => {
      matrix[i * n + j] = along(row, moved);
    });
  });
  const pivots = new Int32Array(n);
  if (n > 0 && luFactor(matrix, n, pivots)) luSolve(matrix, n, pivots, right);
  else right.fill(0);
  return through(new Map([...seeds, ...own.map(([path], i) => [path, right[i]!] as const)]));
}

/** How much something with these slopes moves. */
export function along(row: ReadonlyMap<string, number>, moved: Move): number {
  let sum = 0;
  for (const [path, slope] of row) {
    const by = moved.get(path);
    if (by !== undefined && by !== 0 && slope !== 0) sum += slope * by;
  }
  return sum;
}
