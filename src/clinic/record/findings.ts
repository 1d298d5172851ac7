/** What is known of a man beside his results: history, examination, tests done once, the couple. One entry for each. */

/** Where a finding stands in a file, and on a page. */
export type FindingGroup = "history" | "examination" | "tests" | "partner";

interface Entry {
  readonly group: FindingGroup;
  /** As a heading: "Wants a child". */
  readonly title: string;
  /** The question it answers. */
  readonly asks: string;
}
type YesNo = Entry & { readonly kind: "yes-no" };
type Choice = Entry & { readonly kind: "choice"; readonly choices: readonly string[] };
type Quantity = Entry & { readonly kind: "number"; readonly unit: string; readonly least: number; readonly most: number };

/** What one finding can be. */
export type Finding = YesNo | Choice | Quantity;

const yesNo =
  (group: FindingGroup) =>
  (title: string, asks: string): YesNo => ({ group, kind: "yes-no", title, asks });
const asked = yesNo("history");
const seen = yesNo("examination");
const choice = <const C extends readonly string[]>(group: FindingGroup, title: string, asks: string, ...choices: C) => ({
  group,
  kind: "choice" as const,
  title,
  asks,
  choices,
});
const number = (group: FindingGroup, title: string, asks: string, unit: string, least: number, most: number): Quantity => ({
  group,
  kind: "number",
  title,
  asks,
  unit,
  least,
  most,
});

