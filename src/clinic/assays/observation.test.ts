/** What a laboratory prints, against probability theory and against the pulses it comes from. */
import { describe, expect, it } from "vitest";
import { normalCdf, quantiles, stream } from "../../numerics/index.ts";
import { man } from "../../people/index.ts";
import { parseCourse, readings, restOf, simulatePulses } from "../../simulate/index.ts";
import { observationOf } from "./observation-of.ts";
import { skewed } from "./skewed.ts";
import type { Measurement, Visit } from "./visit.ts";

const healthy = restOf(man());
const visit = (values: Readonly<Record<string, number>>, more: Partial<Visit> = {}): Visit => ({
  day: 0,
  ...more,
  measurements: Object.entries(values).map(([analyte, value]) => ({ analyte, value })),
});
const densityOf = (analyte: string, value: number, levels = healthy, more: Partial<Visit> = {}): number =>
  Math.exp(observationOf(visit({ [analyte]: value }, more)).logLikelihood(levels));

/** Probability of all results of one analyte between two, by Simpson's rule over the logarithm. */
function mass(analyte: string, from: number, to: number, levels = healthy): number {
  const n = 2000;
  const h = Math.log(to / from) / n;
  let sum = 0;
  for (let i = 0; i <= n; i++) {
    const value = from * Math.exp(i * h);
    sum += (i === 0 || i === n ? 1 : i % 2 === 1 ? 4 : 2) * value * densityOf(analyte, value, levels);
  }
  return (sum * h) / 3;
}

describe("a single result", () => {
  // Caught: the slope of the bent normal left out of LH's density.
  it.each(["lh", "fsh", "testosterone_total", "estradiol", "shbg", "inhibin_b", "testicular_volume", "semen_volume", "sperm_total"])(
    "%s: the probabilities of all results sum to one",
    (analyte) => {
      const level = healthy[analyte]!;
      expect(mass(analyte, level / 400, level * 60)).toBeCloseTo(1, 4);
    },
  );
  it("sperm: what can be counted and what cannot sum to one, in a man with few", () => {
    const few = { ...healthy, sperm_concentration: 0.1, sperm_total: 0.3, total_motile_count: 0.1 };
    const none = Math.exp(observationOf(visit({ sperm_concentration: 0 })).logLikelihood(few));
    expect(none).toBeGreaterThan(0.05);
    expect(none + mass("sperm_concentration", 0.05, 60, few)).toBeCloseTo(1, 4);
  });
  it("motility: over all percents", () => {
    let sum = 0;
    for (let p = 0.25; p < 100; p += 0.5) sum += 0.5 * densityOf("motility", p);
    expect(sum).toBeCloseTo(1, 2);
  });
  it("below a limit is the sum of all results below it", () => {
    const limit = observationOf({ day: 0, measurements: [{ analyte: "lh", value: 3, limit: "below" }] });
    expect(Math.exp(limit.logLikelihood(healthy))).toBeCloseTo(mass("lh", 0.01, 3), 4);
  });
  // Caught: the level taken for the median.
  it.each(["lh", "fsh", "testosterone_total", "estradiol", "sperm_concentration", "semen_volume"])(
    "%s is the level on average",
    (analyte) => {
      const o = observationOf(visit({ [analyte]: 1 }));
      const drawn = Array.from({ length: 4000 }, (_, i) => o.draw(healthy, stream(3, i, "assay"), 0)[0]!.value);
      expect(drawn.reduce((a, b) => a + b, 0) / 4000 / healthy[analyte]!).toBeCloseTo(1, 1);
    },
  );
});

