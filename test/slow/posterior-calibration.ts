/**
 * Simulation-based calibration of the posterior on a thousand virtual men; writes posterior-calibration.md beside itself.
 *
 * `npx tsx --conditions openhpg-source test/slow/posterior-calibration.ts [men]`; two processes, about ten minutes; ends with 1 where the farthest is beyond what chance allows.
 * Every man is kept in out/posterior-calibration/ as soon as he is done, so that an interrupted run goes on.
 */
import { fork } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { coverageOf, farthestFromUniform, type Ranks, ranksOf, treatedPanel, untreatedPanel } from "../posterior-calibration.ts";

/** Other men for each design: the same two hundred would be lucky, or not, in both. */
const seeds = { untreated: 20_261, treated: 20_262 } as const;
const processes = 2;
const draws = 1000;
const predictions = 99;
const designs = { untreated: untreatedPanel, treated: treatedPanel } as const;
type DesignName = keyof typeof designs;

const folder = new URL("../../out/posterior-calibration/", import.meta.url);
const fileOf = (design: string, shard: number): URL => new URL(`${design}-${shard}.jsonl`, folder);

interface Line {
  readonly index: number;
  readonly ranks: Ranks;
  readonly effective: number;
}

const readLines = (file: URL): readonly Line[] =>
  existsSync(file)
    ? readFileSync(file, "utf8")
        .split("\n")
        .filter((line) => line.endsWith("}"))
        .map((line) => JSON.parse(line) as Line)
    : [];

function runShard(name: DesignName, shard: number, men: number): void {
  const file = fileOf(name, shard);
  const done = new Set(readLines(file).map(({ index }) => index));
  const began = performance.now();
  let here = 0;
  for (let index = shard; index < men; index += processes) {
    if (done.has(index)) continue;
    const found = ranksOf(designs[name], seeds[name], index, draws, predictions);
    appendFileSync(file, `${JSON.stringify({ index, ...found })}\n`);
    here++;
    const left = (men - index) / processes;
    const seconds = ((performance.now() - began) / 1000 / here) * left;
    if (shard === 0) process.stderr.write(`\r${name}: ${index} of ${men}, ${Math.round(seconds / 60)} min left   `);
  }
}

/** The farthest a sample of uniform numbers goes, in 95 of 100 samples (Stephens' modified Kolmogorov statistic). */
const within95 = 1.358;

/** And how far the farthest of so many samples goes, in 95 of 100 such sets: 2·exp(−2·d²) is the chance of one to go beyond d. */
const withinOfAll = (samples: number): number => Math.sqrt(-Math.log(0.05 / samples / 2) / 2);

/** Two-sided limits that a share keeps in 99 of 100 samples. */
const within = (share: number, n: number): number => 2.576 * Math.sqrt((share * (1 - share)) / n);

function report(name: DesignName, men: number): { readonly text: string; readonly holds: boolean } {
  const lines = Array.from({ length: processes }, (_, s) => readLines(fileOf(name, s)))
    .flat()
    .filter(({ index }) => index < men);
  const quantities = Object.keys(lines[0]!.ranks);
  const rows = quantities.map((quantity) => {
    const ranks = lines.map(({ ranks }) => ranks[quantity]!).filter(Number.isFinite);
    const coverage = [0.5, 0.8, 0.95].map((share) => coverageOf(ranks, share));
    const uniform = farthestFromUniform(ranks);
    const covered = coverage.every((c, i) => Math.abs(c - [0.5, 0.8, 0.95][i]!) <= within([0.5, 0.8, 0.95][i]!, ranks.length));
    return { quantity, n: ranks.length, uniform, coverage, ok: uniform <= within95 && covered };
  });
  const outside = rows.filter(({ ok }) => !ok).map(({ quantity }) => quantity);
  const effective = lines.map((l) => l.effective).sort((a, b) => a - b);
  const design = designs[name];
  const text = [
    `## ${name}`,
    "",
    `${lines.length} men; measured: ${design.always.join(", ")}, and each of ${design.sometimes.join(", ")} in every other man${design.taken ? `; and ${design.onTreatment!.join(", ")} on ${design.taken} in weeks ${design.visitWeeks!.join(" and ")}` : ""}. Effective draws: least ${Math.round(effective[0]!)}, median ${Math.round(effective[effective.length >>> 1]!)}.`,
    "",
    "| quantity | farthest from uniform (95 %: 1.36) | 50 % | 80 % | 95 % | |",
    "| --- | ---: | ---: | ---: | ---: | --- |",
    ...rows.map(
      ({ quantity, uniform, coverage, ok }) =>
        `| \`${quantity}\` | ${uniform.toFixed(2)} | ${coverage.map((c) => (100 * c).toFixed(1)).join(" | ")} | ${ok ? "" : "outside"} |`,
    ),
    "",
    `Farthest of all: ${Math.max(...rows.map((r) => r.uniform)).toFixed(2)}; of so many quantities the farthest stays within ${withinOfAll(rows.length).toFixed(2)} in 95 of 100 such runs. Mean coverage: ${[0, 1, 2].map((i) => `${((100 * rows.reduce((sum, r) => sum + r.coverage[i]!, 0)) / rows.length).toFixed(1)} %`).join(", ")}.`,
    `Outside the limits of one quantity alone: ${outside.length} of ${rows.length}${outside.length > 0 ? ` (${outside.join(", ")})` : ""}; of uniform ranks, about one in twenty would be.`,
    "",
  ].join("\n");
  return { text, holds: Math.max(...rows.map((r) => r.uniform)) <= withinOfAll(rows.length) };
}

const [command, shard, name] = process.argv.slice(2);
if (command === "--shard") runShard(name as DesignName, Number(shard), Number(process.argv[5]));
else {
  const men = Number(command ?? 1000);
  mkdirSync(folder, { recursive: true });
  const self = fileURLToPath(import.meta.url);
  const texts: string[] = [];
  for (const design of Object.keys(designs) as DesignName[]) {
    const count = design === "treated" ? Math.ceil(men / 20) : men;
    const codes = await Promise.all(
      Array.from({ length: processes }, (_, s) => {
        const child = fork(self, ["--shard", String(s), design, String(count)], { execArgv: process.execArgv });
        return new Promise<number>((resolve) => child.on("exit", (code) => resolve(code ?? 1)));
      }),
    );
    if (codes.some((code) => code !== 0)) process.exit(1);
    const { text, holds } = report(design, count);
    texts.push(text);
    if (!holds) process.exitCode = 1;
  }
  const heading =
    "# Calibration of the posterior\n\nWritten by `posterior-calibration.ts`. A man is drawn from the prior, measured, fitted; the rank of the truth among the men who have his measurements is uniform where the posterior is right. Intervals are held to the limits that 99 of 100 such samples keep.\n";
  writeFileSync(new URL("posterior-calibration.md", import.meta.url), `${heading}\n${texts.join("\n")}`);
  process.stderr.write("\n");
  process.stdout.write(texts.join("\n"));
}
