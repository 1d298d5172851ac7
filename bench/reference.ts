/** What is true: a run by another method than any that is measured, far tighter, kept in a file until the task changes. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compile } from "../src/compile/index.ts";
import { dormandPrince8, type Method, solve, type Work } from "../src/solve/index.ts";
import { manBytes, printC } from "./print-c.ts";
import { absoluteTolerance, keptAt, resultSize, type Task } from "./task.ts";

const relative = 1e-11;

/** States of the first men as `[men][days][pools]`. */
export function referenceOf(task: Task, men: number, folder: string): Float64Array {
  const own: Task = { ...task, men: task.men.slice(0, men) };
  const digest = createHash("sha256").update(printC(own)).update(manBytes(own)).digest("hex").slice(0, 16);
  const file = join(folder, `reference-${digest}.bin`);
  if (existsSync(file)) {
    const bytes = readFileSync(file);
    return new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  }
  const found = compute(own);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, Buffer.from(found.buffer));
  return found;
}

function compute(task: Task): Float64Array {
  const found = new Float64Array(resultSize(task, task.men.length));
  walk(task, { method: dormandPrince8, relative }, found);
  return found;
}

/** All men of a task, one after the other, by a method of `src/solve`; fills `found`. */
export function walk(task: Task, how: { readonly method: Method; readonly relative: number }, found: Float64Array): Work {
  const kernel = compile(task.system);
  const at = [...keptAt(task)];
  const total = { steps: 0, rejected: 0, rhs: 0, jacobians: 0, factorisations: 0 };
  let place = 0;
  for (const { values, y0, doses } of task.men) {
    const { work } = solve(kernel.bind(values), {
      from: 0,
      until: task.days * 24,
      y0,
      method: how.method,
      tolerance: { relative: how.relative, absolute: absoluteTolerance(task, how.relative) },
      save: { at },
      interruptions: doses.map((dose) => ({
        at: dose.at,
        apply: (y) => dose.adds.forEach(({ place: pool, amount }) => (y[pool]! += amount)),
      })),
      onSave(_i, _t, y) {
        found.set(y, place);
        place += y.length;
      },
    });
    for (const key of Object.keys(total) as (keyof Work)[]) total[key] += work[key];
  }
  return total;
}
