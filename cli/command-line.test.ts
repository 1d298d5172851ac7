/** The command line: every bad input says one clear thing, exits as promised and leaves nothing behind. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parquetMetadata } from "hyparquet";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openhpg } from "./captured.ts";

let folder: string;
const before = process.cwd();
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "openhpg-cli-"));
  process.chdir(folder);
});
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true });
});

const comparison = `title: At rest and treated
man:
  condition: healthy
courses:
  - name: No treatment
    course: none
  - name: Enclomiphene
    course: enclomiphene 25 mg daily
outcomes: [lh, testosterone_total]
at: [4 weeks]
`;
const manyDoses = "enclomiphene 25 mg every 1 minute for 2000 weeks";

/** Words, exit code, and what the message must name. */
const bad: readonly (readonly [words: readonly string[], code: number, says: RegExp])[] = [
  [["simulate", "--weeks", "0"], 1, /\[simulate\/bad-span\]/],
  [["simulate", "--weeks", "-3"], 1, /\[simulate\/bad-span\]/],
  [["simulate", "--weeks", "1e9"], 1, /\[simulate\/bad-span\]/],
  [["simulate", "--weeks", "Infinity"], 1, /\[simulate\/bad-span\]/],
  [["simulate", "--weeks", "NaN"], 1, /--weeks.*\[cli\/not-a-number\]/s],
  [["simulate", "--weeks", "six"], 1, /--weeks.*\[cli\/not-a-number\]/s],
  [["simulate", "--weeks", ""], 1, /--weeks.*\[cli\/not-a-number\]/s],
  [["simulate", "--every", "0d"], 1, /\[simulate\/bad-spacing\]/],
  [["simulate", "--every", "1s"], 1, /\[simulate\/bad-spacing\]/],
  [["simulate", "--every", "60 weeks"], 1, /\[simulate\/bad-spacing\]/],
  [["simulate", "--every", "3 mg"], 1, /\[cli\/not-a-spacing\]/],
  [["simulate", "--every", "1"], 1, /\[cli\/not-a-spacing\]/],
  [["simulate", "--condition", "no-such-condition"], 1, /no-such-condition.*\[people\/unknown-condition\]/s],
  [["simulate", "--course", "aspirin 100 mg daily"], 1, /aspirin/],
  [["simulate", "--course", "enclomiphene -25 mg daily"], 1, /-25/],
  [["simulate", "--course", "enclomiphene 0 mg daily"], 1, /0 mg/],
  [["simulate", "--course", "enclomiphene 1e30 mg daily"], 1, /\[simulate\/dose-beyond-reason\]/],
  [["simulate", "--course", "enclomiphene 25 parsecs daily"], 1, /parsecs/],
  [["simulate", "--course", "enclomiphene 25 daily"], 1, /25/],
  [["simulate", "--course", manyDoses], 1, /\[course\/too-many-doses\]/],
  [["simulate", "--out", "nowhere/x.csv"], 1, /nowhere\/x\.csv.*folder.*\[cli\/cannot-write\]/s],
  [["simulate", "--out", "folder.csv"], 1, /folder\.csv: this is a folder.*\[cli\/cannot-write\]/s],
  [["simulate", "--out", "file.txt/x.csv"], 1, /file\.txt\/x\.csv.*\[cli\/cannot-write\]/s],
  [["simulate", "--out", `${"x".repeat(300)}.csv`], 1, /too long.*\[cli\/cannot-write\]/s],
  [["simulate", "--plot", "nowhere/x.svg"], 1, /nowhere\/x\.svg.*\[cli\/cannot-write\]/s],
  [["simulate", "--out", "x.xlsx"], 1, /x\.xlsx.*\.csv.*\[cli\/unknown-ending\]/s],
  [["simulate", "--plot", "x.gif"], 1, /x\.gif.*\.svg.*\[cli\/unknown-ending\]/s],
  [["simulate", "--pulses", "--days", "0"], 1, /\[simulate\/bad-days\]/],
  [["simulate", "--pulses", "--days", "two"], 1, /--days.*\[cli\/not-a-number\]/s],
  [["simulate", "--pulses", "--after", "x"], 1, /--after.*\[cli\/not-a-number\]/s],
  [["simulate", "--pulses", "--every", "5 mg"], 1, /--every.*\[cli\/not-a-spacing\]/s],
  [["simulate", "--pulses", "--every", "3d"], 1, /\[simulate\/bad-minutes\]/],
  [["simulate", "--pulses", "--seed", "-1"], 1, /--seed.*\[cli\/not-a-whole-number\]/s],
  [["simulate", "--pulses", "--clock", "noon"], 1, /noon.*\[simulate\/bad-clock\]/s],
  [["simulate", "--pulses", "--sleep", "23:00"], 1, /--sleep.*\[cli\/not-a-sleep\]/s],
  [["simulate", "--pulses", "--sleep", "23:00-7h"], 1, /7h.*\[simulate\/bad-clock\]/s],
  [["compare", "missing.yaml"], 1, /missing\.yaml.*\[exchange\/cannot-read\]/s],
  [["compare", "folder.csv"], 1, /folder.*\[exchange\/cannot-read\]/s],
  [["compare", "broken.yaml"], 1, /broken\.yaml:3.*\[exchange\/malformed-yaml\]/s],
  [["compare", "good.yaml", "--plot", "nowhere/x.svg"], 1, /\[cli\/cannot-write\]/],
  [["compare", "good.yaml", "--men", "-1"], 1, /--men.*\[cli\/not-a-whole-number\]/s],
  [["compare", "good.yaml", "--men", "1"], 1, /--men.*\[cli\/not-a-whole-number\]/s],
  [["compare", "good.yaml", "--courses", "missing.yaml"], 1, /missing\.yaml.*\[exchange\/cannot-read\]/s],
  [["compare", "good.yaml", "--courses", "good.yaml"], 1, /good\.yaml.*\[exchange\/invalid-panel\]/s],
  [["fit", "missing.yaml"], 1, /missing\.yaml.*\[exchange\/cannot-read\]/s],
  [["fit", "broken.yaml"], 1, /broken\.yaml:3.*\[exchange\/malformed-yaml\]/s],
  [["fit", "good.yaml", "--draws", "0"], 1, /--draws.*\[cli\/not-a-whole-number\]/s],
  [["fit", "good.yaml", "--out", "x.xlsx"], 1, /x\.xlsx.*\[cli\/unknown-ending\]/s],
  [["fit", "good.yaml", "--plot", "nowhere/x.svg"], 1, /\[cli\/cannot-write\]/],
  [["fit", "good.json", "--out", "good.json"], 1, /good\.json is the file that is read.*\[cli\/over-input\]/s],
  [["fit"], 2, /PATIENT/],
  [["compare", "good.yaml", "--seed", "x"], 1, /--seed.*\[cli\/not-a-whole-number\]/s],
  [["model", "--component", "testis.leidig"], 1, /testis\.leidig/],
  [["model", "--pages", "file.txt"], 1, /file\.txt: this is a file.*\[cli\/cannot-write\]/s],
  [["model", "--format", "pdf"], 2, /text\|markdown\|json\|latex\|mathml/],
  [["simulate", "--weks", "3"], 2, /did you mean --weeks/],
  [["simulate", "--weeks"], 2, /weeks/],
  [["simulate", "--weeks", "3", "--weeks", "4"], 2, /weeks/],
  [["simulate", "surplus"], 2, /surplus/],
  [["simulat"], 2, /did you mean `simulate`/],
  [["compare"], 2, /PATIENT/],
  [["compare", "good.yaml", "good.yaml"], 2, /good\.yaml/],
];

