/**
 * Moves the spreads between men until untreated men differ as those of the studies do:
 * `npx tsx --conditions openhpg-source calibration/between-men/fit.ts`.
 *
 * Every spread is held near where it stands by a factor of e to the half. Writes result.json and the table report.md.
 */
import { writeFileSync } from "node:fs";
import { inverseMatrix, leastSquares, readStudies, untreatedFigures, variedInBody } from "openhpg";
import { correlations, leftOut, moved, studies as names } from "./recipe.ts";

/** Of the logarithm of a centile, of a standard deviation; of a correlation. */
const tolerated = 0.1;
const toleratedCorrelation = 0.15;
/** How far a spread may be from where it stands: standard deviation of its logarithm. */
const held = 0.5;

const { studies } = await readStudies("studies");
const chosen = names.map((name) => {
  const study = studies.find((s) => s.name === name);
  if (study?.use !== "calibration") throw new Error(`${name} is no calibration study`);
  return study;
});
const declared = new Map(variedInBody.map(({ path, sd }) => [path, Math.sqrt(Math.exp(sd * sd) - 1)]));
const start = moved.map((path) => declared.get(path)!);
const spreadsAt = (x: Float64Array): Record<string, number> =>
  Object.fromEntries(moved.map((path, i) => [path, start[i]! * Math.exp(x[i]!)]));

interface Row {
  readonly name: string;
  readonly wanted: number;
  readonly has: number;
  readonly z: number;
}
function rowsAt(spreads: Record<string, number>): readonly Row[] {
  const figures = chosen.flatMap((study) => untreatedFigures(study, { spreads, men: 256 }));
  const [{ correlate }] = [figures[0]!];
  return [
    ...figures
      .filter(({ name }) => !(name in leftOut))
      .map(({ name, observed, predicted }) => ({ name, wanted: observed, has: predicted, z: Math.log(predicted / observed) / tolerated })),
    ...correlations.map(({ of, with: other, r }) => {
      const has = correlate(of, other);
      return { name: `correlation of ${of} and ${other}`, wanted: r, has, z: (has - r) / toleratedCorrelation };
    }),
  ];
}
// Beyond four deviations a row pulls no harder.
const bounded = (z: number): number => (Math.abs(z) <= 4 ? z : Math.sign(z) * Math.sqrt(8 * Math.abs(z) - 16));
let evaluations = 0;
const { x, information, cost } = leastSquares((at) => {
  if (++evaluations % 10 === 0) console.log(`${evaluations} evaluations`);
  return Float64Array.of(...rowsAt(spreadsAt(at)).map(({ z }) => bounded(z)), ...at.map((v) => v / held));
}, new Float64Array(moved.length));
const covariance = inverseMatrix(information, moved.length);
const spreads = Object.fromEntries(Object.entries(spreadsAt(x)).map(([path, cv]) => [path, Number(cv.toPrecision(2))]));
const rows = rowsAt(spreads);
const sd = moved.map((_, i) => (covariance ? Math.sqrt(covariance[i * moved.length + i]!) : Number.NaN));
writeFileSync(new URL("result.json", import.meta.url), `${JSON.stringify({ cost: 2 * cost, spreads }, undefined, 1)}\n`);
const line = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;
writeFileSync(
  new URL("report.md", import.meta.url),
  `${[
    "# Spreads between men",
    "",
    "Written by `fit.ts`. _Left_ is the posterior's standard deviation over the prior's: near 1 the studies say nothing of this spread.",
    "",
    line(["parameter", "coefficient of variation", "before", "left"]),
    line(["---", "---:", "---:", "---:"]),
    ...moved.map((path, i) =>
      line([`\`${path}\``, spreads[path]!, Number(start[i]!.toPrecision(2)), Number((sd[i]! / held).toPrecision(2))]),
    ),
    "",
    line(["figure", "published", "simulated", "deviations"]),
    line(["---", "---:", "---:", "---:"]),
    ...rows.map(({ name, wanted, has, z }) => line([name, Number(wanted.toPrecision(3)), Number(has.toPrecision(3)), z.toFixed(1)])),
    "",
    ...Object.entries(leftOut).map(([name, why]) => `Left out: ${name}, ${why}.`),
  ].join("\n")}\n`,
);
console.log(`sum of squares ${(2 * cost).toFixed(1)} over ${rows.length} rows`);
