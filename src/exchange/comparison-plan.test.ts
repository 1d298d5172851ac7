/** A comparison file is read as written, or refused with the line on which it goes wrong. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ExchangeError, parseComparison, readComparison } from "./index.ts";

const good = `title: Men with secondary hypogonadism
source: {cite: "A study", pmid: 12345}
man:
  condition: healthy
  age: 42
  panel:
    lh: 3.5 IU/L
    testosterone_total: 7.8 nmol/L
courses:
  - name: No treatment
    course: none
  - name: Enclomiphene
    course: enclomiphene 25 mg daily
outcomes: [lh, estradiol]
at: [6 months, 4 weeks]
`;
const change = (from: string, to: string): string => {
  expect(good).toContain(from);
  return good.replace(from, to);
};

it("reads a comparison, converting the panel to the units of the trajectories", async () => {
  const plan = await parseComparison(good, "x.yaml");
  expect(plan).toMatchObject({
    title: "Men with secondary hypogonadism",
    source: { cite: "A study", pmid: "12345" },
    outcomes: ["lh", "estradiol"],
  });
  expect(plan.man).toMatchObject({ condition: "healthy", age: 42, panel: { lh: { value: 3.5, unit: "IU/L" } } });
  // 7.8 nmol/L of 288.42 g/mol.
  expect(plan.man.panel.testosterone_total!.value).toBeCloseTo(7.8 * 28.842, 6);
  expect(plan.at).toEqual([28, 182.625]);
  expect(plan.courses.map(({ name, course }) => [name, course.treatments.length])).toEqual([
    ["No treatment", 0],
    ["Enclomiphene", 1],
  ]);
});

it("fills in outcomes and times", async () => {
  const plan = await parseComparison("title: x\nman: {}\ncourses: [{name: a, course: none}]", "x.yaml");
  expect(plan.man.condition).toBe("healthy");
  expect(plan.at.map(Math.round)).toEqual([91, 183, 365]);
  expect(plan.outcomes).toContain("total_motile_count");
});

/** Text, and what the message must begin with and contain. */
const bad: readonly (readonly [why: string, text: string, begins: string, says: RegExp])[] = [
  ["an empty file", "", "x.yaml:1", /title/],
  ["a list", "- 1\n", "x.yaml:1", /title, man, courses/],
  ["a misspelt name", change("man:", "mann:"), "x.yaml:1 man", /missing/],
  ["an unknown name near a known one", `${good}outcome: [lh]\n`, "x.yaml:16 outcome", /Did you mean outcomes\?/],
  [
    "an unknown name in a course",
    change("    course: none", "    corse: none\n    course: none"),
    "x.yaml:11 courses[0].corse",
    /Did you mean course\?/,
  ],
  ["an unknown name near nothing", `${good}zzz: 1\n`, "x.yaml:16 zzz", /Known here: title/],
  ["a missing title", change("title: Men with secondary hypogonadism\n", ""), "x.yaml:1 title", /missing/],
  ["a title that is a number", change("title: Men with secondary hypogonadism", "title: 3"), "x.yaml:1 title", /must be text/],
  ["an impossible age", change("age: 42", "age: 420"), "x.yaml:5 man.age", /at most 110 years/],
  ["an age in words", change("age: 42", "age: old"), "x.yaml:5 man.age", /number of years/],
  ["an unknown condition", change("condition: healthy", "condition: unwell"), "x.yaml:4 man.condition", /unwell/],
  ["an unknown analyte", change("lh: 3.5", "lhh: 3.5"), "x.yaml:7 man.panel.lhh", /Did you mean lh\?|not an analyte/],
  ["a value without a unit", change("3.5 IU/L", "3.5"), "x.yaml:7 man.panel.lh", /number and the unit/],
  ["a unit of another kind", change("3.5 IU/L", "3.5 mg"), "x.yaml:7 man.panel.lh", /units\/cannot-convert/],
  ["an unknown unit", change("3.5 IU/L", "3.5 parsec/L"), "x.yaml:7 man.panel.lh", /parsec/],
  ["a value in another unit", change("3.5 IU/L", "3500 IU/L"), "x.yaml:7 man.panel.lh", /more than any man has, at most 300 IU\/L/],
  ["a negative value", change("3.5 IU/L", "-3.5 IU/L"), "x.yaml:7 man.panel.lh", /not above zero/],
  [
    "an unreadable course",
    change("course: enclomiphene 25 mg daily", "course: aspirin 25 mg daily"),
    "x.yaml:13 courses[1].course",
    /aspirin/,
  ],
  ["two courses of one name", change("name: Enclomiphene", "name: No treatment"), "x.yaml:12 courses[1].name", /two courses/],
  ["no course", change("courses:\n", "courses: []\nother:\n").replace(/other:[\s\S]*at:/, "at:"), "x.yaml:9 courses", /empty/],
  ["an unknown outcome", change("[lh, estradiol]", "[lh, estradoil]"), "x.yaml:14 outcomes[1]", /Did you mean estradiol\?/],
  ["a time that is no time", change("4 weeks", "4 mg"), "x.yaml:15 at[1]", /units\/cannot-convert/],
  ["a time before the start", change("4 weeks", "-4 weeks"), "x.yaml:15 at[1]", /after the start/],
  ["a time beyond all patience", change("4 weeks", "400 years"), "x.yaml:15 at[1]", /20 years/],
  ["a key written twice", change("age: 42", "condition: healthy"), "x.yaml:5", /unique.*malformed-yaml/s],
  ["a bracket left open", change("outcomes: [lh, estradiol]", "outcomes: [lh, estradiol"), "x.yaml:15", /malformed-yaml/],
  ["a tab for a space", change("  age: 42", "\tage: 42"), "x.yaml:5", /malformed-yaml/],
  ["two documents", `${good}---\n${good}`, "x.yaml:16", /malformed-yaml/],
  ["a tag that would make code", change("age: 42", "age: !!js/function 'x'"), "x.yaml:5", /malformed-yaml/],
  ["an alias to nothing", change("age: 42", "age: *x"), "x.yaml:5", /malformed-yaml/],
];

