/** What a simulated man is measured for: each analyte with the quantity of the body it reads. */
import { type AnalyteKey, convert, factorOf, analyte as laboratory } from "../units/index.ts";

/** One analyte: where it is read, and in which unit it is reported. */
export interface Reading {
  readonly key: string;
  readonly path: string;
  readonly unit: string;
  /** Value in `unit` for one coherent unit of the quantity. */
  readonly factor: number;
}

/** Analyte → [quantity, its unit there]; reported in the laboratory's preferred unit. */
const table: readonly (readonly [AnalyteKey, path: string, unit: string])[] = [
  ["lh", "blood.lh.concentration", "IU/L"],
  ["fsh", "blood.fsh.concentration", "IU/L"],
  ["testosterone_total", "blood.testosterone.concentration", "nmol/L"],
  ["testosterone_free", "blood.testosterone.free", "nmol/L"],
  ["testosterone_bioavailable", "blood.testosterone.bioavailable", "nmol/L"],
  ["estradiol", "blood.estradiol.measured", "pmol/L"],
  ["dht", "blood.dihydrotestosterone.concentration", "nmol/L"],
  ["shbg", "blood.shbg.concentration", "nmol/L"],
  ["inhibin_b", "blood.inhibinB.concentration", "pg/mL"],
  ["prolactin", "pituitary.lactotrophs.prolactin", "ng/mL"],
  ["lh_pulse_frequency", "pituitary.portalBlood.pulses", "1/h"],
  ["intratesticular_testosterone", "testis.interstitium.concentration", "nmol/L"],
  ["testicular_volume", "testis.volume.mean", "mL"],
  ["semen_volume", "seminalTract.ejaculate.volume", "mL"],
  ["sperm_concentration", "seminalTract.ejaculate.concentration", "10*6/mL"],
  ["sperm_total", "seminalTract.ejaculate.sperm", "10*6"],
  ["motility", "seminalTract.ejaculate.motility", "%"],
  ["total_motile_count", "seminalTract.ejaculate.motileCount", "10*6"],
  ["haematocrit", "boneMarrow.erythropoiesis.haematocrit", "%"],
  ["psa", "prostate.secretion.psa", "ng/mL"],
];

/** Readings of the body, in the order in which a laboratory lists them. */
export const readings: readonly Reading[] = table.map(([key, path, unit]) => {
  const { unit: reported } = laboratory(key);
  // One coherent unit of the quantity, said in the unit it is declared in, then in the laboratory's.
  return { key, path, unit: reported, factor: convert(1 / factorOf(unit), unit, reported, key) };
});
