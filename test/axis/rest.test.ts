/** The healthy man at rest: within what laboratories call normal, and still there a year later. */
import { conditions, man, parseCourse, restOf, simulate, untreated } from "openhpg";
import { describe, expect, it } from "vitest";

/** Published centiles of healthy young men; where only a mean and spread were read, two standard deviations. */
const ranges: readonly (readonly [analyte: string, low: number, high: number, source: string])[] = [
  ["testosterone_total", 264, 916, "Travison 2017, 2.5th to 97.5th centile, ng/dL"],
  ["testosterone_free", 66, 309, "Jasuja 2022, all ages, pg/mL"],
  ["lh", 1.6, 10, "Chinese reference interval 2018, IU/L"],
  ["fsh", 1.9, 16.3, "Chinese reference interval 2018, IU/L"],
  ["estradiol", 17.8, 56.6, "Chinese FAMHES 2012, 65.4 to 207.7 pmol/L"],
  ["shbg", 11.5, 66.3, "Chinese reference interval 2018, nmol/L"],
  ["inhibin_b", 80, 330, "around Hayes 2001, 183 ± 19 (SE) in normal men, pg/mL"],
  ["intratesticular_testosterone", 300, 1200, "around Jarow 2001, 609 ± 50 (SE), and Roth 2010, 635 ± 368, ng/mL"],
  ["semen_volume", 1, 6.9, "Campbell 2021, 2.5th to 97.5th centile, mL"],
  ["sperm_concentration", 11, 208, "Campbell 2021, 10*6/mL"],
  ["sperm_total", 29, 701, "Campbell 2021, 10*6"],
  ["motility", 35, 92, "Campbell 2021, %"],
  ["lh_pulse_frequency", 10, 20.4, "Veldhuis 1984 to 1990, pulses in 24 h"],
];

describe("the healthy man at rest", () => {
  const rest = restOf(man());
  it.each(ranges)("%s lies between %d and %d (%s)", (analyte, low, high) => {
    expect(rest[analyte]!).toBeGreaterThan(low);
    expect(rest[analyte]!).toBeLessThan(high);
  });

  // Caught: a start of spermatids that forgot that two cells come of one division.
  it("is still there after a year, to 1e-9 of every analyte", () => {
    const { analytes } = simulate(man(), parseCourse("none"), { weeks: 52, every: 7 });
    for (const [name, { values }] of Object.entries(analytes))
      for (const v of values) expect(Math.abs(v - values[0]!), name).toBeLessThanOrEqual(1e-9 * Math.abs(values[0]!));
  });
});

