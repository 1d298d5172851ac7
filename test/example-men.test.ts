/** The men of examples/: each has a condition, a source and a way to do nothing, and is found again near his own panel. */
import { readdirSync } from "node:fs";
import { agreementOf, conditions, plausibilityOf, posterior, readPatient } from "openhpg";
import { describe, expect, it } from "vitest";

const files = readdirSync("examples")
  .filter((name) => name.endsWith(".yaml"))
  .sort();

it("are twelve, and each stands on the page", async () => {
  expect(files).toHaveLength(12);
  const { readFile } = await import("node:fs/promises");
  const page = await readFile("docs/examples.md", "utf8");
  for (const file of files) expect(page).toContain(`(../examples/${file})`);
});

/** Where no man of the model has the panel, and the file says why. */
const unlike: Readonly<Record<string, string>> = {
  "congenital-hypogonadotropic-hypogonadism.yaml": "its volume and its inhibin B, each near, ask for opposite changes",
};

describe.each(files)("%s", async (file) => {
  const plan = await readPatient(`examples/${file}`);

  it("names a condition and says where his panel was published", () => {
    expect(conditions.map((c) => c.name)).toContain(plan.patient.condition);
    const { cite, pmid, note } = plan.source!;
    // An address only where the record that was read had neither.
    expect(pmid !== undefined || /doi:10\.|https:\/\//.test(cite), cite).toBe(true);
    expect(note!.length).toBeGreaterThan(100);
  });

  it("has a course without treatment and one, for contrast, with testosterone", () => {
    expect(plan.courses!.filter((c) => c.course.treatments.length === 0)).toHaveLength(1);
    expect(plan.courses!.some((c) => c.course.treatments.some((t) => /^testosterone/.test(t.drug)))).toBe(true);
  });

  // Caught: congenital deficiency as the mean of 201 men, 3.5 for 3.4 mL of testis, three deviations off.
  it("is a man of his condition, and each result one that he could have again", () => {
    const fitted = posterior(plan.patient, { draws: 200, most: 4000 });
    expect(fitted.sample.effective).toBeGreaterThan(200);
    if (!(file in unlike)) expect(plausibilityOf(fitted).verdict).toBe("plausible");
    for (const { analyte, rank } of agreementOf(fitted)) {
      expect(rank, analyte).toBeGreaterThan(0.005);
      expect(rank, analyte).toBeLessThan(0.995);
    }
  });
});
