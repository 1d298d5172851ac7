/** Congenital hypogonadotropic hypogonadism: no GnRH since birth, so that the testes never matured. */
import { assumed, measured } from "../../references/index.ts";
import { type Condition, set, startsAt, times } from "../condition.ts";

export const congenitalHypogonadotropicHypogonadism: Condition = {
  name: "congenital-hypogonadotropic-hypogonadism",
  about: "Kallmann syndrome and its kin, complete form: testes of 3 to 4 mL, testosterone as in a boy.",
  changes: [
    set("hypothalamus.gnrhNeurons.mass", 0.02, assumed("complete deficiency: hardly any GnRH is released")),
    times("hypothalamus.kisspeptinNeurons.fastest", 0.1, assumed("no LH pulses are found in most of these men")),
    times(
      "testis.sertoli.number",
      0.7,
      assumed("Sertoli cells that were never driven to multiply in early infancy: treated testes reach 10 to 14 mL"),
    ),
    times("testis.spermatogonia.output", 0.35, assumed("treated men seldom exceed 20 million per millilitre")),
    startsAt(
      "testis.sertoli.maturity",
      0.08,
      measured("chhAhh", "abstract: testis volume 3.4 ± 2.7 mL, inhibin B 59 ± 55 pg/mL, untreated; the share is chosen to agree"),
    ),
    startsAt("testis.leydig.maturity", 0.15, measured("chhAhh", "abstract: INSL3 a tenth of that in acquired deficiency")),
  ],
  leavesOut: ["cryptorchidism", "partial forms and reversal", "anosmia"],
};
