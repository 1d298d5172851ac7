/** How much arithmetic a step is, and what this processor could do of it at best. */
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Program, Routine } from "../src/compile/index.ts";
import { analyse, minimumDegree } from "../src/numerics/index.ts";
import { rodas5p } from "../src/solve/index.ts";
import { missingOf, sources } from "./peers/native.ts";

/** Additions, multiplications and divisions within a function of the kernel, as `src/engine/kernel/elementary.ts` writes them. */
const exponential = 30;
const logarithm = 45;
/** In the neighbourhood of a power that is known, by the short series. */
const nearbyPower = 16;

const countOf = ({ instructions }: Routine, power: number): number =>
  instructions.reduce(
    (sum, { kind }) => sum + ({ exp: exponential, log: logarithm, pow: power } as Record<string, number>)[kind]! || sum + 1,
    0,
  );

/** Floating-point operations of one try of a step, for one man; functions counted at their cheapest. */
export function flopsOfStep({ tape, slopes, rested }: Program): number {
  const size = rested.pools.length;
  const { a, C, b } = rodas5p.tableau;
  const pattern = { columnPointers: slopes.columnPointers, rows: slopes.rows };
  const { starts, columns, diagonals } = analyse(pattern, minimumDegree(pattern.columnPointers, pattern.rows));
  const weights = [...a, ...C, b].flat().filter((weight) => weight !== 0).length;
  const factors = starts.at(-1)!;
  // Each entry left of the diagonal takes a multiple of what stands right of the diagonal in another row.
  let elimination = size;
  for (let i = 0; i < size; i++)
    for (let p = starts[i]!; p < diagonals[i]!; p++) elimination += 1 + 2 * (starts[columns[p]! + 1]! - diagonals[columns[p]!]! - 1);
  const rates = countOf(tape.routines.rhs, exponential + logarithm) + 7 * countOf(tape.routines.rhs, nearbyPower);
  return rates + countOf(tape.routines.jacobian, 8) + 2 * weights * size + elimination + 8 * 2 * factors + 10 * size;
}

/** Double-precision operations per second of one core with two-lane vectors; undefined without a C compiler. */
export function peakFlops(folder: string): number | undefined {
  if (missingOf(["a C compiler", "cc", "--version"])) return undefined;
  mkdirSync(folder, { recursive: true });
  const built = join(folder, "peak");
  execFileSync("cc", ["-O2", "-msse2", "-mno-avx", join(sources, "peak.c"), "-o", built]);
  return Math.max(...[1, 2, 3].map(() => Number(execFileSync(built, { encoding: "utf8" }))));
}
