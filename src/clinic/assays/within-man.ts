/** How far one measurement may lie from a man's mean: biology within the man and the assay together. */
import { assumed, type Evidence, measured } from "../../references/index.ts";

/** Coefficient of variation of one measurement around a man's mean, by analyte. */
export const withinMan: Readonly<Record<string, { readonly cv: number; readonly evidence: Evidence }>> = {
  lh: { cv: 0.28, evidence: assumed("within-day variation of single samples in normal men: pulses, mostly") },
  fsh: { cv: 0.1, evidence: measured("ahokoski1998", "abstract: 95 % reference change of 24.1 %, that is a CV of 8.7 % from day to day") },
  testosterone_total: { cv: 0.12, evidence: measured("ahokoski1998", "abstract: 95 % reference change of 32.0 %, that is a CV of 11.6 %") },
  testosterone_free: { cv: 0.15, evidence: assumed("as total testosterone, with the error of SHBG or dialysis on top") },
  testosterone_bioavailable: { cv: 0.15, evidence: assumed("as free testosterone") },
  estradiol: { cv: 0.15, evidence: measured("ahokoski1998", "abstract: 95 % reference change of 38.3 %, that is a CV of 13.8 %") },
  shbg: { cv: 0.08, evidence: assumed("SHBG is stable from day to day; the rest is the assay") },
  inhibin_b: { cv: 0.15, evidence: assumed("day to day, and between batches of the assay") },
  dht: { cv: 0.2, evidence: assumed("as testosterone, with a less precise assay") },
  testicular_volume: { cv: 0.15, evidence: assumed("one observer with an orchidometer") },
  semen_volume: { cv: 0.25, evidence: assumed("from one ejaculate to the next at the same abstinence") },
  sperm_concentration: { cv: 0.5, evidence: assumed("from one ejaculate to the next, 39 to 54 %") },
  sperm_total: { cv: 0.55, evidence: assumed("concentration and volume together") },
  motility: { cv: 0.2, evidence: assumed("from one ejaculate to the next and between observers") },
  total_motile_count: { cv: 0.6, evidence: assumed("concentration, volume and motility together") },
};
