/** `openhpg compare`: one man, several courses, side by side. */
import { basename } from "node:path";
import { buildCommand, type CommandContext } from "@stricli/core";
import { compare, courseComparison, readComparison, spokenLabel } from "openhpg";
import { comparisonScreen, comparisonTable } from "./comparison-table.ts";
import { wholeNumber } from "./numbers.ts";
import { checkOutputs, writeFigure, writeTable } from "./output-file.ts";
import { close, print, progress, remark } from "./printing.ts";

interface Flags {
  readonly draws: string;
  readonly seed: string;
  readonly out?: string;
  readonly plot?: string;
  readonly json: boolean;
}

async function run(this: CommandContext, { out, plot, json, ...flags }: Flags, file: string): Promise<void> {
  const [draws, seed] = [wholeNumber("--draws", flags.draws, 1000), wholeNumber("--seed", flags.seed, 4_294_967_295)];
  const plan = await readComparison(file);
  // Who asks for JSON asks for nothing else, unless he names it.
  const picture = plot ?? (json ? undefined : `${basename(file).replace(/\.ya?ml$/i, "")}.svg`);
  checkOutputs({ out, plot: picture });
  const began = performance.now();
  const comparison = compare(plan, { draws, seed, onProgress: progress(this) });
  const simulated = performance.now();
  const { trajectories, agreement, rows, bands } = comparison;
  const who = spokenLabel(comparison.man.label);
  const result = JSON.stringify({
    title: plan.title,
    ...(plan.source && { source: plan.source }),
    man: plan.man,
    agreement,
    draws,
    seed,
    rows,
  });
  const courses = plan.courses.map((course, i) => ({ ...course, trajectory: trajectories[i]!, ...(draws > 0 && { bands: bands[i]! }) }));
  if (picture !== undefined) await writeFigure(picture, courseComparison(plan.title, courses, plan.outcomes, who));
  if (out !== undefined) await writeTable(out, comparisonTable(comparison), result);
  const drawn = performance.now();
  print(this, json ? result : comparisonScreen(plan, comparison));
  for (const path of [out, picture]) if (path !== undefined) remark(this, `Wrote ${path}`);
  remark(
    this,
    ...new Set([...comparison.warnings, ...trajectories.flatMap(({ warnings }) => warnings)].map((warning) => `Warning: ${warning}`)),
  );
  const seconds = (from: number, until: number): string => `${((until - from) / 1000).toFixed(2)} s`;
  const runs = courses.length * (1 + draws);
  remark(
    this,
    `Wall time: ${seconds(began, simulated)} to fit the man and simulate ${runs} courses, ${seconds(simulated, drawn)} to draw and write.`,
  );
  close(this);
}

const text = (brief: string, placeholder: string) => ({ kind: "parsed", parse: String, brief, placeholder }) as const;

export const compareCommand = buildCommand<Flags, [string], CommandContext>({
  func: run,
  parameters: {
    positional: { kind: "tuple", parameters: [{ parse: String, brief: "Comparison in YAML; see examples/", placeholder: "FILE.yaml" }] },
    flags: {
      draws: { ...text("How many men who fit the panel are simulated for the bands; 0 for none", "N"), default: "40" },
      seed: { ...text("Which men are drawn; the same seed gives the same men", "N"), default: "1" },
      out: { ...text("Write the numbers to FILE.csv, .json or .parquet", "FILE"), optional: true },
      plot: { ...text("Draw the figure to FILE.svg or .png; without it, to the comparison's name with .svg", "FILE"), optional: true },
      json: { kind: "boolean", brief: "Print JSON and nothing else on stdout", default: false, withNegated: false },
    },
  },
  docs: { brief: "Compare courses of treatment for one man" },
});
