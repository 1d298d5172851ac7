/** The men of examples/: each has a condition, a source and a way to do nothing, and is found again near his own panel. */
import { readdirSync } from "node:fs";
import { compare, conditions, readComparison } from "openhpg";
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
  const plan = await readComparison(`examples/${file}`);

  it("names a condition and says where his panel was published", () => {
    expect(conditions.map((c) => c.name)).toContain(plan.man.condition);
    const { cite, pmid, note } = plan.source!;
    // An address only where the record that was read had neither.
    expect(pmid !== undefined || /doi:10\.|https:\/\//.test(cite), cite).toBe(true);
    expect(note!.length).toBeGreaterThan(100);
  });

  it("has a course without treatment and one, for contrast, with testosterone", () => {
    expect(plan.courses.filter((c) => c.course.treatments.length === 0)).toHaveLength(1);
    expect(plan.courses.some((c) => c.course.treatments.some((t) => /^testosterone/.test(t.drug)))).toBe(true);
  });

  // Caught: congenital deficiency as the mean of 201 men, 3.5 for 3.4 mL of testis, three deviations off.
  it("lies within two deviations of each measurement, and the model takes him", () => {
    const { agreement, warnings, rows } = compare({ ...plan, courses: plan.courses.slice(0, 1), at: [7] }, { draws: 0 });
    expect(agreement).toHaveLength(Object.keys(plan.man.panel).length);
    for (const { analyte, deviations } of agreement) expect(Math.abs(deviations), analyte).toBeLessThan(2);
    if (!(file in unlike)) expect(warnings).toEqual([]);
    expect(rows).toHaveLength(1);
  });
});
