/** `openhpg assess`: what guidelines conclude of a man, what is open, and what would settle it. */

import { buildCommand, type CommandContext } from "@stricli/core";
import { assessed, readPatient } from "openhpg";
import { assessScreen } from "./assess-table.ts";
import { patientFile } from "./flags.ts";
import { checkJson, checkNotInput, writeJson } from "./output-file.ts";
import { close, print, remark } from "./printing.ts";

interface Flags {
  readonly trace: boolean;
  readonly out?: string;
  readonly json: boolean;
}

async function run(this: CommandContext, { trace, out, json }: Flags, file: string): Promise<void> {
  const plan = await readPatient(file);
  if (out !== undefined) checkJson(out);
  checkNotInput(file, { out });
  const assessment = assessed(plan);
  const result = JSON.stringify(assessment);
  if (out !== undefined) await writeJson(out, result);
  print(this, json ? result : assessScreen(plan.record, assessment, { trace }));
  if (out !== undefined) remark(this, `Wrote ${out}`);
  remark(this, ...plan.warnings.map((warning) => `Warning: ${warning}`));
  close(this);
}

const flag = (brief: string) => ({ kind: "boolean", brief, default: false, withNegated: false }) as const;

export const assessCommand = buildCommand<Flags, [string], CommandContext>({
  func: run,
  parameters: {
    positional: patientFile,
    flags: {
      trace: flag("Show every question, its answer and the statements it stands on"),
      out: { kind: "parsed", parse: String, brief: "Write everything to FILE.json", placeholder: "FILE", optional: true },
      json: flag("Print JSON and nothing else on stdout"),
    },
  },
  docs: { brief: "Say what guidelines conclude of a man" },
});
