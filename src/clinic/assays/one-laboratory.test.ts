/** One laboratory's calibration is shared by all its results. */
import { describe, expect, it } from "vitest";
import { stream } from "../../numerics/index.ts";
import { man } from "../../people/index.ts";
import { restOf } from "../../simulate/index.ts";
import { observationOf } from "./observation-of.ts";
import { oneLaboratory } from "./one-laboratory.ts";
import type { Visit } from "./visit.ts";

const healthy = restOf(man());
const panel = ["fsh", "testosterone_total", "testosterone_free", "estradiol", "shbg", "inhibin_b", "sperm_concentration"];
const visit = (day: number, keys = panel, more: Partial<Visit> = {}): Visit => ({
  day,
  ...more,
  measurements: keys.map((analyte) => ({ analyte, value: 1.1 * healthy[analyte]! })),
});

describe("visits to one laboratory", () => {
  // Caught: the determinant of the calibrations added where it is taken off.
  it("once, are one visit", () => {
    for (const keys of [panel, ["fsh"], ["testosterone_total", "testosterone_free"]]) {
      const one = visit(0, keys);
      for (const scale of [0.8, 1, 1.3]) {
        const levels = Object.fromEntries(Object.entries(healthy).map(([key, v]) => [key, scale * v]));
        expect(oneLaboratory([one]).logLikelihood([levels])).toBeCloseTo(observationOf(one).logLikelihood(levels), 6);
      }
    }
    const limit: Visit = { day: 0, measurements: [{ analyte: "inhibin_b", value: 100, limit: "below" }] };
    expect(oneLaboratory([limit]).logLikelihood([healthy])).toBeCloseTo(observationOf(limit).logLikelihood(healthy), 9);
    const withLh = visit(0, ["lh", "testosterone_total"]);
    expect(oneLaboratory([withLh]).logLikelihood([healthy])).toBeCloseTo(observationOf(withLh).logLikelihood(healthy), 1);
  });
  const told = (visits: readonly Visit[], scale: number, second = scale): number => {
    const at = (s: number) => ({ ...healthy, fsh: s * healthy["fsh"]! });
    const lab = oneLaboratory(visits);
    return lab.logLikelihood(visits.map(() => at(1.1))) - lab.logLikelihood(visits.map((_, i) => at(i === 0 ? scale : second)));
  };
  it("ten times, tell less than ten laboratories would of a level, and more of a rise", () => {
    const ten = Array.from({ length: 10 }, (_, i) => visit(i, ["fsh"]));
    const each = told([visit(0, ["fsh"])], 1.3);
    expect(told(ten, 1.3)).toBeGreaterThan(each);
    expect(told(ten, 1.3)).toBeLessThan(6 * each);
    const two = [visit(0, ["fsh"]), visit(30, ["fsh"])];
    const apart = [visit(0, ["fsh"]), visit(30, ["fsh"])].reduce((sum, v, i) => sum + told([v], i === 0 ? 1 : 1.2), 0);
    expect(told(two, 1, 1.2)).toBeGreaterThan(apart);
  });
  it("by two methods, have two calibrations", () => {
    const two = [visit(0, ["testosterone_total"]), visit(1, ["testosterone_total"], { assay: "mass-spectrometry" })];
    expect(oneLaboratory(two).scores([healthy, healthy])).toHaveLength(4);
    expect(oneLaboratory([two[0]!, two[0]!]).scores([healthy, healthy])).toHaveLength(3);
  });
  // The average log-likelihood of what is drawn is highest at the levels it was drawn from.
  it("are drawn as they are judged", () => {
    const plans = [visit(0), visit(28), visit(56, ["lh", "fsh"])];
    const levels = plans.map(() => healthy);
    const judged = Array.from({ length: 400 }, (_, i) => {
      const drawn = oneLaboratory(plans).draw(levels, stream(6, i, "assay"));
      return oneLaboratory(plans.map((p, v) => ({ ...p, measurements: drawn[v]! }))).scores(levels);
    });
    const results = plans.reduce((sum, p) => sum + p.measurements.length, 0);
    const squares = judged.reduce((sum, s) => sum + s.reduce((a, b) => a + b * b, 0), 0) / judged.length;
    // Chi-square has as many degrees as there are results, however many calibrations are guessed with them.
    expect(squares / results).toBeGreaterThan(0.93);
    expect(squares / results).toBeLessThan(1.07);
  });
});
