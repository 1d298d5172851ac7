/** Tests that could be done next: what each measures, in how many draws, and what it costs besides. */
import { assumed, type Evidence } from "../references/index.ts";

/** One test. */
export interface CandidateTest {
  readonly name: string;
  /** Readings it shows. */
  readonly analytes: readonly string[];
  /** Draws, 20 minutes or more apart, that are pooled; 1 unless told. */
  readonly pooled?: number;
  /** Taken for so long before it is drawn, in place of nothing. */
  readonly during?: { readonly course: string; readonly weeks: number };
  /** In draws of blood; what is no draw is said in as many draws as he would as soon give. */
  readonly draws: number;
  readonly cost: Evidence;
}

const draw = assumed("one tube of one draw");

/** In the order in which they are asked. */
export const candidateTests: readonly CandidateTest[] = [
  {
    name: "LH, FSH and testosterone, three draws pooled",
    analytes: ["lh", "fsh", "testosterone_total"],
    pooled: 3,
    draws: 3,
    cost: assumed("three draws 20 minutes apart, one assay of each hormone"),
  },
  { name: "LH, FSH and testosterone once more", analytes: ["lh", "fsh", "testosterone_total"], draws: 1, cost: draw },
  { name: "SHBG", analytes: ["shbg"], draws: 1, cost: draw },
  { name: "Estradiol", analytes: ["estradiol"], draws: 1, cost: draw },
  { name: "Inhibin B", analytes: ["inhibin_b"], draws: 1, cost: draw },
  { name: "Prolactin", analytes: ["prolactin"], draws: 1, cost: draw },
  {
    name: "Another semen analysis",
    analytes: ["semen_volume", "sperm_concentration", "motility"],
    draws: 1,
    cost: assumed("no needle, but days of abstinence and a visit"),
  },
  { name: "Testis volume", analytes: ["testicular_volume"], draws: 0.5, cost: assumed("a minute of an examination he has anyway") },
  {
    name: "Four weeks of clomiphene 25 mg daily, then LH and testosterone",
    analytes: ["lh", "testosterone_total"],
    during: { course: "clomiphene 25 mg daily", weeks: 4 },
    draws: 4,
    cost: assumed("one draw, and four weeks of tablets and waiting for three more"),
  },
];
