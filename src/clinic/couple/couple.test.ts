/** Waiting times against closed forms and against the figures of each publication. */
import { describe, expect, it } from "vitest";
import { exp, log, normalQuantile } from "../../numerics/index.ts";
import { leastRead, readOf } from "../../references/index.ts";
import { assistedReproduction } from "./assisted-reproduction.ts";
import { conceptionSources, coupleAssumptions } from "./assumptions.ts";
import { type CoupleSource, coupleSources } from "./couple-sources.ts";
import { conceivedBy, couplesOf } from "./couples.ts";
import { byAge, byIntercourse, bySperm } from "./relative-fecundability.ts";
import { type SemenSource, semenSources } from "./semen-sources.ts";
import { waysOfCounting } from "./ways-of-counting.ts";

const cycles = (n: number, relative = 1): Float64Array => new Float64Array(n).fill(relative);
/** Beta-geometric: left after n cycles. */
const left = (alpha: number, beta: number, n: number): number =>
  Array.from({ length: n }, (_, k) => (beta + k) / (alpha + beta + k)).reduce((a, b) => a * b, 1);
const pairs = semenSources.flatMap((semen) => coupleSources.map((couples) => [semen.name, couples.name, semen, couples] as const));

describe.each(coupleSources.map((source) => [source.name, source] as const))("%s", (_, source: CoupleSource) => {
  const couples = couplesOf(source);
  // Caught: sterile couples left out of the share that is fitted.
  it("has its two published shares", () => {
    for (const { cycles: n, share } of source.conceived) expect(conceivedBy(couples, cycles(n))[n - 1]!).toBeCloseTo(share, 9);
  });
  it("waits by the beta-geometric law, before and after months of trying", () => {
    const { alpha, beta, sterile } = couples;
    const S = (n: number): number => sterile + (1 - sterile) * left(alpha, beta, n);
    for (const tried of [0, 5, 24, 90])
      for (const n of [1, 6, 12])
        expect(conceivedBy(couples, cycles(n), { cycles: tried, relative: 1 })[n - 1]!).toBeCloseTo(1 - S(tried + n) / S(tried), 6);
  });
  it("is falling with her age from 25 to 45", () => {
    const ages = Array.from({ length: 21 }, (__, k) => byAge(source)(25 + k));
    ages.forEach((ratio, k) => expect(ratio).toBeLessThanOrEqual(ages[Math.max(0, k - 1)]!));
    expect(ages.at(-1)!).toBeLessThan(0.75 * ages[0]!);
  });
  it("has as many conceive of those who did not in a year as Dunson found, 43 to 63 %, or nearly", () => {
    const next = conceivedBy(couples, cycles(12), { cycles: 12, relative: 1 })[11]!;
    expect(next).toBeGreaterThan(0.4);
    expect(next).toBeLessThan(0.64);
  });
});

it("Dunson 2004 has its share of every age", () => {
  const dunson = coupleSources.find(({ name }) => name === "Dunson 2004")!;
  for (const [age, share] of [
    [23, 0.92],
    [31, 0.865],
    [37.5, 0.82],
  ] as const)
    expect(conceivedBy(couplesOf(dunson), cycles(12, byAge(dunson)(age)))[11]!).toBeCloseTo(share, 6);
});

describe.each(pairs)("%s with %s", (_, __, semen: SemenSource, source: CoupleSource) => {
  const sperm = bySperm(semen, source);
  const couples = couplesOf(source);
  const after = (n: number, concentration: number): number => conceivedBy(couples, cycles(n, sperm(concentration)))[n - 1]!;
  // Caught: the odds inverted, so that few sperm were better than many.
  it("reproduces what was published of each concentration", () => {
    for (const anchor of semen.anchors) {
      if ("perYear" in anchor) expect(-log(1 - after(12, anchor.at))).toBeCloseTo(anchor.perYear, 6);
      else {
        const odds = (p: number): number => p / (1 - p);
        expect(odds(after(anchor.cycles, anchor.at)) / odds(after(anchor.cycles, 500))).toBeCloseTo(anchor.odds, 6);
      }
    }
  });
  it("never falls with concentration, begins at none and ends at one", () => {
    const rising = [0, 0.04, 0.06, 0.5, 1, 2, 5, 10, 15, 20, 30, 40, 55, 80, 200].map(sperm);
    rising.forEach((r, k) => expect(r).toBeGreaterThanOrEqual(rising[Math.max(0, k - 1)]!));
    expect([rising[0], rising[1], rising.at(-1)]).toEqual([0, 0, 1]);
  });
  // Slama 2004, abstract: were all concentrations 47 % lower, fecundability would be 0.85 times as high; for a 21 % fall, 0.93.
  it("costs a whole population about as much as Slama 2004 reckons for a fall of its sperm", () => {
    const men = Array.from({ length: 400 }, (___, i) => 66 * exp(0.86 * normalQuantile((i + 0.5) / 400)));
    const fecundability = (scale: number): number => men.reduce((sum, c) => sum + sperm(c * scale), 0);
    expect(fecundability(0.53) / fecundability(1)).toBeGreaterThan(0.65);
    expect(fecundability(0.53) / fecundability(1)).toBeLessThan(0.92);
  });
});

