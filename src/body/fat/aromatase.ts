/** Aromatase of adipose tissue (CYP19A1): most of a man's estradiol, and more of it in a heavier man. */
import { component, flow, lognormal, quantity } from "../../model/index.ts";
import { assumed } from "../../references/index.ts";
import { atRest, mul, relative } from "../../symbolic/index.ts";
import { inhibitors, left, uninhibited } from "../aromatase.ts";

export const fatAromatase = component("fat.aromatase", {
  about: "Turns testosterone and adrenal androstenedione into estradiol.",
  fidelity: "empirical",
  leavesOut: ["estrone as an intermediate", "saturation of the enzyme by its substrates"],
  reads: {
    free: { from: "blood.testosterone.free", unit: "nmol/L" },
    adrenal: { from: "adrenal.androgens.synthesis", unit: "1" },
    cleared: { from: "blood.estradiol.cleared", unit: "nmol/h" },
  },
  ports: inhibitors,
  parameters: {
    activity: { value: 1, unit: "1", range: [0.5, 3], varies: lognormal(0.55), means: "aromatase activity relative to the reference man", evidence: assumed("the reference man defines the unit; grows with fat mass and CYP19A1 variants") },
    fromTestosterone: { value: 0.5, unit: "1", range: [0.35, 0.65], means: "share of estradiol at rest made here from testosterone", evidence: assumed("about four fifths of estradiol are made outside the testis, most of that in fat") },
    fromAndrostenedione: { value: 0.15, unit: "1", range: [0.05, 0.35], means: "share of estradiol at rest made here from adrenal androgens", evidence: assumed("balance of the other shares") },
  },
  quantities: (s) => ({
    left: left(s),
    converted: quantity(mul(atRest(s.cleared), s.fromTestosterone, s.activity, uninhibited(s), relative(s.free)), "nmol/h", "testosterone turned into estradiol per hour"),
  }),
  flows: ({ activity, left: remaining, adrenal, cleared, fromAndrostenedione, converted }) => ({
    ofTestosterone: flow({ from: "blood.testosterone.central", to: "blood.estradiol.central", at: converted }),
    ofAndrostenedione: flow({ to: "blood.estradiol.central", at: mul(atRest(cleared), fromAndrostenedione, activity, remaining, adrenal) }),
  }),
});
