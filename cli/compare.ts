/** `openhpg compare`: what each course would do to the man of a panel, side by side, and which test would help the choice. */
import { basename, extname } from "node:path";
import { buildCommand, type CommandContext } from "@stricli/core";
import {
  chances,
  courseBands,
  courseChances,
  courseRanking,
  type Figure,
  firstSperm,
  type NamedCourse,
  plausibilityOf,
  predictCourses,
  rankCourses,
  readCourses,
  readPatient,
  usualCourses,
  whichTestNext,
} from "openhpg";
import { decisionJson, predictionTable } from "./decision-json.ts";
import { decisionScreen } from "./decision-table.ts";
import { plausibilityLines } from "./fit-table.ts";
import { wholeNumber } from "./numbers.ts";
import { checkOutputs, writeFigure, writeTable } from "./output-file.ts";
import { fitted, samplerOf, warningsOf } from "./patient.ts";
import { close, print, remark, timeLeft } from "./printing.ts";

interface Flags {
  readonly courses?: string;
  readonly men: string;
  readonly seed: string;
  readonly out?: string;
  readonly plot?: string;
  readonly json: boolean;
}

/** Effective draws that the men are taken from; as many as judge whether the panel is plausible. */
const fewestDraws = 300;

/** A picture for each question: what happens, how probable the answers are, in which order. */
const beside = (path: string, what: string): string => `${path.slice(0, -extname(path).length)}-${what}${extname(path)}`;

async function run(this: CommandContext, { out, plot, json, ...flags }: Flags, file: string): Promise<void> {
  const [wanted, seed] = [wholeNumber("--men", flags.men, 5000, 2), wholeNumber("--seed", flags.seed, 4_294_967_295)];
  const plan = await readPatient(file);
  const proposed: readonly NamedCourse[] = flags.courses !== undefined ? await readCourses(flags.courses) : (plan.courses ?? usualCourses);
  // Who asks for JSON asks for nothing else, unless he names it.
  const picture = plot ?? (json ? undefined : `${basename(file).replace(/\.ya?ml$/i, "")}.svg`);
  const pictures = picture === undefined ? [] : [picture, beside(picture, "chances"), beside(picture, "order")];
  checkOutputs({ out, plot: picture });
  for (const path of pictures) checkOutputs({ plot: path });
  const began = performance.now();
  const found = fitted(this, plan, { draws: Math.max(fewestDraws, wanted), seed });
  const drawn = performance.now();
  const men = found.men.slice(0, wanted);
  const say = timeLeft(this);
  const prediction = predictCourses(
    { men, proposed, at: plan.at, outcomes: plan.outcomes, today: found.today, ...(plan.patient.taken && { taken: plan.patient.taken }) },
    { onProgress: (done) => say(done, "simulating every course for every man") },
  );
  if (process.stderr.isTTY) this.process.stderr.write("\r\u001b[K");
  const predicted = performance.now();
  const weights = plan.priorities && { priorities: plan.priorities };
  const ranking = rankCourses(prediction, weights);
  const decision = {
    title: plan.title,
    prediction,
    chances: chances(prediction),
    firstSperm: firstSperm(prediction),
    ranking,
    tests: whichTestNext({ men, prediction, ...weights }, { seed }),
  };
  const weighed = performance.now();
  const plausibility = plausibilityOf(found);
  const result = JSON.stringify(decisionJson(decision, { plan, seed, sampler: samplerOf(found), plausibility }));
  const drawings: readonly Figure[] = [
    courseBands(plan.title, prediction),
    courseChances(plan.title, prediction, decision.chances, prediction.at.at(-1)!),
    courseRanking(plan.title, ranking),
  ];
  for (const [i, path] of pictures.entries()) await writeFigure(path, drawings[i]!);
  if (out !== undefined) await writeTable(out, predictionTable(prediction), result);
  const source = plan.source ? [`Source: ${plan.source.cite}`, ""] : [];
  const screen = [...source, ...plausibilityLines(plausibility), "", decisionScreen(decision)].join("\n");
  print(this, json ? result : screen);
  for (const path of [...(out === undefined ? [] : [out]), ...pictures]) remark(this, `Wrote ${path}`);
  remark(this, ...[...plan.warnings, ...warningsOf(found)].map((warning) => `Warning: ${warning}`));
  const seconds = (from: number, until: number): string => `${((until - from) / 1000).toFixed(2)} s`;
  remark(
    this,
    `Wall time: ${seconds(began, drawn)} to find the men, ${seconds(drawn, predicted)} for ${prediction.courses.length * men.length} courses, ${seconds(predicted, weighed)} to weigh tests, ${seconds(weighed, performance.now())} to judge, draw and write.`,
  );
  close(this);
}

const text = (brief: string, placeholder: string) => ({ kind: "parsed", parse: String, brief, placeholder }) as const;

export const compareCommand = buildCommand<Flags, [string], CommandContext>({
  func: run,
  parameters: {
    positional: {
      kind: "tuple",
      parameters: [{ parse: String, brief: "A man in YAML; see examples/ and docs/panel.md", placeholder: "PANEL.yaml" }],
    },
    flags: {
      courses: { ...text("Candidates from FILE.yaml in place of the man's own", "FILE"), optional: true },
      men: { ...text("How many of the men who could be him go through every course", "N"), default: "64" },
      seed: { ...text("Which men are drawn; the same seed gives the same men", "N"), default: "1" },
      out: { ...text("Write the predictions to FILE.csv or .parquet, or everything to FILE.json", "FILE"), optional: true },
      plot: {
        ...text("Draw to FILE.svg or .png, and beside it -chances and -order; without it, to the panel's name with .svg", "FILE"),
        optional: true,
      },
      json: { kind: "boolean", brief: "Print JSON and nothing else on stdout", default: false, withNegated: false },
    },
  },
  docs: { brief: "Compare courses of treatment for one man" },
});