describe("refuses", () => {
  it.each(bad)("%s", async (_why, text, begins, says) => {
    const error: unknown = await parseComparison(text, "x.yaml").then(
      () => undefined,
      (e: unknown) => e,
    );
    expect(error).toBeInstanceOf(ExchangeError);
    expect((error as Error).message.slice(0, begins.length + 1)).toMatch(new RegExp(`^${begins.replace(/[.[\]]/g, "\\$&")}[: ]`));
    expect((error as Error).message).toMatch(says);
  });
  // Nine levels are ninety references, but a milliard values. Caught a version that only counted references.
  it.each([9, 12])("references that unfold into gigabytes over %d levels, quickly", async (levels) => {
    const lines = Array.from({ length: levels }, (_, i) => `k${i + 1}: &k${i + 1} [${Array(10).fill(`*k${i}`).join(", ")}]`);
    const began = performance.now();
    await expect(parseComparison(["k0: &k0 [1]", ...lines].join("\n"), "bomb.yaml")).rejects.toThrow(/bomb\.yaml:\d+: .*references/);
    expect(performance.now() - began).toBeLessThan(1000);
  });
  it("brackets nested a hundred thousand deep", async () => {
    await expect(parseComparison(`title: ${"[".repeat(100_000)}`, "deep.yaml")).rejects.toThrow(/malformed-yaml/);
  });
  it("a file that is too large, is not UTF-8, or is not there", async () => {
    const folder = mkdtempSync(join(tmpdir(), "openhpg-comparison-"));
    try {
      writeFileSync(join(folder, "large.yaml"), `title: ${"x".repeat(1_000_001)}`);
      writeFileSync(join(folder, "latin.yaml"), new Uint8Array([0x74, 0x3a, 0x20, 0xe4, 0x0a]));
      await expect(readComparison(join(folder, "large.yaml"))).rejects.toThrow(/too-large/);
      await expect(readComparison(join(folder, "latin.yaml"))).rejects.toThrow(/UTF-8/);
      await expect(readComparison(join(folder, "none.yaml"))).rejects.toThrow(/no such file/);
      await expect(readComparison(folder)).rejects.toThrow(/folder/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