describe("every condition", () => {
  it.each(conditions.map((c) => c.name))("%s rests where it says, for a year", (name) => {
    const who = man({ condition: name });
    expect([...untreated(who)].every((v) => Number.isFinite(v) && v >= 0)).toBe(true);
    if (who.condition.history) return;
    const { analytes } = simulate(who, parseCourse("none"), { weeks: 52, every: 28 });
    for (const [analyte, { values }] of Object.entries(analytes))
      for (const v of values) expect(Math.abs(v - values[0]!), analyte).toBeLessThanOrEqual(1e-6 * Math.abs(values[0]!));
  });

  const rest = Object.fromEntries(conditions.map(({ name }) => [name, restOf(man({ condition: name }))] as const));
  const of = (condition: string, analyte: string) => rest[condition]![analyte]!;
  const { healthy } = rest;

  // What each condition is known by; directions and the size that a clinician would recognise.
  it("obesity: low testosterone and SHBG without a rise of LH, estradiol about normal", () => {
    const name = "obesity-secondary-hypogonadism";
    expect(of(name, "testosterone_total")).toBeLessThan(300);
    expect(of(name, "lh")).toBeLessThan(healthy!["lh"]!);
    expect(of(name, "shbg")).toBeLessThan(0.8 * healthy!["shbg"]!);
    expect(of(name, "estradiol")).toBeGreaterThan(0.7 * healthy!["estradiol"]!);
  });
  it("congenital deficiency: prepubertal testosterone, small testes, no sperm to speak of", () => {
    const name = "congenital-hypogonadotropic-hypogonadism";
    expect(of(name, "lh")).toBeLessThan(0.5);
    expect(of(name, "testosterone_total")).toBeLessThan(60);
    expect(of(name, "testicular_volume")).toBeLessThan(5);
    expect(of(name, "inhibin_b")).toBeLessThan(120);
    expect(of(name, "sperm_concentration")).toBeLessThan(0.1);
  });
  it("hyperprolactinaemia: few pulses, low LH and testosterone", () => {
    expect(of("hyperprolactinaemia", "lh_pulse_frequency")).toBeLessThan(0.6 * healthy!["lh_pulse_frequency"]!);
    expect(of("hyperprolactinaemia", "testosterone_total")).toBeLessThan(300);
  });
  it.each(["klinefelter", "primary-failure"])("%s: high FSH and LH, low inhibin B, few sperm", (name) => {
    expect(of(name, "fsh")).toBeGreaterThan(12);
    expect(of(name, "lh")).toBeGreaterThan(1.5 * healthy!["lh"]!);
    expect(of(name, "inhibin_b")).toBeLessThan(80);
    expect(of(name, "sperm_concentration")).toBeLessThan(15);
  });
  it("Sertoli cells only: no sperm, high FSH, LH and testosterone nearly normal", () => {
    expect(of("sertoli-cell-only", "sperm_concentration")).toBeLessThan(1e-6);
    expect(of("sertoli-cell-only", "fsh")).toBeGreaterThan(9);
    expect(of("sertoli-cell-only", "lh")).toBeLessThan(1.5 * healthy!["lh"]!);
    expect(of("sertoli-cell-only", "testosterone_total")).toBeGreaterThan(0.8 * healthy!["testosterone_total"]!);
  });
  // Of the condition's man before any fit: within 30 % of the cohort's middle.
  it.each<readonly [name: string, panel: Readonly<Record<string, number>>, source: string]>([
    ["acquired-hypogonadotropic-hypogonadism", { testosterone_total: 140, inhibin_b: 126 }, "479 men, Maione 2022, earlier abstract"],
    ["late-onset-hypogonadism", { testosterone_total: 343, lh: 5.1, estradiol: 26, testosterone_bioavailable: 99 }, "12 men, Leder 2004"],
    [
      "idiopathic-oligozoospermia",
      { testosterone_total: 464, lh: 3.7, fsh: 5.9, testicular_volume: 17.3, sperm_concentration: 3.5 },
      "294 men, PMC9282256, medians",
    ],
    [
      "low-testosterone-to-estradiol-ratio",
      { testosterone_total: 410, estradiol: 52.1, sperm_concentration: 12.4, motility: 33.4 },
      "32 men, Basar 2009",
    ],
    ["obstructive-azoospermia", { testosterone_total: 420, lh: 5.3, fsh: 5.3 }, "127 men, PMID 36029050"],
  ])("%s: the reference man with it has %j (%s)", (name, panel) => {
    for (const [analyte, value] of Object.entries(panel)) {
      expect(of(name, analyte) / value, analyte).toBeGreaterThan(0.7);
      expect(of(name, analyte) / value, analyte).toBeLessThan(1.3);
    }
  });
  it("obstruction: no sperm in the ejaculate of a testis that works", () => {
    expect(of("obstructive-azoospermia", "sperm_concentration")).toBeLessThan(1e-12);
    expect(of("obstructive-azoospermia", "testicular_volume")).toBeGreaterThan(18);
  });
  it("no ill man is healthier in everything: each has at least one worse outcome and none has more sperm", () => {
    for (const { name } of conditions.filter((c) => c.changes.length > 0))
      expect(of(name, "total_motile_count"), name).toBeLessThanOrEqual(healthy!["total_motile_count"]!);
  });
  it("androgen suppression: azoospermic on day 0, recovering within a year and a half", () => {
    const { analytes } = simulate(man({ condition: "androgen-suppressed" }), parseCourse("none"), { weeks: 78, every: 7 });
    const sperm = analytes["sperm_concentration"]!.values;
    expect(sperm[0]!).toBeLessThan(1);
    expect(analytes["lh"]!.values[0]!).toBeLessThan(1);
    expect(sperm.at(-1)!).toBeGreaterThan(20);
  });
});
