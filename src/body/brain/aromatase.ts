/** Aromatase of the brain: estradiol made where it acts, too little to be seen in blood. */
import { component, quantity } from "../../model/index.ts";
import { mul, relative } from "../../symbolic/index.ts";
import { inhibitors, left, uninhibited } from "../aromatase.ts";

export const brainAromatase = component("brain.aromatase", {
  about: "Turns testosterone into estradiol beside the neurons that feel it.",
  fidelity: "empirical",
  leavesOut: ["regions of the brain apart", "any contribution to estradiol in blood"],
  reads: { free: { from: "blood.testosterone.free", unit: "nmol/L" } },
  ports: inhibitors,
  quantities: (s) => ({
    left: left(s),
    activity: quantity(mul(uninhibited(s), relative(s.free)), "1", "estradiol made on the spot, 1 at rest"),
  }),
});
