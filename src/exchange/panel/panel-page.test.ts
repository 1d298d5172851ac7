/** docs/panel.md: its files are read without a warning, its table is that of the reader, its links lead somewhere. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path/posix";
import { expect, it } from "vitest";
import { type Finding, findingNames, findings } from "../../clinic/index.ts";
import { usualPriorities } from "../../protocols/index.ts";
import { readings } from "../../simulate/index.ts";
import { analyte } from "../../units/index.ts";
import { parsePatient } from "./patient-plan.ts";
import { ofTheClinic, spelledUnit, unitsInUse, unitWithoutSaying } from "./units-in-use.ts";

const page = readFileSync("docs/panel.md", "utf8");
const files = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => text!);

// Caught: an example with LH of a visit that came after the start.
it.each(files.map((text, i) => [i + 1, text] as const))("file %i is read, and nothing is odd about it", async (_i, text) => {
  expect((await parsePatient(text, "panel.yaml")).warnings).toEqual([]);
});

it("has a file for each way to write one", () => {
  expect(files.length).toBeGreaterThanOrEqual(3);
});

it("has every reading with its units", () => {
  const rows = [...readings.map(({ key }) => key), ...ofTheClinic].map((key) => {
    const units = unitsInUse(key).filter((unit) => unit !== "fraction");
    return `| \`${key}\` | ${analyte(key).name} | ${units.map(spelledUnit).join(", ")}${unitWithoutSaying(key) ? ", or a number alone" : ""} |`;
  });
  const table = /<!-- analytes -->\n([\s\S]*?)\n<!-- \/analytes -->/.exec(page)?.[1];
  expect(table).toBe(["| name | what | units in use |", "| --- | --- | --- |", ...rows].join("\n"));
});

// Caught: a finding that the reader knew and the page did not.
it("has every finding, where it stands and what it can be", () => {
  const rows = findingNames.map((name) => {
    const finding: Finding = findings[name];
    const values =
      finding.kind === "yes-no"
        ? "true, false"
        : finding.kind === "choice"
          ? finding.choices.join(", ")
          : `${finding.least} to ${finding.most} ${finding.unit}`;
    return `| \`${finding.group}\` | \`${name}\` | ${finding.asks} | ${values} |`;
  });
  const table = /<!-- findings -->\n([\s\S]*?)\n<!-- \/findings -->/.exec(page)?.[1];
  expect(table).toBe(["| under | name | question | values |", "| --- | --- | --- | --- |", ...rows].join("\n"));
});

// Caught: a page that named no weight, so that two priorities of six seemed to be all.
it("names every priority with its usual weight", () => {
  for (const [name, { weight }] of Object.entries(usualPriorities)) expect(page).toContain(`\`${name}\` ${weight}`);
});

it.each([...page.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target]) => target!))("points at %s, which exists", (target) => {
  expect(existsSync(join("docs", target))).toBe(true);
});
