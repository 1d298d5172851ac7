/**
 * Do virtual men on published titrated protocols end where the real ones did? Share raised, share reaching the target, levels.
 * And what titration adds to the dose it begins with. Writes docs/titration.md.
 *
 * `npx tsx --conditions openhpg-source test/slow/titration-against-publications.ts [men]`; about two minutes.
 */
import { writeFileSync } from "node:fs";
import {
  type Man,
  observationOf,
  type PopulationOptions,
  population,
  type Regimen,
  type RegimenResult,
  type RuleSource,
  regimenOf,
  restOf,
  runRegimens,
  stream,
} from "openhpg";

const wanted = Number(process.argv[2] ?? 300);
const seed = 2024;
const say = (text: string): void => void process.stderr.write(`${text}\n`);

/**
 * Written before any of these studies was run. A share is met within 15 points: a study of 50 men knows it to 7, and which day, which
 * laboratory and which step of the dose are ours to guess. A level is met within a quarter, up or down, as elsewhere for means.
 */
const criterion = { share: 0.15, fold: 1.25 } as const;

interface Published {
  readonly what: string;
  readonly kind: "share" | "level";
  readonly value: number;
  readonly unit?: string;
  /** True when the publication says "at least". */
  readonly atLeast?: boolean;
  readonly read: string;
  of(result: RegimenResult): number;
}

interface Trial {
  readonly name: string;
  readonly cite: string;
  readonly use: string;
  readonly who: PopulationOptions;
  /** Two mornings below, in ng/dL, where the study asked for it. */
  readonly below?: number;
  readonly regimen: Regimen;
  readonly weeks: number;
  readonly ours: string;
  readonly published: readonly Published[];
}

const source: RuleSource = { id: "the study", cite: "the study itself, as cited in the table", strength: "trial", read: "abstract" };
const hormones = ["testosterone_total", "estradiol", "lh", "fsh"];
const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;
const share = <T>(values: readonly T[], is: (value: T) => boolean): number => values.filter(is).length / values.length;

/** Results of the men who have one of this planned week. */
const measuredAt = ({ men }: RegimenResult, analyte: string, week: number): readonly number[] =>
  men.flatMap(({ visits }) => visits.flatMap((v) => (v.week === week && v.measured[analyte] !== undefined ? [v.measured[analyte]] : [])));
const onDose = ({ men }: RegimenResult, drug: string, dose: string): number =>
  share(men, ({ doses }) => doses.some((p) => p.drug === drug && p.dose === dose));

const protocol = (regimen: Pick<Regimen, "name" | "start" | "monitoring" | "steps" | "weeks" | "end"> & Partial<Regimen>): Regimen => ({
  title: regimen.name,
  about: "As published.",
  for: [],
  source,
  ...regimen,
});
const raised = (drug: string, limit: number, unit: string, weeks: { from: number; to: number }): Regimen["steps"][number] => ({
  when: [{ measured: "testosterone_total", is: "below", limit, unit }],
  weeks,
  do: [{ kind: "up", drug }],
  because: "testosterone is below what the study aimed at",
  source,
});

const enclomiphene = (weeks: number, raise: number): Regimen =>
  protocol({
    name: "enclomiphene as in the trials",
    start: "enclomiphene 12.5 mg daily",
    ladders: { enclomiphene: ["12.5 mg daily", "25 mg daily"] },
    monitoring: [{ tests: hormones, weeks: [0, raise, weeks, weeks + 1] }],
    steps: [raised("enclomiphene", 450, "ng/dL", { from: raise, to: raise })],
    weeks,
    end: "stops",
  });
const obese = { condition: "obesity-secondary-hypogonadism" } as const;

