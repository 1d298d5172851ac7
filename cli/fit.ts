/** `openhpg fit`: who could have this panel, what it says of him, and whether to believe it. */

import { buildCommand, type CommandContext } from "@stricli/core";
import { capacityTable, fitJson, fitReport, fittedMan, fittedPlan, fitWarnings, readPatient } from "openhpg";
import { fitScreen } from "./fit-table.ts";
import { patientFile, text } from "./flags.ts";
import { wholeNumber } from "./numbers.ts";
import { checkNotInput, checkOutputs, writeFigure, writeTable } from "./output-file.ts";
import { clearLine, close, lookingForMen, print, remark, seconds, timeLeft } from "./printing.ts";

interface Flags {
  readonly draws: string;
  readonly seed: string;
  readonly explain: boolean;
  readonly out?: string;
  readonly plot?: string;
  readonly json: boolean;
}

async function run(this: CommandContext, { out, plot, json, explain, ...flags }: Flags, file: string): Promise<void> {
  const [draws, seed] = [wholeNumber("--draws", flags.draws, 20_000, 1), wholeNumber("--seed", flags.seed, 4_294_967_295)];
  const plan = await readPatient(file);
  checkOutputs({ out, plot });
  checkNotInput(file, { out, plot });
  const began = performance.now();
  const say = timeLeft(this);
  const found = fittedPlan(plan, { draws, seed, onProgress: (done) => say(done, lookingForMen) });
  clearLine(this);
  const sampled = performance.now();
  const report = fitReport(found, seed);
  const { title, warnings } = plan;
  const result = JSON.stringify(fitJson(plan, found, report, seed));
  if (plot !== undefined) await writeFigure(plot, fittedMan(title, report.capacities));
  if (out !== undefined) await writeTable(out, capacityTable(report.capacities), result);
  print(this, json ? result : fitScreen(found, report, { title, explain }));
  for (const path of [out, plot]) if (path !== undefined) remark(this, `Wrote ${path}`);
  remark(this, ...[...warnings, ...fitWarnings(found)].map((warning) => `Warning: ${warning}`));
  remark(this, `Wall time: ${seconds(began, sampled)} to draw, ${seconds(sampled, performance.now())} to judge.`);
  close(this);
}

export const fitCommand = buildCommand<Flags, [string], CommandContext>({
  func: run,
  parameters: {
    positional: patientFile,
    flags: {
      draws: { ...text("Effective draws wanted", "N"), default: "1000" },
      seed: { ...text("Which men are drawn; the same seed gives the same men", "N"), default: "1" },
      explain: {
        kind: "boolean",
        brief: "Show every capacity, before and after the measurements",
        default: false,
        withNegated: false,
      },
      out: { ...text("Write the capacities to FILE.csv or .parquet, or everything to FILE.json", "FILE"), optional: true },
      plot: { ...text("Draw what the measurements say to FILE.svg or .png", "FILE"), optional: true },
      json: { kind: "boolean", brief: "Print JSON and nothing else on stdout", default: false, withNegated: false },
    },
  },
  docs: { brief: "Find the men who could have a panel" },
});
