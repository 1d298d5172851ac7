/** `openhpg simulate`: one man on one course, as a table, a file, a figure. */

import { buildCommand, type CommandContext } from "@stricli/core";
import { type Man, man, parseCourse, trajectoryTable, trajectoryToJson } from "openhpg";
import { text } from "./flags.ts";
import { readNumber } from "./numbers.ts";
import { checkOutputs, writeFigure, writeTable } from "./output-file.ts";
import { close, print, remark } from "./printing.ts";
import { hourByHour, type PulseFlags, pulseFlags } from "./simulate-pulses.ts";
import { weekByWeek } from "./simulate-weeks.ts";

interface Flags extends PulseFlags {
  readonly condition: string;
  readonly age?: string;
  readonly bmi?: string;
  readonly course: string;
  readonly weeks: string;
  readonly pulses: boolean;
  readonly out?: string;
  readonly plot?: string;
  readonly json: boolean;
}

function whoOf({ condition, age, bmi }: Flags): Man {
  return man({
    condition,
    ...(age !== undefined && { age: readNumber("--age", age, "45") }),
    ...(bmi !== undefined && { bmi: readNumber("--bmi", bmi, "31") }),
  });
}

async function run(this: CommandContext, flags: Flags): Promise<void> {
  checkOutputs(flags);
  const [who, course] = [whoOf(flags), parseCourse(flags.course)];
  const { trajectory, figure, screen } = flags.pulses ? hourByHour(who, course, flags) : weekByWeek(who, course, flags);
  const json = trajectoryToJson(trajectory);
  if (flags.plot !== undefined) await writeFigure(flags.plot, figure());
  if (flags.out !== undefined) await writeTable(flags.out, trajectoryTable(trajectory), json);
  for (const path of [flags.out, flags.plot]) if (path !== undefined) remark(this, `Wrote ${path}`);
  print(this, flags.json ? json : screen());
  remark(this, ...trajectory.warnings.map((warning) => `Warning: ${warning}`));
  close(this);
}

export const simulateCommand = buildCommand<Flags, [], CommandContext>({
  func: run,
  parameters: {
    flags: {
      condition: { ...text("Which man; see openhpg conditions", "NAME"), default: "healthy" },
      age: { ...text("His age in years; 30 unless told", "YEARS"), optional: true },
      bmi: { ...text("His body mass index in kg/m²; 24 unless told", "N"), optional: true },
      course: {
        ...text('Treatments, such as "enclomiphene 25 mg daily for 12 weeks; hcg 1500 IU 3 times a week from week 4"', "TEXT"),
        default: "none",
      },
      weeks: { ...text("How long", "N"), default: "26" },
      every: {
        ...text(
          "Time between samples, such as 1d or 6h, each the mean since the one before (1d unless told); with --pulses single samples (10min)",
          "TIME",
        ),
        optional: true,
      },
      pulses: {
        kind: "boolean",
        brief: "Follow every pulse and the hour of the day, for --days instead of --weeks",
        default: false,
        withNegated: false,
      },
      ...pulseFlags,
      out: { ...text("Write every sample to FILE.csv, .json or .parquet", "FILE"), optional: true },
      plot: { ...text("Draw a figure to FILE.svg or .png", "FILE"), optional: true },
      json: { kind: "boolean", brief: "Print JSON and nothing else on stdout", default: false, withNegated: false },
    },
  },
  docs: { brief: "Simulate one man on one course of treatment" },
});
