/** Panels that fit no man are said to fit none, and the likeliest explanation is the one that made them. */
import { describe, expect, it } from "vitest";
import type { Visit } from "../clinic/index.ts";
import { population } from "../people/index.ts";
import { parseCourse, restOf, simulate } from "../simulate/index.ts";
import type { Patient } from "./patient.ts";
import { plausibilityOf } from "./plausibility.ts";
import { posterior } from "./posterior.ts";

const panel = ["lh", "fsh", "testosterone_total", "estradiol", "shbg", "inhibin_b"];
const visitOf = (levels: Readonly<Record<string, number>>, changes: Readonly<Record<string, number>> = {}): Visit => ({
  day: 0,
  measurements: panel.map((analyte) => ({ analyte, value: changes[analyte] ?? levels[analyte]! })),
});
const judged = (visits: readonly Visit[], patient: Partial<Patient> = {}) =>
  plausibilityOf(posterior({ condition: "healthy", ...patient, visits }, { draws: 50, most: 2000 }));
const who = population({}, 21).man(2);
const levels = restOf(who);

describe("plausibility", () => {
  it("of a man's own levels is plausible, with nothing to explain", () => {
    expect(judged([visitOf(levels)])).toMatchObject({ verdict: "plausible", explanations: [] });
  });
  // Caught: the factor of the unit turned round.
  it("finds the unit that was mistaken: testosterone in nmol/L read as ng/dL", () => {
    const { verdict, explanations } = judged([visitOf(levels, { testosterone_total: levels["testosterone_total"]! / 28.84 })]);
    expect(verdict).toBe("no-such-man");
    expect(explanations[0]!.what).toMatch(/number for total testosterone is in nmol\/L and was read as ng\/dL/);
    expect(explanations[0]!.probability).toBeGreaterThan(0.5);
  });
  it("finds the one result that is another man's", () => {
    const { verdict, explanations } = judged([visitOf(levels, { fsh: 60 })]);
    expect(verdict).toBe("no-such-man");
    expect(
      explanations
        .slice(0, 2)
        .map(({ what }) => what)
        .join(),
    ).toContain("result for FSH is not his");
  });
  // Caught: visits of a man who took testosterone before day 0 read before he took it.
  it("finds testosterone that was not declared", () => {
    const { analytes } = simulate(who, parseCourse("testosterone-enanthate 250 mg weekly"), { weeks: 26 });
    const suppressed = Object.fromEntries(panel.map((key) => [key, analytes[key]!.values.at(-1)!]));
    const { verdict, explanations } = judged([visitOf(suppressed)]);
    expect(verdict).toBe("no-such-man");
    expect(explanations[0]!.what).toContain("takes testosterone");
  });
  it("finds the condition he has instead", () => {
    const klinefelter = restOf(population({ condition: "klinefelter" }, 4).man(1));
    const { verdict, explanations } = judged([visitOf(klinefelter)]);
    expect(verdict).toBe("no-such-man");
    expect(explanations[0]!.what).toMatch(/condition is another one: (klinefelter|primary-failure|sertoli-cell-only)/);
  });
});