/** Every finding by its name, in the order of a case history. */
export const findings = {
  fertility_wanted: asked("Wants a child", "Does he want a child, now or later?"),
  trying_months: number("history", "Trying", "For how many months have they had intercourse without contraception?", "months", 0, 360),
  fathered_before: asked("Fathered before", "Has he fathered a pregnancy before?"),
  sexual_symptoms: asked("Sexual symptoms", "Has he little desire, or erections that fail?"),
  deficiency_symptoms: asked("Other symptoms of deficiency", "Has he fatigue, hot flushes, loss of muscle, hair or mood?"),
  anosmia: asked("Cannot smell", "Is his sense of smell absent or poor?"),
  delayed_puberty: asked("Delayed puberty", "Was puberty late or incomplete?"),
  cryptorchidism: asked("Undescended testis", "Was a testis undescended?"),
  chemotherapy_or_radiation: asked("Chemotherapy or radiation", "Has he had chemotherapy, or radiation of testis or pituitary?"),
  androgen_use: choice("history", "Androgens", "Has he used testosterone or anabolic steroids?", "never", "past", "current"),
  opioid_use: asked("Opioids", "Does he take opioids for long?"),
  prolactin_raising_drug: asked("Drug that raises prolactin", "Does he take an antipsychotic, metoclopramide or the like?"),
  coumarin_use: asked("Coumarin", "Does he take a coumarin anticoagulant, such as warfarin?"),
  cyp2d6_inhibitor_use: asked(
    "Strong CYP2D6 inhibitor",
    "Does he take a strong inhibitor of CYP2D6, such as paroxetine, fluoxetine or bupropion?",
  ),
  glucocorticoid_use: asked("Glucocorticoids", "Does he take glucocorticoids for long?"),
  diabetes: asked("Diabetes", "Has he diabetes?"),
  untreated_severe_sleep_apnoea: asked("Untreated severe sleep apnoea", "Has he severe sleep apnoea that is not treated?"),
  headache: asked("Headache", "Has he a new or lasting headache?"),
  visual_field_loss: asked("Loss of visual field", "Has he lost part of his field of vision?"),
  galactorrhoea: asked("Galactorrhoea", "Is there milk from the breast?"),
  visual_symptoms: asked("Visual symptoms", "Has he blurred vision, spots or flashes?"),
  calf_or_chest_symptoms: asked("Calf or chest symptoms", "Has he a painful swollen calf, chest pain or sudden breathlessness?"),
  venous_thromboembolism: asked("Venous thrombosis", "Has he ever had a venous thrombosis or embolism?"),
  thrombophilia: asked("Thrombophilia", "Has he a known thrombophilia?"),
  family_thromboembolism: asked("Thrombosis in the family", "Has a close relative had a venous thrombosis?"),
  infarction_or_stroke_6_months: asked("Recent infarction or stroke", "Has he had an infarction or stroke within six months?"),
  uncontrolled_heart_failure: asked("Uncontrolled heart failure", "Has he heart failure that is not under control?"),
  liver_disease: asked("Liver disease", "Has he active or severe liver disease?"),
  uncontrolled_thyroid_or_adrenal_disease: asked(
    "Uncontrolled thyroid or adrenal disease",
    "Has he thyroid or adrenal disease not under control?",
  ),
  pituitary_or_intracranial_lesion: asked(
    "Pituitary or intracranial lesion",
    "Has he a tumour of the pituitary or another intracranial lesion?",
  ),
  other_pituitary_deficits: asked("Other pituitary deficits", "Is another pituitary hormone deficient?"),
  osteoporosis: asked("Osteoporosis", "Has he osteoporosis or a fragility fracture?"),
  prostate_cancer: asked("Prostate cancer", "Has he prostate cancer?"),
  breast_cancer: asked("Breast cancer", "Has he breast cancer?"),
  active_cancer: asked("Other active cancer", "Has he another active cancer?"),
  severe_urinary_symptoms: asked("Severe urinary symptoms", "Has he severe lower urinary tract symptoms (IPSS above 19)?"),
  suicidality: asked("Suicidal thoughts", "Has he thoughts of suicide?"),

  varicocele: choice("examination", "Varicocele", "Is there a varicocele?", "none", "imaging-only", "palpable"),
  vas_deferens: choice("examination", "Vas deferens", "Can the vas be felt on both sides?", "both", "one-absent", "both-absent"),
  testis_long_axis: number("examination", "Long axis of the testis", "How long is the testis, the mean of both?", "cm", 0.5, 8),
  gynaecomastia: seen("Gynaecomastia", "Is there breast tissue or tenderness?"),
  breast_mass: seen("Breast mass", "Is there a lump in the breast?"),
  testicular_mass: seen("Testicular mass", "Is there a lump in the testis?"),
  acute_scrotum: seen("Acute scrotum", "Is the scrotum suddenly painful?"),
  prostate_nodule: seen("Prostate nodule", "Is there a nodule or induration of the prostate?"),

  karyotype: choice("tests", "Karyotype", "What is his karyotype?", "46,XY", "47,XXY", "other"),
  y_microdeletion: choice(
    "tests",
    "Y microdeletion",
    "Which deletion of the Y chromosome was found?",
    "none",
    "AZFa",
    "AZFb",
    "AZFc",
    "AZFb+c",
  ),
  cftr: choice("tests", "CFTR", "Was a variant of CFTR found?", "negative", "positive"),
  pituitary_mri: choice("tests", "Pituitary MRI", "What did the MRI of the pituitary show?", "normal", "lesion"),
  macroprolactin: choice("tests", "Macroprolactin", "Was macroprolactin found?", "negative", "positive"),
  sperm_in_post_ejaculate_urine: yesNo("tests")("Sperm in the urine", "Are there sperm in the urine after ejaculation?"),

  partner_age: number("partner", "Partner's age", "How old is his partner?", "years", 16, 60),
  partner_evaluated: yesNo("partner")("Partner evaluated", "Has she been evaluated?"),
  partner_ovulates: yesNo("partner")("Partner ovulates", "Has she regular ovulatory cycles?"),
  partner_tubes_open: yesNo("partner")("Tubes open", "Is at least one of her tubes open?"),
  pregnancy_losses: number("partner", "Pregnancy losses", "How many pregnancies has the couple lost?", "losses", 0, 20),
  failed_art_cycles: number("partner", "Failed ART cycles", "How many cycles of assisted reproduction have failed?", "cycles", 0, 30),
} as const satisfies Record<string, Finding>;

export type FindingName = keyof typeof findings;

type ValueOf<F> = F extends { readonly choices: readonly (infer C)[] } ? C : F extends { readonly kind: "number" } ? number : boolean;

/** What was found; what is not there is not known. */
export type Findings = { readonly [Name in FindingName]?: ValueOf<(typeof findings)[Name]> };

/** Names in their order. */
export const findingNames = Object.keys(findings) as readonly FindingName[];
