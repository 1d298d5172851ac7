/** What is true: a run by another method than any that is measured, far tighter, kept in a file until the task changes. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { webAssembly } from "../src/compile/targets/wasm/index.ts";
import { dormandPrince8, solve } from "../src/solve/index.ts";
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
  const kernel = webAssembly(task.program);
  const found = new Float64Array(resultSize(task, task.men.length));
  const at = [...keptAt(task)];
  let place = 0;
  for (const { values, y0, doses } of task.men)
    solve(kernel.bind(values), {
      from: 0,
      until: task.days * 24,
      y0,
      method: dormandPrince8,
      tolerance: { relative, absolute: absoluteTolerance(task, relative) },
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
  return found;
}
