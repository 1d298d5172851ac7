/** What is customarily looked at during a course, and when. Custom, not law. */
import type { CitationKey, Read } from "../../references/index.ts";
import type { DrugKind } from "./rates.ts";

/** One visit's worth of looking. */
export interface Monitoring {
  readonly kind: DrugKind;
  readonly when: string;
  readonly what: string;
  /** Absent where several sources and usage were put together. */
  readonly citation?: CitationKey;
  readonly read: Read;
}

export const monitoring: readonly Monitoring[] = [
  { kind: "SERM", when: "4 to 6 weeks", what: "testosterone, estradiol, LH, FSH, haematocrit", read: "recalled" },
  { kind: "SERM", when: "12 weeks", what: "testosterone, estradiol, haematocrit; vision and mood", read: "recalled" },
  { kind: "SERM", when: "12 weeks", what: "semen: it falls in about one man in five", citation: "gundewar2021", read: "abstract" },
  {
    kind: "aromatase inhibitor",
    when: "4 to 6 weeks",
    what: "estradiol, by mass spectrometry where low",
    citation: "finkelstein2013",
    read: "recalled",
  },
  {
    kind: "aromatase inhibitor",
    when: "before, and after 12 months",
    what: "bone density, where it is taken for more than 6 to 12 months",
    read: "recalled",
  },
  {
    kind: "hCG",
    when: "every visit",
    what: "testosterone, estradiol, haematocrit; breasts",
    citation: "boeriGonadotropins2021",
    read: "recalled",
  },
  {
    kind: "testosterone",
    when: "3 to 6 months, 12 months, then yearly",
    what: "testosterone, haematocrit",
    citation: "bhasin2018",
    read: "recalled",
  },
  {
    kind: "testosterone",
    when: "3 to 12 months",
    what: "PSA, in those who choose to be screened",
    citation: "bhasin2018",
    read: "recalled",
  },
];
