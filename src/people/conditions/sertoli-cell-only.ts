/** Sertoli cell-only syndrome: tubules without germ cells; Leydig cells nearly intact. */
import { assumed, measured } from "../../references/index.ts";
import { type Condition, set, times } from "../condition.ts";

export const sertoliCellOnly: Condition = {
  name: "sertoli-cell-only",
  about: "No germ cells: azoospermia, high FSH, normal LH and testosterone.",
  changes: [
    times(
      "testis.sertoli.number",
      0.25,
      measured(
        "noaHistology1990",
        "abstract: FSH 21.7 ± 3.4 IU/L, testosterone normal; Sertoli cells without germ cells make little inhibin B",
      ),
    ),
    set("testis.spermatogonia.output", 0, assumed("the definition of the syndrome")),
    times("testis.leydig.mass", 0.9, assumed("LH a little raised at normal testosterone")),
  ],
  leavesOut: ["focal forms"],
};
