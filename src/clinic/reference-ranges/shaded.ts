/** The ranges shaded behind a curve: what publications call ordinary in adult men. */

/** An ordinary range of one analyte, in the unit of the trajectories; without `high` there is only a lower limit. */
export interface ReferenceRange {
  readonly unit: string;
  readonly low: number;
  readonly high?: number;
  /** Which part of which men, and who published it. */
  readonly source: string;
}

/** Ranges by analyte. An analyte without a range we could read is not here, and nothing is shaded for it. */
export const referenceRanges: Readonly<Record<string, ReferenceRange>> = {
  testosterone_total: { unit: "ng/dL", low: 264, high: 916, source: "Travison 2017, 2.5th-97.5th centile, non-obese men of 19-39 years" },
  testosterone_free: { unit: "pg/mL", low: 120, high: 368, source: "Jasuja 2023, 2.5th-97.5th centile, men of 19-39 years" },
  lh: { unit: "IU/L", low: 1.6, high: 10.0, source: "Chinese reference intervals 2018, 2.5th-97.5th centile" },
  fsh: { unit: "IU/L", low: 1.9, high: 16.3, source: "Chinese reference intervals 2018, 2.5th-97.5th centile" },
  shbg: { unit: "nmol/L", low: 11.5, high: 66.3, source: "Chinese reference intervals 2018, 2.5th-97.5th centile" },
  // 65.4 to 207.7 pmol/L at 0.27238 pg/pmol.
  estradiol: { unit: "pg/mL", low: 17.8, high: 56.6, source: "Qin 2012 (FAMHES), 2.5th-97.5th centile" },
  inhibin_b: { unit: "pg/mL", low: 54.5, high: 247, source: "Leipzig 2013, 10th-90th centile, men with a normal spermiogram" },
  sperm_concentration: { unit: "10*6/mL", low: 16, source: "Campbell 2021 (WHO 2021), 5th centile of fertile men" },
  sperm_total: { unit: "10*6", low: 39, source: "Campbell 2021 (WHO 2021), 5th centile of fertile men" },
  sperm_motility: { unit: "%", low: 42, source: "Campbell 2021 (WHO 2021), 5th centile of fertile men" },
  semen_volume: { unit: "mL", low: 1.4, source: "Campbell 2021 (WHO 2021), 5th centile of fertile men" },
};
