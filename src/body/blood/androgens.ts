/** Androgens in blood together: what tissues with androgen receptors see of testosterone and DHT. */
import { component, quantity } from "../../model/index.ts";
import { assumed } from "../../references/index.ts";
import { add, mul, relative, sub } from "../../symbolic/index.ts";

export const androgens = component("blood.androgens", {
  about: "Says how much androgen reaches tissues, free testosterone and DHT together.",
  fidelity: "empirical",
  leavesOut: ["5α-reduction inside each tissue", "other androgens"],
  reads: {
    testosterone: { from: "blood.testosterone.free", unit: "nmol/L" },
    dihydrotestosterone: { from: "blood.dihydrotestosterone.concentration", unit: "nmol/L" },
  },
  parameters: {
    dihydrotestosteroneShare: {
      value: 0.1, unit: "1", range: [0, 0.3], means: "share of the androgen signal carried by circulating DHT at rest",
      evidence: assumed("circulating DHT is a tenth of testosterone; tissue DHT follows free testosterone"),
    },
  },
  quantities: ({ testosterone, dihydrotestosterone, dihydrotestosteroneShare }) => ({
    free: quantity(add(mul(sub(1, dihydrotestosteroneShare), relative(testosterone)), mul(dihydrotestosteroneShare, relative(dihydrotestosterone))), "1", "free androgen over its value at rest"),
  }),
});
