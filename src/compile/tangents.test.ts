/** Tangents of compiled systems: both targets agree to the last bit, and with differences of the kernel itself. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { solveWithSensitivities } from "../solve/index.ts";
import { compile } from "./compile.ts";
import type { BoundKernel } from "./kernel.ts";
import { everything, loop, tank } from "./specimens.ts";
import { type BoundTangents, compileTangents } from "./tangents.ts";

const vectorOf = (n: number, min: number, max: number) =>
  fc.array(fc.double({ min, max, noNaN: true }), { minLength: n, maxLength: n }).map((v) => Float64Array.from(v));

describe.each([tank, everything, loop])("$name", (system) => {
  const kernel = compile(system);
  const asked = kernel.parameters;
  const tangents = compileTangents(system, asked);
  const oracle = compileTangents(system, asked, { target: "interpret" });
  const entries = kernel.bind(kernel.reference).jacobian!.rows.length;

  /** Everything a man's tangents compute for one direction. */
  const all = (bound: BoundTangents, t: number, y: Float64Array, along: Float64Array, parameter: number): readonly Float64Array[] => {
    const { inParameters } = bound;
    const results = [inParameters.rows.length, entries, kernel.size, kernel.outputs.length].map((n) => new Float64Array(n));
    inParameters.evaluate(t, y, results[0]!);
    bound.jacobianAlong(t, y, along, parameter, results[1]!);
    bound.timeDerivativeAlong?.(t, y, along, parameter, results[2]!);
    bound.outputsAlong(t, y, along, parameter, results[3]!);
    return results;
  };
  const draw = (min: number, max: number, least: number) =>
    fc.record({
      y: vectorOf(kernel.size, min, max),
      values: vectorOf(asked.length, least, max),
      along: vectorOf(kernel.size, -2, 2),
      parameter: fc.nat(asked.length - 1),
      t: fc.double({ min: 0, max: 50, noNaN: true }),
    });

  it("is the same to the last bit in WebAssembly and in the interpreter", () => {
    fc.assert(
      fc.property(draw(-1, 10, 0), ({ y, values, along, parameter, t }) => {
        expect(all(tangents.bind(values), t, y, along, parameter)).toEqual(all(oracle.bind(values), t, y, along, parameter));
      }),
      { numRuns: 300 },
    );
  });

  // Caught: a derivative along a direction without its part in the parameter; the direction of one parameter left standing
  // for the next; columns in another order than asked.
  it("is what differences along the direction show", () => {
    const h = 1e-4;
    const read = (man: BoundKernel, t: number, y: Float64Array): readonly Float64Array[] => {
      const results = [kernel.size, entries, kernel.size, kernel.outputs.length].map((n) => new Float64Array(n));
      man.rhs(t, y, results[0]!);
      man.jacobian!.evaluate(t, y, results[1]!);
      man.timeDerivative?.(t, y, results[2]!);
      man.outputs(t, y, results[3]!);
      return results;
    };
    fc.assert(
      fc.property(draw(0.2, 3, 0.2), ({ y, values, along, parameter, t }) => {
        // A tie is a kink of max, min or where, and has no derivative.
        const sorted = [...y, ...values].sort((a, b) => a - b);
        fc.pre(sorted.every((v, i) => i === 0 || v - sorted[i - 1]! > 1e-2));
        fc.pre(Math.abs(y[0]! ** values[asked.length - 1]!) < 1e3);
        const moved = (by: number) =>
          read(
            kernel.bind(values.with(parameter, values[parameter]! + by)),
            t,
            y.map((v, i) => v + by * along[i]!),
          );
        const [far, low, mid, high, further] = [-2 * h, -h, 0, h, 2 * h].map(moved) as [
          readonly Float64Array[],
          readonly Float64Array[],
          readonly Float64Array[],
          readonly Float64Array[],
          readonly Float64Array[],
        ];
        const found = all(tangents.bind(values), t, y, along, parameter);
        const { columnPointers, rows } = tangents.bind(values).inParameters;
        const man = kernel.bind(values);
        // ∂f/∂p alone is no derivative along the direction: J·along is missing.
        const ofRates = new Float64Array(kernel.size);
        for (let p = columnPointers[parameter]!; p < columnPointers[parameter + 1]!; p++) ofRates[rows[p]!]! += found[0]![p]!;
        const { jacobian } = man;
        const values1 = new Float64Array(entries);
        jacobian!.evaluate(t, y, values1);
        for (let j = 0; j < kernel.size; j++)
          for (let p = jacobian!.columnPointers[j]!; p < jacobian!.columnPointers[j + 1]!; p++)
            ofRates[jacobian!.rows[p]!]! += values1[p]! * along[j]!;
        [ofRates, ...found.slice(1)].forEach((result, which) => {
          result.forEach((value, i) => {
            const at = [far, low, high, further].map((r) => r[which]![i]!) as [number, number, number, number];
            // Fourth order, with what it may be wrong by guessed from the second-order quotient.
            const coarse = (at[2] - at[1]) / (2 * h);
            const fine = (4 * coarse - (at[3] - at[0]) / (4 * h)) / 3;
            const doubt = 1e-7 * (1 + Math.abs(fine)) + 1e-2 * Math.abs(fine - coarse) + (1e-14 * Math.abs(mid[which]![i]!)) / h;
            expect(Math.abs(value - fine)).toBeLessThan(doubt);
          });
        });
      }),
      { numRuns: 150, seed: 3 }, // A fixed draw: a difference quotient is no truth at an unlucky point.
    );
  });
});

