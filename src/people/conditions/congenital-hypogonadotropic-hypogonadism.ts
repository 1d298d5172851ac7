/** Congenital hypogonadotropic hypogonadism: no GnRH since birth, so that the testes never matured. */
import { assumed, measured } from "../../references/index.ts";
import { type Condition, startsAt, times } from "../condition.ts";

export const congenitalHypogonadotropicHypogonadism: Condition = {
  name: "congenital-hypogonadotropic-hypogonadism",
  about: "Kallmann syndrome and its kin, complete form: testes of 3 to 4 mL, testosterone as in a boy.",
  changes: [
    times("hypothalamus.gnrhNeurons.mass", 0.05, assumed("complete deficiency: hardly any GnRH is released, in some a little"), 1.5),
    times("hypothalamus.kisspeptinNeurons.fastest", 0.1, assumed("no LH pulses are found in most of these men")),
    times(
      "testis.sertoli.number",
      0.7,
      assumed("Sertoli cells that were never driven to multiply in early infancy: treated testes reach 10 to 14 mL"),
    ),
    times(
      "testis.spermatogonia.output",
      0.2,
      assumed(
        "a quarter of treated men exceed 20 million per millilitre, a fifth never have sperm (Muir 2024): undescended testes and what is not known",
      ),
      5,
    ),
    startsAt(
      "testis.sertoli.maturity",
      0.08,
      measured("chhAhh", "abstract: testis volume 3.4 ± 2.7 mL, inhibin B 59 ± 55 pg/mL, untreated; share and spread are chosen to agree"),
      1,
    ),
    startsAt(
      "testis.leydig.maturity",
      0.35,
      assumed("one injection of hCG brings testosterone of gonadotropin-deficient men to 370 ng/dL in three days (Smals 1979)"),
      0.5,
    ),
  ],
  leavesOut: ["cryptorchidism", "partial forms and reversal", "anosmia"],
};
