/** Random numbers against known answers and the moments they must have. */
import { describe, expect, it } from "vitest";
import { philox4x32 } from "./philox.ts";
import { type Purpose, stream } from "./stream.ts";

const hex = (words: readonly number[]) => words.map((w) => w.toString(16).padStart(8, "0")).join(" ");

describe("philox4x32", () => {
  // Random123 1.14, kat_vectors, philox4x32 with 10 rounds. Caught: a round too few, and words 1 and 3 exchanged.
  it.each([
    [[0, 0, 0, 0], [0, 0], "6627e8d5 e169c58d bc57ac4c 9b00dbd8"],
    [[0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff], "408f276d 41c83b0e a20bc7c6 6d5451fd"],
    [[0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0], "d16cfe09 94fdcceb 5001e420 24126ea1"],
  ] as const)("gives the known answer for %j under %j", (counter, key, answer) => {
    expect(hex(philox4x32(counter, key))).toBe(answer);
  });
});

describe("stream", () => {
  const n = 20_000;
  const draws = Float64Array.from({ length: n }, (_, k) => stream(42, 3, "parameters").normal(k));

  // Tolerances are five standard errors. Caught: cosine of degrees instead of radians.
  it("draws a standard normal", () => {
    const moment = (p: number) => draws.reduce((sum, x) => sum + x ** p, 0) / n;
    expect(Math.abs(moment(1))).toBeLessThan(5 / Math.sqrt(n));
    expect(Math.abs(moment(2) - 1)).toBeLessThan((5 * Math.SQRT2) / Math.sqrt(n));
    expect(Math.abs(moment(3))).toBeLessThan((5 * Math.sqrt(15)) / Math.sqrt(n));
    expect(Math.abs(moment(4) - 3)).toBeLessThan((5 * Math.sqrt(96)) / Math.sqrt(n));
  });

  it("stays inside the open interval", () => {
    for (let k = 0; k < 1000; k++) {
      const u = stream(0, 0, "pulses").uniform(k);
      expect(u > 0 && u < 1).toBe(true);
    }
  });

  // Caught: the purpose left out of the key.
  it("gives every seed, man and purpose numbers of its own", () => {
    const seen = new Set<number>();
    for (const seed of [0, 1])
      for (const man of [0, 1])
        for (const purpose of ["parameters", "assay"] satisfies Purpose[]) seen.add(stream(seed, man, purpose).uniform(0));
    expect(seen.size).toBe(8);
  });
});
