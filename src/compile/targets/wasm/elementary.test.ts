/** The same bits: exp, log and pow in WebAssembly against the library's own. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { exp, log, pow } from "../../../numerics/index.ts";
import { derive } from "../../program.ts";
import { tank } from "../../specimens.ts";
import { engine } from "./engine.ts";
import { encodeModule } from "./module.ts";

const { Module, Instance } = engine();
const wasm = new Instance(new Module(encodeModule(derive(tank).tape))).exports;

const any = fc.oneof(
  fc.double(),
  fc.double({ min: -800, max: 800 }),
  fc.double({ min: 0, max: 4 }),
  fc.double({ min: 0, max: 1e-300 }),
  fc.integer({ min: -20, max: 20 }),
);
const runs = { numRuns: 20_000 };

// Adding the leading terms of exp and of log in another order, and leaving out the tail in pow, were caught here.
it("exp", () =>
  fc.assert(
    fc.property(any, (x) => Object.is(wasm.exp(x), exp(x))),
    runs,
  ));
it("log", () =>
  fc.assert(
    fc.property(any, (x) => Object.is(wasm.log(x), log(x))),
    runs,
  ));
it("pow", () =>
  fc.assert(
    fc.property(any, any, (x, y) => Object.is(wasm.pow(x, y), pow(x, y))),
    runs,
  ));

it("special cases of pow", () => {
  const special = [0, -0, 1, -1, 2, -2, 3, -3, 0.5, -0.5, 2 ** 53, 2 ** 53 - 1, 1e300, 5e-324, -5e-324, Infinity, -Infinity, Number.NaN];
  for (const x of special) for (const y of special) expect(wasm.pow(x, y), `${x} to the ${y}`).toBe(pow(x, y));
});
