/** Aromatase of the testis: estradiol secreted with testosterone; hard to inhibit, for its substrate is plentiful. */
import { component, flow } from "../../model/index.ts";
import { assumed, fitted } from "../../references/index.ts";
import { atRest, max, mul, pow, relative } from "../../symbolic/index.ts";
import { inhibitors, left } from "../aromatase.ts";

export const testicularAromatase = component("testis.aromatase", {
  about: "Adds estradiol to what the Leydig cells secrete.",
  fidelity: "empirical",
  leavesOut: ["Sertoli and germ cell aromatase", "estradiol within the testis as a signal"],
  reads: {
    secretion: { from: "testis.leydig.secretion", unit: "nmol/h" },
    cleared: { from: "blood.estradiol.cleared", unit: "nmol/h" },
    camp: { from: "testis.leydig.camp", unit: "1" },
  },
  ports: inhibitors,
  parameters: {
    share: { value: 0.23, unit: "1", range: [0.1, 0.3], means: "share of estradiol at rest secreted by the testes", evidence: assumed("a fifth to a quarter of estradiol, from reviews of male oestrogen physiology") },
    induction: { value: 1.5, unit: "1", range: [0, 1.5], means: "how steeply LH signalling induces the enzyme, beyond the testosterone it makes", evidence: fitted("calibration/averaged-axis", "helo2017") },
  },
  quantities: (s) => ({ left: left(s) }),
  flows: ({ secretion, cleared, camp, share, induction, left: remaining }) => ({
    ofTestosterone: flow({ to: "blood.estradiol.central", at: mul(atRest(cleared), share, remaining, relative(secretion), pow(max(camp, 1e-3), induction)) }),
  }),
});
