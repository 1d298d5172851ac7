/**
 * Is the posterior better than a rule of thumb? Testosterone on treatment, predicted for virtual men and for the arms of
 * published studies: by the posterior, by baseline times the mean ratio, and by linear regression on the baseline.
 * Writes prediction-against-rules.md beside itself.
 *
 * `npx tsx --conditions openhpg-source test/slow/prediction-against-rules.ts [men]`; about ten minutes.
 */
import { writeFileSync } from "node:fs";
import {
  type Course,
  coordinatesOf,
  findDrug,
  type Man,
  observationOf,
  type Patient,
  parseCourse,
  posterior,
  readStudies,
  restOf,
  simulateMany,
  stream,
  type Visit,
} from "openhpg";

const men = Number(process.argv[2] ?? 500);
const key = "testosterone_total";

/** Mean distance of a forecast from what came, less half the mean distance between its own draws (Gneiting & Raftery 2007). */
function crps(draws: readonly number[], seen: number): number {
  const sorted = [...draws].sort((a, b) => a - b);
  const n = sorted.length;
  const apart = sorted.reduce((sum, v, i) => sum + v * (2 * i + 1 - n), 0) / (n * n);
  return sorted.reduce((sum, v) => sum + Math.abs(v - seen), 0) / n - apart;
}

const normals = Array.from({ length: 199 }, (_, i) => (i + 1) / 200).map(quantile);
/** Of the standard normal, by bisection: this is no part of the product. */
function quantile(p: number): number {
  const cdf = (x: number): number => {
    let sum = 0;
    for (let k = 0, t = x; k < 100; k++, t *= (x * x) / (2 * k + 1)) sum += t;
    return 0.5 + (sum * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
  };
  let [low, high] = [-5, 5];
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    if (cdf(middle) < p) low = middle;
    else high = middle;
  }
  return low;
}
const logNormalDraws = (mean: number, sd: number): readonly number[] => normals.map((z) => Math.exp(mean + sd * z));

/** A case: what was known before, and what came. */
interface Case {
  readonly before: number;
  readonly after: number;
}

/** Baseline times the mean ratio of others, with their scatter. */
function byRatio({ before }: Case, others: readonly Case[]): readonly number[] {
  const logs = others.map((o) => Math.log(o.after / o.before));
  const mean = logs.reduce((a, b) => a + b, 0) / logs.length;
  const sd = Math.sqrt(logs.reduce((s, l) => s + (l - mean) ** 2, 0) / Math.max(1, logs.length - 1));
  return logNormalDraws(Math.log(before) + mean, sd * Math.sqrt(1 + 1 / logs.length));
}

/** Straight line through the logarithms of others, with their scatter about it. */
function byRegression({ before }: Case, others: readonly Case[]): readonly number[] {
  const x = others.map((o) => Math.log(o.before));
  const y = others.map((o) => Math.log(o.after));
  const [mx, my] = [x, y].map((v) => v.reduce((a, b) => a + b, 0) / v.length) as [number, number];
  const sxx = x.reduce((s, v) => s + (v - mx) ** 2, 0);
  const slope = x.reduce((s, v, i) => s + (v - mx) * (y[i]! - my), 0) / sxx;
  const rest = y.reduce((s, v, i) => s + (v - my - slope * (x[i]! - mx)) ** 2, 0);
  const at = Math.log(before) - mx;
  const sd = Math.sqrt((rest / Math.max(1, x.length - 2)) * (1 + 1 / x.length + (at * at) / sxx));
  return logNormalDraws(my + slope * at, sd);
}

/** Testosterone of men on a day of a course. */
function onDay(who: readonly Man[], course: Course, day: number): readonly (Readonly<Record<string, number>> | undefined)[] {
  const found: (Readonly<Record<string, number>> | undefined)[] = who.map(() => undefined);
  simulateMany(who, course, {
    weeks: day / 7,
    on: [day],
    tolerance: 1e-4,
    onTrajectory: (i, { analytes }) => {
      found[i] = Object.fromEntries(Object.entries(analytes).map(([name, { values }]) => [name, values.at(-1)!]));
    },
    onError: () => {},
  });
  return found;
}

