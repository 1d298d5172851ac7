/** What each class of drugs does to the loop: every cell of the table the software was asked for. */
import { man, parseCourse, simulate } from "openhpg";
import { describe, expect, it } from "vitest";

type Direction = "up" | "down" | "steady" | "replaced";

/** [course, in whom, what happens to analytes after three months] */
const table: readonly (readonly [string, string, Readonly<Record<string, Direction>>])[] = [
  ...["clomiphene 25 mg daily", "enclomiphene 25 mg daily", "tamoxifen 20 mg daily"].map(
    (course) =>
      [
        course,
        "obesity-secondary-hypogonadism",
        { lh_pulse_frequency: "up", lh: "up", fsh: "up", testosterone_total: "up", estradiol: "up" },
      ] as const,
  ),
  ...["anastrozole 1 mg daily", "letrozole 2.5 mg daily"].map(
    (course) =>
      [
        course,
        "obesity-secondary-hypogonadism",
        { lh_pulse_frequency: "up", lh: "up", fsh: "up", testosterone_total: "up", estradiol: "down" },
      ] as const,
  ),
  [
    "hcg 1500 IU 3 times a week",
    "healthy",
    { lh_pulse_frequency: "down", lh: "down", fsh: "down", testosterone_total: "up", intratesticular_testosterone: "up", estradiol: "up" },
  ],
  [
    "hcg 1500 IU 3 times a week",
    "congenital-hypogonadotropic-hypogonadism",
    { testosterone_total: "up", intratesticular_testosterone: "up", estradiol: "up" },
  ],
  [
    "hcg 1500 IU 3 times a week; follitropin 150 IU 3 times a week",
    "congenital-hypogonadotropic-hypogonadism",
    { fsh: "up", testosterone_total: "up", estradiol: "up", inhibin_b: "up", testicular_volume: "up" },
  ],
  ["menotropin 150 IU daily", "congenital-hypogonadotropic-hypogonadism", { fsh: "up", testosterone_total: "up", estradiol: "up" }],
  ["follitropin 150 IU 3 times a week", "congenital-hypogonadotropic-hypogonadism", { fsh: "up", inhibin_b: "up" }],
  [
    "gonadorelin 10 ug every 90 min",
    "congenital-hypogonadotropic-hypogonadism",
    { lh_pulse_frequency: "replaced", lh: "up", fsh: "up", testosterone_total: "up", estradiol: "up" },
  ],
  ...[
    "testosterone enanthate 200 mg weekly",
    "testosterone cypionate 200 mg weekly",
    "testosterone gel 100 mg daily",
    "testosterone undecanoate 1000 mg every 10 weeks",
    "testosterone undecanoate 237 mg oral twice daily",
  ].map(
    (course) =>
      [
        course,
        "healthy",
        {
          lh_pulse_frequency: "down",
          lh: "down",
          fsh: "down",
          intratesticular_testosterone: "down",
          sperm_concentration: "down",
          estradiol: "up",
          testosterone_total: "up",
        },
      ] as const,
  ),
  [
    "testosterone nasal 11 mg 3 times daily",
    "obesity-secondary-hypogonadism",
    {
      testosterone_total: "up",
      estradiol: "up",
      lh: "down",
      fsh: "down",
      intratesticular_testosterone: "down",
      sperm_concentration: "down",
    },
  ],
  ["triptorelin 3.75 mg every 4 weeks", "healthy", { lh: "down", testosterone_total: "down", sperm_concentration: "down" }],
  ["degarelix 240 mg once; degarelix 80 mg every 4 weeks from week 4", "healthy", { lh: "down", fsh: "down", testosterone_total: "down" }],
  ["orchidectomy once", "healthy", { lh: "up", fsh: "up", testosterone_total: "down", inhibin_b: "down" }],
  [
    "ketoconazole 400 mg every 6 h",
    "healthy",
    { lh_pulse_frequency: "up", lh: "up", fsh: "up", testosterone_total: "down", estradiol: "down" },
  ],
];

describe.each(table)("%s, in %s", (course, condition, expected) => {
  const { analytes } = simulate(man({ condition }), parseCourse(course), { weeks: 13, tolerance: 1e-4 });
  /** Mean of the last week of daily means, so that no trough is taken for a level. */
  const after = (analyte: string) => {
    const last = analytes[analyte]!.values.slice(-7);
    return last.reduce((sum, v) => sum + v, 0) / last.length;
  };
  it.each(Object.entries(expected))("%s goes %s", (analyte, direction) => {
    const ratio = after(analyte) / analytes[analyte]!.values[0]!;
    if (direction === "up") expect(ratio).toBeGreaterThan(1.05);
    if (direction === "down") expect(ratio).toBeLessThan(0.95);
    if (direction === "replaced") expect(after(analyte)).toBeGreaterThan(14);
  });
});

describe("a SERM against an aromatase inhibitor", () => {
  it("testosterone over estradiol falls under neither, and rises far more under the inhibitor", () => {
    const ratioUnder = (course: string) => {
      const { analytes } = simulate(man({ condition: "obesity-secondary-hypogonadism" }), parseCourse(course), { weeks: 13, every: 7 });
      const ratio = (i: number) => analytes["testosterone_total"]!.values.at(i)! / analytes["estradiol"]!.values.at(i)!;
      return ratio(-1) / ratio(0);
    };
    expect(ratioUnder("clomiphene 25 mg daily")).toBeGreaterThan(1);
    expect(ratioUnder("anastrozole 1 mg daily")).toBeGreaterThan(1.5 * ratioUnder("clomiphene 25 mg daily"));
  });
  it("both keep sperm; testosterone does not", () => {
    const spermAfter = (course: string) => {
      const { values } = simulate(man({ condition: "obesity-secondary-hypogonadism" }), parseCourse(course), { weeks: 26, every: 7 })
        .analytes["sperm_concentration"]!;
      return values.at(-1)! / values[0]!;
    };
    expect(spermAfter("enclomiphene 25 mg daily")).toBeGreaterThan(0.95);
    expect(spermAfter("anastrozole 1 mg daily")).toBeGreaterThan(0.95);
    expect(spermAfter("testosterone gel 50 mg daily")).toBeLessThan(0.7);
  });
});
