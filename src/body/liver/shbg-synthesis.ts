/** SHBG synthesis by the liver: less with insulin and androgen, more with oestrogen. */
import { component, flow, lognormal, quantity } from "../../model/index.ts";
import { assumed, fitted } from "../../references/index.ts";
import { atRest, max, mul, neg, pow } from "../../symbolic/index.ts";

export const shbgSynthesis = component("liver.shbgSynthesis", {
  about: "Makes SHBG under insulin, androgen and oestrogen.",
  fidelity: "empirical",
  leavesOut: ["thyroid hormone", "liver fat, HNF4A and the other steps between insulin and the gene", "variants of the SHBG gene"],
  reads: {
    estrogen: { from: "liver.estrogenReceptor.activity", unit: "1" },
    androgen: { from: "blood.androgens.free", unit: "1" },
    cleared: { from: "blood.shbg.cleared", unit: "nmol/h" },
  },
  parameters: {
    capacity: { value: 1, unit: "1", range: [0.3, 3], varies: lognormal(0.34), means: "synthesis relative to the reference man, other things equal", evidence: assumed("the reference man defines the unit; the spread is what remains of the reference range after insulin") },
    insulin: { value: 1, unit: "1", range: [0.5, 4], varies: lognormal(0.39), means: "insulin relative to the reference man", evidence: assumed("the reference man defines the unit; grows with body mass index") },
    insulinExponent: { value: 0.5, unit: "1", range: [0.2, 0.8], means: "how steeply insulin lowers synthesis", evidence: assumed("SHBG of obese men (EMAS) is about two thirds of that of lean men at twice the insulin") },
    estrogenExponent: { value: 0.0001, unit: "1", range: [0, 0.4], means: "how steeply oestrogen raises synthesis", evidence: fitted("calibration/averaged-axis", "wu2008", "coviello2005") },
    androgenExponent: { value: 0.1, unit: "1", range: [0.1, 0.6], means: "how steeply androgen lowers synthesis", evidence: fitted("calibration/averaged-axis", "coviello2005") },
  },
  quantities: ({ estrogen, androgen, cleared, capacity, insulin, insulinExponent, estrogenExponent, androgenExponent }) => ({
    synthesis: quantity(
      mul(atRest(cleared), capacity, pow(insulin, neg(insulinExponent)), pow(max(estrogen, 0.05), estrogenExponent), pow(max(androgen, 0.03), neg(androgenExponent))),
      "nmol/h", "SHBG made per hour"),
  }),
  flows: ({ synthesis }) => ({ secretion: flow({ to: "blood.shbg.central", at: synthesis }) }),
});
