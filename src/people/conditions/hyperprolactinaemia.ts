/** Hyperprolactinaemia: a prolactinoma silences kisspeptin neurons, and GnRH pulses with them. */
import { assumed, measured } from "../../references/index.ts";
import { type Condition, set, times } from "../condition.ts";

export const hyperprolactinaemia: Condition = {
  name: "hyperprolactinaemia",
  about: "A macroprolactinoma, prolactin 250 ng/mL: few pulses, low LH, low testosterone; the loop itself is intact.",
  changes: [
    set("pituitary.lactotrophs.level", 250, assumed("a macroprolactinoma of moderate size")),
    times(
      "hypothalamus.gnrhNeurons.mass",
      0.85,
      measured("prolactinTumours", "abstract: testosterone 235 against 625 ng/dL, urinary LH two thirds of normal"),
    ),
  ],
  leavesOut: ["compression of the gonadotrophs by the tumour", "dopamine agonists"],
};
