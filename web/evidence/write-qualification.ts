/** Writes qualification.json, which the page Evidence shows: what `openhpg qualify` gives, with its curves thinned. Takes minutes. */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Qualification } from "openhpg";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** Of a curve that is drawn a few hundred pixels wide. */
const mostPoints = 30;
/** More digits than a reader is shown. */
const rounded = (value: number): number => Number(value.toPrecision(5));

function thinned({ studies, comparisons, ...others }: Qualification): Qualification {
  return {
    ...others,
    comparisons: comparisons.map((c) => ({ ...c, interval: [rounded(c.interval[0]), rounded(c.interval[1])] })),
    studies: studies.map((study) => ({
      ...study,
      arms: study.arms.map((arm) => ({
        ...arm,
        bands: Object.fromEntries(
          Object.entries(arm.bands).map(([analyte, { unit, days, ...centiles }]) => {
            const every = Math.max(1, Math.ceil(days.length / mostPoints));
            // Days stay as they are; of levels three digits are read.
            const kept = (values: readonly number[], digits = 3): readonly number[] =>
              values.filter((_, i) => i % every === 0 || i === values.length - 1).map((v) => Number(v.toPrecision(digits)));
            const { p05, p25, p50, p75, p95 } = centiles;
            return [analyte, { unit, days: kept(days, 6), p05: kept(p05), p25: kept(p25), p50: kept(p50), p75: kept(p75), p95: kept(p95) }];
          }),
        ),
      })),
    })),
  };
}

const reader = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
const { status, stdout } = spawnSync(
  process.execPath,
  ["--import", reader, "--conditions", "openhpg-source", "cli/openhpg.ts", "qualify", "--json", ...process.argv.slice(2)],
  { cwd: root, encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "inherit"] },
);
if (status !== 0) process.exit(status ?? 1);
writeFileSync(new URL("./qualification.json", import.meta.url), `${JSON.stringify(thinned(JSON.parse(stdout) as Qualification))}\n`);