/** What men of a posterior would be measured at, the scatter of one visit of `of` men included. */
function predicted(patient: Patient, course: Course, day: number, of: number, draws: number, seed: number): readonly number[] {
  const { men: who } = posterior(patient, { draws: 400, seed });
  const plan: Visit = { day, hour: 8, of, measurements: [{ analyte: key, value: 1 }] };
  const observation = observationOf(plan);
  return onDay(who.slice(0, draws), course, day).flatMap((levels, i) =>
    levels ? observation.draw(levels, stream(seed, i, "assay"), 5000).map(({ value }) => value) : [],
  );
}

interface Scores {
  readonly posterior: number;
  readonly ratio: number;
  readonly regression: number;
}

function compared(title: string, scores: readonly Scores[]): string {
  const mean = (name: keyof Scores): number => scores.reduce((s, v) => s + v[name], 0) / scores.length;
  const margin = (name: "ratio" | "regression"): string => {
    const gains = scores.map((s) => s[name] - s.posterior);
    const gain = gains.reduce((a, b) => a + b, 0) / gains.length;
    const error = Math.sqrt(gains.reduce((s, g) => s + (g - gain) ** 2, 0) / (gains.length - 1) / gains.length);
    return `${((100 * gain) / mean(name)).toFixed(0)} ± ${((100 * error) / mean(name)).toFixed(0)} %`;
  };
  return `| ${title} | ${scores.length} | ${mean("posterior").toFixed(1)} | ${mean("ratio").toFixed(1)} | ${mean("regression").toFixed(1)} | ${margin("ratio")} | ${margin("regression")} |`;
}

/** Virtual men: panels of five hormones as a laboratory prints them, then twelve weeks of a drug. */
function virtual(condition: string, text: string): string {
  const course = parseCourse(text);
  const day = 84;
  const seed = 404;
  const coordinates = coordinatesOf({ condition, visits: [], taken: course });
  const panel = [key, "lh", "fsh", "estradiol", "shbg"];
  const cases = Array.from({ length: 2 * men }, (_, i) => {
    const numbers = stream(seed, i, "parameters");
    const who = coordinates.man(Float64Array.from({ length: coordinates.size }, (_, k) => numbers.normal(k)));
    const rest = restOf(who);
    const plan: Visit = { day: 0, hour: 8, measurements: panel.map((analyte) => ({ analyte, value: rest[analyte]! })) };
    const visit = { ...plan, measurements: observationOf(plan).draw(rest, stream(seed, i, "assay"), 0) };
    return { who, visit, before: visit.measurements[0]!.value };
  });
  const later = onDay(
    cases.map(({ who }) => who),
    course,
    day,
  );
  const observation = observationOf({ day, hour: 8, measurements: [{ analyte: key, value: 1 }] });
  const all = cases.flatMap(({ visit, before }, i) =>
    later[i] ? [{ visit, before, after: observation.draw(later[i], stream(seed, i, "assay"), 100)[0]!.value }] : [],
  );
  // The rules learn from as many other men.
  const others = all.slice(men);
  const scores = all.slice(0, men).map((c, i): Scores => {
    process.stderr.write(`\r${text}: ${i + 1} of ${men}   `);
    return {
      posterior: crps(predicted({ condition, visits: [c.visit] }, course, day, 1, 120, i + 1), c.after),
      ratio: crps(byRatio(c, others), c.after),
      regression: crps(byRegression(c, others), c.after),
    };
  });
  return compared(`virtual men, ${condition}, ${text}`, scores);
}

