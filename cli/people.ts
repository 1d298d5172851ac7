/** `openhpg people`: men of a population, what each has untreated, and how near they are to published ranges. */

import { buildCommand, type CommandContext } from "@stricli/core";
import { associations, marginalFigures, peopleAtRest, population, tableToJson, withinMan } from "openhpg";
import { text } from "./flags.ts";
import { wholeNumber } from "./numbers.ts";
import { checkOutputs, writeTable } from "./output-file.ts";
import { readSpreads, type SpreadFlags, spreadFlags } from "./people-spreads.ts";
import { peopleScreen, peopleSummary } from "./people-table.ts";
import { close, print, remark, timeLeft } from "./printing.ts";

interface Flags extends SpreadFlags {
  readonly condition: string;
  readonly men: string;
  readonly seed: string;
  readonly out?: string;
  readonly json: boolean;
}

async function run(this: CommandContext, { condition, out, json, ...flags }: Flags): Promise<void> {
  const [n, seed] = [wholeNumber("--n", flags.men, 100_000, 1), wholeNumber("--seed", flags.seed, 4_294_967_295)];
  checkOutputs({ out });
  const men = population({ condition, ...readSpreads(flags) }, seed);
  const began = performance.now();
  const say = timeLeft(this);
  const drawn = peopleAtRest(men, n, (done) => say(done, "men at rest"));
  if (process.stderr.isTTY) this.process.stderr.write("\r\u001b[K");
  const { age, bmi, ...levels } = drawn.columns;
  const healthy = men.man(0).condition.changes.length === 0;
  const result = {
    condition: men.man(0).condition.name,
    n,
    seed,
    restless: drawn.restless,
    analytes: peopleSummary(drawn),
    // A reference range is of healthy men; what goes with what is known of men of no condition.
    marginals: healthy ? marginalFigures({ age: age!, bmi: bmi!, levels }, withinMan) : [],
    associations: healthy ? associations(drawn.columns) : [],
  };
  if (out !== undefined) await writeTable(out, drawn.table, () => tableToJson(drawn.table));
  print(this, json ? JSON.stringify(result) : peopleScreen(result));
  if (out !== undefined) remark(this, `Wrote ${out}`);
  if (drawn.restless > 0)
    remark(this, `Warning: ${drawn.restless} of ${n} men have no state of rest; they are in the file, without levels.`);
  remark(this, `Wall time: ${((performance.now() - began) / 1000).toFixed(1)} s.`);
  close(this);
}

export const peopleCommand = buildCommand<Flags, [], CommandContext>({
  func: run,
  parameters: {
    flags: {
      condition: { ...text("Which men; see openhpg conditions", "NAME"), default: "healthy" },
      men: { ...text("How many, to 100000; --n is the same", "N"), default: "1000" },
      seed: { ...text("Which men are drawn; man i of a seed is the same man everywhere", "N"), default: "1" },
      ...spreadFlags,
      out: { ...text("Write every man to FILE.csv, .json or .parquet", "FILE"), optional: true },
      json: { kind: "boolean", brief: "Print JSON and nothing else on stdout", default: false, withNegated: false },
    },
  },
  docs: { brief: "Draw men of a population and hold them against published ranges" },
});
