/** Pulses fall due when operational time says so, however the frequency moves, and vary as much as the averaged fidelity takes them to. */
import { describe, expect, it } from "vitest";
import type { BoundKernel } from "../../compile/index.ts";
import { gamma, sin, stream, weibull } from "../../numerics/index.ts";
import { solve } from "../../solve/index.ts";
import { intervalShape } from "./interval-shape.ts";
import { pulseTrain } from "./pulse-train.ts";
import { placesOf } from "./release.ts";

const pools = [
  "hypothalamus.pulseGenerator.due",
  "pituitary.granules.releasable",
  "pituitary.granules.leaving",
  "pituitary.gonadotrophs.fshStore",
  "pituitary.granules.fshLeaving",
];
const outputs = [
  "hypothalamus.kisspeptinNeurons.frequency",
  "hypothalamus.gnrhNeurons.pulseMass",
  "hypothalamus.pulseGenerator.variation",
  "pituitary.granules.lhShare",
  "pituitary.granules.fshShare",
  "pituitary.portalBlood.pulses",
  "pituitary.portalBlood.delivered",
];

/** A man of whom only the pulse generator is left, at this frequency per hour. */
function generator(frequency: (t: number) => number) {
  const places = placesOf({ pools, outputs });
  const bound = {
    size: pools.length,
    timeDependent: true,
    rhs: (t: number, _y: Float64Array, dy: Float64Array) => {
      dy.fill(0);
      dy[0] = frequency(t);
    },
    outputs: (t: number, _y: Float64Array, into: Float64Array) => {
      into.set([frequency(t), 1, 0, 0, 0, 1, 1]);
    },
  } as unknown as BoundKernel;
  return { bound, places, seen: new Float64Array(outputs.length) };
}

function run(frequency: (t: number) => number, until: number, shape = 2.5) {
  const man = generator(frequency);
  const y0 = new Float64Array(pools.length);
  const numbers = stream(5, 0, "pulses");
  const at: number[] = [];
  const missed: number[] = [];
  const onPulse = (pulse: { day: number }, by: number): void => {
    at.push(pulse.day * 24);
    missed.push(by);
  };
  solve(man.bound, {
    from: 0,
    until,
    y0,
    tolerance: { relative: 1e-9, absolute: 1e-9 },
    interruptions: pulseTrain(man, { numbers, shape, from: 0, y0, onPulse }),
  });
  return { at, missed, draws: at.map((_, k) => weibull(numbers, 2 * k, { shape, mean: 1 })) };
}

describe("a pulse train", () => {
  // Caught: the residue of a late look dropped, so that errors of the same sign added up over the pulses.
  it("at a constant frequency comes at the sums of its draws", () => {
    const { at, draws } = run(() => 0.6, 200);
    let sum = 0;
    at.forEach((t, k) => {
      sum += draws[k]! / 0.6;
      expect(t).toBeCloseTo(sum, 6);
    });
    expect(at.length).toBeGreaterThan(90);
  });

  // Caught: the last look taken from an hour before, with the frequency of that hour.
  it("is located to a ten-thousandth of an interval when the frequency doubles and halves within hours", () => {
    const frequency = (t: number): number => 0.9 + 0.3 * sin((2 * Math.PI * t) / 12);
    const { at, missed, draws } = run(frequency, 400);
    /** ∫ frequency. */
    const passed = (t: number): number => {
      const angle = (2 * Math.PI * t) / 12;
      const half = sin(angle / 2);
      return 0.9 * t + ((0.3 * 12) / (2 * Math.PI)) * 2 * half * half;
    };
    let sum = 0;
    at.forEach((t, k) => {
      sum += draws[k]!;
      expect(Math.abs(passed(t) - sum)).toBeLessThan(3e-5);
    });
    expect(Math.max(...missed.map(Math.abs))).toBeLessThan(3e-5);
  });

  it("waits for a pulse generator that has stopped, and goes on with it", () => {
    const { at } = run((t) => (t < 100 ? 0 : 1), 110);
    expect(at.length).toBeGreaterThan(3);
    expect(at[0]!).toBeGreaterThan(100);
  });
});

describe("intervals", () => {
  // Caught: the shape itself taken for the regularity, as if both laws had one parameter.
  it.each([1, 2, 5.4, 12])("as Weibull variates vary as gamma variates of shape %d do", (regularity) => {
    const shape = intervalShape(regularity);
    const mean = gamma(1 + 1 / shape);
    expect(gamma(1 + 2 / shape) / (mean * mean) - 1).toBeCloseTo(1 / regularity, 10);
    expect(shape).toBeGreaterThanOrEqual(regularity === 1 ? 1 - 1e-9 : 1);
  });
});
