/** Levels beyond which a course is customarily watched, lowered or stopped, each with who says so and how that was read. */
import { type CitationKey, type Read, readOf } from "../../references/index.ts";
import type { AnalyteKey } from "../../units/index.ts";

/** One limit of one analyte. */
export interface SafetyLimit {
  readonly name: string;
  /** As a heading: "Haematocrit > 54 %". */
  readonly title: string;
  readonly analyte: AnalyteKey;
  /** In `unit`; a share of his own level without treatment where `of` says so. */
  readonly limit: number;
  readonly unit: string;
  readonly beyond: "above" | "below";
  /** What is held against the limit: the level, its rise since today, or the level over that without treatment. */
  readonly of: "level" | "rise" | "share";
  /** What is customarily done beyond it. Informs, orders nothing. */
  readonly custom: string;
  readonly citation: CitationKey;
  readonly read: Read;
}

type Written = Omit<SafetyLimit, "of" | "read"> & Partial<Pick<SafetyLimit, "of" | "read">>;
const limit = (written: Written): SafetyLimit => ({ of: "level", read: readOf(written.citation), ...written });

/** In the order of a table. */
export const safetyLimits: readonly SafetyLimit[] = [
  limit({
    name: "haematocrit_above_50",
    title: "Haematocrit > 50 %",
    analyte: "haematocrit",
    limit: 50,
    unit: "%",
    beyond: "above",
    custom: "testosterone is not begun until it is explained",
    citation: "mulhall2018",
  }),
  limit({
    name: "haematocrit_above_54",
    title: "Haematocrit > 54 %",
    analyte: "haematocrit",
    limit: 54,
    unit: "%",
    beyond: "above",
    custom: "testosterone is lowered or stopped",
    citation: "bhasin2018",
  }),
  limit({
    name: "estradiol_below_15",
    title: "Estradiol < 15 pg/mL",
    analyte: "estradiol",
    limit: 15,
    unit: "pg/mL",
    beyond: "below",
    custom: "a warning, set before the floor of 10 at which bone, fat and desire suffer",
    citation: "finkelstein2013",
  }),
  limit({
    name: "estradiol_below_10",
    title: "Estradiol < 10 pg/mL",
    analyte: "estradiol",
    limit: 10,
    unit: "pg/mL",
    beyond: "below",
    custom: "an aromatase inhibitor is lowered or stopped: bone is resorbed, fat and loss of desire grow",
    citation: "finkelstein2013",
  }),
  limit({
    name: "estradiol_above_50",
    title: "Estradiol > 50 pg/mL",
    analyte: "estradiol",
    limit: 50,
    unit: "pg/mL",
    beyond: "above",
    custom: "breasts are asked about",
    citation: "boeriGonadotropins2021",
    read: "recalled",
  }),
  limit({
    name: "estradiol_above_60",
    title: "Estradiol > 60 pg/mL",
    analyte: "estradiol",
    limit: 60,
    unit: "pg/mL",
    beyond: "above",
    custom: "chorionic gonadotropin is lowered",
    citation: "boeriGonadotropins2021",
    read: "recalled",
  }),
  limit({
    name: "testosterone_above_range",
    title: "Testosterone > 916 ng/dL",
    analyte: "testosterone_total",
    limit: 916,
    unit: "ng/dL",
    beyond: "above",
    custom: "above the range of healthy men of 19 to 39 years who are not obese",
    citation: "travison2017",
  }),
  limit({
    name: "testosterone_above_1000",
    title: "Testosterone > 1000 ng/dL",
    analyte: "testosterone_total",
    limit: 1000,
    unit: "ng/dL",
    beyond: "above",
    custom: "the dose is lowered",
    citation: "boeriGonadotropins2021",
    read: "recalled",
  }),
  limit({
    name: "psa_above_4",
    title: "PSA > 4 ng/mL",
    analyte: "psa",
    limit: 4,
    unit: "ng/mL",
    beyond: "above",
    custom: "testosterone is not begun without a urologist (3 where the risk is high)",
    citation: "bhasin2018",
  }),
  limit({
    name: "psa_rise_above_1.4",
    title: "PSA up by > 1.4 ng/mL",
    analyte: "psa",
    limit: 1.4,
    unit: "ng/mL",
    beyond: "above",
    of: "rise",
    custom: "within the first year of testosterone, a urologist is asked",
    citation: "bhasin2018",
  }),
  limit({
    name: "intratesticular_testosterone_suppressed",
    title: "Testosterone in the testis < 1/10 of without",
    analyte: "intratesticular_testosterone",
    limit: 0.1,
    unit: "of his own without treatment",
    beyond: "below",
    of: "share",
    custom:
      "sperm are no longer made in full; the tenth is assumed, between the 3.5 % that did not suffice and the 75 % that hCG left (Coviello 2004 and 2005, abstracts)",
    citation: "coviello2004",
  }),
];
