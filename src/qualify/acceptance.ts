/** What the axis is asked to reach as a whole, written down before it was run against the studies. */
import { findDrug } from "../drugs/index.ts";
import type { Judged } from "./judge.ts";
import { isSperm } from "./measurement.ts";
import { metricsOf } from "./metrics.ts";

export interface Acceptance {
  readonly asks: string;
  readonly use: "calibration" | "validation" | "all";
  readonly limit: string;
  /** Figures that could be judged. */
  readonly of: number;
  /** Absent where there was nothing to judge. */
  readonly value?: number;
  readonly reached: boolean;
}

interface Question {
  readonly asks: string;
  readonly use: Acceptance["use"];
  readonly limit: string;
  readonly among: (judged: Judged) => boolean;
  readonly value: (judged: readonly Judged[]) => number | undefined;
  readonly reached: (value: number) => boolean;
}

const hormones = new Set(["lh", "fsh", "testosterone_total", "estradiol"]);
const ratioOfHormone = ({ scale, analyte }: Judged): boolean => scale === "ratio" && hormones.has(analyte);
const isGonadotropin = (name: string): boolean => findDrug(name)?.class === "gonadotropin";

const atMost = (limit: number) => ({ limit: `at most ${limit}`, reached: (value: number) => value <= limit });
const atLeast = (limit: number) => ({ limit: `at least ${Math.round(100 * limit)} %`, reached: (value: number) => value >= limit - 1e-9 });
const shareThat = (of: (judged: Judged) => boolean | undefined) => (judged: readonly Judged[]) => {
  const said = judged.map(of).filter((flag) => flag !== undefined);
  return said.length === 0 ? undefined : said.filter(Boolean).length / said.length;
};

const questions: readonly Question[] = [
  {
    asks: "Geometric mean fold error of LH, FSH, testosterone and estradiol over baseline",
    use: "calibration",
    among: ratioOfHormone,
    value: (j) => metricsOf(j)?.gmfe,
    ...atMost(1.2),
  },
  {
    asks: "The same ratios inside Guest's limits",
    use: "calibration",
    among: ratioOfHormone,
    value: shareThat((j) => j.guest),
    ...atLeast(0.9),
  },
  {
    asks: "Geometric mean fold error of LH, FSH, testosterone and estradiol over baseline",
    use: "validation",
    among: ratioOfHormone,
    value: (j) => metricsOf(j)?.gmfe,
    ...atMost(1.35),
  },
  {
    asks: "The same ratios inside Guest's limits",
    use: "validation",
    among: ratioOfHormone,
    value: shareThat((j) => j.guest),
    ...atLeast(0.8),
  },
  {
    asks: "Direction, where the published interval excludes no change",
    use: "validation",
    among: (j) => j.direction !== undefined,
    value: shareThat((j) => j.direction),
    ...atLeast(1),
  },
  {
    asks: "Sperm on treatment, within twofold",
    use: "validation",
    among: (j) => isSperm(j.analyte) && (j.scale === "ratio" || j.scale === "level") && j.drugs.length > 0,
    value: shareThat((j) => j.within2),
    ...atLeast(0.7),
  },
  {
    asks: "Recovery of sperm after testosterone by 6, 12 and 16 months, within 10 points",
    use: "all",
    among: (j) => j.study.startsWith("liu-2006") && j.scale === "fraction",
    value: shareThat((j) => Math.abs(j.predicted - j.observed) <= 0.1 + 1e-9),
    ...atLeast(1),
  },
  {
    asks: "Times to sperm under gonadotropins inside the published intervals, or within 1.5-fold where none is published",
    use: "all",
    among: (j) => j.scale === "time" && isSperm(j.analyte) && j.drugs.some(isGonadotropin),
    value: shareThat((j) => j.passes),
    ...atLeast(1),
  },
  {
    asks: "Observed figures inside the 90 % prediction interval",
    use: "validation",
    among: (j) => j.scale !== "spread",
    value: shareThat((j) => j.covered),
    limit: "80 to 97 %",
    reached: (v) => v >= 0.8 && v <= 0.97,
  },
];

/** The answer to each question. */
export const acceptance = (judged: readonly Judged[]): readonly Acceptance[] =>
  questions.map(({ asks, use, limit, among, value, reached }) => {
    const these = judged.filter((j) => (use === "all" || j.use === use) && among(j));
    const v = value(these);
    return {
      asks,
      use,
      limit,
      of: these.length,
      ...(v !== undefined && { value: Number(v.toPrecision(4)) }),
      reached: v !== undefined && reached(v),
    };
  });
