/** Estradiol patch: gives back oestradiol, to ask what it does to the axis when aromatase is blocked. */
import { assumed, measured } from "../references/index.ts";
import { drug } from "./drug.ts";
import { zeroOrder } from "./pharmacokinetics/absorption.ts";
import { asSteroid } from "./pharmacokinetics/entry.ts";

export const estradiolPatch = drug("estradiol patch", {
  class: "oestrogen",
  about: "Is oestradiol, through the skin at the patch's nominal rate; brakes GnRH, LH and FSH.",
  synonyms: ["E2 patch", "transdermal estradiol", "oestradiol patch"],
  fidelity: "empirical",
  routes: {
    transdermal: zeroOrder({
      lasts: { value: 24, unit: "h", evidence: assumed("doses are the patch's nominal delivery for a day; a new one follows before it fades") },
      bioavailable: { value: 1, unit: "1", cv: 0.3, range: [0.5, 1.3], evidence: measured("raven2006", "abstract: 100 ug/d raise oestradiol from 12.6 to 68.6 pg/mL, what the nominal rate gives at a clearance of 1600 L/d") },
    }),
  },
  enters: asSteroid("estradiol"),
  doses: ["37.5 ug daily", "50 ug daily", "100 ug daily"],
  leavesOut: ["the reservoir in skin under a patch", "estrone"],
});
