/** A study run: what is read from the men is what was read from them in the study, and the same every time. */
import { describe, expect, it } from "vitest";
import { parseStudy } from "./parse-study.ts";
import type { Study } from "./study.ts";
import { runStudy, visitsOf } from "./study-run.ts";

const yaml = `title: A trial
cite: { text: A trial of nobody, pmid: 1 }
read: recalled
use: calibration
because: A test.
design: Open
population:
  condition: healthy
  n: 30
  age: 30
arms:
  - name: enclomiphene
    course: enclomiphene 25 mg daily
  - name: testosterone
    course: testosterone enanthate 200 mg weekly
    n: 15
`;
const csv = `arm,analyte,day,statistic,value,unit,against,spread,spread_of,n,event,clock,where,read,note
,lh,0,mean,4.5,IU/L,,1.5,sd,,,,Table 1,recalled,
,testosterone_total,0,mean,520,ng/dL,,,,,,,Table 1,recalled,
enclomiphene,lh,42,mean,9,IU/L,,3,sd,,,,Table 1,recalled,
enclomiphene,testosterone_total,42,ratio,1.7,1,,,,,,,Table 1,recalled,
enclomiphene,testosterone_total,42,ratio,0.9,1,arm testosterone,,,,,,Table 1,recalled,
enclomiphene,testosterone_total,42,fraction,0.95,1,,,,,testosterone_total > 300 ng/dL,,Table 1,recalled,
testosterone,lh,14..42,mean,0.5,IU/L,,,,,,24 h,Table 1,recalled,
testosterone,sperm_concentration,126,time-median,91,d,,,,,sperm_concentration < 1 10*6/mL,,Table 1,recalled,
`;
const parsed = await parseStudy({ folder: "nobody-2000", yaml, csv });
const study = parsed.study as Study;
const result = runStudy(study, { men: 64 });

describe("runStudy", () => {
  it("reads the study", () => expect(parsed.problems).toEqual([]));

  it("compares every row but the baseline, on its own scale", () => {
    expect(result.comparisons.map(({ arm, scale, line }) => [arm, scale, line])).toEqual([
      ["enclomiphene", "ratio", 4],
      ["enclomiphene", "ratio", 5],
      ["enclomiphene", "ratio", 6],
      ["enclomiphene", "fraction", 7],
      ["testosterone", "ratio", 8],
      ["testosterone", "time", 9],
    ]);
    expect(result.notCompared).toEqual([]);
  });

  // Breakage caught: a ratio taken of the observed level and the simulated baseline.
  it("takes ratios of observed to observed and of simulated to simulated", () => {
    const [lh, testosterone, between] = result.comparisons;
    expect(lh!.observed).toBe(2);
    expect(lh!.observedInterval![0]).toBeLessThan(2);
    expect(testosterone!.observed).toBe(1.7);
    expect(lh!.predicted).toBeGreaterThan(1.5);
    expect(between!.predicted).toBeGreaterThan(0.2);
    expect(result.comparisons[4]!.predicted).toBeLessThan(0.3);
  });

  it("keeps its men's baseline at what was reported", () => {
    for (const { baseline, men } of result.arms) {
      expect(men).toBe(64);
      for (const { asked, has } of baseline) expect(Math.abs(has / asked - 1)).toBeLessThan(0.03);
    }
  });

  it("is the same to the last bit when run again", () => expect(JSON.stringify(runStudy(study, { men: 64 }))).toBe(JSON.stringify(result)));

  it("stops when told to", () => {
    expect(() => runStudy(study, { men: 64, signal: { aborted: true } })).toThrow(/cancel/i);
  });
});

describe("visitsOf", () => {
  const rows = study.observations;
  it("looks as often as the rows need", () => {
    expect(visitsOf(rows.filter(({ arm }) => arm === "enclomiphene"))).toEqual({ until: 42, every: 1, values: "instant" });
    expect(visitsOf(rows.filter(({ arm }) => arm === "testosterone"))).toEqual({ until: 126, every: 1, values: "mean" });
  });
});
