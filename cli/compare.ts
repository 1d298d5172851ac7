/** `openhpg compare`: what each course would do to the man of a panel, side by side, and which test would help the choice. */

import { basename, extname } from "node:path";
import { buildCommand, type CommandContext } from "@stricli/core";
import { decisionJson, predictionTable, readCourses, readPatient } from "openhpg";
import { decided, drawingsOfDecision, screenOf } from "./decide.ts";
import { patientFile, text } from "./flags.ts";
import { wholeNumber } from "./numbers.ts";
import { checkNotInput, checkOutputs, writeFigure, writeTable } from "./output-file.ts";
import { close, print, remark } from "./printing.ts";

interface Flags {
  readonly courses?: string;
  readonly men: string;
  readonly seed: string;
  readonly out?: string;
  readonly plot?: string;
  readonly json: boolean;
}

/** A picture for each question: what happens, how probable the answers are, in which order. */
const beside = (path: string, what: string): string => `${path.slice(0, -extname(path).length)}-${what}${extname(path)}`;

async function run(this: CommandContext, { out, plot, json, ...flags }: Flags, file: string): Promise<void> {
  const [wanted, seed] = [wholeNumber("--men", flags.men, 5000, 50), wholeNumber("--seed", flags.seed, 4_294_967_295)];
  const plan = await readPatient(file);
  const courses = flags.courses === undefined ? undefined : await readCourses(flags.courses);
  // Who asks for JSON asks for nothing else, unless he names it.
  const picture = plot ?? (json ? undefined : `${basename(file).replace(/\.ya?ml$/i, "")}.svg`);
  checkOutputs({ out, plot: picture });
  checkNotInput(file, { out, plot: picture });
  const pictures = picture === undefined ? [] : [picture, beside(picture, "chances"), beside(picture, "order")];
  for (const path of pictures) checkOutputs({ plot: path });
  const { decision, wallTime } = await decided(this, plan, { men: wanted, seed, ...(courses && { courses }) });
  const drawings = pictures.length > 0 ? drawingsOfDecision(decision) : [];
  const data = (): string => JSON.stringify(decisionJson(decision));
  for (const [i, path] of pictures.entries()) await writeFigure(path, drawings[i]!);
  if (out !== undefined) await writeTable(out, predictionTable(decision.prediction), data);
  print(this, json ? data() : screenOf(decision));
  for (const path of [...(out === undefined ? [] : [out]), ...pictures]) remark(this, `Wrote ${path}`);
  remark(this, ...decision.warnings.map((warning) => `Warning: ${warning}`), wallTime);
  close(this);
}

export const compareCommand = buildCommand<Flags, [string], CommandContext>({
  func: run,
  parameters: {
    positional: patientFile,
    flags: {
      courses: { ...text("Candidates from FILE.yaml in place of the man's own", "FILE"), optional: true },
      men: { ...text("How many of the men who could be him go through every course; 50 or more", "N"), default: "64" },
      seed: { ...text("Which men are drawn; the same seed gives the same men", "N"), default: "1" },
      out: { ...text("Write the predictions to FILE.csv or .parquet, or everything to FILE.json", "FILE"), optional: true },
      plot: { ...text("Draw to FILE.svg or .png, and beside it -chances and -order (PANEL.svg unless told)", "FILE"), optional: true },
      json: { kind: "boolean", brief: "Print JSON and nothing else on stdout", default: false, withNegated: false },
    },
  },
  docs: { brief: "Compare courses of treatment for one man" },
});
