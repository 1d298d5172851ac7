/** The command line prints what the library's jobs give, to the last bit: a page in a browser shows the same numbers. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assessed, decide, decisionJson, fitJson, fitReport, fittedPlan, parsePatientText, titrate, titrationJson } from "openhpg";
import { afterAll, expect, it } from "vitest";
import { openhpg } from "./captured.ts";

const text = `what,value,unit,day
title,A man of 36,,
age,36,,
condition,obesity-secondary-hypogonadism,,
fertility_wanted,true,,
total testosterone,7.9,nmol/L,0
LH,3.1,IU/L,0
course: Clomiphene,clomiphene 25 mg daily,,
at,4 weeks,,
`;
const folder = mkdtempSync(join(tmpdir(), "openhpg-consultation-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, "man.csv");
writeFileSync(file, text);
const plan = await parsePatientText(text, file);
const seed = 2;
const found = fittedPlan(plan, { draws: 100, seed });

// Caught: adherence of 1 in the library where the command line takes 0.9.
it.each([
  ["assess", [], async () => assessed(plan)],
  ["fit", ["--draws", "100", "--seed", "2"], async () => fitJson(plan, found, fitReport(found, seed), seed)],
  ["compare", ["--men", "50", "--seed", "2"], async () => decisionJson(await decide(plan, { men: 50, seed }))],
  [
    "titrate",
    ["--men", "10", "--seed", "2", "--weeks", "12", "--regimens", "clomiphene,hcg"],
    async () => titrationJson(await titrate(plan, { men: 10, seed, weeks: 12, regimens: ["clomiphene", "hcg"] })),
  ],
] as const)("%s", async (command, flags, job) => {
  const { code, stdout } = await openhpg(command, file, ...flags, "--json");
  expect(code).toBe(0);
  expect(stdout).toBe(`${JSON.stringify(await job())}\n`);
});
