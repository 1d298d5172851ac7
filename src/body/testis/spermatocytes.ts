/** Spermatocytes: three and a half weeks of meiosis, from which nearly half of the cells do not emerge. */
import { component, flow, lognormal, quantity } from "../../model/index.ts";
import { assumed, fitted, measured } from "../../references/index.ts";
import { add, atRest, div, hill, min, mul, relative, sub } from "../../symbolic/index.ts";
import { ample } from "./germ-cell-support.ts";
import { evenly, excised, passage, stagePools } from "./stages.ts";

const stages = ["first", "second", "third", "fourth", "fifth", "sixth"] as const;

export const spermatocytes = component("testis.spermatocytes", {
  about: "Carry germ cells through meiosis, under testosterone.",
  fidelity: "empirical",
  leavesOut: ["preleptotene to diplotene and secondary spermatocytes by name"],
  reads: {
    excision: { from: "testis.tissue.excision", unit: "1/h" },
    androgen: { from: "testis.sertoli.androgenSignal", unit: "1" },
    maturity: { from: "testis.sertoli.maturity", unit: "1" },
    androgenSteepness: { from: "testis.spermatogonia.androgenSteepness", unit: "1" },
    arriving: { from: "testis.spermatogonia.formed", unit: "10*6/d" },
  },
  parameters: {
    dwell: { value: 24.5, unit: "d", range: [22, 27], means: "time as spermatocytes", evidence: measured("hellerClermont1964", "recalled") },
    survival: { value: 0.55, unit: "1", range: [0.05, 0.75], means: "share of potential spermatids that meiosis yields at rest; 0 in maturation arrest", evidence: measured("johnson1984", "loss of about 45 % late in meiosis") },
    androgenHalf: { value: 0.05, unit: "1", range: [0.05, 0.4], varies: lognormal(0.3), means: "androgen signal, over rest, for half of its effect on meiosis", evidence: fitted("calibration/averaged-axis", "ly2005", "coviello2005") },
    matureHalf: { value: 0.4, unit: "1", range: [0.1, 0.8], means: "mature share of the Sertoli cells at which half of the tubules carry meiosis", evidence: assumed("meiosis waits for lumen and barrier, which Sertoli cells make when they mature") },
    matureSteepness: { value: 4, unit: "1", range: [1, 8], means: "how steeply meiosis follows that share", evidence: assumed("no man with testes of prepubertal size has sperm") },
    unsupported: { value: 0.4994, unit: "1", range: [0.05, 0.6], means: "survival of meiosis without testosterone, relative to rest", evidence: fitted("calibration/averaged-axis", "ly2005") },
  },
  pools: stagePools(stages, (stage) => `spermatocytes in the ${stage} sixth of meiosis`),
  quantities: ({ androgen, androgenSteepness, maturity, matureHalf, matureSteepness, dwell, survival, androgenHalf, unsupported, first, second, third, fourth, fifth, sixth }) => {
    const all = add(first, second, third, fourth, fifth, sixth);
    return {
      pace: quantity(div(stages.length, dwell), "1/d", "rate of passing on"),
      relative: quantity(min(1.2, div(all, atRest(all))), "1", "spermatocytes, 1 in the reference man at rest"),
      surviving: quantity(mul(survival, relative(hill(maturity, matureHalf, matureSteepness)), add(unsupported, mul(sub(1, unsupported), ample(androgen, androgenHalf, androgenSteepness)))), "1", "share of potential spermatids that meiosis yields"),
    };
  },
  starts: ({ arriving, pace }) => evenly(stages, div(mul(2, arriving), pace)),
  flows: (s) => ({
    ...passage(stages, s, s.pace),
    ...excised(stages, s, s.excision),
    meiosis: flow({ from: s.sixth, to: "testis.spermatids.roundFirst", at: mul(s.pace, s.sixth), yields: mul(4, s.surviving) }),
  }),
});
