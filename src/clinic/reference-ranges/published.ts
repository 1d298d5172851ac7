/** Centiles that publications give for untreated men, for holding a population against them. */
import { type Evidence, measured } from "../../references/index.ts";
import type { AnalyteKey } from "../../units/index.ts";

/** Which men a publication had. */
export interface Whose {
  /** As its authors say it. */
  readonly men: string;
  /** Years, from and to. */
  readonly age?: readonly [number, number];
  /** kg/m², below. */
  readonly bmiBelow?: number;
  /** Least sperm that one measurement showed, 10^6/mL. */
  readonly spermFrom?: number;
}

/** Centiles of one analyte in one publication; those of single measurements, as every reference range is. */
export interface PublishedCentiles {
  readonly analyte: AnalyteKey;
  readonly unit: string;
  /** By centile: 50 is the median. */
  readonly centiles: Readonly<Record<number, number>>;
  /** Those of them that were not read but recalled, and are to be checked. */
  readonly recalled?: readonly number[];
  readonly name: string;
  readonly whose: Whose;
  readonly evidence: Evidence;
}

const chinese = { name: "Yu 2018", whose: { men: "healthy men of five Chinese cities, ages not in the abstract" } };
const southern = { name: "Qin 2012", whose: { men: "healthy men of southern China, 20 to 69 years", age: [20, 69] as const } };
const fathers = { name: "Campbell 2021", whose: { men: "men whose partners conceived within a year" } };
const byImmunoassay = measured("yu2018", "abstract: 2.5th, 50th and 97.5th centile, immunoassay, 1043 men");
const byElecsys = measured("qin2012", "abstract: 2.5th and 97.5th centile, electrochemiluminescence, 1191 men");
const whoCentiles = measured("campbell2021", "abstract: fifth centiles, 3589 men; the others from memory of the WHO manual, sixth edition");

/**
 * What is published, analyte by analyte. Publications of the same analyte differ among themselves by up to half:
 * by assay, age and people. Not here is Yu's 2.5th centile of estradiol (4.7 pmol/L), the lower bound of its assay.
 */
export const publishedCentiles: readonly PublishedCentiles[] = [
  {
    analyte: "testosterone_total",
    unit: "ng/dL",
    centiles: { 2.5: 264, 50: 531, 97.5: 916 },
    name: "Travison 2017",
    whose: { men: "healthy men of 19 to 39 years, not obese", age: [19, 39], bmiBelow: 30 },
    evidence: measured("travison2017", "abstract: 2.5th, 50th and 97.5th centile, mass spectrometry, four cohorts"),
  },
  { analyte: "testosterone_total", unit: "nmol/L", centiles: { 2.5: 7.4, 50: 15.6, 97.5: 24.5 }, ...chinese, evidence: byImmunoassay },
  { analyte: "testosterone_total", unit: "nmol/L", centiles: { 2.5: 12.6, 97.5: 37.0 }, ...southern, evidence: byElecsys },
  { analyte: "lh", unit: "IU/L", centiles: { 2.5: 1.6, 50: 4.2, 97.5: 10.0 }, ...chinese, evidence: byImmunoassay },
  { analyte: "lh", unit: "IU/L", centiles: { 2.5: 2.2, 97.5: 11.6 }, ...southern, evidence: byElecsys },
  { analyte: "fsh", unit: "IU/L", centiles: { 2.5: 1.9, 50: 5.6, 97.5: 16.3 }, ...chinese, evidence: byImmunoassay },
  { analyte: "fsh", unit: "IU/L", centiles: { 2.5: 1.8, 97.5: 16.5 }, ...southern, evidence: byElecsys },
  { analyte: "estradiol", unit: "pmol/L", centiles: { 50: 85, 97.5: 195 }, ...chinese, evidence: byImmunoassay },
  { analyte: "estradiol", unit: "pmol/L", centiles: { 2.5: 65.4, 97.5: 207.7 }, ...southern, evidence: byElecsys },
  { analyte: "shbg", unit: "nmol/L", centiles: { 2.5: 11.5, 50: 29.4, 97.5: 66.3 }, ...chinese, evidence: byImmunoassay },
  { analyte: "shbg", unit: "nmol/L", centiles: { 2.5: 18.2, 97.5: 95.1 }, ...southern, evidence: byElecsys },
  {
    analyte: "inhibin_b",
    unit: "pg/mL",
    // The 2.5th and the 97.5th are not published.
    centiles: { 10: 54.5, 50: 130.5, 90: 247 },
    name: "Grunewald 2013",
    whose: { men: "men of an andrology clinic with a normal semen analysis; its bound is taken to be 15 million/mL", spermFrom: 15 },
    evidence: measured("grunewald2013", "abstract: median and 10th to 90th centile"),
  },
  {
    analyte: "semen_volume",
    unit: "mL",
    centiles: { 2.5: 1.0, 5: 1.4, 50: 3.0, 97.5: 6.9 },
    recalled: [2.5, 50, 97.5],
    ...fathers,
    evidence: whoCentiles,
  },
  {
    analyte: "sperm_concentration",
    unit: "10*6/mL",
    centiles: { 2.5: 11, 5: 16, 50: 66, 97.5: 208 },
    recalled: [2.5, 50, 97.5],
    ...fathers,
    evidence: whoCentiles,
  },
  {
    analyte: "sperm_total",
    unit: "10*6",
    centiles: { 2.5: 29, 5: 39, 50: 210, 97.5: 701 },
    recalled: [2.5, 50, 97.5],
    ...fathers,
    evidence: whoCentiles,
  },
];