it("Bonde's percentages come back where Bonde's plateau does", () => {
  const like: CoupleSource = {
    ...coupleSources[0]!,
    conceived: [
      { cycles: 6, share: 165 / 254 },
      { cycles: 12, share: 0.81 },
    ],
  };
  const sperm = bySperm(semenSources[0]!, like);
  const six = (c: number): number => conceivedBy(couplesOf(like), cycles(6, sperm(c)))[5]!;
  expect([six(100), six(40), six(20)].map((p) => p.toFixed(3))).toEqual(["0.650", "0.650", "0.512"]);
});

describe("a couple", () => {
  const year = (concentration: number, couple = {}): readonly number[] =>
    waysOfCounting(couple).map(({ conceived }) => conceived(Array(12).fill([concentration]), concentration)[11]!);
  const each = (more: readonly number[], less: readonly number[]): void => more.forEach((p, k) => expect(p).toBeGreaterThan(less[k]!));

  it("without sperm has no chance, by any publication", () => expect(Math.max(...year(0))).toBe(0));
  it("loses chance with her age, with months tried and with rarer intercourse", () => {
    each(year(60, { partnerAge: 25 }), year(60, { partnerAge: 40 }));
    each(year(60), year(60, { tryingMonths: 12 }));
    each(year(60, { tryingMonths: 12 }), year(60, { tryingMonths: 36 }));
    each(year(60, { intercoursePerWeek: 3 }), year(60, { intercoursePerWeek: 1 }));
    expect(byIntercourse(2.5)).toBe(1);
  });
  // Caught: months tried without sperm counted against her.
  it("learns little of itself from months tried with few sperm, nothing from none", () => {
    const [way] = waysOfCounting({ tryingMonths: 24 });
    const [fresh] = waysOfCounting();
    const months = Array(12).fill([60]);
    expect(way!.conceived(months, 0)[11]).toBeCloseTo(fresh!.conceived(months, 60)[11]!, 12);
    expect(way!.conceived(months, 2)[11]).toBeGreaterThan(way!.conceived(months, 60)[11]!);
  });
  it("gets as much from weeks that are alike as from their mean", () => {
    for (const { conceived } of waysOfCounting()) {
      const [weeks, once] = [conceived(Array(6).fill([7, 7, 7, 7]), 7), conceived(Array(6).fill([7]), 7)];
      weeks.forEach((p, k) => expect(p).toBeCloseTo(once[k]!, 14));
    }
  });
  it.each([{ partnerAge: 7 }, { partnerAge: Number.NaN }, { tryingMonths: -1 }, { intercoursePerWeek: 100 }])("refuses %o", (couple) =>
    expect(() => waysOfCounting(couple)).toThrow(/cannot be true of a couple/),
  );
  it("rests on sources that say how they were read, no better than their publications were", () => {
    expect(conceptionSources.map(({ on }) => on)).toEqual(["sperm", "sperm", "sperm", "couples", "couples", "couples"]);
    for (const { read, citations, about } of conceptionSources) {
      expect(leastRead(read, ...citations.map(readOf))).toBe(read);
      expect(about.includes("recalled")).toBe(read === "recalled");
    }
    expect(coupleAssumptions({ partnerAge: 48 }).join(" ")).toContain("less than stated");
  });
  it("is given custom for assisted reproduction, and no rule", () => {
    expect(assistedReproduction().every(({ his }) => his === "unknown")).toBe(true);
    for (const { citation, read, says } of assistedReproduction(3))
      if (!citation) expect([read, says]).toEqual(["recalled", expect.stringContaining("custom")]);
    expect(assistedReproduction(0.5).find(({ method }) => method === "ICSI")!.his).toBe("below");
  });
});
