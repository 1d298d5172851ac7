/** Late-onset hypogonadism: an older man whose testes answer less and whose pituitary does not make up for it. */
import { assumed, measured } from "../../references/index.ts";
import { type Condition, times } from "../condition.ts";

export const lateOnsetHypogonadism: Condition = {
  name: "late-onset-hypogonadism",
  about: "A man of 65 or so with low or borderline testosterone, high SHBG and LH within the range of younger men.",
  changes: [
    times(
      "testis.leydig.mass",
      0.4,
      measured(
        "leder2004",
        "abstract: testosterone 343 ng/dL at LH 5.1 IU/L, 62 to 74 years; age is in it, and the size is chosen to come near",
      ),
    ),
    times(
      "hypothalamus.gnrhNeurons.mass",
      0.65,
      assumed("LH that stays within the range at such testosterone: GnRH does not make up for it"),
    ),
    times(
      "fat.aromatase.activity",
      1.5,
      measured("leder2004", "abstract: estradiol 26 pg/mL at testosterone of 343 ng/dL; fat mass of older men"),
    ),
    times("liver.shbgSynthesis.capacity", 1.38, assumed("the rise of SHBG with age, to 68 years, as in men without the condition")),
    times("testis.spermatogonia.output", 0.73, measured("johnson1984", "abstract: daily sperm production falls with age; to 68 years")),
  ],
  leavesOut: ["illness and drugs that lower testosterone", "sleep", "the slower recovery of older men"],
};
