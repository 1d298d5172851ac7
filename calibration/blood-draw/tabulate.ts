/**
 * What one blood draw shows beside the mean of the day, from the pulsatile fidelity:
 * `npx tsx --conditions openhpg-source calibration/blood-draw/tabulate.ts`, half a minute.
 *
 * Writes result.json: how LH, FSH, testosterone and estradiol of single samples vary with the frequency of pulses and the
 * level of LH, how they go together, what the hour of the day adds, and how much of it pooling takes away.
 */
import { writeFileSync } from "node:fs";
import { type Man, man, parseCourse, restOf, simulatePulses } from "openhpg";

const analytes = ["lh", "fsh", "testosterone_total", "estradiol"] as const;
type Analyte = (typeof analytes)[number];
const days = 24;
const every = 20;
const sleep = { from: "23:00", to: "07:00" };

const frequency = "hypothalamus.kisspeptinNeurons.fastest";
const mass = "hypothalamus.gnrhNeurons.mass";
/** Men over the plane of frequency and pulse size, and men whose testes fail. */
const men: readonly Man[] = [
  ...[1.15, 1, 0.85, 0.7, 0.6, 0.5, 0.4, 0.3].flatMap((f) =>
    [1, 0.4, 0.15, 0.05].map((m) => man({ factors: { [frequency]: f, [mass]: m } })),
  ),
  man({ condition: "primary-failure" }),
  man({ condition: "klinefelter" }),
  man({ condition: "obesity-secondary-hypogonadism" }),
  man({ condition: "hyperprolactinaemia" }),
];

const meanOf = (v: readonly number[]): number => v.reduce((a, b) => a + b, 0) / v.length;
const moment = (v: readonly number[], k: number): number => {
  const m = meanOf(v);
  return meanOf(v.map((x) => (x - m) ** k));
};

/** Logarithms of samples over their mean: what the hour adds, and what is left of each sample. */
function split(values: Float64Array, hours: readonly number[]) {
  const mean = meanOf([...values]);
  const logs = [...values].map((v) => Math.log(v / mean));
  const byHour = Array.from({ length: 24 }, (_, h) => meanOf(logs.filter((_, i) => Math.floor(hours[i]!) === h)));
  const middle = meanOf(byHour);
  return { hour: byHour.map((h) => h - middle), rest: logs.map((l, i) => l - byHour[Math.floor(hours[i]!)]!) };
}

/** Standard deviation of the logarithm of the mean of `n` samples in a row, over that of one. */
function pooled(values: Float64Array, n: number): number {
  const logs = Array.from({ length: values.length - n }, (_, i) => Math.log(meanOf([...values.subarray(i, i + n)])));
  return Math.sqrt(moment(logs, 2) / moment([...values].map(Math.log), 2));
}

const rows = men.map((who, i) => {
  const rest = restOf(who);
  const trajectory = simulatePulses(who, parseCourse("none"), { days, every, seed: 100 + i, sleep });
  const hours = [...trajectory.days].map((d) => (8 + 24 * d + 1e-6) % 24);
  const of = Object.fromEntries(analytes.map((a) => [a, split(trajectory.analytes[a]!.values, hours)])) as Record<
    Analyte,
    ReturnType<typeof split>
  >;
  const sd = (a: Analyte): number => Math.sqrt(moment(of[a].rest, 2));
  const together = (a: Analyte, b: Analyte): number => meanOf(of[a].rest.map((v, k) => v * of[b].rest[k]!)) / sd(a) / sd(b);
  return {
    frequency: rest["lh_pulse_frequency"]!,
    lh: rest["lh"]!,
    sd: Object.fromEntries(analytes.map((a) => [a, sd(a)])) as Record<Analyte, number>,
    skewness: moment(of.lh.rest, 3) / sd("lh") ** 3,
    together: {
      "lh fsh": together("lh", "fsh"),
      "lh t": together("lh", "testosterone_total"),
      "t e2": together("testosterone_total", "estradiol"),
    },
    hour: Object.fromEntries(analytes.map((a) => [a, of[a].hour])) as unknown as Record<Analyte, readonly number[]>,
    pooled: [2, 3, 4, 6].map((n) => pooled(trajectory.analytes["lh"]!.values, n)),
  };
});

const round = (v: number): number => Number(v.toPrecision(3));

