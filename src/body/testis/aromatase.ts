/** Aromatase of the testis: estradiol secreted with testosterone; hard to inhibit, for its substrate is plentiful. */
import { component, flow } from "../../model/index.ts";
import { assumed } from "../../references/index.ts";
import { atRest, mul, relative } from "../../symbolic/index.ts";
import { inhibitors, left } from "../aromatase.ts";

export const testicularAromatase = component("testis.aromatase", {
  about: "Adds estradiol to what the Leydig cells secrete.",
  fidelity: "empirical",
  leavesOut: ["Sertoli and germ cell aromatase", "estradiol within the testis as a signal"],
  reads: {
    secretion: { from: "testis.leydig.secretion", unit: "nmol/h" },
    cleared: { from: "blood.estradiol.cleared", unit: "nmol/h" },
  },
  ports: inhibitors,
  parameters: {
    share: { value: 0.23, unit: "1", range: [0.1, 0.3], means: "share of estradiol at rest secreted by the testes", evidence: assumed("a fifth to a quarter of estradiol, from reviews of male oestrogen physiology") },
  },
  quantities: (s) => ({ left: left(s) }),
  flows: ({ secretion, cleared, share, left: remaining }) => ({
    ofTestosterone: flow({ to: "blood.estradiol.central", at: mul(atRest(cleared), share, remaining, relative(secretion)) }),
  }),
});
