/** `openhpg convert`: the file of a man, written in another form. */
import { buildCommand, type CommandContext } from "@stricli/core";
import { type PatientPlan, printPatient, printPatientCsv, readPatient, writeFhir } from "openhpg";
import { unknownEnding } from "./errors.ts";
import { checkNotInput } from "./output-file.ts";
import { close, remark } from "./printing.ts";
import { checkWritable, replaceFile } from "./replace-file.ts";

interface Flags {
  readonly out: string;
}

/** Forms by the ending of the name. */
const forms: Readonly<Record<string, (plan: PatientPlan) => Promise<string>>> = {
  ".yaml": printPatient,
  ".yml": printPatient,
  ".csv": printPatientCsv,
  ".json": writeFhir,
};

async function run(this: CommandContext, { out }: Flags, file: string): Promise<void> {
  const ending = Object.keys(forms).find((known) => out.toLowerCase().endsWith(known));
  if (ending === undefined) throw unknownEnding("--out", out, Object.keys(forms));
  checkNotInput(file, { out });
  checkWritable(out);
  const plan = await readPatient(file);
  replaceFile(out, await forms[ending]!(plan));
  remark(this, `Wrote ${out}`, ...plan.warnings.map((warning) => `Warning: ${warning}`));
  close(this);
}

export const convertCommand = buildCommand<Flags, [string], CommandContext>({
  func: run,
  parameters: {
    positional: { kind: "tuple", parameters: [{ parse: String, brief: "A man in YAML, CSV or FHIR", placeholder: "FILE" }] },
    flags: {
      out: {
        kind: "parsed",
        parse: String,
        brief: "Write YAML to FILE.yaml, CSV to FILE.csv, or FHIR R4 to FILE.json",
        placeholder: "FILE",
      },
    },
  },
  docs: { brief: "Write the file of a man in another form" },
});
