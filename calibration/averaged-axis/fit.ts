/**
 * Moves the recipe's parameters until the experiments agree with the targets as well as they can, each held
 * near where it stands by its plausible range: `npx tsx --conditions openhpg-source calibration/averaged-axis/fit.ts`.
 *
 * Writes result.json after every improvement, with how far each parameter is determined.
 */
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { leastSquares } from "openhpg";
import { performAll } from "./experiments.ts";
import { parameters } from "./ranges.ts";
import { tied } from "./recipe.ts";
import { targets } from "./targets.ts";

const scored = Object.entries(targets).filter(([, t]) => t.sd > 0);
const file = new URL("./result.json", import.meta.url);

function referenceAt(x: Float64Array): Record<string, number> {
  const reference = Object.fromEntries(
    parameters.map(({ path, value, low, high }, i) => [path, Math.min(high, Math.max(low, value * Math.exp(x[i]!)))]),
  );
  for (const [path, leader] of Object.entries(tied)) reference[path] = reference[leader]!;
  return reference;
}

let best = Infinity;
let evaluations = 0;
const began = Date.now();

function residuals(x: Float64Array): Float64Array | undefined {
  try {
    const results = performAll(referenceAt(x));
    const fit = scored.map(([name, { value, sd }]) => {
      const z = Math.log(Math.max(results[name]!, 1e-9) / value) / sd;
      // Beyond four standard deviations an experiment pulls no harder: one odd study must not bend the rest.
      return Math.abs(z) <= 4 ? z : Math.sign(z) * Math.sqrt(8 * Math.abs(z) - 16);
    });
    const outside = parameters.map(({ value, low, high, width }, i) => {
      const y = Math.log(value) + x[i]!;
      const beyond = Math.max(0, y - Math.log(high)) + Math.max(0, Math.log(low) - y);
      return (0.5 * x[i]!) / width + 10 * beyond;
    });
    const r = Float64Array.of(...fit, ...outside);
    const cost = r.reduce((s, v) => s + v * v, 0);
    evaluations++;
    if (cost < best) {
      best = cost;
      const text = JSON.stringify({ cost, sumOfSquares: fit.reduce((s, v) => s + v * v, 0), parameters: referenceAt(x) }, null, 1);
      writeFileSync(`${file.pathname}.part`, text);
      renameSync(`${file.pathname}.part`, file.pathname);
      console.log(`${((Date.now() - began) / 1000).toFixed(0)} s, ${evaluations} evaluations: ${cost.toFixed(2)}`);
    }
    return r;
  } catch (error) {
    console.log(`an evaluation failed: ${String(error).slice(0, 200)}`);
    return undefined;
  }
}

const start = process.argv.includes("--continue")
  ? (JSON.parse(readFileSync(file, "utf8")) as { parameters: Record<string, number> }).parameters
  : {};
const x0 = Float64Array.from(parameters, ({ path, value }) => Math.log((start[path] ?? value) / value));
const { x, cost, information, converged } = leastSquares(residuals, x0);
const n = parameters.length;
const determined = parameters.map(({ path }, i) => ({
  path,
  informationShare: 1 - 0.25 / parameters[i]!.width ** 2 / information[i * n + i]!,
}));
writeFileSync(file, JSON.stringify({ cost: 2 * cost, converged, parameters: referenceAt(x), determined }, null, 1));
