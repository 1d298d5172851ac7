/** Directions that must hold whatever parameters are fitted: where one fails, no number of the model is to be believed. */
import type { ManOptions } from "../people/index.ts";
import { type Response, responses } from "./response.ts";

/** What must come of a course in a typical man. */
export type Direction = "falls" | "rises" | "no useful gain";

/** A direction that must hold, and what the simulation says. */
export interface NegativeTest {
  readonly asks: string;
  /** Name of the man's condition. */
  readonly condition: string;
  readonly course: string;
  readonly must: Direction;
  /** What counts as the direction, of the level over the same man's at rest. */
  readonly limit: string;
  readonly found: Response;
  readonly holds: boolean;
}

interface Question {
  readonly asks: string;
  readonly who?: ManOptions;
  readonly course: string;
  readonly analyte: string;
  readonly day: number;
  readonly must: Direction;
}

const gonadotropins = "hcg 1500 IU 3 times a week; follitropin 150 IU 3 times a week";
const sperm = "sperm_concentration";

const questions: readonly Question[] = [
  { asks: "Estradiol raised from outside lowers LH", course: "estradiol patch 100 ug/d", analyte: "lh", day: 28, must: "falls" },
  {
    asks: "Estradiol raised from outside lowers testosterone",
    course: "estradiol patch 100 ug/d",
    analyte: "testosterone_total",
    day: 28,
    must: "falls",
  },
  { asks: "A SERM raises LH, the opposite of estradiol", course: "enclomiphene 25 mg daily", analyte: "lh", day: 84, must: "rises" },
  {
    asks: "A SERM raises estradiol, for testosterone rises",
    course: "enclomiphene 25 mg daily",
    analyte: "estradiol",
    day: 84,
    must: "rises",
  },
  { asks: "Clomiphene raises estradiol, too", course: "clomiphene 50 mg daily", analyte: "estradiol", day: 84, must: "rises" },
  { asks: "An aromatase inhibitor lowers estradiol", course: "anastrozole 1 mg daily", analyte: "estradiol", day: 84, must: "falls" },
  {
    asks: "An aromatase inhibitor raises testosterone",
    course: "anastrozole 1 mg daily",
    analyte: "testosterone_total",
    day: 84,
    must: "rises",
  },
  { asks: "hCG leaves the man's own LH down", course: "hcg 1500 IU 3 times a week", analyte: "lh", day: 84, must: "falls" },
  {
    asks: "hCG raises testosterone all the same",
    course: "hcg 1500 IU 3 times a week",
    analyte: "testosterone_total",
    day: 84,
    must: "rises",
  },
  { asks: "Testosterone suppresses sperm", course: "testosterone enanthate 200 mg weekly", analyte: sperm, day: 182, must: "falls" },
  {
    asks: "Testosterone empties the testis of testosterone",
    course: "testosterone enanthate 200 mg weekly",
    analyte: "intratesticular_testosterone",
    day: 84,
    must: "falls",
  },
  {
    asks: "A GnRH agonist given without pause suppresses LH",
    course: "triptorelin 3.75 mg every 4 weeks",
    analyte: "lh",
    day: 84,
    must: "falls",
  },
  {
    asks: "A GnRH agonist given without pause suppresses testosterone",
    course: "triptorelin 3.75 mg every 4 weeks",
    analyte: "testosterone_total",
    day: 84,
    must: "falls",
  },
  {
    asks: "GnRH infused without pause suppresses, where its pulses drive",
    course: "gonadorelin 100 ug/h by infusion",
    analyte: "testosterone_total",
    day: 84,
    must: "falls",
  },
  {
    asks: "hCG and FSH do nothing useful in primary testicular failure",
    who: { condition: "primary-failure" },
    course: gonadotropins,
    analyte: sperm,
    day: 364,
    must: "no useful gain",
  },
  {
    asks: "hCG and FSH bring no sperm in Klinefelter syndrome",
    who: { condition: "klinefelter" },
    course: gonadotropins,
    analyte: sperm,
    day: 364,
    must: "no useful gain",
  },
  {
    asks: "hCG and FSH bring no sperm where there are no germ cells",
    who: { condition: "sertoli-cell-only" },
    course: gonadotropins,
    analyte: sperm,
    day: 364,
    must: "no useful gain",
  },
  {
    asks: "A SERM does nothing useful in primary testicular failure",
    who: { condition: "primary-failure" },
    course: "clomiphene 50 mg daily",
    analyte: sperm,
    day: 364,
    must: "no useful gain",
  },
  {
    asks: "hCG and FSH do bring sperm where gonadotropins were all that lacked",
    who: { condition: "congenital-hypogonadotropic-hypogonadism" },
    course: gonadotropins,
    analyte: sperm,
    day: 546,
    must: "rises",
  },
];

/** Less than a tenth either way is no direction. */
const clear = 0.1;
/** A count that grows by less than half, or stays below a million per millilitre, makes no difference to a couple. */
const usefulGain = 1.5;
const usefulCount = 1;

const limits: Readonly<Record<Direction, string>> = {
  falls: `below ${1 - clear}`,
  rises: `above ${1 + clear}`,
  "no useful gain": `below ${usefulGain}, or sperm below ${usefulCount} million/mL`,
};

function holds(must: Direction, { ratio, after }: Response): boolean {
  if (must === "rises") return ratio > 1 + clear;
  if (must === "no useful gain") return ratio < usefulGain || after < usefulCount;
  return ratio < 1 - clear;
}

/**
 * Asks each direction of the typical man.
 *
 * @example
 * negativeTests().every(({ holds }) => holds) // => true
 */
export function negativeTests(ask = responses()): readonly NegativeTest[] {
  return questions.map(({ asks, who = {}, course, analyte, day, must }) => {
    const found = ask(who, course, analyte, day);
    return { asks, condition: who.condition ?? "healthy", course, must, limit: limits[must], found, holds: holds(must, found) };
  });
}
