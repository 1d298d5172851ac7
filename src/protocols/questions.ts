/** What is asked of every course: is a level of his in range, too high, enough? Each with its limits and where they come from. */

import { countable } from "../clinic/index.ts";

/** One question, answered yes or no for each man. */
export interface Question {
  readonly name: string;
  /** As a heading: "Testosterone in range". */
  readonly title: string;
  readonly outcome: string;
  readonly unit: string;
  /** The range that is asked for, in the unit. */
  readonly range?: { readonly low: number; readonly high: number };
  /** True when a man may hope for yes. */
  readonly good: boolean;
  /** @param without - His level without treatment, at the same time. */
  readonly answer: (level: number, without: number) => boolean;
  /** Where the limits come from. */
  readonly source: string;
}

const testosterone = { low: 264, high: 916, source: "Travison 2017, 2.5th-97.5th centile, non-obese men of 19-39 years" } as const;
// 65.4 to 207.7 pmol/L at 0.27238 pg/pmol.
const estradiol = { low: 17.8, high: 56.6, source: "Qin 2012 (FAMHES), 2.5th-97.5th centile" } as const;

/** A difference that nobody would notice is not worse. */
const noticeable = {
  share: 0.1,
  source: "assumed: a tenth of his level without treatment, less than two semen analyses or two draws can tell apart",
} as const;

const worse = (title: string, name: string, outcome: string, unit: string): Question => ({
  name,
  title,
  outcome,
  unit,
  good: false,
  answer: (level, without) => level < (1 - noticeable.share) * without,
  source: noticeable.source,
});

const moreThan = (least: number): Question => ({
  name: `total_motile_count_above_${least}`,
  title: `Total motile count > ${least} million`,
  outcome: "total_motile_count",
  unit: "10*6",
  good: true,
  answer: (level) => level > least,
  source: "assumed: customary marks of what insemination and conception at home need; no publication read here draws them",
});

/** In the order of a table. */
export const questions: readonly Question[] = [
  {
    name: "testosterone_in_range",
    title: "Testosterone in range",
    outcome: "testosterone_total",
    unit: "ng/dL",
    good: true,
    range: { low: testosterone.low, high: testosterone.high },
    answer: (level) => level >= testosterone.low && level <= testosterone.high,
    source: testosterone.source,
  },
  {
    name: "estradiol_high",
    title: "Estradiol above range",
    outcome: "estradiol",
    unit: "pg/mL",
    good: false,
    answer: (level) => level > estradiol.high,
    source: estradiol.source,
  },
  {
    name: "estradiol_low",
    title: "Estradiol below range",
    outcome: "estradiol",
    unit: "pg/mL",
    good: false,
    answer: (level) => level < estradiol.low,
    source: estradiol.source,
  },
  {
    name: "haematocrit_above_54",
    title: "Haematocrit > 54 %",
    outcome: "haematocrit",
    unit: "%",
    good: false,
    answer: (level) => level > 54,
    source: "Endocrine Society 2018 (Bhasin, JCEM 103:1715): testosterone is stopped above it",
  },
  moreThan(5),
  moreThan(20),
  {
    name: "sperm_in_ejaculate",
    title: "Sperm in the ejaculate",
    outcome: "sperm_concentration",
    unit: "10*6",
    good: true,
    answer: (level) => level >= countable,
    source: "what a laboratory counts without a search, as of a semen sample here",
  },
  worse("Fewer motile sperm than without", "worse_in_sperm", "total_motile_count", "10*6"),
  worse("Less testosterone than without", "worse_in_testosterone", "testosterone_total", "ng/dL"),
];
