/** Obesity with secondary hypogonadism: less GnRH, more aromatase, less SHBG; the testes would answer if asked. */
import { assumed, fitted, measured } from "../../references/index.ts";
import { type Condition, times } from "../condition.ts";

export const obesitySecondaryHypogonadism: Condition = {
  name: "obesity-secondary-hypogonadism",
  about: "A man with a body mass index of 33 or so, low testosterone and LH not raised.",
  changes: [
    times("liver.shbgSynthesis.insulin", 2.2, measured("wu2008", "obese men have lower SHBG; the size is fitted to it")),
    times(
      "fat.aromatase.activity",
      1.7,
      assumed("aromatase grows with fat mass; estradiol of these men is about normal at half the testosterone"),
    ),
    times("hypothalamus.gnrhNeurons.mass", 0.62, fitted("calibration/averaged-axis", "wu2008")),
    times("hypothalamus.kisspeptinNeurons.fastest", 0.865, fitted("calibration/averaged-axis", "wu2008")),
    times("testis.leydig.mass", 0.85, assumed("insulin resistance blunts the Leydig cell's answer to hCG")),
  ],
  leavesOut: ["sleep apnoea", "temperature of the testes", "reversal by weight loss"],
};
