/** What spreadsheets and laboratories do to a table makes no other man of it. */
import { expect, it } from "vitest";
import { parsePatient } from "../panel/patient-plan.ts";
import { goodCsv } from "./bad-csv.ts";
import { parsePatientCsv } from "./parse-patient-csv.ts";

const good = await parsePatientCsv(goodCsv, "labs.csv");
const withSemicolons = goodCsv.replaceAll(",", ";").replaceAll(/(\d)\.(\d)/g, "$1,$2");

// Caught: 8,1 between semicolons, read as text.
it.each([
  ["tabs", goodCsv.replaceAll(",", "\t")],
  ["semicolons and decimal commas", withSemicolons],
  ["a first line that says the separator", `sep=;\r\n${withSemicolons}`],
  ["a byte order mark and ends of lines of Windows", `\uFEFF${goodCsv.replaceAll("\n", "\r\n")}`],
  ["ends of lines of old Macs", goodCsv.replaceAll("\n", "\r")],
  ["no end of the last line", goodCsv.trimEnd()],
  ["quotes around each cell", goodCsv.replace(/[^,\n]+/g, '"$&"')],
  ["spaces around each cell", goodCsv.replace(/[^,\n]+/g, "  $&\u00A0")],
  ["empty columns and rows behind the table", `${goodCsv.replaceAll("\n", ",,,\n")},,,,,,,,,,,,\n\n\n`],
  ["rows without their last empty cells", goodCsv.replace(/,+$/gm, "")],
  ["a header in capitals", goodCsv.replace(/^.*$/m, (header) => header.toUpperCase())],
  ["true in capitals", goodCsv.replaceAll("true", "TRUE")],
  ["a time with its seconds", goodCsv.replaceAll("08:10", "08:10:00")],
  ["names as a report prints them", goodCsv.replace("estradiol", "Oestradiol").replace("testosterone_total", "Total testosterone")],
  ["abbreviations", goodCsv.replace("estradiol", "E2").replace("testosterone_total", "TT")],
  ["the comparator in a column of its own", goodCsv.replace("abstinence\n", "abstinence,comparator\n").replace(/<40(.*)/, "40$1,<")],
  ["the unit beside the number", goodCsv.replace("8.1,nmol/L", "8.1 nmol/L,").replace("8.6,29", "8.6 nmol/L,29 nmol/L")],
])("%s", async (_why, text) => {
  expect(text).not.toBe(goodCsv);
  expect(await parsePatientCsv(text, "labs.csv")).toEqual(good);
});

it("columns and rows in another order say the same, but for the order of what was obtained together", async () => {
  const columns = goodCsv.split("\n").map((line) => line.split(",").toReversed().join(","));
  expect(await parsePatientCsv(columns.join("\n"), "labs.csv")).toEqual(good);
  const [header, ...rows] = goodCsv.trimEnd().split("\n");
  const { record } = await parsePatientCsv([header, ...rows.toReversed()].join("\n"), "labs.csv");
  const byName = (results: typeof record.results) => results.toSorted((a, b) => a.analyte.localeCompare(b.analyte));
  expect(byName(record.results)).toEqual(byName(good.record.results));
});

it("is the man whom YAML describes so", async () => {
  const yaml = `title: A man of 34 with azoospermia
man: {age: 34}
history: {fertility_wanted: true}
visits:
  - date: 2026-03-02
    clock: "08:10"
    fasting: true
    assay: mass-spectrometry
    measured: {testosterone_total: 8.1 nmol/L, lh: 3.2 IU/L, estradiol: <40 pmol/L}
    limits: {testosterone_total: 8.6 to 29 nmol/L, lh: 1.7 to 8.6 IU/L, estradiol: <159 pmol/L}
  - {date: 2026-03-09, abstinence: 3 days, measured: {semen_volume: 2.1 mL, sperm_concentration: azoospermia}}
taken: {course: clomiphene 25 mg daily, from: 2026-03-10}
courses: [{name: Stay, course: clomiphene 25 mg daily}]
priorities: {little_burden: 1}
outcomes: [testosterone_total]
at: [3 months]
`;
  expect(await parsePatient(yaml, "panel.yaml")).toEqual(good);
});

// Caught: one assay given to both results of a draw that was measured twice.
it("puts rows together by their visit, else by their time; two assays of one draw stay two", async () => {
  const visitsOf = async (text: string) => (await parsePatientCsv(text, "labs.csv")).patient.visits;
  const [both] = await visitsOf("day,what,value,unit,assay\n0,lh,3,IU/L,\n0,testosterone_total,300,ng/dL,immunoassay\n");
  expect([both!.measurements.length, both!.assay]).toEqual([2, "immunoassay"]);
  const twice = await visitsOf(
    "day,what,value,unit,assay\n0,testosterone_total,300,ng/dL,immunoassay\n0,testosterone_total,330,ng/dL,mass-spectrometry\n",
  );
  expect(twice.map(({ assay }) => assay)).toEqual(["immunoassay", "mass-spectrometry"]);
  expect((await visitsOf("visit,day,what,value,unit\n1,0,lh,3,IU/L\n2,0,fsh,4,IU/L\n1,,tsh,1,mIU/L\n")).length).toBe(2);
});

it("warns by line and name, and calls a man without a title as the file is called", async () => {
  const plan = await parsePatientCsv("what,value,unit\nage,34,\nlh,3,IU/L\nestradiol,110,pg/mL\n", "folder/labs.of.may.csv");
  expect(plan.title).toBe("labs.of.may");
  expect(plan.warnings.join()).toMatch(/labs\.of\.may\.csv:4 estradiol: /);
});
