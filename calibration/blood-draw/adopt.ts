/**
 * Writes result.json into src/clinic/assays/draw-table.ts: `npx tsx --conditions openhpg-source calibration/blood-draw/adopt.ts`.
 * A test holds the two together.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

const result = readFileSync(new URL("./result.json", import.meta.url), "utf8");
const file = new URL("../../src/clinic/assays/draw-table.ts", import.meta.url);
writeFileSync(
  file,
  `/**
 * What one draw of blood shows beside the mean of the day; written by calibration/blood-draw/adopt.ts from the pulsatile
 * fidelity. Standard deviations of the logarithm: of LH by pulses in 24 h, over its pulsatile share; of the others by the
 * level of LH. \`bend\` skews LH, \`hour\` is what each hour of the day adds, \`rhythm\` how strong that is at a level of LH,
 * and \`pooled\` what draws 20 minutes apart leave of the scatter of LH.
 */
export const drawTable = ${result.trim()} as const;
`,
);
execFileSync("npx", ["biome", "check", "--write", file.pathname], { stdio: "ignore" });