describe("bad input", () => {
  beforeAll(() => {
    mkdirSync("folder.csv");
    writeFileSync("file.txt", "kept");
    writeFileSync("good.yaml", comparison);
    writeFileSync("good.json", comparison);
    writeFileSync("broken.yaml", "title: x\nman: {condition: healthy\ncourses: ]\n");
  });
  const visible = () => readdirSync(folder, { recursive: true }).sort();

  it.each(bad)("%j exits %d", async (words, code, says) => {
    const there = visible();
    const result = await openhpg(...words);
    expect(result.stderr).toMatch(says);
    expect(result.code).toBe(code);
    expect(result.stdout).toBe("");
    expect(result.stderr).not.toMatch(/defect|\n {4}at /);
    expect(visible()).toEqual(there);
  });
});

describe("simulate", () => {
  it("prints exactly the JSON it promises, and nothing else on stdout", async () => {
    const { code, stdout, stderr } = await openhpg("simulate", "--weeks", "2", "--every", "7d", "--json");
    expect(code).toBe(0);
    const read = JSON.parse(stdout);
    expect(Object.keys(read).slice(0, 2)).toEqual(["time_days", "analytes"]);
    expect(read.time_days).toEqual([0, 7, 14]);
    expect(read.analytes.lh.unit).toBe("IU/L");
    expect(read.analytes.lh.values).toHaveLength(3);
    expect(stdout).toBe(`${JSON.stringify(read)}\n`);
    expect(stderr).toContain("It informs; it never orders.");
  });
  it("prints a table with units", async () => {
    const { stdout } = await openhpg("simulate", "--course", "enclomiphene 25 mg daily", "--weeks", "4");
    expect(stdout).toMatch(/^ +unit +day 0 .* week 4$/m);
    expect(stdout).toMatch(/^Total testosterone +ng\/dL( +\d+(\.\d+)?)+$/m);
    expect(stdout).toMatch(/^Enclomiphene, serum +ng\/mL /m);
  });
  it("writes every format, each with the same values", async () => {
    for (const name of ["x.csv", "x.json", "x.parquet", "x.svg", "x.png"]) {
      const flag = /svg|png/.test(name) ? "--plot" : "--out";
      expect((await openhpg("simulate", "--weeks", "1", flag, name)).code).toBe(0);
    }
    const json = JSON.parse(readFileSync("x.json", "utf8"));
    expect(readFileSync("x.csv", "utf8").split("\n")[1]?.split(",").slice(0, 2).map(Number)).toEqual([
      0,
      json.analytes[Object.keys(json.analytes)[0]!].values[0],
    ]);
    expect(readFileSync("x.svg", "utf8")).toContain("never orders");
    expect(readFileSync("x.png").subarray(1, 4).toString()).toBe("PNG");
    expect(Number(parquetMetadata(new Uint8Array(readFileSync("x.parquet")).buffer).num_rows)).toBe(json.time_days.length);
  });
});

