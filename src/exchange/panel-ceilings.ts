/**
 * What no man's result exceeds, whatever his illness: above it, a unit or a decimal point is wrong.
 *
 * Assumed, each several times the highest that disease or treatment brings: castrate LH and FSH, androgen-secreting and
 * hCG-secreting tumours, oestrogen-secreting tumours, giant prolactinomas; and for semen, the highest ever counted.
 */
import { analyte, convert } from "../units/index.ts";

/** In the analyte's own unit. */
const ceilings: Readonly<Record<string, number>> = {
  lh: 300,
  fsh: 400,
  testosterone_total: 4000,
  testosterone_free: 1200,
  testosterone_bioavailable: 2500,
  estradiol: 200,
  dht: 600,
  shbg: 400,
  inhibin_b: 1500,
  prolactin: 50_000,
  psa: 10_000,
  haematocrit: 80,
  sperm_concentration: 1000,
  sperm_total: 5000,
  total_motile_count: 4000,
  motility: 100,
  progressive_motility: 100,
  sperm_vitality: 100,
  normal_forms: 100,
  semen_leukocytes: 200,
  semen_ph: 10,
  tsh: 1000,
  haemoglobin: 30,
  albumin: 10,
  amh: 1000,
  semen_volume: 20,
  testicular_volume: 60,
};

/**
 * True of a value no man has; `meant` is the other unit of the laboratory, where the number in that unit is one a man can have.
 *
 * @param inUse - Further units in which laboratories report it.
 *
 * @example
 * beyondAnyMan("estradiol", 250, "pg/mL") // => { ceiling: 200, meant: "pmol/L" }
 */
export function beyondAnyMan(
  key: string,
  number: number,
  written: string,
  inUse: readonly string[] = [],
): { readonly ceiling: number; readonly meant: string | undefined } | undefined {
  const { unit, siUnit, key: known } = analyte(key);
  const ceiling = ceilings[known];
  const inUnit = (from: string): number => convert(number, from, unit, known);
  if (ceiling === undefined || inUnit(written) <= ceiling) return undefined;
  return { ceiling, meant: [siUnit, unit, ...inUse].find((other) => inUnit(other) <= ceiling) };
}
