/** What is odd but possible is taken as written, and said; what only looks odd is not said. */
import { expect, it } from "vitest";
import { goodPanel } from "./bad-panels.ts";
import { parsePatient } from "./patient-plan.ts";

const file = (panel: string, more = ""): string => `title: x\nman:\n  panel: {${panel}}\n${more}`;
const warnings = async (text: string): Promise<readonly string[]> => (await parsePatient(text, "p.yaml")).warnings;
const withLh = (result: string): string => file(`lh: 5 IU/L, ${result}`);

// Caught: a suggestion that converted; testosterone of 18 ng/dL read as 18 nmol/L.
it.each([
  [
    "testosterone_total: 18 ng/dL",
    "p.yaml:3 man.panel.testosterone_total: 18 ng/dL is lower than in nearly all men; did you mean nmol/L? It is taken as written.",
  ],
  [
    "testosterone_total: 8.1 ng/dL",
    "p.yaml:3 man.panel.testosterone_total: 8.1 ng/dL is lower than in nearly all men; did you mean nmol/L or ng/mL? It is taken as written.",
  ],
  [
    "estradiol: 110 pg/mL",
    "p.yaml:3 man.panel.estradiol: 110 pg/mL is higher than in nearly all men; did you mean pmol/L? It is taken as written.",
  ],
  [
    "estradiol: 9 pmol/L",
    "p.yaml:3 man.panel.estradiol: 9 pmol/L is lower than in nearly all men; did you mean pg/mL? It is taken as written.",
  ],
  [
    "prolactin: 250 ng/mL",
    "p.yaml:3 man.panel.prolactin: 250 ng/mL is higher than in nearly all men; did you mean mIU/L? It is taken as written.",
  ],
  [
    "haematocrit: 0.45 %",
    "p.yaml:3 man.panel.haematocrit: 0.45 % is lower than in nearly all men; did you mean L/L? It is taken as written.",
  ],
  [
    "motility: 0.4 %",
    "p.yaml:3 man.panel.motility: 0.4 % is lower than in nearly all men; did you mean as a fraction of 1? It is taken as written.",
  ],
  [
    "fsh: 150 IU/L",
    "p.yaml:3 man.panel.fsh: 150 IU/L is higher than in nearly all men; look at the number and its unit. It is taken as written.",
  ],
  [
    "progesterone: 1 ng/mL",
    "p.yaml:3 man.panel.progesterone: neither the model nor the clinic looks at it; it is kept for the record alone.",
  ],
  [
    "semen_volume: 2 mL, sperm_concentration: 10, sperm_total: 60",
    "p.yaml:3 man.panel.sperm_total: 60 million is not 10 million/mL times 2 mL, which is 20 million. All three are taken as written.",
  ],
])("%s", async (result, says) => {
  expect(await warnings(withLh(result))).toEqual([says]);
});

it.each([
  "testosterone_total: 80 ng/dL",
  "testosterone_total: 2.8 ng/mL",
  "estradiol: <5 pg/mL",
  "shbg: 12 nmol/L",
  "motility: 0 %",
  "sperm_total: azoospermia, sperm_concentration: none, total_motile_count: 0, semen_volume: 2",
])("nothing is odd about %s", async (result) => {
  expect(await warnings(withLh(result))).toEqual([]);
});

it("castrate testosterone is expected where there is no LH, and much prolactin where a tumour makes it", async () => {
  expect(await warnings(file("lh: <0.1 IU/L, testosterone_total: 18 ng/dL"))).toEqual([]);
  const tumour = "title: x\nman:\n  condition: hyperprolactinaemia\n  panel: {lh: 2 IU/L, prolactin: 900 ng/mL}";
  expect(await warnings(tumour)).toEqual([]);
});

// Caught: a converted value in the plan.
it("LH is not asked for where a condition says already where the fault lies", async () => {
  expect(await warnings("title: x\nman:\n  condition: klinefelter\n  panel: {fsh: 40 IU/L}")).toEqual([]);
});

it("converts nothing that it suggests", async () => {
  const { patient } = await parsePatient(withLh("testosterone_total: 18 ng/dL"), "p.yaml");
  expect(patient.visits[0]!.measurements[1]).toEqual({ analyte: "testosterone_total", value: 18 });
});

const noLh = "there is no LH from before treatment: failure of the testis and failure of pituitary or hypothalamus cannot be told apart.";

