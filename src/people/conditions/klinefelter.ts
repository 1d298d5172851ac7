/** Klinefelter syndrome (47,XXY): tubules lost, Leydig cells failing under high LH. */
import { assumed, measured } from "../../references/index.ts";
import { type Condition, times } from "../condition.ts";

export const klinefelter: Condition = {
  name: "klinefelter",
  about: "An adult with 47,XXY: small firm testes, azoospermia, high FSH and LH, testosterone low or low-normal.",
  changes: [
    times("testis.sertoli.number", 0.12, measured("ksTese383", "abstract: testis volume 3.8 mL, FSH 31 IU/L")),
    times("testis.leydig.mass", 0.3, measured("rohayem2016", "abstract: testosterone 12.2 nmol/L at LH 18.6 IU/L")),
    times("testis.lhReceptor.half", 1.5, assumed("Leydig cells answer LH and hCG less, but do answer")),
    times("testis.spermatogonia.output", 0.001, measured("ksTese383", "abstract: Sertoli cells only in 91 % of biopsies")),
  ],
  leavesOut: ["focal spermatogenesis, found by microdissection in a third", "mosaicism", "decline with age"],
};