describe("simulate --pulses", () => {
  it("prints what single samples vary by, and how many pulses there were", async () => {
    const { code, stdout, stderr } = await openhpg(
      "simulate",
      "--pulses",
      "--days",
      "1",
      "--seed",
      "3",
      "--plot",
      "day.svg",
      "--out",
      "day.csv",
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/^LH +IU\/L( +\d+(\.\d+)?){3} +\d+ %$/m);
    expect(stdout).toMatch(/^\d+ GnRH pulses reached the pituitary\. LH shows \d+/m);
    expect(stderr).toContain("Wrote day.svg");
    expect(readFileSync("day.svg", "utf8")).toContain("Time of day");
    expect(readFileSync("day.csv", "utf8").trim().split("\n")).toHaveLength(146);
  });
  it("prints the same as JSON, with each pulse and the hour at day 0", async () => {
    const words = ["simulate", "--pulses", "--days", "0.5", "--clock", "22:00", "--sleep", "23:00-07:00", "--every", "30min", "--json"];
    const { stdout } = await openhpg(...words);
    const read = JSON.parse(stdout);
    expect(read.clock).toBe(22);
    expect(read.time_days).toHaveLength(25);
    expect(Object.keys(read.pulses[0])).toEqual(["day", "mass", "lh", "from"]);
    expect((await openhpg(...words)).stdout).toBe(stdout);
  });
});

describe("lists and help", () => {
  it("model --pages writes pages that link to each other and to nothing else", async () => {
    const { code, stdout } = await openhpg("model", "--pages", "pages");
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^\d+ pages in pages\n$/)]);
    const written = readdirSync("pages", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".md"));
    expect(written).toContain(join("body", "testis.md"));
    for (const file of written) expect(readFileSync(join("pages", file), "utf8")).not.toMatch(/\]\([^)]*(src|calibration)\//);
    rmSync("pages", { recursive: true });
  });

  it.each(["drugs", "conditions"])("%s prints a table, and the same as JSON", async (command) => {
    const { stdout, code } = await openhpg(command);
    const list = JSON.parse((await openhpg(command, "--json")).stdout);
    expect(code).toBe(0);
    expect(list.length).toBeGreaterThan(0);
    for (const { name } of list) expect(stdout).toContain(name);
  });
  it.each([
    ["--help"],
    ["simulate", "--help"],
    ["fit", "--help"],
    ["compare", "--help"],
    ["model", "--help"],
    ["drugs", "--help"],
    ["conditions", "--help"],
    [],
  ])("%s %s explains itself", async (...words) => {
    const { code, stdout, stderr } = await openhpg(...words);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^USAGE/);
  });
});