/** Means of a quantity over neighbours of each knot, weighted by nearness in the logarithm. */
function smooth(knots: readonly number[], at: (r: (typeof rows)[number]) => number, of: (r: (typeof rows)[number]) => number, some = rows) {
  return knots.map((knot) => {
    const weights = some.map((r) => Math.exp(-0.5 * (Math.log(at(r) / knot) / 0.2) ** 2));
    const total = weights.reduce((a, b) => a + b, 0);
    return Number((some.reduce((s, r, i) => s + weights[i]! * of(r), 0) / total).toPrecision(3));
  });
}

/**
 * How far sinh(asinh z + bend) of a standard normal z has to be bent for this skewness (Jones & Pewsey 2009): by bisection
 * on sums over z.
 */
function bendFor(skewness: number): number {
  const skewnessOf = (bend: number): number => {
    const grid = Array.from({ length: 1601 }, (_, i) => -8 + i / 100);
    const weights = grid.map((z) => Math.exp((-z * z) / 2));
    const total = weights.reduce((a, b) => a + b, 0);
    const x = grid.map((z) => Math.sinh(Math.asinh(z) + bend));
    const at = (k: number, m: number): number => x.reduce((s, v, i) => s + (weights[i]! * (v - m) ** k) / total, 0);
    const mean = at(1, 0);
    return at(3, mean) / at(2, mean) ** 1.5;
  };
  let [low, high] = [-2, 2];
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (skewnessOf(middle) < skewness) low = middle;
    else high = middle;
  }
  return round((low + high) / 2);
}

const basal = Math.min(...rows.map(({ lh }) => lh));
const share = (lh: number): number => (lh - basal) / lh;
const pulsing = rows.filter(({ lh }) => share(lh) > 0.4);
const normal = rows.filter(({ lh }) => lh > 2);
const frequencies = [6, 8, 10, 12, 14, 16, 18, 20, 22];
const levels = [0.12, 0.25, 0.5, 1, 2, 3, 4.5, 8, 12];

const result = {
  basal: round(basal),
  frequencies,
  lh: smooth(
    frequencies,
    (r) => r.frequency,
    (r) => r.sd.lh / share(r.lh),
    pulsing,
  ),
  bend: smooth(
    frequencies,
    (r) => r.frequency,
    (r) => r.skewness,
    rows.filter(({ lh }) => lh > 0.7),
  ).map(bendFor),
  levels,
  fsh: smooth(
    levels,
    (r) => r.lh,
    (r) => r.sd.fsh,
  ),
  testosterone: smooth(
    levels,
    (r) => r.lh,
    (r) => r.sd.testosterone_total,
  ),
  estradiol: smooth(
    levels,
    (r) => r.lh,
    (r) => r.sd.estradiol,
  ),
  together: {
    lhFsh: round(meanOf(pulsing.map((r) => r.together["lh fsh"]))),
    lhTestosterone: round(meanOf(pulsing.map((r) => r.together["lh t"]))),
    testosteroneEstradiol: round(meanOf(pulsing.map((r) => r.together["t e2"]))),
  },
  hour: {
    testosterone: Array.from({ length: 24 }, (_, h) => round(meanOf(normal.map((r) => r.hour.testosterone_total[h]!)))),
    estradiol: Array.from({ length: 24 }, (_, h) => round(meanOf(normal.map((r) => r.hour.estradiol[h]!)))),
  },
  /** How strong the rhythm of testosterone is at a level of LH, over that of men above 2 IU/L. */
  rhythm: smooth(
    levels,
    (r) => r.lh,
    (r) => meanOf(r.hour.testosterone_total.map((v, h) => v * Math.sign(normal[0]!.hour.testosterone_total[h]!))),
  ),
  pooled: { draws: [1, 2, 3, 4, 6], left: [1, ...[0, 1, 2, 3].map((k) => round(meanOf(pulsing.map((r) => r.pooled[k]!))))] },
};
const strongest = result.rhythm[levels.indexOf(4.5)]!;
writeFileSync(
  new URL("result.json", import.meta.url),
  `${JSON.stringify({ ...result, rhythm: result.rhythm.map((r) => round(Math.min(1, r / strongest))) }, undefined, 2)}\n`,
);
console.log(JSON.stringify(result, undefined, 1));
for (const r of rows) {
  const i = Math.max(0, frequencies.findIndex((f) => f > r.frequency) - 1);
  console.log(
    r.frequency.toFixed(1),
    r.lh.toFixed(2),
    "sd LH",
    r.sd.lh.toFixed(3),
    "table",
    (result.lh[i]! * share(r.lh)).toFixed(3),
    "skew",
    r.skewness.toFixed(2),
  );
}
