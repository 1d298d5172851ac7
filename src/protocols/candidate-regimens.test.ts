/** Which protocols stand for choice: the judgement has the last word, and what it leaves open is said. */
import { describe, expect, it } from "vitest";
import { assess, type ClinicalRecord, type Findings } from "../clinic/index.ts";
import { conditions } from "../people/index.ts";
import { candidateRegimens, takenFor, withoutVariants } from "./candidate-regimens.ts";
import { mayBeGivenIn } from "./regimens/check-regimen.ts";
import { regimensFor } from "./regimens/regimens.ts";

const result = (analyte: string, value: number, written: string, day = 0): ClinicalRecord["results"][number] => ({
  analyte,
  value,
  written,
  day,
  hour: 8,
  fasting: true,
});
const lowMornings = [result("testosterone_total", 210, "210 ng/dL", -14), result("testosterone_total", 190, "190 ng/dL")];
const record = (condition: string, findings: Findings, results: ClinicalRecord["results"] = [], bmi?: number): ClinicalRecord => ({
  title: "A man",
  condition,
  traits: { age: 33, ...(bmi !== undefined && { bmi }) },
  findings,
  results,
});
const secondary = [...lowMornings, result("lh", 2.1, "2.1 IU/L"), result("fsh", 2.4, "2.4 IU/L"), result("prolactin", 8, "8 ug/L")];
const names = (of: readonly { readonly name: string }[]): readonly string[] => of.map(({ name }) => name);

describe("the condition he is simulated with", () => {
  it("is the one that the file states", () => {
    const klinefelter = record("klinefelter", {}, secondary);
    expect(takenFor(klinefelter, assess(klinefelter))).toEqual({ condition: "klinefelter", because: "the file states it" });
  });

  // Caught: a man of BMI 24 with secondary hypogonadism taken for an obese one.
  it.each([
    [24, "late-onset-hypogonadism"],
    [34, "obesity-secondary-hypogonadism"],
    [undefined, "late-onset-hypogonadism"],
  ])("is concluded where the file states none, BMI %s", (bmi, condition) => {
    const man = record("healthy", { fertility_wanted: true }, secondary, bmi);
    expect(takenFor(man, assess(man)).condition).toBe(condition);
  });

  it("is healthy where nothing is concluded, and always one that the model has", () => {
    const nobody = record("healthy", {});
    expect(takenFor(nobody, assess(nobody)).condition).toBe("healthy");
    const known = new Set(conditions.map(({ name }) => name));
    for (const found of [{ karyotype: "47,XXY" }, { androgen_use: "current" }, { anosmia: true, delayed_puberty: true }] as const)
      expect(known).toContain(takenFor(record("healthy", found), assess(record("healthy", found, secondary))).condition);
  });
});

describe("what stands for choice", () => {
  const of = (condition: string, findings: Findings, results = secondary) =>
    candidateRegimens(condition, assess(record(condition, findings, results)));

  it("is every regimen once: a candidate, waiting or withheld", () => {
    for (const { name } of conditions) {
      const { candidates, waiting, withheld } = of(name, { fertility_wanted: true });
      const all = [...names(candidates), ...waiting.map(({ regimen }) => regimen.name), ...withheld.map(({ regimen }) => regimen.name)];
      expect([...all].sort()).toEqual([...names(regimensFor(name))].sort());
    }
  });

  // Caught: a contraindicated drug that came in as the addition of another regimen.
  it("holds no drug that speaks against his liver", () => {
    const { candidates, withheld } = of("late-onset-hypogonadism", { fertility_wanted: true, liver_disease: true });
    const given = candidates.flatMap((regimen) => mayBeGivenIn(regimen).treatments.map(({ drug }) => drug));
    expect(given).not.toContain("clomiphene");
    expect(withheld.find(({ regimen }) => regimen.name === "clomiphene")!.because.join(" ")).toMatch(/liver/i);
  });

  it("is no hormone for testes that fail or are obstructed, whatever is wished", () => {
    for (const condition of ["klinefelter", "primary-failure", "sertoli-cell-only", "obstructive-azoospermia"])
      expect(of(condition, { fertility_wanted: true }).candidates.flatMap((r) => mayBeGivenIn(r).treatments)).toEqual([]);
  });

  it("waits for the test that the option waits for", () => {
    const { waiting } = of("late-onset-hypogonadism", { fertility_wanted: true }, [...lowMornings, result("lh", 2.1, "2.1 IU/L")]);
    expect(waiting.find(({ regimen }) => regimen.name === "clomiphene")!.until.join(" ")).toMatch(/FSH/);
  });
});

// Caught: hCG followed by FSH taken for a variant of hCG alone.
it("one regimen of each set of drugs is left, and those without a drug all stay", () => {
  const left = withoutVariants(regimensFor("acquired-hypogonadotropic-hypogonadism"));
  expect(names(left)).toEqual(expect.arrayContaining(["hcg", "hcg-then-fsh"]));
  expect(names(withoutVariants(regimensFor("obesity-secondary-hypogonadism")))).not.toContain("clomiphene-alternate-days");
});