describe("a tube and an ejaculate", () => {
  const panel = [
    "lh",
    "fsh",
    "testosterone_total",
    "testosterone_free",
    "estradiol",
    "shbg",
    "semen_volume",
    "sperm_concentration",
    "total_motile_count",
  ];
  const plan = visit(Object.fromEntries(panel.map((key) => [key, healthy[key]!])), { hour: 9, fasting: true });
  // The scores of what is drawn are standard normal, each and together. Caught: scores in the order of the file where the factor has its own.
  it("are drawn as they are judged", () => {
    const all = Array.from({ length: 1500 }, (_, i) => {
      const measurements = observationOf(plan).draw(healthy, stream(5, i, "assay"), 0);
      return observationOf({ ...plan, measurements }).scores(healthy);
    });
    panel.forEach((key, a) => {
      const own = all.map((s) => s[a]!).sort((x, y) => x - y);
      const farthest = own.reduce((worst, z, i) => Math.max(worst, Math.abs(normalCdf(z) - (i + 0.5) / own.length)), 0);
      expect(farthest, key).toBeLessThan(0.04);
      panel.forEach((_, b) => {
        if (b >= a) return;
        const both = all.reduce((s, z) => s + z[a]! * z[b]!, 0) / all.length;
        expect(Math.abs(both), `${key} with ${panel[b]}`).toBeLessThan(0.1);
      });
    });
  });
  it("have the same results for the same stream", () => {
    const o = observationOf(plan);
    expect(o.draw(healthy, stream(1, 2, "assay"), 0)).toEqual(o.draw(healthy, stream(1, 2, "assay"), 0));
    expect(o.draw(healthy, stream(1, 2, "assay"), 0)).not.toEqual(o.draw(healthy, stream(1, 2, "assay"), 50));
  });
  /** Mean drop of log-likelihood when the level is a fifth higher than what is drawn: how much a visit tells of it. */
  const told = (keys: readonly string[], off: string, more: Partial<Visit> = {}): number => {
    const wrong = { ...healthy, [off]: 1.2 * healthy[off]! };
    const one = visit(Object.fromEntries(keys.map((k) => [k, healthy[k]!])), more);
    return observationOf(one).logLikelihood(healthy) - observationOf(one).logLikelihood(wrong);
  };
  it("free testosterone beside total tells less than a second tube", () => {
    const both = observationOf(
      visit({ testosterone_total: healthy["testosterone_total"]!, testosterone_free: healthy["testosterone_free"]! }),
    );
    const higher = {
      ...healthy,
      testosterone_total: 1.2 * healthy["testosterone_total"]!,
      testosterone_free: 1.2 * healthy["testosterone_free"]!,
    };
    expect(both.logLikelihood(healthy) - both.logLikelihood(higher)).toBeLessThan(1.5 * told(["testosterone_total"], "testosterone_total"));
  });
  it("three draws pooled, or many men, tell more", () => {
    expect(told(["lh"], "lh", { pooled: 3 })).toBeGreaterThan(1.2 * told(["lh"], "lh"));
    expect(told(["fsh"], "fsh", { of: 30 })).toBeGreaterThan(1.5 * told(["fsh"], "fsh"));
  });
  // Caught: whichever count stood first taken for the limit, and sperm that do not swim for none.
  it("azoospermia is the same in any order, and sperm that do not swim are sperm", () => {
    const few = { ...healthy, sperm_concentration: 1, sperm_total: 3, total_motile_count: 0.03, motility: 1 };
    const first = observationOf(visit({ sperm_concentration: 0, total_motile_count: 0 })).logLikelihood(few);
    expect(observationOf(visit({ total_motile_count: 0, sperm_concentration: 0 })).logLikelihood(few)).toBe(first);
    const still = (motility: number) =>
      observationOf(visit({ sperm_concentration: 1, motility, total_motile_count: 0 })).logLikelihood(few);
    expect(still(1)).toBeGreaterThan(still(40) + 5);
  });
  // Caught: a covariance that no vector has, clamped in silence: the likelihood hung on the order of the results.
  it("tells the same in whatever order four steroids stand", () => {
    const keys = ["testosterone_total", "testosterone_free", "testosterone_bioavailable", "dht"];
    const at = (order: readonly string[]) =>
      observationOf(
        visit(Object.fromEntries(order.map((key) => [key, (1 + 0.1 * (keys.indexOf(key) % 2 ? 1 : -1)) * healthy[key]!])), { of: 25 }),
      );
    expect(at(keys).logLikelihood(healthy)).toBeCloseTo(at(keys.toReversed()).logLikelihood(healthy), 6);
    expect(at(keys).logLikelihood(healthy)).toBeGreaterThan(-200);
  });
  it("no result of azoospermia counts twice", () => {
    const one = observationOf(visit({ sperm_concentration: 0 }));
    const two = observationOf(visit({ sperm_concentration: 0, sperm_total: 0, total_motile_count: 0, motility: 0 }));
    expect(two.logLikelihood(healthy)).toBe(one.logLikelihood(healthy));
    expect(two.scores(healthy)).toHaveLength(4);
  });
});

describe("whatever the levels", () => {
  // The sampler must be able to climb from anywhere. Caught: the logarithm of a tail that was rounded to zero.
  it("a likelihood is a number", () => {
    const some: readonly Measurement[] = [
      { analyte: "lh", value: 0.1, limit: "below" },
      { analyte: "fsh", value: 60 },
      { analyte: "testosterone_total", value: 2000 },
      { analyte: "estradiol", value: 5, limit: "below" },
      { analyte: "sperm_concentration", value: 80 },
      { analyte: "motility", value: 0 },
    ];
    for (const scale of [0, 1e-9, 1e-3, 1, 50]) {
      const levels = Object.fromEntries(readings.map(({ key }) => [key, scale * healthy[key]!]));
      const o = observationOf({ day: 0, measurements: some });
      expect(Number.isFinite(o.logLikelihood(levels)), `at ${scale}`).toBe(true);
      expect(o.scores(levels).every(Number.isFinite), `at ${scale}`).toBe(true);
    }
  });
  it.each([
    [{ testosterone: 400 }, "clinic/not-measurable"],
    [{ lh: -1 }, "clinic/impossible-value"],
    [{ lh: 0 }, "clinic/impossible-value"],
    [{ lh: Number.NaN }, "clinic/impossible-value"],
    [{ semen_volume: 0 }, "clinic/impossible-value"],
  ])("refuses %j", (values, code) => {
    expect(() => observationOf(visit(values as unknown as Record<string, number>))).toThrow(expect.objectContaining({ code }) as Error);
  });
  it("refuses a visit with two results for one analyte", () => {
    const one = { analyte: "lh", value: 4 };
    expect(() => observationOf({ day: 0, measurements: [one, one] })).toThrow(
      expect.objectContaining({ code: "clinic/measured-twice" }) as Error,
    );
  });
  it.each([{ pooled: 0 }, { of: 0 }, { hour: 25 }, { abstinence: -1 }, { day: Number.NaN }])("refuses a visit with %j", (more) => {
    expect(() => observationOf(visit({ lh: 4 }, more))).toThrow(expect.objectContaining({ code: "clinic/bad-visit" }) as Error);
  });
});

