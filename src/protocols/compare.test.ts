/** A comparison moves the treated, leaves the untreated, and is the same for a seed. */
import { describe, expect, it } from "vitest";
import { parseCourse } from "../simulate/index.ts";
import { compare } from "./compare.ts";

const request = {
  man: { condition: "obesity-secondary-hypogonadism", age: 40, panel: { testosterone_total: { value: 280 }, lh: { value: 3.2 } } },
  courses: [
    { name: "nothing", course: parseCourse("none") },
    { name: "clomiphene", course: parseCourse("clomiphene 25 mg daily") },
  ],
  outcomes: ["testosterone_total", "lh"],
  at: [42, 84],
};

describe("compare", () => {
  const done: number[] = [];
  const comparison = compare(request, { draws: 8, seed: 3, onProgress: (share) => done.push(share) });
  const at = (row: number, outcome: string, i: number) => comparison.rows[row]!.outcomes[outcome]!.at[i]!;

  it("leaves the untreated man as he was, and moves the treated one", () => {
    expect(at(0, "lh", 1).value).toBeCloseTo(comparison.rows[0]!.outcomes["lh"]!.baseline, 6);
    expect(at(1, "lh", 1).value).toBeGreaterThan(1.3 * at(0, "lh", 1).value);
  });
  it("has bands that hold more than a point, and every instant asked for", () => {
    for (const { low, high, day } of [at(1, "testosterone_total", 0), at(1, "testosterone_total", 1)]) {
      expect(request.at).toContain(day);
      expect(high / low).toBeGreaterThan(1.05);
    }
  });
  it("says how far it is, to the end", () => {
    expect(done).toHaveLength(18);
    expect(done.at(-1)).toBe(1);
    expect([...done].sort((a, b) => a - b)).toEqual(done);
  });
  // Caught: draws taken from Math.random.
  it("is the same for a seed and differs for another", () => {
    expect(compare(request, { draws: 8, seed: 3 }).rows).toEqual(comparison.rows);
    expect(compare(request, { draws: 8, seed: 4 }).rows).not.toEqual(comparison.rows);
  });
});
