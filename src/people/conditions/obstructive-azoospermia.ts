/** Obstructive azoospermia: the testes work, and no sperm pass. */
import { assumed, measured } from "../../references/index.ts";
import { type Condition, set, times } from "../condition.ts";

export const obstructiveAzoospermia: Condition = {
  name: "obstructive-azoospermia",
  about: "Both sides blocked behind the testes, as after vasectomy or epididymitis: azoospermia with normal hormones and testes.",
  changes: [
    set(
      "epididymis.transit.emptied",
      0,
      assumed("the definition: no sperm of the epididymis reach the ejaculate; they are resorbed there"),
    ),
    times(
      "testis.leydig.mass",
      0.8,
      measured("azoospermia2022", "abstract: testosterone 4.2 ng/mL at LH 5.3 mIU/mL in 127 men; the size is chosen to come near it"),
    ),
  ],
  leavesOut: [
    "small acid ejaculates of men without seminal vesicles or with blocked ejaculatory ducts",
    "pressure upon the testis over years",
    "reconstruction and retrieval of sperm",
  ],
};
