/** The analyses against R 4.2.2 (stats, survival 3.5), each with its commands. */
import { describe, expect, it } from "vitest";
import { ancova } from "./ancova.ts";
import { fisherExact, riskDifference } from "./risk-difference.ts";
import { kaplanMeier, logRank, medianWait } from "./survival.ts";

// arm <- factor(c(0,0,0,0,0,0,1,1,1,1,1,1,1,2,2,2,2,2))
// base <- c(210,255,301,188,240,275,230,199,310,260,215,290,248,205,265,222,280,251)
// end <- c(300,322,388,240,310,333,410,352,520,455,380,470,431,330,401,345,420,377)
const arms = [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2];
const base = [210, 255, 301, 188, 240, 275, 230, 199, 310, 260, 215, 290, 248, 205, 265, 222, 280, 251];
const end = [300, 322, 388, 240, 310, 333, 410, 352, 520, 455, 380, 470, 431, 330, 401, 345, 420, 377];

describe("analysis of covariance", () => {
  it.each([
    // f <- lm(end ~ base + arm); coef(summary(f)); confint(f)
    ["with the baseline", base, 0, [108.8145687837, 94.2586794514, 123.3704581161, 2.10093014801e-10]],
    ["with the baseline, third arm", base, 1, [59.3922149603, 43.5840682829, 75.2003616378, 1.2586961624e-6]],
    // f <- lm(end ~ arm); coef(summary(f)); confint(f)
    ["where all begin alike", base.map(() => 7), 0, [115.642857143, 57.14284602098, 174.142868265, 0.000752193197728]],
    ["where all begin alike, third arm", base.map(() => 7), 1, [59.1, -4.57143426602, 122.771434266, 0.066547648838673]],
  ] as const)("%s", (_, baseline, place, [estimate, low, high, p]) => {
    // Caught: one degree of freedom too many where the slope is left out; the distance of the baselines left out of the error.
    const found = ancova(
      arms.map((arm, i) => ({ arm, baseline: baseline[i]!, value: end[i]! })),
      3,
    )[place]!;
    expect(found.estimate).toBeCloseTo(estimate, 8);
    expect(found.low).toBeCloseTo(low, 8);
    expect(found.high).toBeCloseTo(high, 8);
    expect(found.p / p).toBeCloseTo(1, 9);
  });
  it("says nothing of an empty arm, nor of two men", () => {
    const men = [
      { arm: 0, baseline: 1, value: 2 },
      { arm: 1, baseline: 2, value: 5 },
    ];
    expect(ancova(men, 3).map(({ p }) => p)).toEqual([Number.NaN, Number.NaN]);
  });
});

describe("shares", () => {
  it.each([
    // m <- matrix(c(e2, n2 - e2, e1, n1 - e1), 2); fisher.test(m)$p.value; chisq.test(m, correct = FALSE)$p.value
    [2, 30, 9, 28, 0.0189534602322, 0.0133944142146],
    [12, 40, 25, 41, 0.0073503357117, 0.00514104852837],
    [0, 10, 0, 12, 1, Number.NaN],
    [0, 9, 7, 9, 0.00226244343891, 0.000713193321187],
    [150, 400, 190, 390, 0.0015712378341, 0.00145363498334],
  ])("%d of %d against %d of %d", (e1, n1, e2, n2, exact, pearson) => {
    // Caught: tables as likely as the one found left out of the tail.
    const [first, second] = [
      { events: e1, of: n1 },
      { events: e2, of: n2 },
    ];
    expect(fisherExact(first, second)).toBeCloseTo(exact, 11);
    expect(fisherExact(second, first)).toBeCloseTo(exact, 11);
    const { p, test } = riskDifference(first, second);
    expect(p).toBeCloseTo(test === "Fisher" ? exact : pearson, 11);
    expect(test).toBe(e1 + e2 < 10 ? "Fisher" : "chi-square");
  });
  // w <- prop.test(e, n, correct = FALSE)$conf.int of both; d - sqrt((p2 - w2[1])^2 + (w1[2] - p1)^2), and so above.
  it.each([
    [2, 30, 9, 28, 0.254761904762, 0.0506211284743, 0.446112326686],
    [12, 40, 25, 41, 0.309756097561, 0.0928206363395, 0.488898302412],
    [0, 9, 7, 9, 0.777777777778, 0.335923139601, 0.936774892882],
  ])("of %d in %d and %d in %d differ between Newcombe's limits", (e1, n1, e2, n2, estimate, low, high) => {
    const found = riskDifference({ events: e1, of: n1 }, { events: e2, of: n2 });
    expect([found.estimate, found.low, found.high].map((v) => v.toFixed(10))).toEqual([estimate, low, high].map((v) => v.toFixed(10)));
  });
});

// time <- c(28,28,56,84,84,112,140,140,168,168, 28,28,28,56,56,56,84,84,112,168)
// event <- c(0,1,1,0,1,1,0,1,0,0, 1,1,0,1,1,1,1,1,1,0); g <- rep(0:1, each = 10)
const times = [28, 28, 56, 84, 84, 112, 140, 140, 168, 168, 28, 28, 28, 56, 56, 56, 84, 84, 112, 168];
const events = [0, 1, 1, 0, 1, 1, 0, 1, 0, 0, 1, 1, 0, 1, 1, 1, 1, 1, 1, 0];
const waited = times.map((time, i) => ({ time, event: events[i] === 1 }));

describe("waiting", () => {
  // Caught: ties counted as if the men came one after another.
  it("differs between two arms as the log-rank test says", () => {
    // s <- survdiff(Surv(time, event) ~ g); exp((O - E)/V) with V = s$var[2,2], and exp((O - E)/V ± qnorm(.975)/sqrt(V))
    const { statistic, p, estimate, low, high } = logRank(waited.slice(0, 10), waited.slice(10));
    const found = [statistic, p, estimate, low, high].map((v) => v.toFixed(8));
    expect(found).toEqual([3.06061448643, 0.080211330199, 3.01776943336, 0.875552285609, 10.4013575233].map((v) => v.toFixed(8)));
  });
  it("falls as the curve of Kaplan and Meier", () => {
    // k <- summary(survfit(Surv(time, event) ~ 1, subset = g == 0)); survfit(Surv(time, event) ~ g)
    const curve = kaplanMeier(waited.slice(0, 10));
    expect(curve.map(({ time, atRisk }) => [time, atRisk])).toEqual([
      [28, 10],
      [56, 8],
      [84, 7],
      [112, 5],
      [140, 4],
    ]);
    expect(curve.map(({ share }) => share.toFixed(12))).toEqual([0.9, 0.7875, 0.675, 0.54, 0.405].map((s) => s.toFixed(12)));
    expect([medianWait(curve), medianWait(kaplanMeier(waited.slice(10)))]).toEqual([140, 56]);
    expect(medianWait(kaplanMeier([{ time: 3, event: false }]))).toBeUndefined();
  });
  it("says nothing where nothing happened", () => {
    const none = times.map((time) => ({ time, event: false }));
    expect(logRank(none, none).p).toBeNaN();
  });
});
