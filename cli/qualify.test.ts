/** `openhpg qualify` as a stranger runs it: a folder from outside, and every way it can be wrong. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openhpg } from "./captured.ts";

const yaml = `title: A trial
cite: { text: A trial of nobody, pmid: 1 }
read: recalled
use: calibration
because: A test.
design: Open
population:
  condition: healthy
  n: 30
arms:
  - name: enclomiphene
    course: enclomiphene 25 mg daily
`;
const csv = `arm,analyte,day,statistic,value,unit,against,spread,spread_of,n,event,clock,where,read,note
enclomiphene,lh,0,mean,4.5,IU/L,,1.5,sd,,,,Table 1,recalled,
enclomiphene,lh,14,mean,9,IU/L,,3,sd,,,,Table 1,recalled,
`;

let folder: string;
const before = process.cwd();
const write = (name: string, texts: { readonly yaml?: string; readonly csv?: string } = {}): string => {
  const studies = mkdtempSync(join(folder, "studies-"));
  mkdirSync(join(studies, name));
  writeFileSync(join(studies, name, "study.yaml"), texts.yaml ?? yaml);
  writeFileSync(join(studies, name, "observed.csv"), texts.csv ?? csv);
  return studies;
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "openhpg-qualify-"));
  process.chdir(folder);
});
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true });
});

describe("a folder from outside", () => {
  // Breakage caught: results taken in the order in which threads finished.
  it("gives the same bytes on one thread and on two, and leaves no parts behind", async () => {
    const studies = write("nobody-2000");
    mkdirSync(join(studies, "other-2001"));
    writeFileSync(join(studies, "other-2001", "study.yaml"), yaml);
    writeFileSync(join(studies, "other-2001", "observed.csv"), csv.replace("14,mean", "7,mean"));
    const runs = [];
    for (const threads of ["1", "2"]) {
      const { code, stdout } = await openhpg("qualify", "--studies", studies, "--men", "32", "--threads", threads, "--json");
      expect(code).toBe(0);
      runs.push(stdout);
    }
    expect(runs[1]).toBe(runs[0]);
    const result = JSON.parse(runs[0]!) as { readonly comparisons: readonly { readonly study: string; readonly observed: number }[] };
    expect(result.comparisons.map(({ observed }) => observed)).toEqual([2, 2]);
    const { code, stderr } = await openhpg("qualify", "--studies", studies, "--men", "32", "--out", "out", "--study", "nobody-2000");
    expect(code).toBe(0);
    expect(stderr).toContain("Wall time");
    expect(existsSync("out/.parts")).toBe(false);
    expect(JSON.parse(readFileSync("out/qualification.json", "utf8"))).toHaveProperty("summary.calibration.all.n", 1);
  }, 60_000);
});

/** What is broken, and what the message must name: file, line, what. */
const bad: readonly (readonly [what: string, studies: () => string, says: RegExp])[] = [
  [
    "a schema",
    () => write("nobody-2000", { yaml: yaml.replace("design: Open", "desing: Open") }),
    /nobody-2000\/study\.yaml:6 desing.*design/s,
  ],
  [
    "an unknown drug",
    () => write("nobody-2000", { yaml: yaml.replace("enclomiphene 25", "encomiphine 25") }),
    /study\.yaml:12 arms.*encomiphine/s,
  ],
  ["a unit", () => write("nobody-2000", { csv: csv.replace("9,IU/L", "9,ng/dL") }), /observed\.csv:3 unit/],
  [
    "an arm",
    () => write("nobody-2000", { csv: csv.replace("\nenclomiphene,lh,14", "\nenclomifene,lh,14") }),
    /observed\.csv:3 arm.*enclomiphene/s,
  ],
  ["a day before the start", () => write("nobody-2000", { csv: csv.replace("lh,14", "lh,-14") }), /observed\.csv:3 day/],
  ["a citation", () => write("nobody-2000", { yaml: yaml.replace(", pmid: 1", "") }), /study\.yaml:2 cite/],
  ["a folder", () => join(folder, "nowhere"), /nowhere.*\[qualify\/no-folder\]/s],
];

it.each(bad)("%s that is wrong is named with file and line, and nothing is run", async (_, studies, says) => {
  const { code, stdout, stderr } = await openhpg("qualify", "--studies", studies(), "--json");
  expect(code).toBe(1);
  expect(stdout).toBe("");
  expect(stderr).toMatch(says);
});

// Breakage caught: folders made all at once, which never ends where nothing can be made; nobody simulated as one man.
it.each([
  [["--out", "/proc/none/report"], /\/proc\/none.*\[cli\/cannot-write\]/s],
  [["--men", "0"], /--men: "0" is not a whole number from 1/],
  [["--threads", "0"], /--threads: "0" is not a whole number from 1/],
])("refuses %s at once", async (words, says) => {
  const { code, stderr } = await openhpg("qualify", "--studies", write("nobody-2000"), ...words);
  expect(code).toBe(1);
  expect(stderr).toMatch(says);
});

it("says which study it does not know", async () => {
  const { code, stderr } = await openhpg("qualify", "--studies", write("nobody-2000"), "--study", "nobody-2001");
  expect(code).toBe(1);
  expect(stderr).toMatch(/nobody-2001.*Did you mean nobody-2000\?.*\[cli\/no-such-study\]/s);
});