it("does not move with a parameter that nothing mentions at all", () => {
  const kernel = compile(tank);
  const { parameters, bind } = compileTangents(tank, ["example.tank.area", "example.tank.k", "example.tank.area"]);
  expect(parameters).toEqual(["example.tank.area", "example.tank.k"]);
  const tangents = bind(kernel.reference);
  const { sensitivities } = solveWithSensitivities(kernel.bind(kernel.reference), tangents, {
    from: 0,
    until: 4,
    y0: kernel.startAtRest,
    tolerance: { relative: 1e-9, absolute: 1e-9 },
  });
  // No rate mentions the area; the level does, and with it alone.
  expect([...sensitivities[0]!]).toEqual([0, 0]);
  const into = new Float64Array(kernel.outputs.length);
  tangents.outputsAlong(0, kernel.startAtRest, sensitivities[0]!, 0, into);
  expect(into[kernel.outputs.indexOf("example.tank.level")]).toBe(-3 / 4);
  // Content 3 exp(−k t) at k = 1/2.
  expect(sensitivities[1]![0]! / (-4 * 3 * Math.exp(-2))).toBeCloseTo(1, 8);
});

it("lets several men live at once, and takes up what was changed in one of them", () => {
  const kernel = compile(everything);
  const { bind } = compileTangents(everything, ["example.everything.rate"]);
  const limit = kernel.parameters.indexOf("example.everything.limit");
  const [one, other] = [1, 4].map((v) => kernel.reference.with(limit, v)) as [Float64Array, Float64Array];
  const read = (man: BoundTangents): Float64Array => {
    const into = new Float64Array(man.inParameters.rows.length);
    man.inParameters.evaluate(1, kernel.startAtRest, into);
    return into;
  };
  const [first, second] = [bind(one), bind(other)];
  const before = read(first);
  expect(read(second)).not.toEqual(before);
  expect(read(first)).toEqual(before);
  one[limit] = 4;
  expect(read(first)).toEqual(before);
  first.refresh();
  expect(read(first)).toEqual(read(second));
});

it("refuses what the system does not have", () => {
  expect(() => compileTangents(tank, ["example.tank.aera"])).toThrow(
    "example.tank.aera: this system has no parameter or input of that name.\n  Did you mean example.tank.area?\n  [compile/unknown-parameter]",
  );
  expect(() => compileTangents(tank, []).bind(new Float64Array(1))).toThrow(/compile\/wrong-size/);
});
