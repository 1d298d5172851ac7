/** Idiopathic oligozoospermia: few sperm, and no cause found; LH and testosterone as in other men. */
import { assumed, measured } from "../../references/index.ts";
import { type Condition, times } from "../condition.ts";

export const idiopathicOligozoospermia: Condition = {
  name: "idiopathic-oligozoospermia",
  about: "Fewer than 15 million sperm per millilitre for no known reason: FSH normal or a little raised, testosterone and LH normal.",
  changes: [
    times(
      "testis.spermatogonia.output",
      0.5,
      measured("muenster2022", "Table 1: median 3.5 million/mL and testes of 17 mL; shared with meiosis so that both agree"),
      0.6,
    ),
    times(
      "testis.spermatocytes.survival",
      0.13,
      assumed("cells are lost at meiosis too: were all loss before it, the testes would be 12 mL and not 17"),
    ),
    times(
      "testis.sertoli.number",
      0.9,
      measured("muenster2022", "Table 1: FSH 5.9 IU/L and both testes 34.6 mL; the size is chosen to come near them"),
    ),
  ],
  leavesOut: [
    "genes of FSHB and FSHR beyond their usual spread",
    "varicocele",
    "fragmented DNA, morphology",
    "deletions of the Y chromosome",
  ],
};
