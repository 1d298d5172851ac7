/** Men whom chance hardly ever draws: each is there for an answer that nobody else gets. */
import { analyte } from "../../units/index.ts";
import type { ClinicalRecord, Result } from "../record/index.ts";

type Levels = Readonly<Record<string, number>>;

const results = (levels: Levels, day = 0): readonly Result[] =>
  Object.entries(levels).map(([key, value]) => ({ analyte: key, value, written: `${value} ${analyte(key).unit}`, day, hour: 8 }));

const man = (levels: Levels, findings: ClinicalRecord["findings"] = {}, condition = "healthy"): ClinicalRecord => ({
  title: "A man",
  condition,
  traits: {},
  findings,
  results: [...results(levels, -7), ...results(levels)],
});

const normal = { testosterone_total: 500, lh: 4, fsh: 4 };
const normalSemen = {
  sperm_concentration: 60,
  sperm_total: 200,
  semen_volume: 3,
  semen_ph: 7.6,
  motility: 60,
  progressive_motility: 50,
  normal_forms: 8,
  sperm_vitality: 80,
};
const nothingElse = {
  varicocele: "none",
  cryptorchidism: false,
  chemotherapy_or_radiation: false,
  karyotype: "46,XY",
  y_microdeletion: "none",
} as const;
const nothingAgainstTestosterone = {
  prostate_cancer: false,
  breast_cancer: false,
  prostate_nodule: false,
  untreated_severe_sleep_apnoea: false,
  severe_urinary_symptoms: false,
  uncontrolled_heart_failure: false,
  infarction_or_stroke_6_months: false,
  thrombophilia: false,
} as const;

const taking = (drugs: readonly string[], levels: Levels): ClinicalRecord => ({
  ...man({}),
  results: results(levels, 60),
  taken: {
    course: {
      text: drugs.join("; "),
      treatments: drugs.map((drug) => ({
        drug,
        route: "",
        mode: "dose",
        amount: 1,
        unit: "IU",
        pattern: { periodHours: 72, offsetsHours: [0] },
        startHours: 0,
        endHours: Number.POSITIVE_INFINITY,
        missed: [],
        text: drug,
      })),
    },
  },
});

export const rareMen: readonly ClinicalRecord[] = [
  man({ ...normal, ...normalSemen }),
  man({ ...normal, lh: 12 }),
  man({ ...normal, sperm_concentration: 8 }, nothingElse),
  man({ ...normal, sperm_concentration: 0, semen_volume: 0.8, semen_ph: 6.6 }, { vas_deferens: "both" }),
  man({ ...normal, sperm_concentration: 0, semen_volume: 0.8, semen_ph: 6.6 }, { vas_deferens: "both-absent" }),
  man({ testosterone_total: 200, lh: 12, fsh: 20, sperm_concentration: 0 }, { fertility_wanted: true }),
  man(
    { testosterone_total: 200, lh: 12, fsh: 20, haematocrit: 44, psa: 1 },
    { fertility_wanted: false, sexual_symptoms: true, ...nothingAgainstTestosterone },
  ),
  man({ testosterone_total: 300, lh: 4, fsh: 4, estradiol: 20 }),
  man({ testosterone_total: 100, lh: 1, fsh: 1 }),
  man({ ...normal, sperm_concentration: 0, semen_volume: 3 }, { testis_long_axis: 5, fertility_wanted: true }),
  man(
    { testosterone_total: 40, lh: 0.3, fsh: 0.3, testicular_volume: 3 },
    { fertility_wanted: true, delayed_puberty: true, cryptorchidism: false },
  ),
  taking(["chorionic gonadotropin"], { estradiol: 70 }),
  taking(["tamoxifen", "anastrozole"], { estradiol: 20 }),
];