const trials: readonly Trial[] = [
  {
    name: "repros-2013-za300: enclomiphene 12.5 mg, to 25 mg below 450 ng/dL, 26 weeks",
    cite: "trial ZA-300, NCT01534208",
    use: "validation",
    who: { ...obese, age: { mean: 48.6, sd: 8.1 }, bmi: { mean: 33, sd: 4.6, low: 25 } },
    below: 300,
    regimen: enclomiphene(26, 6),
    weeks: 27,
    ours: "raised at week 6: the release does not say when",
    published: [
      { what: "raised to 25 mg", kind: "share", value: 283 / 499, read: "excerpt", of: (r) => onDose(r, "enclomiphene", "25 mg daily") },
      {
        what: "testosterone above 450 ng/dL at week 26",
        kind: "share",
        value: 0.5,
        atLeast: true,
        read: "excerpt",
        of: (r) => share(measuredAt(r, "testosterone_total", 26), (v) => v > 450),
      },
    ],
  },
  {
    name: "kim-2016-za305: enclomiphene 12.5 mg, to 25 mg, 16 weeks",
    cite: "trial ZA-305, Kim 2016",
    use: "calibration (level after the end); the share raised is new",
    who: { ...obese, bmi: { mean: 33, sd: 4.6, low: 25 } },
    below: 300,
    regimen: enclomiphene(16, 4),
    weeks: 18,
    ours: "raised at week 4 below 450 ng/dL, the rule of ZA-300; BMI of ZA-300",
    published: [
      { what: "raised to 25 mg", kind: "share", value: 25 / 44, read: "excerpt", of: (r) => onDose(r, "enclomiphene", "25 mg daily") },
      {
        what: "testosterone a week after the end",
        kind: "level",
        value: 370.9,
        unit: "ng/dL",
        read: "excerpt",
        of: (r) => mean(measuredAt(r, "testosterone_total", 17)),
      },
    ],
  },
  {
    name: "loves-2013: letrozole 2.5 mg weekly, raised each month until 20 nmol/L, 26 weeks",
    cite: "Loves 2013",
    use: "validation",
    who: { ...obese, bmi: { mean: 39, sd: 3, low: 35 } },
    below: 288,
    regimen: protocol({
      name: "letrozole as published",
      start: "letrozole 2.5 mg weekly",
      ladders: { letrozole: ["2.5 mg weekly", "2.5 mg twice a week", "2.5 mg 3 times a week", "2.5 mg every other day", "2.5 mg daily"] },
      monitoring: [{ tests: hormones, weeks: [0, 4, 8, 12, 16, 20, 25] }],
      steps: [raised("letrozole", 20, "nmol/L", { from: 4, to: 20 })],
      weeks: 26,
      end: "goes on",
    }),
    weeks: 26,
    ours: "steps of 2.5 mg a week; BMI of 39 (SD 3) above 35",
    published: [
      {
        what: "testosterone at the end",
        kind: "level",
        value: 21.5 / 0.03467,
        unit: "ng/dL",
        read: "abstract",
        of: (r) => mean(measuredAt(r, "testosterone_total", 25)),
      },
      {
        what: "estradiol at the end",
        kind: "level",
        value: 59.2 * 0.27238,
        unit: "pg/mL",
        read: "abstract",
        of: (r) => mean(measuredAt(r, "estradiol", 25)),
      },
      { what: "LH at the end", kind: "level", value: 8.8, unit: "IU/L", read: "abstract", of: (r) => mean(measuredAt(r, "lh", 25)) },
    ],
  },
  {
    name: "katz-2012: clomiphene 25 mg on alternate days, to 50 mg, aimed at 550 ± 50 ng/dL",
    cite: "Katz 2012",
    use: "context: levels recalled, not checked",
    who: { ...obese, age: { mean: 29, sd: 3 } },
    below: 300,
    regimen: protocol({
      name: "clomiphene as published",
      start: "clomiphene 25 mg every other day",
      ladders: { clomiphene: ["25 mg every other day", "50 mg every other day"] },
      monitoring: [{ tests: hormones, weeks: [0, 4, 13, 26, 51] }],
      steps: [raised("clomiphene", 500, "ng/dL", { from: 4, to: 26 })],
      weeks: 52,
      end: "goes on",
    }),
    weeks: 52,
    ours: "raised below 500 ng/dL at weeks 4, 13 or 26; a year stands for 19 months; these men were not obese, the condition is the nearest",
    published: [
      { what: "on 50 mg", kind: "share", value: 0.3, read: "recalled", of: (r) => onDose(r, "clomiphene", "50 mg every other day") },
      {
        what: "testosterone on treatment",
        kind: "level",
        value: 485,
        unit: "ng/dL",
        read: "recalled",
        of: (r) => mean(measuredAt(r, "testosterone_total", 51)),
      },
    ],
  },
  {
    name: "pitteloud-2002: GnRH by pump, raised until testosterone was normal, two years",
    cite: "Pitteloud 2002, men without puberty",
    use: "calibration (testes, inhibin B); the share with normal testosterone is new",
    who: { condition: "congenital-hypogonadotropic-hypogonadism" },
    regimen: { ...regimenOf("gnrh-pump"), name: "pump as published" },
    weeks: 104,
    ours: "steps of the regimen in use, for a man of 75 kg; normal is 300 to 1000 ng/dL",
    published: [
      {
        what: "normal testosterone at the end",
        kind: "share",
        value: 0.93,
        read: "abstract",
        of: (r) => share(measuredAt(r, "testosterone_total", 104), (v) => v >= 300 && v <= 1000),
      },
      {
        what: "testis at the end",
        kind: "level",
        value: 11,
        unit: "mL",
        read: "abstract",
        of: (r) => mean(measuredAt(r, "testicular_volume", 104)),
      },
      {
        what: "inhibin B at the end",
        kind: "level",
        value: 92,
        unit: "pg/mL",
        read: "abstract",
        of: (r) => mean(measuredAt(r, "inhibin_b", 104)),
      },
      {
        what: "no sperm at the end",
        kind: "share",
        value: 0.18,
        read: "recalled",
        of: (r) => share(measuredAt(r, "sperm_concentration", 104), (v) => v === 0),
      },
    ],
  },
  {
    name: "matsumoto-2009: hCG 1000 IU on alternate days, adjusted; FSH 150 IU on alternate days after 19 weeks",
    cite: "Matsumoto 2009",
    use: "calibration, with the doses as they began",
    who: { condition: "congenital-hypogonadotropic-hypogonadism" },
    regimen: protocol({
      name: "hCG and FSH as published",
      start: "hcg 1000 IU every other day",
      ladders: { hcg: [500, 1000, 1500, 2000, 2500, 3000].map((dose) => `${dose} IU every other day`) },
      monitoring: [
        { tests: ["testosterone_total"], weeks: [0, 4, 8, 12, 16, 19, 45, 71] },
        { tests: ["sperm_concentration"], weeks: [0, 32, 45, 58, 71, 84, 97] },
      ],
      steps: [
        raised("hcg", 300, "ng/dL", { from: 4, to: 71 }),
        {
          ...raised("hcg", 300, "ng/dL", { from: 4, to: 71 }),
          when: [{ measured: "testosterone_total", is: "above", limit: 1000, unit: "ng/dL" }],
          do: [{ kind: "down", drug: "hcg" }],
        },
        {
          when: [],
          weeks: { from: 19, to: 19 },
          do: [{ kind: "add", drug: "follitropin", dose: "150 IU every other day" }],
          because: "hCG alone is over",
          source,
        },
      ],
      weeks: 97,
      end: "goes on",
    }),
    weeks: 98,
    ours: "normal is 300 to 1000 ng/dL; steps of 500 IU; semen every three months",
    published: [
      {
        what: "ever 1.5 million/mL",
        kind: "share",
        value: 22 / 29,
        read: "abstract",
        of: ({ men }) => share(men, ({ visits }) => visits.some(({ measured }) => (measured["sperm_concentration"] ?? 0) >= 1.5)),
      },
      {
        what: "ever above 20 million/mL",
        kind: "share",
        value: 8 / 29,
        read: "abstract",
        of: ({ men }) => share(men, ({ visits }) => visits.some(({ measured }) => (measured["sperm_concentration"] ?? 0) > 20)),
      },
    ],
  },
];

