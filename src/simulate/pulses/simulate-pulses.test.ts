/** One man pulse by pulse: the same bits for the same seed, the day by the clock, a pump beside an infusion, and what is refused. */
import { describe, expect, it } from "vitest";
import { man } from "../../people/index.ts";
import { parseCourse } from "../courses.ts";
import { simulate } from "../simulate.ts";
import { pulseStatistics, withinDayVariation } from "./pulse-statistics.ts";
import { simulatePulses } from "./simulate-pulses.ts";

const none = parseCourse("none");
const mean = (values: ArrayLike<number>): number => Array.from(values).reduce((sum, x) => sum + x, 0) / values.length;
const week = simulatePulses(man(), none, { days: 8, seed: 11 });

describe("a man pulse by pulse", () => {
  // Caught: a stream kept between two calls.
  it("has the same bits for the same seed, whoever was simulated before, and others for another", () => {
    const again = simulatePulses(man(), none, { days: 1, seed: 11 });
    const short = (t: typeof week, name: string) => t.analytes[name]!.values.slice(0, 145);
    for (const name of ["lh", "fsh", "testosterone_total", "estradiol"]) expect(short(again, name)).toEqual(short(week, name));
    expect(simulatePulses(man(), none, { days: 1, seed: 12 }).analytes["lh"]!.values).not.toEqual(short(week, "lh"));
  });

  // Caught: pulses drawn anew at every sample, so that looking more often made other pulses.
  it("has the same pulses however often blood is drawn", () => {
    const hourly = simulatePulses(man(), none, { days: 1, seed: 11, every: 60 });
    const first = week.pulses.filter(({ day }) => day <= 1);
    expect(hourly.pulses).toHaveLength(first.length);
    hourly.pulses.forEach(({ day, lh }, i) => {
      expect(day).toBeCloseTo(first[i]!.day, 3);
      expect(lh).toBeCloseTo(first[i]!.lh, 2);
    });
  });

  it("shows LH pulses every one to two hours, each after a GnRH pulse, and slower hormones that swing less", () => {
    const { interval, count } = pulseStatistics(week);
    expect(interval.mean).toBeGreaterThan(85);
    expect(interval.mean).toBeLessThan(125);
    expect(count).toBeLessThanOrEqual(week.pulses.length);
    expect(count).toBeGreaterThan(0.85 * week.pulses.length);
    const [lh, fsh, testosterone] = ["lh", "fsh", "testosterone_total"].map((a) => withinDayVariation(week, a));
    expect(lh!).toBeGreaterThan(0.2);
    expect(testosterone!).toBeLessThan(lh!);
    expect(fsh!).toBeLessThan(testosterone!);
    expect(fsh!).toBeGreaterThan(0.04);
  });

  // Caught: the sine hand started with the wrong sign, so that the peak came in the evening.
  it("has testosterone 20 to 25 % lower at 16:00 than at 08:00, and the same over a day as without a clock", () => {
    const still = { "hypothalamus.suprachiasmaticNucleus.midnight": 0, "hypothalamus.suprachiasmaticNucleus.dawn": 0 };
    const days = 24;
    const seeds = [1, 2];
    const runs = seeds.map((seed) => simulatePulses(man(), none, { days, seed, every: 30 }));
    const without = seeds.map((seed) => simulatePulses(man(), none, { days, seed, every: 30, reference: still }));
    const at = (hour: number) =>
      mean(runs.flatMap((r) => [...r.analytes["testosterone_total"]!.values].filter((_, i) => (8 + i / 2) % 24 === hour)));
    const fall = 1 - at(16) / at(8);
    expect(fall).toBeGreaterThan(0.18);
    expect(fall).toBeLessThan(0.27);
    const over = (r: readonly (typeof week)[]) => mean(r.map((t) => mean(t.analytes["testosterone_total"]!.values.slice(1))));
    expect(over(runs) / over(without)).toBeCloseTo(1, 1.5);
  });

  it("starts at the hour he is asked to", () => {
    const evening = simulatePulses(man(), none, { days: 1, seed: 11, startClock: "20:00" });
    expect(evening.clock).toBe(20);
    const morning = mean(week.analytes["testosterone_total"]!.values.slice(0, 12));
    expect(mean(evening.analytes["testosterone_total"]!.values.slice(0, 12))).toBeLessThan(morning);
  });

  // Caught: the mean of sleep over a day left in, which slowed pulses by a twelfth.
  it("has fewer pulses by night where sleep is simulated, and as many in all", () => {
    const options = { days: 40, seed: 3, every: 60 };
    const asleep = simulatePulses(man(), none, { ...options, sleep: { from: "23:00", to: "07:00" } });
    const night = (t: typeof week) => t.pulses.filter(({ day }) => (((day * 24 + 8) % 24) + 1) % 24 < 8).length / t.pulses.length;
    const without = simulatePulses(man(), none, options);
    expect(night(asleep)).toBeLessThan(0.9 * night(without));
    expect(asleep.pulses.length / without.pulses.length).toBeCloseTo(1, 1);
  });
});

