/** One thing wrong at a time: what is said of it, word for word, stands in __golden__ (vitest -u rewrites it: read the difference). */
import { describe, expect, it } from "vitest";
import { goodCsv, goodYaml } from "./good-study.ts";
import { parseStudy, QualifyError } from "./index.ts";

type Change = readonly [from: string, to: string];

/** In study.yaml. */
const yaml: readonly Change[] = [
  ["title: Does testosterone suppress sperm?\n", ""],
  ["title: Does testosterone suppress sperm?", "title: 3"],
  ["title: Does", "titel: Does"],
  ["because: Never fitted to.", "because: ''"],
  ['  text: "Smith A. A trial. J Trials 2008;1:2-3."\n', ""],
  ["  pmid: 12345678\n  doi: 10.1000/xyz.2008-1\n", ""],
  ["pmid: 12345678", "pmid: PMC123"],
  ["pmid: 12345678", "pmid: 123456789"],
  ["doi: 10.1000/xyz.2008-1", "doi: https://doi.org/10.1000/xyz"],
  ["doi: 10.1000/xyz.2008-1", "registry: NCT123"],
  ["doi: 10.1000/xyz.2008-1", "url: www.trials.org"],
  ["doi: 10.1000/xyz.2008-1", "dio: 10.1000/xyz"],
  ["read: full text", "read: full txt"],
  ["use: validation", "use: test"],
  ["use: validation\n", ""],
  ["design: Open, randomised\n", ""],
  ["population:\n", "population: men\npeople:\n"],
  ["condition: healthy", "condition: helthy"],
  ["condition: healthy", "condition: Healthy"],
  ["condition: healthy", "condition: unwell"],
  ["  n: 40", "  n: 40.5"],
  ["mean: 33", "mean: 330"],
  ["mean: 33", "mean: 20"],
  ["mean: 33", "maen: 33"],
  ["{mean: 33, sd: 7, low: 21, high: 50}", "{}"],
  ["bmi: 25", "bmi: normal"],
  [">= 20 10*6/mL", "at least 20 10*6/mL"],
  [">= 20 10*6/mL", ">= 20"],
  [">= 20 10*6/mL", ">= twenty 10*6/mL"],
  [">= 20 10*6/mL", ">= 20 nmol/L"],
  ["testosterone_total > 10.4", "testosteron_total > 10.4"],
  ["- testosterone_total > 10.4 nmol/L", "- testosterone_total > 10.4 parsec/L"],
  ["inclusion:\n    - sperm_concentration >= 20 10*6/mL\n    - testosterone_total > 10.4 nmol/L", "inclusion: []"],
  ["testosterone enanthate 200 mg weekly for 26 weeks", "testosteron enanthate 200 mg weekly"],
  ["testosterone enanthate 200 mg weekly for 26 weeks", "aspirine 200 mg weekly"],
  ["testosterone enanthate 200 mg weekly for 26 weeks", "testosterone enanthate 200 mg weakly"],
  ["testosterone enanthate 200 mg weekly for 26 weeks", "testosterone enanthate 200 IU weekly"],
  ["  - name: untreated", "  - name: weekly"],
  ["    n: 20\n    age: 50", "    n: 50\n    age: 50"],
  ["  - name: untreated\n    course", "  - course"],
  ["    because: Nothing in it acts.\n", ""],
  ["    stands_for: placebo gel\n", ""],
  ["    history_weeks: 52\n", ""],
  ["    history: enclomiphene 25 mg daily\n", ""],
  ["history_weeks: 52", "history_weeks: 0"],
  ["history: enclomiphene 25", "history: enclomifen 25"],
  ["within: 1.5", "within: 0.5"],
  ["within: 1.5", "within: 150 %"],
  ["  - analyte: lh", "  - analyte: lhh"],
  ["  - analyte: lh\n", "  - analyte: fsh\n"],
  ["criteria:\n", "criteria:\n  - {analyte: lh, within: 2, because: x}\n"],
  ["notes: A trial.", "note: A trial."],
  ["notes: A trial.", "notes: A trial: with colons"],
  ["notes: A trial.", "use: excluded"],
  ["read: full text", "read: recalled"],
  ["bmi: 25", "bmi: {mean: 25, sd: -3}"],
  ["arms:\n", "arms: []\nothers:\n"],
  [goodYaml, ""],
  [goodYaml, "- 1\n"],
];

