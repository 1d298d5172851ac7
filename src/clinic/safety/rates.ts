/** Harms the model has no mechanism for: how often they were counted, in whom, and how that was read. */
import type { CitationKey, Read } from "../../references/index.ts";

/** What a drug is recognised by here. */
export type DrugKind = "SERM" | "testosterone" | "hCG" | "aromatase inhibitor";

/** One count of one publication. */
export interface Counted {
  readonly harm: string;
  readonly kind: DrugKind;
  /** Counted, or reckoned from a printed percentage of `of`. */
  readonly events: { readonly counted: number } | { readonly percent: number };
  readonly of: number;
  readonly population: string;
  readonly citation: CitationKey;
  readonly read: Read;
}

/** A harm that was described without a count that could be used. */
export interface Described {
  readonly harm: string;
  readonly kind: DrugKind;
  readonly says: string;
  readonly citation: CitationKey;
  readonly read: Read;
}

const longTerm = "men on clomiphene for more than three years (mean 52 months)";
const worsened = "men on clomiphene, 11 studies that looked for it";

export const countedHarms: readonly Counted[] = [
  {
    harm: "blurred vision",
    kind: "SERM",
    events: { counted: 3 },
    of: 120,
    population: longTerm,
    citation: "krzastek2019",
    read: "abstract",
  },
  {
    harm: "change of mood",
    kind: "SERM",
    events: { counted: 5 },
    of: 120,
    population: longTerm,
    citation: "krzastek2019",
    read: "abstract",
  },
  {
    harm: "breast tenderness",
    kind: "SERM",
    events: { counted: 2 },
    of: 120,
    population: longTerm,
    citation: "krzastek2019",
    read: "abstract",
  },
  {
    harm: "polycythaemia",
    kind: "SERM",
    events: { percent: 1.7 },
    of: 188,
    population: "hypogonadal men on clomiphene for 9 months on average",
    citation: "wheeler2017",
    read: "abstract",
  },
  {
    harm: "fewer motile sperm than before",
    kind: "SERM",
    events: { percent: 24 },
    of: 384,
    population: worsened,
    citation: "gundewar2021",
    read: "abstract",
  },
  {
    harm: "lower sperm concentration than before",
    kind: "SERM",
    events: { percent: 21 },
    of: 384,
    population: worsened,
    citation: "gundewar2021",
    read: "abstract",
  },
  {
    harm: "erythrocytosis (haematocrit ≥ 50 %)",
    kind: "testosterone",
    events: { counted: 36 },
    of: 179,
    population: "hypogonadal men on gel, injections or pellets for 7 months (median)",
    citation: "aghazadeh2015",
    read: "abstract",
  },
  {
    harm: "polycythaemia",
    kind: "testosterone",
    events: { percent: 11.2 },
    of: 175,
    population: "hypogonadal men on testosterone for 20 months on average",
    citation: "wheeler2017",
    read: "abstract",
  },
  {
    harm: "pulmonary embolism",
    kind: "testosterone",
    events: { percent: 0.9 },
    of: 2601,
    population: "men of 45 to 80 at cardiovascular risk on gel for 22 months (0.5 % on placebo)",
    citation: "lincoff2023",
    read: "excerpt",
  },
  {
    harm: "gynaecomastia",
    kind: "hCG",
    events: { counted: 3 },
    of: 60,
    population: "hypogonadotropic men on hCG 2500 IU twice and FSH 150 IU three times a week for 6 months or more",
    citation: "burgues1997",
    read: "abstract",
  },
];

export const describedHarms: readonly Described[] = [
  {
    harm: "venous thrombosis",
    kind: "SERM",
    says: "a warning of the class; no more than in other men among 12 318 users in claims data, and no rate was given",
    citation: "guo2020",
    read: "abstract",
  },
  {
    harm: "visual symptoms",
    kind: "SERM",
    says: "rise with dose and duration and can be irreversible; the label asks for an end and an eye examination",
    citation: "clomipheneLabel",
    read: "excerpt",
  },
  {
    harm: "sperm that do not recover",
    kind: "SERM",
    says: "in up to 17 % of those whose semen fell it did not come back after the end",
    citation: "gundewar2021",
    read: "abstract",
  },
  {
    harm: "loss of bone",
    kind: "aromatase inhibitor",
    says: "in a year of anastrozole 1 mg in men of 60 and older, spine density fell from 1.121 to 1.102 g/cm² and rose on placebo from 1.180 to 1.189 (69 men in both)",
    citation: "burnettBowie2009",
    read: "abstract",
  },
  {
    harm: "venous thrombosis",
    kind: "testosterone",
    says: "in the first half year 10.0 (1.9 to 21.6) more for 10 000 person-years, over 15.8; none more after it",
    citation: "martinez2016",
    read: "abstract",
  },
  {
    harm: "acne, oedema, mood, polycythaemia, rarely thrombosis",
    kind: "hCG",
    says: "named without counts",
    citation: "boeriGonadotropins2021",
    read: "excerpt",
  },
];