it.each([
  ["no LH", file("testosterone_total: 300 ng/dL"), [`p.yaml:2 man: ${noLh}`]],
  ["nothing measured", "title: x\nman: {}\n", ["p.yaml:2 man: nothing was measured; he is taken as any man of his condition and traits."]],
  [
    "LH under treatment only",
    "title: x\nman: {}\ntaken: {course: clomiphene 25 mg daily}\nvisits:\n  - {week: 6, measured: {lh: 9 IU/L}}\n",
    ["p.yaml:4 visits: nothing was measured before he took anything; what he was then can only be inferred.", `p.yaml:4 visits: ${noLh}`],
  ],
  [
    "a day after nothing",
    "title: x\nman: {}\nvisits:\n  - {week: 6, measured: {lh: 9 IU/L}}\n",
    ["p.yaml:3 visits: day 42 is after the start of something taken, and nothing is said to be taken."],
  ],
  [
    "nothing, taken",
    file("lh: 5 IU/L", "taken: {course: none}\n"),
    ["p.yaml:4 taken.course: he takes nothing; every visit is read as untreated."],
  ],
  [
    "a draw twice",
    file("lh: 5 IU/L", "visits: [{day: 0, measured: {lh: 5 mIU/mL}}]\n"),
    ["p.yaml:4 visits[0].measured.lh: the same result of the same day and hour as in line 3; it counts once."],
  ],
  [
    "abstinence before a draw of blood, and an assay of semen",
    "title: x\nman: {}\nvisits:\n  - {day: 0, abstinence: 3 days, measured: {lh: 5 IU/L}}\n  - {day: 0, assay: immunoassay, measured: {semen_volume: 2}}\n",
    [
      "p.yaml:4 visits[0].abstinence: no result here is of semen; it is left out.",
      "p.yaml:5 visits[1].assay: no result here is of blood; it is left out.",
    ],
  ],
])("warns of %s", async (_why, text, says) => {
  expect(await warnings(text)).toEqual(says);
});

it("two draws of one day are two, and two assays of one tube are two", async () => {
  const draws = `title: x\nman: {}\nvisits:
  - {day: 0, clock: "16:00", measured: {lh: 5 IU/L}}
  - {day: 0, clock: "8:00", measured: {lh: 5 IU/L}}
  - {day: 0, clock: "8:00", assay: immunoassay, measured: {lh: 6 IU/L}}
`;
  const { patient, warnings: said } = await parsePatient(draws, "p.yaml");
  expect(patient.visits.map(({ hour, measurements }) => [hour, measurements[0]!.value])).toEqual([
    [8, 5],
    [8, 6],
    [16, 5],
  ]);
  expect(said).toEqual([]);
});

it("traits are in the units of the traits", async () => {
  const { patient } = await parsePatient("title: x\nman: {albumin: 43 g/L, testis_volume: 12, genotype: {ar_repeats: 24}}", "p.yaml");
  expect(patient).toMatchObject({ albumin: 4.3, testisVolume: 12, genotype: { arRepeats: 24 } });
});

it("visits in any order are sorted, and dates count from the day on which he began", async () => {
  const late = goodPanel.replace("date: 2026-03-02", "date: 2026-04-21");
  const { patient, taken } = await parsePatient(late, "p.yaml");
  expect(patient.visits.map(({ day }) => day)).toEqual([-1, 42]);
  expect(taken).toMatchObject({ from: "2026-03-10" });
});

it("without anything taken, day 0 is that of the last visit", async () => {
  const { patient } = await parsePatient(goodPanel.replace(/taken: .*\n/, ""), "p.yaml");
  expect(patient.visits.map(({ day }) => day)).toEqual([-7, 0]);
});

it("what he stopped has no dose afterwards, and is kept as it was prescribed", async () => {
  const { patient, taken } = await parsePatient(goodPanel.replace("from: 2026-03-10", "from: 2026-03-10, until: 2026-04-21"), "p.yaml");
  expect(patient.taken!.text).toBe("clomiphene 25 mg oral daily for 6 weeks");
  expect(taken!.course.text).toBe("clomiphene 25 mg oral daily");
  expect(taken!.weeks).toBe(6);
});

it("500 results are read, 2000 too, 2001 not", async () => {
  const text = (n: number): string =>
    `title: x\nman: {}\nvisits:\n${Array.from({ length: n }, (_, i) => `  - {day: ${-i}, measured: {lh: ${1 + (i % 7)} IU/L}}`).join("\n")}\n`;
  expect((await parsePatient(text(500), "p.yaml")).patient.visits).toHaveLength(500);
  expect((await parsePatient(text(2000), "p.yaml")).patient.visits).toHaveLength(2000);
  await expect(parsePatient(text(2001), "p.yaml")).rejects.toThrow("p.yaml:3 visits: visits has more than 2000 entries.");
  const wide = text(1001).replaceAll("measured: {", "measured: {fsh: 5 IU/L, ");
  await expect(parsePatient(wide, "p.yaml")).rejects.toThrow("p.yaml:3 visits: 2002 results are more than 2000.");
});

it("the ends of lines and the mark of a byte order make no difference", async () => {
  const plan = await parsePatient(goodPanel, "p.yaml");
  expect(await parsePatient(`\uFEFF${goodPanel.replaceAll("\n", "\r\n")}`, "p.yaml")).toEqual(plan);
});
