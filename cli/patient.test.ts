/** A man of a panel file, fitted and compared from the command line. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openhpg } from "./captured.ts";

let folder: string;
const before = process.cwd();
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "openhpg-patient-"));
  process.chdir(folder);
  writeFileSync("man.yaml", man);
  writeFileSync("odd.yaml", odd);
  writeFileSync("treated.yaml", treated);
  writeFileSync("courses.yaml", "courses: [{name: Letrozole, course: letrozole 2.5 mg daily}]");
});
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true });
});

const man = `title: A man of 36
man: {age: 36, bmi: 31, condition: obesity-secondary-hypogonadism}
visits:
  - day: 0
    clock: "08:10"
    fasting: true
    measured: {testosterone_total: 7.9 nmol/L, lh: 3.1 IU/L, estradiol: <90 pmol/L}
  - day: 0
    abstinence: 3 days
    measured: {semen_volume: 2.6 mL, sperm_concentration: 9 10*6/mL}
courses: [{name: Clomiphene, course: clomiphene 25 mg daily}]
at: [4 weeks, 13 weeks]
`;
const odd = `title: A slip of units
man: {panel: {testosterone_total: 18 ng/dL, lh: 4.4 IU/L, fsh: 4 IU/L, shbg: 35 nmol/L}}
`;
const treated = `title: On testosterone
man: {age: 31}
taken: {course: testosterone-enanthate 200 mg weekly}
visits:
  - week: 30
    measured: {testosterone_total: 900 ng/dL, lh: <0.3 IU/L, sperm_concentration: azoospermia}
courses: [{name: hCG, course: hcg 2000 IU 3 times a week}]
at: [26 weeks]
`;

describe("fit", () => {
  it("shows what was measured beside what is expected, what it says of him, and how far to trust it", async () => {
    const { code, stdout, stderr } = await openhpg("fit", "man.yaml", "--draws", "200", "--plot", "man.svg", "--out", "man.csv");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ {2}Total testosterone, ng\/dL +228 +\d+ +\d+–\d+ +\d+–\d+/m);
    expect(stdout).toMatch(/^ {2}Estradiol, pg\/mL +<24\.5 /m);
    expect(stdout).toMatch(/^ {2}germ cell output +[\d.]+ \([\d.]+–[\d.]+\) +[\d.]+ +[\d.]+–[\d.]+$/m);
    expect(stdout).toMatch(/\d+ effective draws of \d+ men simulated; one mode/);
    expect(stderr).toContain("Wrote man.svg");
    expect(readFileSync("man.svg", "utf8")).toContain("Germ cell output");
    expect(readFileSync("man.csv", "utf8").split("\n")[0]).toContain("after_median");
  });
  it("names every capacity with --explain, and prints the same as JSON", async () => {
    const all = await openhpg("fit", "man.yaml", "--draws", "100", "--explain");
    expect(all.stdout).toContain("haematocrit without treatment");
    const { stdout } = await openhpg("fit", "man.yaml", "--draws", "100", "--json");
    const read = JSON.parse(stdout);
    expect(read.plausibility.verdict).toBe("plausible");
    expect(read.capacities.length).toBeGreaterThanOrEqual(35);
    expect(stdout).toBe((await openhpg("fit", "man.yaml", "--draws", "100", "--json")).stdout);
  });
  // Caught: the unit that the number is likelier in taken instead of suggested.
  it("suggests the unit that was mistaken, and takes none", async () => {
    const { code, stdout, stderr } = await openhpg("fit", "odd.yaml", "--draws", "50");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ {2}Total testosterone, ng\/dL +18 /m);
    expect(stdout).toMatch(
      /No man with the condition healthy has this panel .*likeliest first:\n +\d+ % +The number for total testosterone is in nmol\/L/s,
    );
    expect(stderr).toMatch(/Warning: .*nmol\/L/);
  });
});

describe("compare", () => {
  it("lays out levels, chances, the order and tests, and draws three figures", async () => {
    const { code, stdout, stderr } = await openhpg("compare", "man.yaml", "--men", "50");
    expect(code).toBe(0);
    for (const heading of [
      "[1] No treatment",
      "[2] Clomiphene",
      "LEVELS",
      "DIFFERENCE",
      "CHANCES",
      "ORDER",
      "TRADE-OFFS",
      "WHICH TEST NEXT",
    ])
      expect(stdout).toContain(heading);
    expect(stdout).toContain("no verdict");
    for (const name of ["man.svg", "man-chances.svg", "man-order.svg"]) {
      expect(stderr).toContain(`Wrote ${name}`);
      expect(readFileSync(name, "utf8")).toContain("never orders");
    }
  });
  it("takes candidates from another file, and prints the same numbers as JSON and as a table", async () => {
    const { stdout } = await openhpg("compare", "man.yaml", "--men", "50", "--courses", "courses.yaml", "--json", "--out", "man.csv");
    const read = JSON.parse(stdout);
    expect(read.courses.map(({ name }: { name: string }) => name)).toEqual(["No treatment", "Letrozole"]);
    const { median } = read.courses[1].outcomes.testosterone_total.at[0].level;
    expect(readFileSync("man.csv", "utf8")).toContain(`Letrozole,testosterone_total,ng/dL,28,${median},`);
  });
  it("offers a man on testosterone to stop it, to go on, and tells when sperm come back", async () => {
    const { stdout } = await openhpg("compare", "treated.yaml", "--men", "50");
    for (const said of ["Stop testosterone enanthate", "Go on with testosterone enanthate", "hCG", "FIRST SPERM"])
      expect(stdout).toContain(said);
  });
});
