/** `openhpg qualify`: the axis held against published studies. */

import { rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { buildCommand, type CommandContext } from "@stricli/core";
import { modelChecks, printStudyProblems, qualification, qualificationToJson, readStudies } from "openhpg";
import { noSuchStudy, studiesHaveProblems } from "./errors.ts";
import { text } from "./flags.ts";
import { wholeNumber } from "./numbers.ts";
import { close, print, remark, timeLeft } from "./printing.ts";
import { provenanceOf } from "./provenance.ts";
import { writeReport } from "./qualification-files.ts";
import { qualificationLines } from "./qualification-table.ts";
import { shippedStudies } from "./shipped.ts";
import { runStudies } from "./study-threads.ts";

interface Flags {
  readonly studies?: string;
  readonly study?: string;
  readonly men: string;
  readonly seed: string;
  readonly threads?: string;
  readonly out?: string;
  readonly json: boolean;
}

async function run(this: CommandContext, { studies: folder = shippedStudies(), study: only, out, json, ...flags }: Flags): Promise<void> {
  const [men, seed] = [wholeNumber("--men", flags.men, 100_000, 1), wholeNumber("--seed", flags.seed, 4_294_967_295)];
  const threads = flags.threads === undefined ? availableParallelism() : wholeNumber("--threads", flags.threads, 256, 1);
  const { studies, excluded, problems } = await readStudies(folder);
  if (problems.length > 0) throw studiesHaveProblems(folder, printStudyProblems(problems), problems.length);
  const chosen = only === undefined ? studies : studies.filter(({ name }) => name === only);
  if (chosen.length === 0)
    throw noSuchStudy(
      only ?? "(any)",
      studies.map(({ name }) => name).find((name) => name.startsWith((only ?? "").split("-")[0]!)),
    );
  const report = out ?? (json ? undefined : "report");
  const began = performance.now();
  const parts = report === undefined ? undefined : join(report, ".parts");
  const results = await runStudies(chosen, {
    folder,
    men,
    seed,
    threads,
    ...(parts !== undefined && { parts }),
    onProgress: timeLeft(this),
  });
  const result = qualification(chosen, excluded, results, {
    men,
    seed,
    provenance: provenanceOf(folder, { studies, excluded }),
    // One study is looked at while it is written; what it does not decide can wait.
    ...(only === undefined && { checks: modelChecks({ men, seed }) }),
  });
  if (report !== undefined) writeReport(report, result);
  // All is in the report now; what would go stale must not be taken up by the next run.
  if (parts !== undefined) rmSync(parts, { recursive: true, force: true });
  print(this, json ? qualificationToJson(result) : qualificationLines(result));
  if (report !== undefined) remark(this, `Wrote ${join(report, "index.html")} and ${join(report, "qualification.json")}`);
  remark(this, `Wall time: ${((performance.now() - began) / 1000).toFixed(1)} s; studies: ${chosen.length}; threads: ${threads}.`);
  close(this);
}

export const qualifyCommand = buildCommand<Flags, [], CommandContext>({
  func: run,
  parameters: {
    flags: {
      studies: { ...text("Folder of studies; those that come with the package unless told", "DIR"), optional: true },
      study: { ...text("Only this study", "NAME"), optional: true },
      men: { ...text("Men in each arm", "N"), default: "200" },
      seed: { ...text("Which men are drawn; the same seed gives the same report", "N"), default: "1" },
      threads: { ...text("How many threads; as many as there are cores unless told", "N"), optional: true },
      out: { ...text("Folder for the report; report unless told", "DIR"), optional: true },
      json: { kind: "boolean", brief: "Print JSON and nothing else on stdout", default: false, withNegated: false },
    },
  },
  docs: { brief: "Hold the axis against published studies; docs/qualification.md says how to read it" },
});
