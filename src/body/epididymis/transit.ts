/** Epididymis: sperm mature on the way and wait in the tail for ejaculation. */
import { component, flow, lognormal, quantity } from "../../model/index.ts";
import { assumed, fitted } from "../../references/index.ts";
import { add, div, hill, log, min, mul, neg, relative, sub } from "../../symbolic/index.ts";

export const epididymalTransit = component("epididymis.transit", {
  about: "Carries sperm from the testis to the ejaculate and makes them swim.",
  fidelity: "empirical",
  leavesOut: ["obstruction", "single ejaculations: the mean outflow of a man who ejaculates regularly stands for them", "ageing of sperm in the tail"],
  reads: {
    excision: { from: "testis.tissue.excision", unit: "1/h" },
    androgen: { from: "testis.sertoli.androgenSignal", unit: "1" },
    released: { from: "testis.spermatids.released", unit: "10*6/d" },
  },
  parameters: {
    dwell: { value: 12, unit: "d", range: [2, 12], varies: lognormal(0.3), means: "time through head and body", evidence: fitted("calibration/averaged-axis", "ly2005") },
    lost: { value: 0.12, unit: "1/d", range: [0.05, 0.3], means: "rate at which sperm in the tail are lost to resorption and urine", evidence: assumed("about half of what the testes make is never ejaculated") },
    interval: { value: 3, unit: "d", range: [0.5, 10], means: "days between ejaculations", evidence: assumed("two to seven days of abstinence are asked for before a semen analysis") },
    emptied: { value: 0.55, unit: "1", range: [0.3, 0.8], varies: lognormal(0.3), means: "share of the tail's sperm in an ejaculate", evidence: assumed("a second ejaculate within hours holds about half of the first") },
    motile: { value: 58, unit: "%", range: [40, 80], varies: lognormal(0.15), means: "motile sperm at rest", evidence: assumed("median of fertile men in the WHO reference population is about 60 %") },
    androgenHalf: { value: 0.1, unit: "1", range: [0.03, 0.4], means: "androgen signal, over rest, for half of epididymal function", evidence: assumed("motility falls last under testosterone") },
  },
  pools: {
    caput: { unit: "10*6", means: "sperm in the head of the epididymis" },
    corpus: { unit: "10*6", means: "sperm in the body" },
    cauda: { unit: "10*6", means: "sperm in the tail" },
  },
  quantities: ({ androgen, dwell, lost, interval, emptied, motile, androgenHalf, cauda }) => {
    const drawn = neg(log(sub(1, min(emptied, 0.95))));
    return {
      pace: quantity(div(2, dwell), "1/d", "rate of passing on"),
      ejaculation: quantity(div(drawn, interval), "1/d", "rate at which ejaculations empty the tail, on average"),
      outflow: quantity(add(lost, div(drawn, interval)), "1/d", "rate at which the tail empties"),
      ejaculated: quantity(mul(drawn, cauda), "10*6", "sperm in an ejaculate after the usual interval"),
      motility: quantity(mul(motile, add(0.5, mul(0.5, relative(hill(androgen, androgenHalf, 2))))), "%", "motile sperm"),
    };
  },
  starts: ({ released, pace, outflow }) => ({ caput: div(released, pace), corpus: div(released, pace), cauda: div(released, outflow) }),
  flows: ({ caput, corpus, cauda, excision, pace, ejaculation, lost }) => ({
    passage: flow({ from: caput, to: corpus, at: mul(pace, caput) }),
    storage: flow({ from: corpus, to: cauda, at: mul(pace, corpus) }),
    emission: flow({ from: cauda, at: mul(ejaculation, cauda) }),
    caputExcised: flow({ from: caput, at: mul(excision, caput) }),
    corpusExcised: flow({ from: corpus, at: mul(excision, corpus) }),
    caudaExcised: flow({ from: cauda, at: mul(excision, cauda) }),
    resorption: flow({ from: cauda, at: mul(lost, cauda) }),
  }),
});