/** In observed.csv. */
const csv: readonly Change[] = [
  ["arm,analyte,day", "arm,analyt,day"],
  ["read,note\n", "read\n"],
  ["read,note\n", "read,note,remark\n"],
  ["read,note\n", "read,read\n"],
  [goodCsv, goodCsv.replaceAll(",", ";")],
  [goodCsv.slice(goodCsv.indexOf("\n") + 1), ""],
  [goodCsv, ""],
  [",,,,morning,Table 2,recalled,read off", ",,,,morning,Table 2,recalled,read, off"],
  [",,,,morning,Table 2,recalled,read off", ",,,morning,Table 2,recalled,read off"],
  ["recalled,read off", 'recalled,"read off'],
  ["recalled,read off", 'recalled,"read" off'],
  ["weekly,lh,84,ratio,0.1", "weakly,lh,84,ratio,0.1"],
  ["arm untreated", "arm untreted"],
  ["arm untreated", "arm weekly"],
  ["arm untreated", "untreated"],
  [",lh,0,mean", ",lhh,0,mean"],
  [",lh,0,mean", ",LH,0,mean"],
  [",lh,0,mean", ",,0,mean"],
  ["drug_enclomiphene,", "drug_enclomiphen,"],
  ["drug_enclomiphene,", "drug_aspirin,"],
  [",lh,0,mean", ",lh,,mean"],
  [",lh,0,mean", ",lh,week 4,mean"],
  ["75..84", "84..75"],
  ["lh,84,ratio,0.1", "lh,-7,ratio,0.1"],
  ["drug_enclomiphene,-7", "drug_enclomiphene,-365"],
  ["lh,84,ratio,0.1", "lh,84000,ratio,0.1"],
  ["lh,84,ratio,0.1", "lh,0,ratio,0.1"],
  ["day 7", "day -7"],
  [",lh,0,mean", ",lh,0,men"],
  ["centile-2.5", "centile-100"],
  ["ratio,0.1,", "ratio,NaN,"],
  ["ratio,0.1,", "ratio,,"],
  ["ratio,0.1,1,,0.05..0.2,iqr", "ratio,1e999,1,,,"],
  ["ratio,0.1,1,,0.05..0.2,iqr", "ratio,<0.1,1,,,"],
  ["ratio,0.1,1,,0.05..0.2,iqr", 'ratio,"0,1",1,,,'],
  ["ratio,0.1,1,,0.05..0.2,iqr", "ratio,-0.1,1,,,"],
  ["fraction,0.65,1", "fraction,65,1"],
  ["fraction,0.65,1", "fraction,65,%"],
  ["mean,3.5,mIU/mL,,0.4", "mean,3500,mIU/mL,,0.4"],
  ["geometric-mean,20,nmol/L,,15..25,ci95", "geometric-mean,600,nmol/L,,,"],
  ["mIU/mL", "mIU"],
  ["mIU/mL", "ng/mL"],
  ["mIU/mL", "%"],
  ["mIU/mL", "mlU/mL"],
  ["mIU/mL", ""],
  ["ratio,0.1,1,", "ratio,0.1,%,"],
  ["cv,30,%", "cv,0.3,1"],
  ["tmax,1,d", "tmax,1,mg"],
  ["auc,100,ug.h/L", "auc,100,mg"],
  ["mean,3.5,mIU/mL,,0.4,se", "mean,3.5,mIU/mL,day 7,0.4,se"],
  ["0.4,se", "0.4,"],
  ["0.4,se", ",se"],
  ["0.4,se", "0.4,sem"],
  ["0.4,se", "0.1..0.4,se"],
  ["0.4,se", "-0.4,se"],
  ["15..25,ci95", "25..15,ci95"],
  ["15..25,ci95", "25,ci95"],
  ["15..25,ci95", "21..25,ci95"],
  ["15..25,ci95", "15..19,ci95"],
  ["ci95,18", "ci95,18.5"],
  ["ci95,18", "ci95,200"],
  ["sperm_concentration = 0", ""],
  ["sperm_concentration = 0", "sperm_concentration is 0"],
  ["sperm_concentration = 0", "sperm_total = 0"],
  ["mean,3.5,mIU/mL,,0.4,se,,", "mean,3.5,mIU/mL,,0.4,se,,lh > 3 IU/L"],
  ["lh,0,mean,3.5,mIU/mL,,0.4,se,,,08:30", "lh,0,mean,3.5,mIU/mL,,0.4,se,,,8:30"],
  [",Table 1,read", ",,read"],
  [",Table 1,read", ",Table 1,seen"],
  ["0..7,cmax", "7,cmax"],
  ["180,time-median", "0,time-median"],
  ["day 7,,,,,,abstract,read,\n", "day 7,,,,,,abstract,read,\nweekly,lh,84,ratio,0.4,1,day 7,,,,,,text,read,another\n"],
  [",lh,0,mean,3.5,mIU/mL,,0.4,se,,", ",lh,0,mean,3.5,mIU/mL,,0.4,se,50,"],
  ["weekly,lh,84,change,-3,IU/L,arm untreated", ",lh,84,change,-3,IU/L,arm untreated"],
  ["fraction,0.65,1", "fraction,0.65,"],
  ["drug_enclomiphene,-7,median,10,ng/mL", "drug_enclomiphene,-7,median,10,nmol/L"],
  ["drug_enclomiphene,-7,median,10,ng/mL", "drug_clomiphene,-7,median,10,ng"],
];

