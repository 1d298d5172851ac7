/** How a result of blood differs from the man's mean of the day, pulses and the hour apart: biology from day to day, and the assay. */
import { assumed, type Evidence, measured } from "../../references/index.ts";
import type { Assay } from "./visit.ts";

/** Of one analyte; standard deviations of the logarithm. */
export interface BloodErrors {
  /** From day to day, pulses apart. */
  readonly day: number;
  /** How much of that goes with testosterone's, and with that of LH; from 0 to 1. */
  readonly withTestosterone?: number;
  readonly withGonadotropins?: number;
  /** Imprecision and calibration of a laboratory together. */
  readonly immunoassay: number;
  readonly massSpectrometry?: number;
  /** What an immunoassay adds at any level, in the unit of the reading: it weighs where there is little. */
  readonly floor?: number;
  /** Below it a laboratory prints a limit; in the unit of the reading. */
  readonly least: number;
  readonly evidence: Evidence;
}

const usualAssay = "; the assay's share is assumed: calibration of laboratories differs by about a twelfth";

/** By analyte, in the units of the readings. */
export const bloodErrors: Readonly<Record<string, BloodErrors>> = {
  lh: {
    day: 0.1,
    withGonadotropins: 0.5,
    immunoassay: 0.08,
    floor: 0.15,
    least: 0.1,
    evidence: measured(
      "abbara2024",
      `abstract: 28 % within a session, pulses mostly${usualAssay}, and near nothing assays disagree by more`,
    ),
  },
  fsh: {
    day: 0.06,
    withGonadotropins: 0.5,
    immunoassay: 0.08,
    floor: 0.15,
    least: 0.1,
    evidence: measured("ahokoski1998", `abstract: 8.7 % from day to day${usualAssay}`),
  },
  testosterone_total: {
    day: 0.09,
    withTestosterone: 1,
    immunoassay: 0.09,
    massSpectrometry: 0.05,
    floor: 10,
    least: 5,
    evidence: measured("ahokoski1998", `abstract: 11.6 % from day to day${usualAssay}`),
  },
  testosterone_free: {
    day: 0.09,
    withTestosterone: 0.95,
    immunoassay: 0.14,
    massSpectrometry: 0.1,
    least: 1,
    evidence: assumed("as total testosterone, with the error of SHBG or dialysis on top"),
  },
  testosterone_bioavailable: {
    day: 0.09,
    withTestosterone: 0.95,
    immunoassay: 0.14,
    massSpectrometry: 0.1,
    least: 1,
    evidence: assumed("as free testosterone"),
  },
  dht: {
    day: 0.12,
    withTestosterone: 0.8,
    immunoassay: 0.15,
    massSpectrometry: 0.08,
    least: 2,
    evidence: assumed("as testosterone, with a less precise assay"),
  },
  estradiol: {
    day: 0.12,
    withTestosterone: 0.6,
    immunoassay: 0.15,
    massSpectrometry: 0.08,
    floor: 4,
    least: 5,
    evidence: measured(
      "ahokoski1998",
      `abstract: 13.8 % from day to day${usualAssay}, and immunoassays of men's estradiol disagree by more`,
    ),
  },
  shbg: { day: 0.05, immunoassay: 0.07, least: 1, evidence: assumed("SHBG is stable from day to day; the rest is the assay") },
  inhibin_b: { day: 0.08, immunoassay: 0.12, floor: 10, least: 10, evidence: assumed("day to day, and between batches of the assay") },
  prolactin: { day: 0.25, immunoassay: 0.1, least: 0.5, evidence: assumed("pulses, sleep and the needle raise it for an hour") },
  haematocrit: { day: 0.025, immunoassay: 0.015, least: 1, evidence: assumed("posture and hydration") },
  psa: { day: 0.12, immunoassay: 0.08, least: 0.05, evidence: assumed("day to day, ejaculation apart") },
  lh_pulse_frequency: { day: 0.1, immunoassay: 0.1, least: 0.5, evidence: assumed("counting pulses in a day of sampling") },
  intratesticular_testosterone: { day: 0.2, immunoassay: 0.25, least: 1, evidence: assumed("one aspirate of one place in one testis") },
  testicular_volume: { day: 0, immunoassay: 0.15, least: 0.5, evidence: assumed("one observer with an orchidometer") },
};

/** Whether this analyte was measured by mass spectrometry: where steroids are, and it is one. */
export const isByMassSpectrometry = (analyte: string, assay: Assay | undefined): boolean =>
  assay === "mass-spectrometry" && bloodErrors[analyte]!.massSpectrometry !== undefined;