/** Arms of studies: the mean panel before, the mean testosterone after; the rules learn from the arms of other studies. */
async function ofStudies() {
  const classes = ["SERM", "aromatase inhibitor"];
  const { studies } = await readStudies("studies");
  const arms = studies.flatMap((study) =>
    study.arms.flatMap((arm) => {
      const drugs = [...new Set(arm.course.treatments.map(({ drug }) => drug))];
      const kind = drugs.length === 1 ? findDrug(drugs[0]!)!.class : undefined;
      if (!kind || !classes.includes(kind) || arm.history) return [];
      const own = study.observations.filter((o) => o.arm === undefined || o.arm === arm.name);
      const levels = own.filter((o) => ["mean", "median", "geometric-mean"].includes(o.statistic) && o.value > 0 && o.simulated);
      const baseline = [...new Map(levels.filter((o) => o.day.to <= 0).map((o) => [o.analyte, o])).values()];
      const first = baseline.find((o) => o.analyte === key);
      const on = levels
        .filter((o) => o.analyte === key && o.day.from === o.day.to && o.day.to >= 14)
        .sort((a, b) => a.day.to - b.day.to)
        .at(-1);
      const n = arm.n ?? arm.population.n ?? 10;
      return first && on ? [{ study, arm, kind, baseline, n, day: on.day.to, before: first.value, after: on.value }] : [];
    }),
  );
  const found = arms.map((a, i) => {
    process.stderr.write(`\rarms of studies: ${i + 1} of ${arms.length}   `);
    const { condition, age, bmi } = a.arm.population;
    const patient: Patient = {
      condition,
      ...(age?.mean !== undefined && { age: age.mean }),
      ...(bmi?.mean !== undefined && { bmi: bmi.mean }),
      visits: [{ day: 0, hour: 8, of: a.n, measurements: a.baseline.map(({ analyte, value }) => ({ analyte, value })) }],
    };
    const draws = predicted(patient, a.arm.course, a.day, a.n, 120, i + 1);
    return { ...a, point: draws.reduce((sum, v) => sum + v, 0) / draws.length };
  });
  const scored = found.map((a) => {
    const others = found.filter((o) => o.study !== a.study && o.kind === a.kind);
    const scores: Scores = {
      posterior: crps(aroundPoint(a.point, others), a.after),
      ratio: crps(byRatio(a, others), a.after),
      regression: crps(byRegression(a, others), a.after),
    };
    return { ...a, use: a.study.use, name: a.study.name, scores };
  });
  const of = (use: string) => scored.filter((s) => s.use === use).map((s) => s.scores);
  return {
    rows: [
      compared("arms of validation studies, SERM or aromatase inhibitor", of("validation")),
      compared("arms of calibration studies", of("calibration")),
      compared(
        "all arms",
        scored.map((s) => s.scores),
      ),
    ],
    arms: scored.map(
      ({ name, arm, use, before, after, point, scores }) =>
        `| ${name}, ${arm.name} | ${use} | ${before.toFixed(0)} | ${after.toFixed(0)} | ${point.toFixed(0)} | ${scores.posterior.toFixed(0)} | ${scores.ratio.toFixed(0)} | ${scores.regression.toFixed(0)} |`,
    ),
  };
}

/**
 * The mean of an arm as the posterior has it, with the scatter that other studies had about their own: an arm is the mean
 * of many men, whose differences cancel, and what is left differs between studies. The rules learn theirs the same way.
 */
function aroundPoint(point: number, others: readonly (Case & { readonly point: number })[]): readonly number[] {
  const squares = others.reduce((sum, o) => sum + Math.log(o.after / o.point) ** 2, 0);
  return logNormalDraws(Math.log(point), Math.sqrt(squares / others.length));
}

const studies = await ofStudies();
const rows = [
  virtual("obesity-secondary-hypogonadism", "clomiphene 25 mg daily"),
  virtual("obesity-secondary-hypogonadism", "anastrozole 1 mg daily"),
  ...studies.rows,
];
const text = [
  "# The posterior against two rules",
  "",
  "Written by `prediction-against-rules.ts`. Continuous ranked probability score of total testosterone on treatment, ng/dL, smaller is better; by how much it is smaller than a rule's, with the standard error over cases.",
  "",
  "| who | n | posterior | baseline × mean ratio | regression on baseline | against the ratio | against regression |",
  "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
  ...rows,
  "",
  "Of virtual men the score is of one result of one man, its scatter included. Of an arm it is of the mean: every method has the scatter that it had in other studies of the same kind of drug.",
  "",
  "| arm | use | before, ng/dL | after | posterior | its score | of the ratio | of regression |",
  "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |",
  ...studies.arms,
].join("\n");
writeFileSync(new URL("prediction-against-rules.md", import.meta.url), `${text}\n`);
process.stderr.write("\n");
console.log(text);