/** Men of the condition whom the study would have taken: two mornings below its limit, as a laboratory prints them. */
function eligible({ who, below }: Pick<Trial, "who" | "below">, n: number): readonly Man[] {
  const men = population(who, seed);
  const found: Man[] = [];
  for (let i = 0; found.length < n && i < 40 * n; i++) {
    const one = men.man(i);
    const rest = restOf(one);
    const morning = observationOf({ day: 0, hour: 8, measurements: [{ analyte: "testosterone_total", value: 1 }] });
    const numbers = stream(seed, i, "parameters");
    const low = [0, 1].every((k) => morning.draw(rest, numbers, 50_000 + 1000 * k)[0]!.value < (below ?? Infinity));
    if (low) found.push(one);
  }
  return found;
}

function met({ kind, value, atLeast }: Published, found: number): boolean {
  if (kind === "share") return atLeast ? found >= value : Math.abs(found - value) <= criterion.share;
  return Math.max(found / value, value / found) <= criterion.fold;
}
const printed = ({ kind, unit, atLeast }: Published, value: number): string =>
  kind === "share" ? `${atLeast ? "≥ " : ""}${(100 * value).toFixed(0)} %` : `${value.toPrecision(3)} ${unit}`;

const rows = trials.flatMap((trial, t) => {
  say(`${t + 1} of ${trials.length + 1}: ${trial.name}`);
  const [result] = runRegimens({ men: eligible(trial, wanted), regimens: [trial.regimen], seed, weeks: trial.weeks }).regimens;
  return trial.published.map((p) => {
    const found = p.of(result!);
    return {
      trial,
      row: `| ${trial.cite} | ${p.what} | ${printed(p, p.value)} (${p.read}) | ${printed({ ...p, atLeast: false }, found)} | ${met(p, found) ? "met" : "**missed**"} |`,
      met: met(p, found),
    };
  });
});

