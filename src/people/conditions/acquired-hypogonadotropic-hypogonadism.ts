/** Acquired hypogonadotropic hypogonadism: a lesion of pituitary or hypothalamus in a man whose testes had matured. */
import { measured } from "../../references/index.ts";
import { type Condition, times } from "../condition.ts";

export const acquiredHypogonadotropicHypogonadism: Condition = {
  name: "acquired-hypogonadotropic-hypogonadism",
  about: "After a pituitary adenoma, its operation or another lesion: low LH and FSH, low testosterone, testes nearly of adult size.",
  changes: [
    times(
      "hypothalamus.gnrhNeurons.mass",
      0.14,
      measured("chhAhh", "abstract: testosterone 1.4 ± 0.9 ng/mL in 479 men; the share of GnRH that brings the reference man near it"),
      0.6,
    ),
  ],
  leavesOut: [
    "loss of the gonadotrophs themselves: less GnRH stands for it, so that here GnRH would work and a SERM work a little, which in most of these men they do not",
    "the other axes of the pituitary and their replacement",
    "prolactin of a prolactinoma",
  ],
};
