/** Pools that only drain: exact themselves, whatever the tolerance, and nothing that leaves them is lost on the way. */
import { describe, expect, it } from "vitest";
import { derive, type Program } from "../compile/index.ts";
import { assemble, component, flow } from "../model/index.ts";
import { exp } from "../numerics/index.ts";
import { assumed } from "../references/index.ts";
import { div, mul, sub } from "../symbolic/index.ts";
import { engine } from "./index.ts";
import { instants, runAll } from "./specimens.ts";

const evidence = assumed("an example");
const number = (value: number, unit: string) => ({ value, unit, means: "a number", evidence });

/** A gut of which a share is absorbed; blood and tissue that keep what arrives; and something slow, of which the steps are long. */
const absorbed: Program = derive(
  assemble("absorbed", [
    component("example.absorbed", {
      about: "A drug of which not everything arrives.",
      fidelity: "placeholder",
      leavesOut: [],
      parameters: { ka: number(0.7, "1/h"), share: number(0.6, "1"), volume: number(2, "1") },
      pools: {
        gut: { start: 0, unit: "1", means: "amount in the gut" },
        blood: { start: 0, unit: "1", means: "amount in the blood" },
        tissue: { start: 0, unit: "1", means: "amount in the tissue" },
      },
      flows: ({ gut, blood, ka, share, volume }) => ({
        absorption: flow({ from: gut, to: blood, at: mul(share, mul(ka, gut)) }),
        lost: flow({ from: gut, at: div(mul(sub(1, share), ka, gut), 1) }),
        exchange: flow({ from: blood, to: "example.absorbed.tissue", at: mul(ka, div(blood, volume)) }),
      }),
    }),
  ]),
);

const man = { values: absorbed.reference, y0: Float64Array.of(8, 0, 0), interruptions: [] };
const at = instants(12, 2);
const place = (name: string): number => absorbed.rested.pools.indexOf(`example.absorbed.${name}`);

describe.each([1e-2, 1e-4, 1e-8])("at a relative tolerance of %f", (relative) => {
  const { samples, total } = runAll(engine(absorbed), [man], { until: 24, at, tolerance: { relative, absolute: relative * 1e-3 } });

  it("a gut left to itself is known", () => {
    at.forEach((t, i) => {
      const wanted = 8 * exp(-0.7 * t);
      expect(Math.abs(samples[0]![i]![place("gut")]! / wanted - 1), `at ${t}`).toBeLessThan(total.steps * 1e-15);
    });
  });

  // Caught: receivers left without their share of what the method had kept in the gut.
  it("its share arrives, no more and no less", () => {
    at.forEach((t, i) => {
      const row = samples[0]![i]!;
      const arrived = row[place("blood")]! + row[place("tissue")]!;
      expect(Math.abs(arrived - 0.6 * (8 - row[place("gut")]!)), `at ${t}`).toBeLessThan(total.steps * 1e-14);
    });
  });
});

it("does not set the steps of the others", () => {
  const { total } = runAll(engine(absorbed), [man], { until: 60, at: Float64Array.of(60), tolerance: { relative: 1e-6, absolute: 1e-12 } });
  // Left to the method, whose tolerance follows the gut down: 87.
  expect(total.steps).toMatchInlineSnapshot(`34`);
});

/** A gut, the blood it feeds, and what the blood feeds in turn; rates far apart, near each other and the same. */
describe.each([
  [0.7, 0.1],
  [0.7, 0.7000001],
  [0.7, 0.7],
  [0.05, 2],
])("blood fed at %f and emptied at %f per hour", (ka, ke) => {
  const fed: Program = derive(
    assemble("fed", [
      component("example.fed", {
        about: "A drug by mouth.",
        fidelity: "placeholder",
        leavesOut: [],
        parameters: { ka: number(ka, "1/h"), ke: number(ke, "1/h"), share: number(0.6, "1") },
        pools: {
          gut: { start: 0, unit: "1", means: "amount in the gut" },
          blood: { start: 0, unit: "1", means: "amount in the blood" },
          urine: { start: 0, unit: "1", means: "amount in the urine" },
        },
        flows: ({ gut, blood, ka: absorbed, ke: lost, share }) => ({
          absorption: flow({ from: gut, to: blood, at: mul(share!, mul(absorbed!, gut!)) }),
          left: flow({ from: gut, at: mul(sub(1, share!), absorbed!, gut!) }),
          elimination: flow({ from: blood, to: "example.fed.urine", at: mul(lost!, blood!) }),
        }),
      }),
    ]),
  );
  const where = (name: string): number => fed.rested.pools.indexOf(`example.fed.${name}`);
  const y0 = new Float64Array(3);
  y0[where("gut")] = 8;
  y0[where("blood")] = 1;

  // Caught: the difference of two exponentials taken where the rates are nearly the same, which kept half of its digits.
  it.each([1e-2, 1e-6])("is Bateman's function at a relative tolerance of %f, and what left it arrives", (relative) => {
    const { samples } = runAll(engine(fed), [{ values: fed.reference, y0, interruptions: [] }], {
      until: 24,
      at,
      tolerance: { relative, absolute: relative * 1e-3 },
    });
    at.forEach((t, i) => {
      const [row, apart] = [samples[0]![i]!, ke - ka];
      const over = Math.abs(apart * t) < 1e-4 ? t * exp((-(ka + ke) / 2) * t) : (exp(-ka * t) - exp(-ke * t)) / apart;
      const blood = exp(-ke * t) + 0.6 * ka * 8 * over;
      expect(Math.abs(row[where("blood")]! / blood - 1), `blood at ${t}`).toBeLessThan(1e-11);
      const all = 0.6 * (8 - row[where("gut")]!) + 1;
      expect(Math.abs((row[where("blood")]! + row[where("urine")]!) / all - 1), `all at ${t}`).toBeLessThan(1e-12);
    });
  });
});
