/** Spermatids: round, then elongating, then released; testosterone and FSH decide how many are. */
import { component, flow, quantity } from "../../model/index.ts";
import { assumed, fitted, measured } from "../../references/index.ts";
import { add, div, mul, sqrt, sub } from "../../symbolic/index.ts";
import { ample, gradual } from "./germ-cell-support.ts";

export const spermatids = component("testis.spermatids", {
  about: "Turn round cells into sperm and release them.",
  fidelity: "empirical",
  leavesOut: ["the acrosome, the tail and the other steps of spermiogenesis", "morphology"],
  reads: {
    akt: { from: "testis.sertoli.akt", unit: "1" },
    androgen: { from: "testis.sertoli.androgenSignal", unit: "1" },
    fshHalf: { from: "testis.spermatogonia.fshHalf", unit: "1" },
    arriving: { from: "testis.spermatogonia.formed", unit: "10*6/d" },
    meiosis: { from: "testis.spermatocytes.surviving", unit: "1" },
  },
  parameters: {
    roundDwell: { value: 9, unit: "d", range: [7, 11], means: "time as round spermatids", evidence: measured("hellerClermont1964", "recalled") },
    elongatedDwell: { value: 13.5, unit: "d", range: [11, 15], means: "time as elongating and elongated spermatids", evidence: measured("hellerClermont1964", "recalled") },
    elongation: { value: 0.9, unit: "1", range: [0.7, 1], means: "share of round spermatids that elongate at rest", evidence: assumed("few cells are lost between meiosis and release in men") },
    release: { value: 0.85, unit: "1", range: [0.6, 1], means: "share of elongated spermatids released at rest", evidence: assumed("few cells are lost between meiosis and release in men") },
    androgenHalf: { value: 0.07474, unit: "1", range: [0.05, 0.4], means: "androgen signal, over rest, for half of its effect on release", evidence: fitted("calibration/averaged-axis", "ly2005", "coviello2005") },
    fshWeight: { value: 0.35, unit: "1", range: [0.1, 0.7], means: "weight of FSH against testosterone", evidence: assumed("release fails within weeks without either, sooner without testosterone") },
    unsupported: { value: 0.02347, unit: "1", range: [0, 0.4], means: "release without hormones, relative to rest", evidence: fitted("calibration/averaged-axis", "ly2005") },
  },
  pools: {
    roundEarly: { unit: "10*6", means: "round spermatids, first half" },
    roundLate: { unit: "10*6", means: "round spermatids, second half" },
    elongatedEarly: { unit: "10*6", means: "elongating spermatids, first half" },
    elongatedLate: { unit: "10*6", means: "elongated spermatids, second half" },
  },
  quantities: ({ akt, androgen, fshHalf, roundDwell, elongatedDwell, elongation, release, androgenHalf, fshWeight, unsupported, elongatedLate }) => {
    const support = add(unsupported, mul(sub(1, unsupported), add(mul(sub(1, fshWeight), ample(androgen, androgenHalf)), mul(fshWeight, gradual(akt, fshHalf)))));
    const elongatedPace = div(2, elongatedDwell);
    return {
      support: quantity(support, "1", "support of release by testosterone and FSH, 1 at rest"),
      roundPace: quantity(div(2, roundDwell), "1/d", "rate of passing on, round"),
      elongatedPace: quantity(elongatedPace, "1/d", "rate of passing on, elongated"),
      elongating: quantity(mul(elongation, sqrt(support)), "1", "share of round spermatids that elongate"),
      releasing: quantity(mul(release, support), "1", "share of elongated spermatids that are released"),
      released: quantity(mul(elongatedPace, elongatedLate, release, support), "10*6/d", "sperm released by both testes per day"),
    };
  },
  starts: ({ arriving, meiosis, roundPace, elongatedPace, elongating }) => {
    const made = mul(8, arriving, meiosis);
    const round = div(made, roundPace);
    const elongated = div(mul(made, elongating), elongatedPace);
    return { roundEarly: round, roundLate: round, elongatedEarly: elongated, elongatedLate: elongated };
  },
  flows: ({ roundEarly, roundLate, elongatedEarly, elongatedLate, roundPace, elongatedPace, elongating, releasing }) => ({
    rounding: flow({ from: roundEarly, to: roundLate, at: mul(roundPace, roundEarly) }),
    elongation: flow({ from: roundLate, to: elongatedEarly, at: mul(roundPace, roundLate), yields: elongating }),
    condensation: flow({ from: elongatedEarly, to: elongatedLate, at: mul(elongatedPace, elongatedEarly) }),
    spermiation: flow({ from: elongatedLate, to: "epididymis.transit.caput", at: mul(elongatedPace, elongatedLate), yields: releasing }),
  }),
});