async function problemsOf(file: "study.yaml" | "observed.csv", [from, to]: Change) {
  const texts = { yaml: goodYaml, csv: goodCsv };
  const key = file === "study.yaml" ? "yaml" : "csv";
  expect(texts[key]).toContain(from);
  const { study, problems } = await parseStudy({ folder: "smith-2008", ...texts, [key]: texts[key].replace(from, () => to) });
  expect(study).toBeUndefined();
  return problems;
}

const shown = (text: string): string => {
  const line = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"');
  return line === "" ? "(nothing)" : line.length > 200 ? `${line.slice(0, 60)}…` : line;
};

describe.each([
  ["study.yaml", yaml],
  ["observed.csv", csv],
] as const)("%s", (file, changes) => {
  it.each(changes)("%j → %j is objected to, in its place", async (...change) => {
    const problems = await problemsOf(file, change);
    expect(problems.length).toBeGreaterThan(0);
    for (const { where, what, next, code } of problems) {
      expect(where).toMatch(/^smith-2008\/(study\.yaml|observed\.csv):\d+( |$)/);
      expect(code).toMatch(/^(qualify|units|course|people|exchange)\/[a-z-]+$/);
      expect(what).toMatch(/\.$/);
      expect(next).toMatch(/\S$/);
    }
  });

  it("word for word", async () => {
    const all = await Promise.all(changes.map(async (change) => [change, await problemsOf(file, change)] as const));
    const said = all.map(([[from, to], problems]) => `${shown(from)}\n→ ${shown(to)}\n\n${problems.map((p) => p.message).join("\n")}\n`);
    await expect(said.join(`\n${"-".repeat(60)}\n`)).toMatchFileSnapshot(`__golden__/bad-${file}.txt`);
  });
});

it("nothing is wrong with the study they were made from", async () => {
  const { problems } = await parseStudy({ folder: "smith-2008", yaml: goodYaml, csv: goodCsv });
  expect(problems).toEqual([]);
});

it("lists what is wrong in both files, in the order of the lines", async () => {
  const { problems } = await parseStudy({
    folder: "Smith",
    yaml: goodYaml.replace("weekly for 26", "weakly for 26").replace("use: validation", "use: x"),
    csv: goodCsv.replace(",cv,", ",vc,").replace(",lh,0", ",lhh,0"),
  });
  expect(problems.map(({ where }) => where)).toEqual([
    "Smith",
    "Smith/study.yaml:7 use",
    "Smith/study.yaml:20 arms[0].course",
    "Smith/observed.csv:2 analyte",
    "Smith/observed.csv:15 statistic",
  ]);
  expect(problems[0]).toBeInstanceOf(QualifyError);
});

it("puts what the files say about each other in its line too, and blames no criterion for a row that could not be read", async () => {
  const { problems } = await parseStudy({
    folder: "smith-2008",
    yaml: goodYaml
      .replace("criteria:\n", "criteria:\n  - {analyte: lh, within: 2, because: x}\n")
      .replace("notes:", "history_weeks: 3\nnotes:"),
    csv: goodCsv.replaceAll(",lh,", ",lhh,"),
  });
  expect(problems.map(({ where, code }) => `${where.slice("smith-2008/".length)} ${code}`)).toEqual([
    "study.yaml:35 criteria[1].analyte qualify/criterion",
    "study.yaml:38 history_weeks qualify/history",
    ...[2, 5, 6, 7].map((line) => `observed.csv:${line} analyte units/unknown-analyte`),
  ]);
});
