/** Primary testicular failure: after orchitis, chemotherapy or for no known reason; both compartments reduced. */
import { assumed } from "../../references/index.ts";
import { type Condition, times } from "../condition.ts";

export const primaryFailure: Condition = {
  name: "primary-failure",
  about: "Testes damaged in both compartments: high FSH and LH, low-normal testosterone, severe oligozoospermia.",
  changes: [
    times("testis.leydig.mass", 0.33, assumed("a third of the Leydig cells leaves testosterone low-normal at two to three times the LH")),
    times("testis.sertoli.number", 0.25, assumed("testes of 6 to 8 mL, inhibin B about a quarter of normal")),
    times("testis.spermatogonia.output", 0.2, assumed("a fifth of what each remaining Sertoli cell would support: severe oligozoospermia")),
  ],
  leavesOut: ["recovery after chemotherapy", "germ cell genetics"],
};