say(`${trials.length + 1} of ${trials.length + 1}: what titration adds`);
/** Share of men who by their own level are where the regimen aims, and of whom it was stopped for few sperm. */
const added = ["clomiphene", "enclomiphene", "hcg"].map((name) => {
  const regimen = regimenOf(name);
  const men = eligible({ who: obese, below: 300 }, Math.ceil(wanted / 2));
  const fixed = { ...regimen, title: "fixed", steps: [] };
  const unstopped = {
    ...regimen,
    title: "titrated alone",
    steps: regimen.steps.filter((step) => step.do.every(({ kind }) => kind !== "stop all")),
  };
  const of = (chosen: Regimen, noise: boolean, adherence: number): RegimenResult =>
    runRegimens({ men, regimens: [chosen], seed, weeks: 52, visitNoise: noise, adherence }).regimens[0]!;
  const percent = ({ summary }: RegimenResult): string => `${(100 * summary.reached!.probability).toFixed(0)} %`;
  const whole = of(regimen, true, 0.9);
  const stopped = (result: RegimenResult): string =>
    `${(100 * result.summary.stopped.reduce((sum, s) => sum + s.share.probability, 0)).toFixed(0)} %`;
  return `| ${regimen.title} | ${percent(of(fixed, true, 0.9))} | ${percent(of(unstopped, false, 0.9))} | ${percent(of(unstopped, true, 0.9))} | ${percent(of(unstopped, true, 0.7))} | ${percent(whole)} | ${stopped(whole)} | ${stopped(of(regimen, false, 0.9))} |`;
});

const missed = rows.filter((r) => !r.met).length;
const text = [
  "# Titrated protocols against publications",
  "",
  `Written by \`test/slow/titration-against-publications.ts\` with ${wanted} men a study and seed ${seed}. Virtual men of the study's condition, two mornings below its limit where it has one, go through the protocol as it was published: results are drawn as a laboratory prints them, the rules see only these, one dose in ten is missed.`,
  "",
  `The criterion was written before any of these studies was run, though the regimens in use had been tried on men of the same conditions: a share is met within ${100 * criterion.share} points, a level within ${criterion.fold} fold. ${rows.length - missed} of ${rows.length} are met.`,
  "",
  "| study | what | published | simulated | |",
  "| --- | --- | ---: | ---: | --- |",
  ...rows.map(({ row }) => row),
  "",
  "| study | use | what is ours in the protocol |",
  "| --- | --- | --- |",
  ...trials.map(({ name, use, ours }) => `| ${name} | ${use} | ${ours} |`),
  "",
  "A published lower bound (≥) is met only at or above it; the first run allowed 15 points below, and nothing else in the criterion was changed. The three men in four who are raised on enclomiphene, and nearly all on clomiphene on alternate days, say that the model answers too little to the first dose, or that studies raised less readily than their rule.",
  "",
  "A study marked calibration has told the model some of its figures with a fixed dose; only what is said to be new is a test there.",
  "",
  "## What titration adds",
  "",
  "Men with secondary hypogonadism below 300 ng/dL on two mornings, a year on each regimen in use. Share whose own mean testosterone of the last week is where the regimen aims.",
  "",
  "| regimen | first dose only | titrated by true levels | titrated by results | three doses in ten missed | with stop rules | stopped | stopped, by true levels |",
  "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
  ...added,
  "",
  "Stop rules act on results: the last two columns tell how many men are stopped, and how many would be if results did not scatter; the difference is scatter taken for harm.",
].join("\n");
writeFileSync(new URL("../../docs/titration.md", import.meta.url), `${text}\n`);
console.log(text);
