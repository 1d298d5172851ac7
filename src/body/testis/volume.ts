/** Volume of the testes: tubules filled, or not, with germ cells. */
import { component, quantity } from "../../model/index.ts";
import { assumed } from "../../references/index.ts";
import { add, mul } from "../../symbolic/index.ts";

export const testisVolume = component("testis.volume", {
  about: "Says how large the testes are.",
  fidelity: "empirical",
  leavesOut: ["left and right apart"],
  reads: {
    tissue: { from: "testis.sertoli.tissue", unit: "1" },
    germCells: { from: "testis.spermatocytes.relative", unit: "1" },
  },
  parameters: {
    frame: { value: 6, unit: "mL", range: [3, 9], means: "volume of one testis without germ cells, at the reference number of Sertoli cells", evidence: assumed("testes of men with only Sertoli cells are a third of normal") },
    germinal: { value: 14, unit: "mL", range: [8, 20], means: "what germ cells add to the volume of one testis", evidence: assumed("the reference man has testes of 20 mL") },
  },
  quantities: ({ tissue, germCells, frame, germinal }) => ({
    mean: quantity(add(mul(tissue, frame), mul(germinal, germCells)), "mL", "volume of one testis, mean of both"),
  }),
});
