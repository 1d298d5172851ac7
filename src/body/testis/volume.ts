/** Volume of the testes: tubules by their Sertoli cells, filled, or not, with germ cells. */
import { component, quantity } from "../../model/index.ts";
import { assumed, measured } from "../../references/index.ts";
import { add, mul, pow, sub } from "../../symbolic/index.ts";

export const testisVolume = component("testis.volume", {
  about: "Says how large the testes are.",
  fidelity: "empirical",
  leavesOut: ["left and right apart", "fibrosis", "interstitial tissue that grows under LH"],
  reads: {
    number: { from: "testis.sertoli.number", unit: "1" },
    maturity: { from: "testis.sertoli.maturity", unit: "1" },
    present: { from: "testis.tissue.present", unit: "1" },
    germCells: { from: "testis.spermatocytes.relative", unit: "1" },
  },
  parameters: {
    tubules: { value: 13, unit: "mL", range: [8, 16], means: "volume of one testis without germ cells, at the reference number of mature Sertoli cells", evidence: assumed("testes shrink by about a fifth to a third when androgens stop spermatogenesis") },
    germinal: { value: 7, unit: "mL", range: [3, 12], means: "what germ cells add to the volume of one testis", evidence: assumed("the reference man has testes of 20 mL") },
    immature: { value: 0.12, unit: "1", range: [0.05, 0.4], means: "size of an immature Sertoli cell and its tubule over a mature one's", evidence: measured("chhAhh", "abstract: testes of 3.4 ± 2.7 mL in untreated congenital deficiency; the share is chosen to agree") },
    allometry: { value: 0.6, unit: "1", range: [0.3, 1], means: "how steeply volume follows the number of Sertoli cells", evidence: assumed("lost tubules leave matrix and Leydig cells behind: 3 to 4 mL in Klinefelter syndrome with few tubules left") },
  },
  quantities: ({ number, maturity, present, germCells, tubules, germinal, immature, allometry }) => ({
    mean: quantity(mul(present, add(mul(tubules, pow(mul(number, add(immature, mul(sub(1, immature), maturity))), allometry)), mul(germinal, germCells))), "mL", "volume of one testis, mean of both"),
  }),
});
