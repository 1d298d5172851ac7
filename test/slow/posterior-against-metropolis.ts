/**
 * Three men, each by importance sampling and by a long adaptive Metropolis run that shares nothing with it but the
 * likelihood; writes posterior-against-metropolis.md beside itself.
 *
 * `npx tsx --conditions openhpg-source test/slow/posterior-against-metropolis.ts [steps]`; ends with 1 where they differ.
 */
import { writeFileSync } from "node:fs";
import { metropolis, type Patient, posterior, posteriorTarget } from "openhpg";

const steps = Number(process.argv[2] ?? 60_000);
const visit = (values: Readonly<Record<string, number>>) => ({
  day: 0,
  hour: 8,
  measurements: Object.entries(values).map(([analyte, value]) => ({ analyte, value })),
});

/** Panels typed in, not simulated: nothing says that the model likes them. */
const men: readonly (readonly [string, Patient])[] = [
  [
    "a man of 34 with few sperm and a high FSH",
    {
      condition: "healthy",
      age: 34,
      visits: [
        visit({ lh: 5.8, fsh: 11, testosterone_total: 410, estradiol: 24, shbg: 28, inhibin_b: 90, testicular_volume: 13 }),
        visit({ semen_volume: 2.5, sperm_concentration: 6, motility: 35 }),
      ],
    },
  ],
  [
    "a man of 41 with obesity",
    { condition: "obesity-secondary-hypogonadism", age: 41, visits: [visit({ lh: 2.6, testosterone_total: 230, shbg: 17 })] },
  ],
  [
    "a man of 30 with Klinefelter syndrome",
    { condition: "klinefelter", age: 30, visits: [visit({ lh: 16, fsh: 28, testosterone_total: 300, testicular_volume: 4 })] },
  ],
];

const lines = [
  "# Two samplers, three men",
  "",
  `Written by \`posterior-against-metropolis.ts\`: 4 chains of ${steps} steps, the first half thrown away, against 4000 effective draws. A difference of means is in standard errors of both together; a ratio of standard deviations is importance sampling over Metropolis.`,
  "",
  "| man | largest R-hat | fewest effective draws | tail index | largest difference of means | standard deviations |",
  "| --- | ---: | ---: | ---: | ---: | --- |",
];
let differ = false;
for (const [name, patient] of men) {
  const target = posteriorTarget(patient);
  const long = metropolis(target, { steps, seed: 3 });
  const { sample } = posterior(patient, { draws: 4000, most: 40_000, seed: 5 });
  const all = long.chains.flat();
  const found = target.paths.map((_, i) => {
    const ours = moments(sample.points, sample.weights, i);
    const theirs = moments(all, new Float64Array(all.length).fill(1 / all.length), i);
    const error = Math.sqrt(theirs.variance / long.effective[i]! + ours.variance / sample.effective);
    return { z: Math.abs(ours.mean - theirs.mean) / error, ratio: Math.sqrt(ours.variance / theirs.variance) };
  });
  const z = Math.max(...found.map((f) => f.z));
  const ratios = found.map((f) => f.ratio).sort((a, b) => a - b);
  lines.push(
    `| ${name} | ${Math.max(...long.rHat).toFixed(3)} | ${Math.round(Math.min(...long.effective))} | ${sample.tailShape.toFixed(2)} | ${z.toFixed(1)} of ${found.length} | ${ratios[0]!.toFixed(2)} to ${ratios.at(-1)!.toFixed(2)} |`,
  );
  // Of tens of coordinates the farthest is about three standard errors off; spreads are known to a few per cent.
  differ ||= z > 4 || ratios[0]! < 0.85 || ratios.at(-1)! > 1.18;
}
writeFileSync(new URL("posterior-against-metropolis.md", import.meta.url), `${lines.join("\n")}\n`);
console.log(lines.slice(4).join("\n"));
process.exitCode = differ ? 1 : 0;

function moments(
  points: readonly Float64Array[],
  weights: ArrayLike<number>,
  i: number,
): { readonly mean: number; readonly variance: number } {
  const mean = points.reduce((sum, p, k) => sum + weights[k]! * p[i]!, 0);
  return { mean, variance: points.reduce((sum, p, k) => sum + weights[k]! * (p[i]! - mean) * (p[i]! - mean), 0) };
}
