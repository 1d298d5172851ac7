/** Two targets, one system: they agree to the last bit, with finite differences, and with closed forms. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile, compileAsync } from "./compile.ts";
import type { BoundKernel, Kernel } from "./kernel.ts";
import { derive } from "./program.ts";
import { everything, loop, tank } from "./specimens.ts";
import { engine } from "./targets/wasm/engine.ts";
import { encodeModule } from "./targets/wasm/module.ts";

const systems = [tank, everything, loop];

/** Everything a bound kernel computes, one array after the other. */
function all(kernel: Kernel, man: BoundKernel, t: number, y: Float64Array): readonly Float64Array[] {
  const results = [kernel.size, man.jacobian!.rows.length, kernel.size, kernel.outputs.length].map((n) => new Float64Array(n));
  man.rhs(t, y, results[0]!);
  man.jacobian!.evaluate(t, y, results[1]!);
  man.timeDerivative?.(t, y, results[2]!);
  man.outputs(t, y, results[3]!);
  return results;
}
const vectorOf = (n: number, min: number, max: number) =>
  fc.array(fc.double({ min, max, noNaN: true }), { minLength: n, maxLength: n }).map((v) => Float64Array.from(v));

describe.each(systems)("$name", (system) => {
  const kernel = compile(system);
  const oracle = compile(system, { target: "interpret" });

  it("is the same to the last bit in WebAssembly and in the interpreter", () => {
    // max taken for min, and a local given back before its last reader, were caught here.
    fc.assert(
      // States below zero too: NaN has to appear at the same places.
      fc.property(
        vectorOf(kernel.size, -1, 10),
        vectorOf(kernel.parameters.length, 0, 5),
        fc.double({ min: 0, max: 1e4, noNaN: true }),
        (y, values, t) => {
          expect(all(kernel, kernel.bind(values), t, y)).toEqual(all(oracle, oracle.bind(values), t, y));
        },
      ),
      { numRuns: 500 },
    );
  });

  it("has the Jacobian and the slope in time that differences show", () => {
    const n = kernel.size;
    fc.assert(
      fc.property(
        vectorOf(n, 0.1, 3),
        vectorOf(kernel.parameters.length, 0.2, 3),
        fc.double({ min: 0, max: 50, noNaN: true }),
        (y, values, t) => {
          // A tie is a kink of max, min or where, and has no derivative.
          const sorted = [...y, ...values].sort((a, b) => a - b);
          fc.pre(sorted.every((v, i) => i === 0 || v - sorted[i - 1]! > 1e-4));
          const man = kernel.bind(values);
          const { columnPointers, rows } = man.jacobian!;
          const [, entries, slopes] = all(kernel, man, t, y) as [Float64Array, Float64Array, Float64Array];
          const rate = (at: number, state: Float64Array): Float64Array => {
            const dy = new Float64Array(n);
            man.rhs(at, state, dy);
            return dy;
          };
          const h = 1e-5;
          const check = (found: number, shifted: (by: number) => Float64Array, row: number): void => {
            const [low, mid, high] = [-h, 0, h].map((s) => shifted(s)[row]!) as [number, number, number];
            const central = (high - low) / (2 * h);
            // What the central difference may be wrong by: its third derivative, guessed from the second, and rounding.
            const curvature = Math.abs(high - 2 * mid + low) / (h * h);
            const doubt = 1e-7 * (1 + Math.abs(central)) + 1e-4 * h * curvature + (1e-15 * Math.abs(mid)) / h;
            expect(Math.abs(found - central)).toBeLessThan(doubt);
          };
          for (let j = 0; j < n; j++) {
            const dense = new Float64Array(n);
            for (let p = columnPointers[j]!; p < columnPointers[j + 1]!; p++) dense[rows[p]!] = entries[p]!;
            for (let i = 0; i < n; i++) check(dense[i]!, (by) => rate(t, y.with(j, y[j]! + by)), i);
          }
          for (let i = 0; i < n; i++) check(slopes[i]!, (by) => rate(t + by, y), i);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("is a valid module", () => expect(engine().validate(encodeModule(derive(system).tape))).toBe(true));
});

it("lets several men live at once, and takes up what was changed in one of them", () => {
  const kernel = compile(tank);
  const k = kernel.parameters.indexOf("example.tank.k");
  const pump = kernel.parameters.indexOf("example.tank.pump");
  const [one, other] = [0.5, 2].map((rate) => kernel.reference.with(k, rate)) as [Float64Array, Float64Array];
  const [first, second] = [kernel.bind(one), kernel.bind(other)];
  const loss = (man: BoundKernel): number => {
    const values = new Float64Array(man.jacobian!.rows.length);
    man.jacobian!.evaluate(0, kernel.startAtRest, values);
    return values[0]!;
  };
  // Memory left with the man who came first was caught here.
  expect([loss(first), loss(second), loss(first)]).toEqual([-0.5, -2, -0.5]);
  one[k] = 3;
  one[pump] = 7;
  second.refresh();
  expect(loss(first)).toBe(-0.5);
  first.refresh();
  expect([loss(second), loss(first)]).toEqual([-2, -3]);
  const dy = new Float64Array(2);
  first.rhs(0, kernel.startAtRest, dy);
  // A yield that also shrank what leaves was caught here.
  expect([...dy]).toEqual([7 - 3 * 3, 3 * 3 * 0.9]);
});

it("rests where feedback is relative to rest", () => {
  const kernel = compile(loop);
  const dy = new Float64Array(kernel.size);
  kernel.bind(kernel.reference).rhs(0, kernel.startAtRest, dy);
  // Powers at rest that differed in their last bit were caught here.
  expect([...dy]).toEqual([0, 0]);
});

it("is autonomous unless a rate mentions time", () => {
  expect(systems.map((s) => compile(s).bind(compile(s).reference).timeDependent)).toEqual([false, true, false]);
});

it("compiles in the background to the same kernel", async () => {
  const [now, later] = [compile(everything), await compileAsync(everything)];
  expect(all(later, later.bind(later.reference), 1, later.startAtRest)).toEqual(all(now, now.bind(now.reference), 1, now.startAtRest));
});

it("refuses the wrong number of values", () => {
  expect(() => compile(tank).bind(new Float64Array(2))).toThrow(/compile\/wrong-size/);
});
