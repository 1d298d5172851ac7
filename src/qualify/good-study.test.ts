/** A study in which nothing is wrong, read whole; and that nothing written in one is lost or goes unread. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { goodCsv, goodYaml } from "./good-study.ts";
import { type ExcludedStudy, parseStudy, printStudyProblems, readStudies, readStudy, type Study } from "./index.ts";

const texts = { folder: "smith-2008", yaml: goodYaml, csv: goodCsv };
const read = async (changed: Partial<typeof texts> = {}): Promise<Study> => (await parseStudy({ ...texts, ...changed })).study as Study;

it("says who, how and for what", async () => {
  const study = await read();
  expect(study).toMatchObject({
    name: "smith-2008",
    title: "Does testosterone suppress sperm?",
    cite: { text: "Smith A. A trial. J Trials 2008;1:2-3.", pmid: "12345678", doi: "10.1000/xyz.2008-1" },
    read: "full text",
    use: "validation",
    population: { condition: "healthy", n: 40, age: { mean: 33, sd: 7, low: 21, high: 50 }, bmi: { mean: 25 } },
    criteria: [{ analyte: "lh", within: 1.5, because: "Two assays were used." }],
    notes: "A trial.",
  });
  const [sperm, testosterone] = study.population.inclusion;
  expect(sperm).toMatchObject({ analyte: "sperm_concentration", comparator: ">=", value: 20, unit: "10*6/mL", simulated: true });
  // 10.4 nmol/L of 288.42 g/mol.
  expect(testosterone!.value).toBeCloseTo(10.4 * 28.842, 6);
  expect(testosterone!.printed).toEqual({ value: 10.4, unit: "nmol/L" });
});

it("gives each arm its men and its past", async () => {
  const { arms } = await read();
  const [weekly, untreated, after] = arms;
  expect(weekly!.course.treatments).toHaveLength(1);
  expect(weekly!.population.condition).toBe("healthy");
  expect(untreated!.course.treatments).toEqual([]);
  expect(untreated!.population).toMatchObject({ condition: "obesity-secondary-hypogonadism", age: { mean: 50 }, bmi: { mean: 25 } });
  expect(untreated!.population.inclusion).toHaveLength(2);
  expect(untreated!.history).toBeUndefined();
  expect(after).toMatchObject({ standsFor: { given: "placebo gel", because: "Nothing in it acts." }, history: { weeks: 52 } });
});

it("lets an arm have no past where the others have one", async () => {
  const { arms } = await read({
    yaml: `${goodYaml}history: enclomiphene 25 mg daily\nhistory_weeks: 10\n`.replace(
      "course: none\n",
      "course: none\n    history: none\n",
    ),
  });
  expect(arms.map(({ history }) => history?.weeks)).toEqual([10, undefined, 52]);
});

it("keeps each figure as printed, and in the unit of simulations", async () => {
  const { observations } = await read();
  expect(observations).toHaveLength(goodCsv.trim().split("\n").length - 1);
  const [lh, mean, centile, ratio, change, later, azoospermic, time, cmax, tmax, auc, amplitude, drug, cv] = observations;
  expect(lh).toMatchObject({ line: 2, value: 3.5, unit: "IU/L", spread: { of: "se", size: 0.4 }, clock: { kind: "time", hours: 8.5 } });
  expect(lh!.printed).toEqual({ value: 3.5, unit: "mIU/mL", spread: { of: "se", size: 0.4 } });
  expect(lh).not.toHaveProperty("arm");
  expect(mean).toMatchObject({ day: { from: 75, to: 84 }, n: 18, unit: "ng/dL", clock: { kind: "trough" } });
  expect(mean!.value).toBeCloseTo(20 * 28.842, 6);
  expect((mean!.spread as { low: number }).low).toBeCloseTo(15 * 28.842, 6);
  expect(centile).toMatchObject({ statistic: "centile", centile: 2.5, read: "recalled", note: "read off", clock: { kind: "morning" } });
  expect([ratio!.against, change!.against, later!.against]).toEqual([
    { kind: "baseline" },
    { kind: "arm", arm: "untreated" },
    { kind: "day", day: { from: 7, to: 7 } },
  ]);
  expect(azoospermic!.event).toMatchObject({ comparator: "=", value: 0, unit: "10*6/mL" });
  expect(time).toMatchObject({ unit: "d", printed: { value: 3, unit: "mo" } });
  expect(time!.value).toBeCloseTo(91.3125, 9);
  expect(cmax).toMatchObject({ value: 1200, unit: "ng/dL" });
  expect(tmax).toMatchObject({ value: 24, unit: "h" });
  expect(auc).toMatchObject({ value: 10_000, unit: "ng/dL.h" });
  expect(amplitude).toMatchObject({ simulated: false, clock: { kind: "whole-day" } });
  expect(drug).toMatchObject({ simulated: true, day: { from: -7, to: -7 }, clock: { kind: "after-dose", hours: 6 } });
  expect(cv).toMatchObject({ value: 30, unit: "%" });
});

it.each([
  ["a byte order mark", (csv: string) => `\uFEFF${csv}`],
  ["line ends of Windows", (csv: string) => csv.replaceAll("\n", "\r\n")],
  ["carriage returns alone", (csv: string) => csv.replaceAll("\n", "\r")],
  ["line ends of both kinds", (csv: string) => csv.replace("\n", "\r\n")],
  ["no line end at the end", (csv: string) => csv.trimEnd()],
  ["every cell in quotes", (csv: string) => csv.replace(/[^,\n]+/g, '"$&"')],
  ["blanks around cells", (csv: string) => csv.replaceAll(",", " , ")],
])("reads a table with %s alike", async (_what, change) => {
  expect((await read({ csv: change(goodCsv) })).observations).toEqual((await read()).observations);
});

it("reads columns in any order, counts blank lines, and knows a cell with a comma and a line end in it", async () => {
  const note = '"she said ""two"",\nthen three"';
  const csv = goodCsv.replace("recalled,read off", `recalled,${note}`).replace("\nweekly,lh,84,ratio", "\n\nweekly,lh,84,ratio");
  const { observations } = await read({ csv });
  expect(observations[2]!.note).toBe('she said "two",\nthen three');
  // One line more within the cell, one that is blank.
  expect(observations[3]!.line).toBe(7);
  const turned = goodCsv
    .trim()
    .split("\n")
    .map((line) => line.split(",").toReversed().join(","));
  expect((await read({ csv: turned.join("\n") })).observations).toEqual((await read()).observations);
});

it("needs of an excluded study only what it is and why it is not used", async () => {
  const yaml = "title: A trial\ncite: {text: Smith 2008, pmid: 1}\nuse: excluded\nbecause: The drug is not known here.\n";
  const { study, problems } = await parseStudy({ folder: "smith-2008", yaml });
  expect(problems).toEqual([]);
  expect(study).toEqual({
    name: "smith-2008",
    title: "A trial",
    cite: { text: "Smith 2008", pmid: "1" },
    use: "excluded",
    because: "The drug is not known here.",
    observations: [],
  });
  const kept = await parseStudy({ folder: "smith-2008", yaml, csv: goodCsv });
  expect((kept.study as ExcludedStudy).observations).toHaveLength(14);
});

describe("a folder", () => {
  let root: string;
  const put = (name: string, files: Readonly<Record<string, string | Uint8Array>>): void => {
    mkdirSync(join(root, name), { recursive: true });
    for (const [file, text] of Object.entries(files)) writeFileSync(join(root, name, file), text);
  };
  const good = { "study.yaml": goodYaml, "observed.csv": goodCsv };
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), "openhpg-studies-"));
    put("", { "README.md": "Studies" });
    put(".git", {});
    put("all/smith-2008", good);
    put("all/jones-1999-add-back", { "study.yaml": goodYaml.replace("validation", "calibration"), "observed.csv": goodCsv });
    put("all/adams-2001", { "study.yaml": "title: x\ncite: {text: x, url: https://x.org}\nuse: excluded\nbecause: x\n" });
    put("bad/a-2008", { "study.yml": goodYaml });
    put("bad/b-2008", { "study.yaml": goodYaml });
    put("bad/c-2008", {});
    put("bad/d-2008", { ...good, "observed.csv": goodCsv + "x".repeat(1_000_000) });
    put("bad/e-2008", { ...good, "study.yaml": new Uint8Array([0x74, 0x3a, 0x20, 0xe4, 0x0a]) });
    put("bad/F 2008", good);
    put("bad/g-2008", { ...good, "observed.csv": goodCsv + goodCsv.split("\n")[1]!.concat("\n").repeat(5000) });
    put("bad/h-2008/observed.csv", {});
    put("bad/h-2008", { "study.yaml": goodYaml });
    put("empty", { "README.md": "None yet" });
    symlinkSync(join(root, "all/smith-2008"), join(root, "all/smith-2009"));
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it("is read whole, by name", async () => {
    const { studies, excluded, problems } = await readStudies(`${root}/all/`);
    expect(problems).toEqual([]);
    expect(studies.map(({ name, use }) => [name, use])).toEqual([
      ["jones-1999-add-back", "calibration"],
      ["smith-2008", "validation"],
      ["smith-2009", "validation"],
    ]);
    expect(excluded.map(({ name }) => name)).toEqual(["adams-2001"]);
    expect((await readStudy(join(root, "all/smith-2008"))).study).toEqual(studies[1]);
  });

  it("says of each study what cannot be read of it, and reads on", async () => {
    const { studies, problems } = await readStudies(`${root}/bad`);
    expect(studies).toEqual([]);
    const said = problems
      .filter(({ code }) => code !== "qualify/duplicate")
      .map(({ where, code }) => `${where.slice(root.length)} ${code}`);
    expect(said).toEqual([
      "/bad/F 2008 qualify/bad-name",
      "/bad/a-2008 qualify/no-file",
      "/bad/b-2008 qualify/no-file",
      "/bad/c-2008 qualify/no-file",
      "/bad/d-2008/observed.csv exchange/too-large",
      "/bad/e-2008/study.yaml exchange/not-text",
      "/bad/g-2008/observed.csv:5002 qualify/too-many-rows",
      "/bad/h-2008/observed.csv exchange/cannot-read",
    ]);
    expect(problems.find(({ where }) => where.endsWith("a-2008"))!.next).toBe("Rename study.yml to study.yaml.");
  });

  it.each([
    ["empty", "no-studies"],
    ["nowhere", "no-folder"],
    ["README.md", "no-folder"],
  ])("%s holds no study, which is said", async (name, code) => {
    await expect(readStudies(join(root, name))).rejects.toThrow(expect.objectContaining({ code: `qualify/${code}` }));
  });

  it("is printed as a list, with a sum", async () => {
    const { problems } = await readStudies(`${root}/bad`);
    const printed = printStudyProblems(problems.slice(0, 3));
    expect(printed).toContain("a-2008: this study has no study.yaml.\n  Rename study.yml to study.yaml.\n  [qualify/no-file]");
    expect(printed).toMatch(/\n\n3 problems in 3 files$/);
  });
});
