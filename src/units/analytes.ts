/** What the laboratory measures: names, units in use, and what joins mass, amount and activity. */
import { unknownAnalyte } from "./errors.ts";
import { nearest } from "./nearest.ts";

/** A substance, with what is known to join mass, amount and activity. */
export interface Substance {
  readonly name: string;
  /** g/mol. */
  readonly molarMass?: number;
  /** IU in a milligram of the international standard. */
  readonly activityPerMass?: number;
}

/** A quantity the laboratory reports. */
export interface Analyte extends Substance {
  readonly key: AnalyteKey;
  /** The unit results are shown in. */
  readonly unit: string;
  /** The unit of the international system, or as near as the laboratory comes to it. */
  readonly siUnit: string;
  /** Elements and their numbers, where the substance is one molecule. */
  readonly formula?: string;
  /** The international standard that a unit of activity refers to. */
  readonly standard?: string;
  /** Where molar mass or potency come from, or why there is none. */
  readonly source?: string;
}

type Entry = Omit<Analyte, "key">;

const fromFormula = "computed from the formula";
const testosterone = { formula: "C19H28O2", molarMass: 288.42, source: fromFormula } as const;
const dihydrotestosterone = { formula: "C19H30O2", molarMass: 290.44, source: fromFormula } as const;

const table = {
  lh: {
    name: "LH",
    unit: "IU/L",
    siUnit: "IU/L",
    standard: "WHO 80/552",
    source: "no mass: a heterogeneous glycoprotein; old results in ng/mL refer to their own reference preparation",
  },
  lh_pulse_amplitude: { name: "LH pulse amplitude", unit: "IU/L", siUnit: "IU/L", standard: "WHO 80/552", source: "no mass, as for LH" },
  lh_pulse_frequency: { name: "LH pulse frequency", unit: "1/24h", siUnit: "1/h" },
  fsh: {
    name: "FSH",
    unit: "IU/L",
    siUnit: "IU/L",
    source: "no mass: a heterogeneous glycoprotein; old results in ng/mL refer to their own reference preparation",
  },
  hcg: { name: "hCG", unit: "IU/L", siUnit: "IU/L", source: "no mass: potency depends on the product" },
  prolactin: {
    name: "Prolactin",
    unit: "ug/L",
    siUnit: "mIU/L",
    activityPerMass: 21.2,
    standard: "WHO 3rd IS 84/500",
    source: "21.2 mIU/µg for this standard; other standards differ, and so do assays",
  },
  testosterone_total: { name: "Total testosterone", unit: "ng/dL", siUnit: "nmol/L", ...testosterone },
  testosterone_free: { name: "Free testosterone", unit: "pg/mL", siUnit: "pmol/L", ...testosterone },
  testosterone_bioavailable: { name: "Bioavailable testosterone", unit: "ng/dL", siUnit: "nmol/L", ...testosterone },
  intratesticular_testosterone: { name: "Intratesticular testosterone", unit: "ng/mL", siUnit: "nmol/L", ...testosterone },
  dht: { name: "Dihydrotestosterone", unit: "ng/dL", siUnit: "nmol/L", ...dihydrotestosterone },
  intratesticular_dht: { name: "Intratesticular dihydrotestosterone", unit: "ng/mL", siUnit: "nmol/L", ...dihydrotestosterone },
  estradiol: { name: "Estradiol", unit: "pg/mL", siUnit: "pmol/L", formula: "C18H24O2", molarMass: 272.38, source: fromFormula },
  estrone: { name: "Estrone", unit: "pg/mL", siUnit: "pmol/L", formula: "C18H22O2", molarMass: 270.37, source: fromFormula },
  progesterone: { name: "Progesterone", unit: "ng/mL", siUnit: "nmol/L", formula: "C21H30O2", molarMass: 314.46, source: fromFormula },
  hydroxyprogesterone_17: {
    name: "17-Hydroxyprogesterone",
    unit: "ng/dL",
    siUnit: "nmol/L",
    formula: "C21H30O3",
    molarMass: 330.46,
    source: fromFormula,
  },
  shbg: {
    name: "SHBG",
    unit: "nmol/L",
    siUnit: "nmol/L",
    molarMass: 95_000,
    source: "recalled: 90 to 95 kDa for the glycosylated dimer; 1 nmol/L is about 0.095 mg/L",
  },
  albumin: { name: "Albumin", unit: "g/dL", siUnit: "g/L", molarMass: 66_500, source: "recalled: 66.5 kDa" },
  amh: {
    name: "Anti-Müllerian hormone",
    unit: "ng/mL",
    siUnit: "pmol/L",
    molarMass: 140_000,
    source: "recalled: 140 kDa dimer; 1 ng/mL is 7.14 pmol/L",
  },
  inhibin_b: { name: "Inhibin B", unit: "pg/mL", siUnit: "ng/L", source: "no amount: circulates in forms of several sizes" },
  psa: { name: "PSA", unit: "ng/mL", siUnit: "ug/L", source: "no amount: free and bound forms differ in size" },
  tsh: { name: "TSH", unit: "mIU/L", siUnit: "mIU/L", source: "no mass: a heterogeneous glycoprotein" },
  haematocrit: { name: "Haematocrit", unit: "%", siUnit: "L/L" },
  haemoglobin: { name: "Haemoglobin", unit: "g/dL", siUnit: "g/L", source: "no amount: laboratories differ on monomer or tetramer" },
  sperm_concentration: { name: "Sperm concentration", unit: "10*6/mL", siUnit: "10*9/L" },
  motile_sperm_concentration: { name: "Motile sperm concentration", unit: "10*6/mL", siUnit: "10*9/L" },
  sperm_total: { name: "Total sperm number", unit: "10*6", siUnit: "10*6" },
  total_motile_count: { name: "Total motile count", unit: "10*6", siUnit: "10*6" },
  motility: { name: "Sperm motility", unit: "%", siUnit: "%" },
  progressive_motility: { name: "Progressive motility", unit: "%", siUnit: "%" },
  sperm_vitality: { name: "Live sperm", unit: "%", siUnit: "%" },
  normal_forms: { name: "Normal forms", unit: "%", siUnit: "%" },
  semen_leukocytes: { name: "Leukocytes in semen", unit: "10*6/mL", siUnit: "10*9/L" },
  semen_ph: { name: "pH of semen", unit: "[pH]", siUnit: "[pH]" },
  semen_volume: { name: "Semen volume", unit: "mL", siUnit: "mL" },
  testicular_volume: { name: "Testicular volume", unit: "mL", siUnit: "mL" },
  body_mass_index: { name: "Body mass index", unit: "kg/m2", siUnit: "kg/m2" },
} as const satisfies Record<string, Entry>;

/** The name of an analyte; an unknown one does not compile. */
export type AnalyteKey = keyof typeof table;

/** Every analyte by its key, in the order of a report. */
export const analytes: ReadonlyMap<AnalyteKey, Analyte> = new Map(
  (Object.entries(table) as [AnalyteKey, Entry][]).map(([key, entry]) => [key, Object.freeze({ key, ...entry })]),
);

/** Other spellings in the literature. */
const synonyms: ReadonlyMap<string, AnalyteKey> = new Map<string, AnalyteKey>([
  ["hematocrit", "haematocrit"],
  ["hemoglobin", "haemoglobin"],
  ["total_sperm_count", "sperm_total"],
  ["motility_pct", "motility"],
]);

/**
 * The analyte of this name.
 *
 * @throws {@link UnitError} `units/unknown-analyte`, naming the nearest only when it is a likely slip.
 *
 * @example
 * analyte("estradiol").unit // => "pg/mL"
 */
export function analyte(name: string): Analyte {
  const found = analytes.get((synonyms.get(name) ?? name) as AnalyteKey);
  if (!found) throw unknownAnalyte(String(name), nearest(String(name), [...analytes.keys(), ...synonyms.keys()]));
  return found;
}
