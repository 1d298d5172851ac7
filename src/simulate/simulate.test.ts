/** Doses add up, pumps stop, samples are troughs, and what cannot be simulated is refused. */
import { describe, expect, it } from "vitest";
import { man } from "../people/index.ts";
import { parseCourse } from "./courses.ts";
import { mergeByTime } from "./merge.ts";
import { restOf } from "./rest-of.ts";
import { simulate } from "./simulate.ts";

const values = (course: string, analyte: string, weeks = 8, every = 1) =>
  simulate(man(), parseCourse(course), { weeks, every, values: "instant" }).analytes[analyte]!.values;

describe("simulate", () => {
  it("gives the same bits twice", () => {
    expect(values("clomiphene 25 mg daily", "lh")).toEqual(values("clomiphene 25 mg daily", "lh"));
  });

  // Caught: the day before the first one asked for taken as long as all the time before it.
  it("looks on the days asked for and sees what it sees every day", () => {
    const run = (options: { readonly on?: readonly number[] }) =>
      simulate(man(), parseCourse("clomiphene 25 mg daily"), { weeks: 5, ...options });
    const [every, some] = [run({}), run({ on: [1, 12, 28] })];
    expect([...some.days]).toEqual([0, 1, 12, 28]);
    for (const [key, { values: seen }] of Object.entries(some.analytes))
      some.days.forEach((day, i) => {
        const there = every.analytes[key]!.values[day]!;
        expect(Math.abs(seen[i]! - there), `${key} on day ${day}`).toBeLessThanOrEqual(1e-5 * there);
      });
  });
  // Caught: day 61, which is not seven times a seventh of it.
  it("looks on the last of any number of days", () => {
    for (const day of [61, 115, 122, 230])
      expect([...simulate(man(), parseCourse("none"), { weeks: day / 7, on: [day] }).days]).toEqual([0, day]);
  });
  // Caught: a week met at four hours of the day, always the same: a spray three times a day was seen at half of its mean.
  it.each(["testosterone-nasal 11 mg 3 times a day", "anastrozole 1 mg daily", "hcg 1500 IU 3 times a week"])(
    "the mean of a week of %s is that of its hours",
    (text) => {
      const run = (every: number) => simulate(man(), parseCourse(text), { weeks: 3, every, tolerance: 1e-5 }).analytes;
      const [weekly, often] = [run(7), run(1 / 24)];
      for (const key of ["testosterone_total", "lh", "estradiol"]) {
        const hours = often[key]!.values.subarray(1 + 2 * 168, 1 + 3 * 168);
        expect(weekly[key]!.values[3]! / (hours.reduce((a, b) => a + b, 0) / hours.length)).toBeCloseTo(1, 1);
      }
    },
  );
  it.each([[[0, 3]], [[3, 3]], [[3, 2]], [[90]], [[Number.NaN]]])("refuses to look on days %j", (on) => {
    expect(() => simulate(man(), parseCourse("none"), { weeks: 5, on })).toThrow(
      expect.objectContaining({ code: "simulate/bad-day" }) as Error,
    );
  });

  // Anastrozole clears by first order with absorption fast against elimination: at steady state a dose every 24 h
  // gives trough = level·e^(−kτ); doubling the dose doubles it. Caught: a dose delivered twice at day 0.
  it("doses add up: twice the dose is twice the level at any time", () => {
    const one = values("anastrozole 1 mg daily", "drug_anastrozole");
    const two = values("anastrozole 2 mg daily", "drug_anastrozole");
    for (let i = 1; i < one.length; i++) expect(two[i]! / one[i]!).toBeCloseTo(2, 4);
  });
  it("two treatments with the same drug are one with both doses", () => {
    const together = values("anastrozole 1 mg daily; anastrozole 0.5 mg daily", "drug_anastrozole");
    const once = values("anastrozole 1.5 mg daily", "drug_anastrozole");
    for (let i = 1; i < once.length; i++) expect(together[i]! / once[i]!).toBeCloseTo(1, 5);
  });
  it("a missed dose is a dose less, and the level catches up", () => {
    const kept = values("anastrozole 1 mg daily", "drug_anastrozole");
    const missed = values("anastrozole 1 mg daily missing doses 10-12", "drug_anastrozole");
    expect(missed[9]).toBeCloseTo(kept[9]!, 6);
    expect(missed[12]! / kept[12]!).toBeLessThan(0.7);
    expect(missed.at(-1)! / kept.at(-1)!).toBeGreaterThan(0.999);
  });
  it("a pump runs from its start to its end and not beyond", () => {
    const pulses = values("gonadorelin 10 ug every 90 min from week 2 until week 4", "lh_pulse_frequency");
    const rest = restOf(man())["lh_pulse_frequency"]!;
    expect(pulses[13]).toBeCloseTo(rest, 9);
    expect(pulses[15]! - rest).toBeGreaterThan(5);
    expect(Math.abs(pulses.at(-1)! - rest)).toBeLessThan(3);
  });
  it("a sample at the hour of a dose is the trough before it", () => {
    expect(values("anastrozole 1 mg daily", "drug_anastrozole")[0]).toBe(0);
  });
  // Caught: the looks of a sample averaged with those of the next.
  it("a mean is that of the time since the sample before, whatever the spacing", () => {
    const by = (every: number, kind: "mean" | "instant") =>
      simulate(man(), parseCourse("testosterone gel 50 mg daily"), { weeks: 2, every, values: kind }).analytes["testosterone_total"]!
        .values;
    const hourly = by(1 / 24, "instant");
    const meanOf = (from: number, to: number) => hourly.slice(from * 24 + 1, to * 24 + 1).reduce((s, v) => s + v, 0) / (24 * (to - from));
    expect(Math.abs(by(1, "mean")[10]! / meanOf(9, 10) - 1)).toBeLessThan(0.03);
    expect(Math.abs(by(7, "mean")[2]! / meanOf(7, 14) - 1)).toBeLessThan(0.03);
    expect(by(1, "mean")[0]).toBe(hourly[0]);
    expect(by(1, "instant")[10]! / hourly[240]!).toBeCloseTo(1, 4);
  });
  it("what does not divide the span ends before it", () => {
    const { days } = simulate(man(), parseCourse("none"), { weeks: 1, every: 2 });
    expect([...days]).toEqual([0, 2, 4, 6]);
  });

  it.each([
    [{ weeks: 0 }, "weeks: 0 weeks cannot be simulated.\n  Give a number above 0, and at most 2600 (fifty years).\n  [simulate/bad-span]"],
    [{ weeks: Number.NaN }, /NaN weeks cannot be simulated/],
    [{ weeks: 1e9 }, /1000000000 weeks cannot be simulated/],
    [{ weeks: 1, every: 0 }, /a sample every 0 days does not suit 7 days/],
    [{ weeks: 2600, every: 0.001 }, /a sample every 0.001 days/],
  ] as const)("refuses %j", (options, message) => {
    expect(() => simulate(man(), parseCourse("none"), options)).toThrow(message);
  });
  it("refuses a million doses before it begins", () => {
    const course = parseCourse("enclomiphene 0.01 mg every 1 min");
    expect(() => simulate(man(), course, { weeks: 100 })).toThrow(
      "course: it asks for 1008000 doses in this span; more than 50000 are not simulated one by one.",
    );
  });
  it("stops when told", () => {
    expect(() => simulate(man(), parseCourse("none"), { weeks: 52, signal: { aborted: true } })).toThrow(/cancelled at t = 0/);
  });
});

describe("mergeByTime", () => {
  it("keeps order of time, and of the lists at equal times, without reading ahead more than one", () => {
    let read = 0;
    function* endless(step: number, name: string) {
      for (let at = 0; ; at += step) {
        read++;
        yield { at, name };
      }
    }
    const merged = mergeByTime([endless(2, "a"), endless(3, "b")]);
    const first = Array.from({ length: 6 }, () => merged.next().value as { at: number; name: string });
    expect(first.map(({ at, name }) => `${name}${at}`)).toEqual(["a0", "b0", "a2", "b3", "a4", "a6"]);
    expect(read).toBeLessThanOrEqual(8);
  });
});
