/** Hyperprolactinaemia: a prolactinoma silences kisspeptin neurons, and GnRH pulses with them. */
import { measured } from "../../references/index.ts";
import { type Condition, set } from "../condition.ts";

export const hyperprolactinaemia: Condition = {
  name: "hyperprolactinaemia",
  about: "A prolactinoma, prolactin 160 ng/mL: few pulses, low LH, low testosterone; the loop itself is intact.",
  changes: [
    set(
      "pituitary.lactotrophs.level",
      160,
      measured("prolactinTumours", "abstract: testosterone 235 against 625 ng/dL; the level that brings the reference man near it"),
    ),
  ],
  leavesOut: ["compression of the gonadotrophs by the tumour", "dopamine agonists"],
};
