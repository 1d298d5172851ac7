/** `openhpg titrate`: the protocols in use for a man's condition, run with titration on the men who could be him. */

import { buildCommand, type CommandContext } from "@stricli/core";
import { predictionTable, readPatient, titrate, titrationJson } from "openhpg";
import { plausibilityLines } from "./fit-table.ts";
import { patientFile, text } from "./flags.ts";
import { readNumber, wholeNumber } from "./numbers.ts";
import { checkNotInput, checkOutputs, writeFigure, writeTable } from "./output-file.ts";
import { close, lookingForMen, phases, print, remark } from "./printing.ts";
import { drawingsOf, titrationScreen } from "./titrate-table.ts";

interface Flags {
  readonly regimens?: string;
  readonly men: string;
  readonly seed: string;
  readonly adherence: string;
  readonly weeks?: string;
  readonly out?: string;
  readonly plot?: string;
  readonly json: boolean;
}

async function run(this: CommandContext, { out, plot, json, ...flags }: Flags, file: string): Promise<void> {
  const [men, seed] = [wholeNumber("--men", flags.men, 5000, 10), wholeNumber("--seed", flags.seed, 4_294_967_295)];
  const adherence = readNumber("--adherence", flags.adherence, "0.9");
  const weeks = flags.weeks === undefined ? undefined : wholeNumber("--weeks", flags.weeks, 520, 1);
  const plan = await readPatient(file);
  checkOutputs({ out, plot });
  checkNotInput(file, { out, plot });
  const { onProgress } = phases(this, { men: lookingForMen, courses: "taking every man through every regimen" });
  const named = flags.regimens?.split(",");
  const titration = await titrate(plan, { men, seed, adherence, onProgress, ...(named && { regimens: named }), ...(weeks && { weeks }) });
  const { run: titrated, plausibility, warnings } = titration;
  const data = (): string => JSON.stringify(titrationJson(titration));
  if (out !== undefined) await writeTable(out, predictionTable(titrated.prediction), data);
  const drawn = plot === undefined ? [] : drawingsOf(plot, plan.title, titrated);
  for (const [path, figure] of drawn) await writeFigure(path, figure);
  const likely = plausibilityLines(plausibility, titration.found.patient.condition);
  print(this, json ? data() : [...likely, "", titrationScreen(plan.title, titrated)].join("\n"));
  for (const path of [...(out === undefined ? [] : [out]), ...drawn.map(([name]) => name)]) remark(this, `Wrote ${path}`);
  remark(this, ...warnings.map((warning) => `Warning: ${warning}`));
  close(this);
}

export const titrateCommand = buildCommand<Flags, [string], CommandContext>({
  func: run,
  parameters: {
    positional: patientFile,
    flags: {
      regimens: { ...text("Names with commas, in place of those in use for his condition; see openhpg regimens", "A,B"), optional: true },
      men: { ...text("How many of the men who could be him; 10 or more", "N"), default: "64" },
      seed: { ...text("Which men, results, visits and missed doses; the same seed gives the same", "N"), default: "1" },
      adherence: { ...text("Share of doses he takes", "SHARE"), default: "0.9" },
      weeks: { ...text("How long; the longest regimen unless told", "N"), optional: true },
      out: { ...text("Write levels to FILE.csv or .parquet, or everything to FILE.json", "FILE"), optional: true },
      plot: { ...text("Draw levels to FILE.svg or .png, and doses beside it", "FILE"), optional: true },
      json: { kind: "boolean", brief: "Print JSON and nothing else on stdout", default: false, withNegated: false },
    },
  },
  docs: { brief: "Run the protocols in use for one man, with titration" },
});