describe("pulses", () => {
  const sleep = { from: "23:00", to: "07:00" };
  const obese = man({ condition: "obesity-secondary-hypogonadism" });
  const slow = man({ condition: "hyperprolactinaemia" });
  // Single samples of pulses that the table has not seen, assays and days apart. Caught: LH's scatter read at pulses an hour.
  it.each([
    ["healthy", man()],
    ["obese", obese],
    ["with few pulses", slow],
  ] as const)("make the scatter of a draw, in a man who is %s", (_, who) => {
    const rest = restOf(who);
    const { analytes, days } = simulatePulses(who, parseCourse("none"), { days: 16, every: 20, seed: 977, sleep });
    const morning = [...days].flatMap((d, i) => ((8 + 24 * d) % 24 >= 7 && (8 + 24 * d) % 24 < 11 ? [i] : []));
    for (const [key, tolerance] of [
      ["lh", 0.25],
      ["testosterone_total", 0.35],
    ] as const) {
      const seen = morning.map((i) => Math.log(analytes[key]!.values[i]!));
      const o = observationOf(visit({ [key]: 1 }, { fasting: true, assay: "mass-spectrometry" }));
      const drawn = Array.from({ length: 1500 }, (__, i) => Math.log(o.draw(rest, stream(8, i, "assay"), 0)[0]!.value));
      const spread = (v: readonly number[]): number => {
        const [low, high] = quantiles(v, [0.1, 0.9]);
        return high! - low!;
      };
      const others = key === "lh" ? Math.hypot(0.1, 0.08) : Math.hypot(0.09, 0.05);
      const pulsesAlone = Math.sqrt(Math.max(0, spread(drawn) ** 2 - (2.563 * others) ** 2));
      expect(pulsesAlone / spread(seen), key).toBeGreaterThan(1 - tolerance);
      expect(pulsesAlone / spread(seen), key).toBeLessThan(1 + tolerance);
    }
  });
  it("are skewed: LH is more often far below than far above", () => {
    const o = observationOf(visit({ lh: 1 }));
    const drawn = Array.from({ length: 4000 }, (_, i) => Math.log(o.draw(healthy, stream(9, i, "assay"), 0)[0]!.value));
    const [low, middle, high] = quantiles(drawn, [0.05, 0.5, 0.95]);
    expect(middle! - low!).toBeGreaterThan(1.2 * (high! - middle!));
  });
  it("and hours: testosterone is a fifth lower in the afternoon of a young man, a tenth in that of an old one", () => {
    const mean = (hour: number, age: number): number => {
      const o = observationOf(visit({ testosterone_total: 1 }, { hour, fasting: true }), { age });
      return Array.from({ length: 2000 }, (_, i) => o.draw(healthy, stream(4, i, "assay"), 0)[0]!.value).reduce((a, b) => a + b, 0);
    };
    expect(mean(16, 35) / mean(8, 35)).toBeGreaterThan(0.75);
    expect(mean(16, 35) / mean(8, 35)).toBeLessThan(0.86);
    expect(mean(16, 70) / mean(8, 70)).toBeCloseTo(0.92, 1);
  });
  it("abstinence: a day more adds an eighth to the sperm of a sample", () => {
    const mean = (abstinence: number): number => {
      const o = observationOf(visit({ sperm_total: 1 }, { abstinence }));
      return Array.from({ length: 2000 }, (_, i) => o.draw(healthy, stream(4, i, "assay"), 0)[0]!.value).reduce((a, b) => a + b, 0);
    };
    expect(mean(5) / mean(4)).toBeGreaterThan(1.1);
    expect(mean(5) / mean(4)).toBeLessThan(1.35);
  });
});

describe("a bent normal", () => {
  it.each([-1.2, -0.3, 0, 0.4])("with bend %d has mean 0, spread 1, and an inverse", (bend) => {
    const s = skewed(bend);
    let [mean, square] = [0, 0];
    for (let z = -9; z <= 9; z += 0.01) {
      const w = (0.01 * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
      mean += w * s.of(z);
      square += w * s.of(z) ** 2;
      expect(s.inverse(s.of(z))).toBeCloseTo(z, 9);
      expect((s.of(z + 1e-5) - s.of(z - 1e-5)) / 2e-5).toBeCloseTo(Math.exp(s.logSlope(z)), 5);
    }
    expect(mean).toBeCloseTo(0, 8);
    expect(square).toBeCloseTo(1, 8);
  });
});
