/**
 * How well the experiments determine each parameter the recipe moves, at the values in the source:
 * `npx tsx --conditions openhpg-source calibration/averaged-axis/identifiability.ts`.
 *
 * The posterior is taken as Gaussian in the logarithms: the experiments' Jacobian, by central differences, over
 * a prior as wide as the plausible range. Writes identifiability.json and the table identifiability.md.
 */
import { writeFileSync } from "node:fs";
import { inverseMatrix } from "openhpg";
import { performAll } from "./experiments.ts";
import { parameters as ranges } from "./ranges.ts";
import { moved, tied } from "./recipe.ts";
import { targets } from "./targets.ts";

/** Of the logarithm; large against what integration leaves of noise, small against any range. */
const step = 0.02;

const parameters = ranges.map(({ path, value, low, high, width }) => {
  // A uniform distribution over the range has this standard deviation.
  return { path, value, prior: width / Math.sqrt(12), atEdge: value >= 0.995 * high || value <= 1.005 * low };
});
const scored = Object.entries(targets).filter(([, { sd }]) => sd > 0);

function residualsWith(path: string, value: number): readonly number[] {
  const reference: Record<string, number> = { [path]: value };
  for (const [follower, leader] of Object.entries(tied)) if (leader === path) reference[follower] = reference[path]!;
  const results = performAll(reference);
  return scored.map(([name, { value, sd }]) => Math.log(Math.max(results[name]!, 1e-9) / value) / sd);
}

const columns = parameters.map(({ path, value }, i) => {
  process.stderr.write(`\r${i + 1} of ${parameters.length}`);
  const [up, down] = [residualsWith(path, value * Math.exp(step)), residualsWith(path, value * Math.exp(-step))];
  return up.map((v, k) => (v - down[k]!) / (2 * step));
});
process.stderr.write("\n");
const n = parameters.length;
const information = Float64Array.from({ length: n * n }, (_, ij) => {
  const [i, j] = [Math.floor(ij / n), ij % n];
  const data = columns[i]!.reduce((sum, v, k) => sum + v * columns[j]![k]!, 0);
  return data + (i === j ? 1 / parameters[i]!.prior ** 2 : 0);
});
const covariance = inverseMatrix(information, n)!;
const sd = parameters.map((_, i) => Math.sqrt(covariance[i * n + i]!));

const rows = parameters.map(({ path, value, prior, atEdge }, i) => {
  const left = sd[i]! / prior;
  const others = parameters.map((p, j) => ({ path: p.path, r: j === i ? 0 : covariance[i * n + j]! / (sd[i]! * sd[j]!) }));
  const tiedTo = others.reduce((a, b) => (Math.abs(b.r) > Math.abs(a.r) ? b : a));
  return {
    path,
    value,
    /** 95 % interval, by factors. */
    low: Number((value * Math.exp(-1.96 * sd[i]!)).toPrecision(3)),
    high: Number((value * Math.exp(1.96 * sd[i]!)).toPrecision(3)),
    /** Posterior over prior standard deviation: 1, the experiments say nothing. */
    left: Number(left.toPrecision(3)),
    seen: atEdge ? "at the edge of its range" : left < 0.35 ? "well" : left < 0.7 ? "partly" : left < 0.9 ? "hardly" : "not",
    with: { path: tiedTo.path, correlation: Number(tiedTo.r.toFixed(2)) },
  };
});
const at = (name: string): URL => new URL(`./${name}`, import.meta.url);
writeFileSync(
  at("identifiability.json"),
  `${JSON.stringify({ parameters: moved, covariance: [...covariance].map((v) => Number(v.toPrecision(6))), rows }, undefined, 1)}\n`,
);
const line = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;
writeFileSync(
  at("identifiability.md"),
  `${[
    "# How well the experiments determine each parameter",
    "",
    "Written by `identifiability.ts`. The interval holds 95 % of the posterior, Gaussian in the logarithm; _left_ is its standard deviation over that of the plausible range: at 1 the experiments say nothing. The last column is the parameter whose estimate goes most together with it.",
    "",
    line(["parameter", "value", "95 % interval", "left", "seen", "goes with"]),
    line(["---", "---:", "---:", "---:", "---", "---"]),
    ...rows.map((r) =>
      line([`\`${r.path}\``, r.value, `${r.low} to ${r.high}`, r.left, r.seen, `\`${r.with.path}\` (${r.with.correlation})`]),
    ),
  ].join("\n")}\n`,
);
console.log(
  `${rows.filter(({ seen }) => seen === "well").length} of ${n} are determined well, ${rows.filter(({ seen }) => seen === "not").length} not at all.`,
);
