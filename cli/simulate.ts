/** `openhpg simulate`: one man on one course, as a table, a file, a figure. */
import { buildCommand, type CommandContext } from "@stricli/core";
import { hormonePanel, man, parseCourse, simulate, spokenLabel, trajectoryTable, trajectoryToJson } from "openhpg";
import { readSpan } from "./numbers.ts";
import { checkOutputs, writeFigure, writeTable } from "./output-file.ts";
import { close, print, remark } from "./printing.ts";
import { trajectoryLines, whatValuesAre } from "./trajectory-table.ts";

interface Flags {
  readonly condition: string;
  readonly course: string;
  readonly weeks: string;
  readonly every?: string;
  readonly out?: string;
  readonly plot?: string;
  readonly json: boolean;
}

async function run(this: CommandContext, flags: Flags): Promise<void> {
  const span = readSpan(flags.weeks, flags.every);
  checkOutputs(flags);
  const who = man({ condition: flags.condition });
  const course = parseCourse(flags.course);
  const trajectory = simulate(who, course, span);
  const json = trajectoryToJson(trajectory);
  if (flags.plot !== undefined) await writeFigure(flags.plot, hormonePanel(who, course, trajectory));
  if (flags.out !== undefined) await writeTable(flags.out, trajectoryTable(trajectory), json);
  for (const path of [flags.out, flags.plot]) if (path !== undefined) remark(this, `Wrote ${path}`);
  print(
    this,
    flags.json
      ? json
      : `${spokenLabel(who.label)}; ${course.text.trim() || "no treatment"}; ${span.weeks === 1 ? "1 week" : `${span.weeks} weeks`}.\n\n${trajectoryLines(trajectory)}\n\n${whatValuesAre(trajectory)}`,
  );
  remark(this, ...trajectory.warnings.map((warning) => `Warning: ${warning}`));
  close(this);
}

const text = (brief: string, placeholder: string) => ({ kind: "parsed", parse: String, brief, placeholder }) as const;

export const simulateCommand = buildCommand<Flags, [], CommandContext>({
  func: run,
  parameters: {
    flags: {
      condition: { ...text("Which man; see openhpg conditions", "NAME"), default: "healthy" },
      course: {
        ...text('Treatments, such as "enclomiphene 25 mg daily for 12 weeks; hcg 1500 IU 3 times a week from week 4"', "TEXT"),
        default: "none",
      },
      weeks: { ...text("How long", "N"), default: "26" },
      every: {
        ...text("Time between samples, such as 1d or 6h; each is the mean since the one before (1d unless told)", "TIME"),
        optional: true,
      },
      out: { ...text("Write every sample to FILE.csv, .json or .parquet", "FILE"), optional: true },
      plot: { ...text("Draw a figure to FILE.svg or .png", "FILE"), optional: true },
      json: { kind: "boolean", brief: "Print JSON and nothing else on stdout", default: false, withNegated: false },
    },
  },
  docs: { brief: "Simulate one man on one course of treatment" },
});
