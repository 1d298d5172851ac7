/** What the benchmark hands to other solvers is the model: the printed source computes what the kernel computes. */
import { expect, it } from "vitest";
import { speedAt } from "../bench/measure.ts";
import { slopesOf } from "../bench/peers/javascript.ts";
import { printC } from "../bench/print-c.ts";
import { axisTask, workloadTask } from "../bench/tasks.ts";
import { compile } from "../src/compile/index.ts";

// Caught: max printed as min, and min as max.
it.each([workloadTask(2), axisTask(2)])("$name: printed as JavaScript, it has the same rates", (task) => {
  const kernel = compile(task.system, { target: "interpret" });
  const bind = slopesOf(task);
  for (const { values, y0 } of task.men) {
    const slopes = bind(values);
    const bound = kernel.bind(values);
    const [found, expected] = [new Array<number>(kernel.size), new Float64Array(kernel.size)];
    // Away from rest, so that nothing cancels.
    const y = y0.map((value, i) => (value || 0.5) * (1 + 0.3 * ((i % 5) / 5)));
    slopes(7, y, found);
    bound.rhs(7, y, expected);
    const scale = Math.max(...expected.map(Math.abs));
    expected.forEach((value, i) => {
      expect(Math.abs(found[i]! - value), kernel.pools[i]!).toBeLessThan(1e-12 * (Math.abs(value) + 1e-3 * scale));
    });
  }
});

it("printed as C, it has a line for each rate and each slope", () => {
  const task = workloadTask(1);
  const text = printC(task);
  expect(text.match(/^ {2}dy\[\d+\] = /gm)).toHaveLength(38);
  expect(text.match(/^ {2}j\[\d+\] = /gm)).toHaveLength(2 * task.program.slopes.entries.length);
  expect(text).not.toMatch(/NaN|Infinity|undefined/);
});

it("reads a speed between two points as a power law", () => {
  const points = [1e-4, 1e-6].map((tolerance) => ({ tolerance, error: tolerance, manYearsPerSecond: 3 * tolerance ** 0.25 }));
  expect(speedAt({ name: "", what: "", points }, 1e-5)).toBeCloseTo(3 * 1e-5 ** 0.25, 12);
  expect(speedAt({ name: "", what: "", points }, 1e-7)).toBeCloseTo(3 * 1e-7 ** 0.25, 12);
});
