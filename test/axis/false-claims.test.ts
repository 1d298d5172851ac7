/** Two statements that circulate about these drugs and are false: the simulation must contradict both. */
import { man, parseCourse, restOf, simulate } from "openhpg";
import { describe, expect, it } from "vitest";

const lastOf = (condition: string, course: string, analyte: string, weeks = 52) =>
  simulate(man({ condition }), parseCourse(course), { weeks, every: 7, tolerance: 1e-5 }).analytes[analyte]!.values.at(-1)!;

describe('"primary testicular failure may need gonadotropins to bypass the defect"', () => {
  // The defect lies downstream of the gonadotropins; a year of high doses changes next to nothing.
  it.each(["primary-failure", "klinefelter", "sertoli-cell-only"])(
    "a year of hCG and FSH leaves sperm in %s where they were",
    (condition) => {
      const before = restOf(man({ condition }))["total_motile_count"]!;
      const after = lastOf(condition, "hcg 2000 IU 3 times a week; follitropin 150 IU 3 times a week", "total_motile_count");
      // Less than two million motile sperm gained: no man changes from infertile to fertile by that.
      expect(after - before).toBeLessThan(2);
    },
  );
  it.each(["clomiphene 50 mg daily", "anastrozole 1 mg daily"])(
    "%s raises testosterone there by less than half as much as in secondary hypogonadism",
    (course) => {
      const rise = (condition: string) =>
        lastOf(condition, course, "testosterone_total", 26) / restOf(man({ condition }))["testosterone_total"]! - 1;
      expect(rise("klinefelter")).toBeLessThan(0.5 * rise("obesity-secondary-hypogonadism"));
      expect(rise("primary-failure")).toBeLessThan(0.5 * rise("obesity-secondary-hypogonadism"));
      expect(lastOf("klinefelter", course, "total_motile_count", 26)).toBeLessThan(1);
    },
  );
});

describe('"elevated estradiol suppresses, similar to SERMs"', () => {
  // Opposite signs: an oestrogen patch lowers LH, a SERM raises it.
  it("estradiol up: LH down; SERM: LH up", () => {
    const rest = restOf(man());
    expect(lastOf("healthy", "estradiol patch 100 ug daily", "lh", 8)).toBeLessThan(0.8 * rest["lh"]!);
    expect(lastOf("healthy", "estradiol patch 100 ug daily", "estradiol", 8)).toBeGreaterThan(1.3 * rest["estradiol"]!);
    expect(lastOf("healthy", "enclomiphene 25 mg daily", "lh", 8)).toBeGreaterThan(1.3 * rest["lh"]!);
  });
  it("more aromatase lowers LH; an inhibitor takes the brake off", () => {
    const rest = restOf(man());
    expect(restOf(man({ factors: { "fat.aromatase.activity": 2 } }))["lh"]!).toBeLessThan(0.9 * rest["lh"]!);
    expect(lastOf("healthy", "letrozole 2.5 mg daily", "lh", 8)).toBeGreaterThan(1.5 * rest["lh"]!);
  });
});

describe("estradiol under a SERM", () => {
  it("rises with testosterone; it is not merely maintained", () => {
    const rest = restOf(man());
    expect(lastOf("healthy", "clomiphene 25 mg daily", "estradiol", 13)).toBeGreaterThan(1.2 * rest["estradiol"]!);
  });
});
