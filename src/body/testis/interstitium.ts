/** Interstitial fluid of the testis: a few millilitres in which testosterone stands a hundredfold above blood. */
import { component, flow, quantity } from "../../model/index.ts";
import { assumed, measured } from "../../references/index.ts";
import { atRest, div, mul, sub } from "../../symbolic/index.ts";

export const interstitium = component("testis.interstitium", {
  about: "Holds testosterone between the Leydig cells and blood; the tubules see this, not serum.",
  fidelity: "mechanistic",
  leavesOut: ["binding to albumin and androgen-binding protein within the testis", "tubular fluid apart"],
  reads: {
    excision: { from: "testis.tissue.excision", unit: "1/h" },
    secretion: { from: "testis.leydig.secretion", unit: "nmol/h" },
    blood: { from: "blood.testosterone.concentration", unit: "nmol/L" },
  },
  parameters: {
    resting: { value: 2080, unit: "nmol/L", range: [1000, 4300], means: "intratesticular testosterone of the reference man", evidence: measured("jarow2001", "abstract: 609 ± 50 ng/mL") },
    volume: { value: 0.02, unit: "L", range: [0.01, 0.05], means: "interstitial fluid of both testes", evidence: assumed("a tenth to a fifth of testicular volume; gives a turnover of about 18 per hour") },
    fromBlood: { value: 1.6, unit: "1", range: [0.8, 3], means: "intratesticular over serum testosterone when the testes make none", evidence: measured("coviello2005", "abstract: 72 nmol/L under testosterone enanthate at a serum level of about 40") },
  },
  pools: { testosterone: { unit: "nmol", means: "testosterone in the interstitial fluid of both testes" } },
  quantities: ({ testosterone, volume, secretion, blood, fromBlood }) => {
    const concentration = div(testosterone, volume);
    // What leaves at rest is what is secreted: this fixes the exchange with blood.
    const exchange = atRest(div(secretion, sub(concentration, mul(fromBlood, blood))));
    return {
      concentration: quantity(concentration, "nmol/L", "intratesticular testosterone"),
      exchange: quantity(exchange, "L/h", "fluid exchanged with blood per hour"),
    };
  },
  starts: ({ resting, volume }) => ({ testosterone: mul(resting, volume) }),
  flows: ({ testosterone, excision, concentration, exchange, blood, fromBlood }) => ({
    excised: flow({ from: testosterone, at: mul(excision, testosterone) }),
    washout: flow({ from: testosterone, to: "blood.testosterone.central", at: mul(exchange, concentration) }),
    uptake: flow({ from: "blood.testosterone.central", to: testosterone, at: mul(exchange, fromBlood, blood) }),
  }),
});