describe("GnRH from a pump", () => {
  const who = man({ condition: "congenital-hypogonadotropic-hypogonadism" });
  const lh = (text: string) => {
    const t = simulatePulses(who, parseCourse(text), { days: 4, after: 12, seed: 1, every: 20 });
    return {
      lh: mean(t.analytes["lh"]!.values),
      testosterone: mean(t.analytes["testosterone_total"]!.values),
      given: t.pulses.filter((p) => p.from === "pump"),
    };
  };
  const paused = lh("gonadorelin 10 ug every 120 min");
  // Caught: pulses of ten minutes' distance that raised LH sixfold.
  it.each(["gonadorelin 5 ug/h continuously", "gonadorelin 0.83 ug every 10 min", "gonadorelin 10 ug every 10 min"])(
    "restores LH and testosterone every two hours and not as %s",
    (text) => {
      const unpaused = lh(text);
      expect(paused.lh).toBeGreaterThan(3);
      expect(paused.testosterone).toBeGreaterThan(250);
      expect(unpaused.lh).toBeLessThan(0.1 * paused.lh);
      expect(unpaused.testosterone).toBeLessThan(0.2 * paused.testosterone);
    },
  );
  it("comes at the instants prescribed, in the size prescribed", () => {
    expect(paused.given).toHaveLength(48);
    expect(new Set(paused.given.map(({ mass }) => mass))).toEqual(new Set([1]));
    expect(paused.given.every(({ day }) => Math.abs(day * 12 - Math.round(day * 12)) < 1e-9)).toBe(true);
  });
  it("silences a healthy man's pituitary at averaged fidelity too, when it does not pause", () => {
    const course = (text: string) => simulate(man(), parseCourse(text), { weeks: 8 }).analytes["testosterone_total"]!.values.at(-1)!;
    expect(course("gonadorelin 10 ug every 10 min")).toBeLessThan(0.1 * course("none"));
    expect(course("gonadorelin 10 ug every 90 min")).toBeGreaterThan(course("none"));
  });
});

describe("a course under way", () => {
  it("is entered in the week asked for, with what was taken until then", () => {
    const t = simulatePulses(man(), parseCourse("enclomiphene 25 mg daily"), { days: 2, after: 6 });
    expect(t.days[0]).toBe(42);
    expect(mean(t.analytes["lh"]!.values)).toBeGreaterThan(7);
    expect(t.analytes["drug_enclomiphene"]!.values[0]!).toBeGreaterThan(0);
  });
  // Caught: an infusion begun before the first sample that had not been going on.
  it("goes on with what a pump or an infusion was set to, and with the past of a condition until day 0 only", () => {
    const infused = simulatePulses(man(), parseCourse("gonadorelin 60 ug/h continuously"), { days: 1, after: 8 });
    expect(mean(infused.analytes["lh"]!.values)).toBeLessThan(1);
    const past = simulatePulses(man({ condition: "androgen-suppressed" }), none, { days: 1, seed: 2, every: 60 });
    expect(past.analytes["testosterone_total"]!.values[0]!).toBeGreaterThan(400);
    expect(mean(past.analytes["lh"]!.values)).toBeLessThan(0.5);
  });
});

describe("what is refused", () => {
  it.each([
    [{ days: 0 }, "simulate/bad-days"],
    [{ days: Number.NaN }, "simulate/bad-days"],
    [{ days: 401 }, "simulate/bad-days"],
    [{ days: 1, every: 0 }, "simulate/bad-minutes"],
    [{ days: 1, every: 2000 }, "simulate/bad-minutes"],
    [{ days: 400, every: 1 }, "simulate/bad-minutes"],
    [{ days: 1, seed: 1.5 }, "simulate/bad-seed"],
    [{ days: 1, seed: -1 }, "simulate/bad-seed"],
    [{ days: 1, after: -1 }, "simulate/bad-after"],
    [{ days: 1, startClock: "8" }, "simulate/bad-clock"],
    [{ days: 1, startClock: "24:00" }, "simulate/bad-clock"],
    [{ days: 1, sleep: { from: "23:00", to: "7 am" } }, "simulate/bad-clock"],
  ])("%j", (options, code) => {
    expect(() => simulatePulses(man(), none, options)).toThrow(expect.objectContaining({ code }) as Error);
  });
  it("a dose beyond reason, and a signal that says stop", () => {
    expect(() => simulatePulses(man(), parseCourse("enclomiphene 1e9 mg daily"), { days: 1 })).toThrow(/dose-beyond-reason/);
    expect(() => simulatePulses(man(), none, { days: 1, signal: { aborted: true } })).toThrow(/solve\/cancelled/);
  });
});
