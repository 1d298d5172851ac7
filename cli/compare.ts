/** `openhpg compare`: one man, several courses, side by side. */
import { basename } from "node:path";
import { buildCommand, type CommandContext } from "@stricli/core";
import { compare, courseComparison, readComparison, spokenLabel } from "openhpg";
import { comparisonLines, comparisonTable } from "./comparison-table.ts";
import { checkOutputs, writeFigure, writeTable } from "./output-file.ts";
import { close, print, remark } from "./printing.ts";

interface Flags {
  readonly out?: string;
  readonly plot?: string;
  readonly json: boolean;
}

async function run(this: CommandContext, { out, plot, json }: Flags, file: string): Promise<void> {
  const plan = await readComparison(file);
  const picture = plot ?? `${basename(file).replace(/\.ya?ml$/i, "")}.svg`;
  checkOutputs({ out, plot: picture });
  const began = performance.now();
  const comparison = compare(plan);
  const simulated = performance.now();
  const { trajectories, baseline, rows } = comparison;
  const who = spokenLabel(comparison.man.label);
  const text = JSON.stringify({ title: plan.title, ...(plan.source ? { source: plan.source } : {}), man: plan.man, baseline, rows });
  const courses = plan.courses.map(({ name, course }, i) => ({ name, course, trajectory: trajectories[i]! }));
  await writeFigure(picture, courseComparison(plan.title, courses, plan.outcomes, who));
  if (out !== undefined) await writeTable(out, comparisonTable(comparison), text);
  const seconds = (from: number, until: number): string => `${((until - from) / 1000).toFixed(2)} s`;
  print(this, json ? text : `${plan.title}. ${who}.${plan.source ? `\nSource: ${plan.source.cite}` : ""}\n\n${comparisonLines(plan, comparison)}\n`);
  for (const path of [out, picture]) if (path !== undefined) remark(this, `Wrote ${path}`);
  remark(this, ...new Set(trajectories.flatMap(({ warnings }) => warnings.map((warning) => `Warning: ${warning}`))));
  remark(this, `Wall time: ${seconds(began, simulated)} to simulate ${courses.length} courses, ${seconds(simulated, performance.now())} to draw and write.`);
  close(this);
}

const text = (brief: string, placeholder: string) => ({ kind: "parsed", parse: String, brief, placeholder }) as const;

export const compareCommand = buildCommand<Flags, [string], CommandContext>({
  func: run,
  parameters: {
    positional: { kind: "tuple", parameters: [{ parse: String, brief: "Comparison in YAML; see examples/", placeholder: "FILE.yaml" }] },
    flags: {
      out: { ...text("Write the numbers to FILE.csv, .json or .parquet", "FILE"), optional: true },
      plot: { ...text("Draw the figure to FILE.svg or .png; without it, to the comparison's name with .svg", "FILE"), optional: true },
      json: { kind: "boolean", brief: "Print JSON and nothing else on stdout", default: false, withNegated: false },
    },
  },
  docs: { brief: "Compare courses of treatment for one man" },
});
