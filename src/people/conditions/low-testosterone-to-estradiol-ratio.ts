/** Few sperm with little testosterone for the estradiol: more aromatase than other men have. */
import { assumed, measured } from "../../references/index.ts";
import { type Condition, times } from "../condition.ts";

export const lowTestosteroneToEstradiolRatio: Condition = {
  name: "low-testosterone-to-estradiol-ratio",
  about:
    "Oligozoospermia with a testosterone to estradiol ratio below 10 (ng/dL over pg/mL): the men to whom aromatase inhibitors are given.",
  changes: [
    times(
      "fat.aromatase.activity",
      3,
      measured(
        "pavlovich2001",
        "abstract: the ratio was 6.9 in infertile and 14.5 in fertile men; the activity that halves the reference man's",
      ),
    ),
    times("testis.spermatogonia.output", 0.4, measured("basar2009", "abstract: 12.4 million/mL; shared with meiosis")),
    times(
      "testis.spermatocytes.survival",
      0.5,
      assumed("as in idiopathic oligozoospermia; aromatase alone makes nobody oligozoospermic here"),
    ),
    times("epididymis.transit.motile", 0.6, measured("basar2009", "abstract: motility 33.4 %")),
  ],
  leavesOut: [
    "estradiol made within the testis and what it does there",
    "aromatase excess by rearranged CYP19A1, with gynaecomastia",
    "immunoassays that read estradiol of men too high",
  ],
};
