/** Spermatids: round, then elongating, then released; testosterone and FSH decide how many are. */
import { component, flow, lognormal, quantity } from "../../model/index.ts";
import { assumed, fitted, measured } from "../../references/index.ts";
import { add, div, mul, sqrt, sub } from "../../symbolic/index.ts";
import { ample, gradual } from "./germ-cell-support.ts";
import { evenly, excised, passage, stagePools } from "./stages.ts";

const round = ["roundFirst", "roundSecond", "roundThird"] as const;
const elongated = ["elongatedFirst", "elongatedSecond", "elongatedThird"] as const;

export const spermatids = component("testis.spermatids", {
  about: "Turn round cells into sperm and release them.",
  fidelity: "empirical",
  leavesOut: ["the acrosome, the tail and the other steps of spermiogenesis", "morphology"],
  reads: {
    excision: { from: "testis.tissue.excision", unit: "1/h" },
    akt: { from: "testis.sertoli.akt", unit: "1" },
    androgen: { from: "testis.sertoli.androgenSignal", unit: "1" },
    fshHalf: { from: "testis.spermatogonia.fshHalf", unit: "1" },
    androgenSteepness: { from: "testis.spermatogonia.androgenSteepness", unit: "1" },
    arriving: { from: "testis.spermatogonia.formed", unit: "10*6/d" },
    meiosis: { from: "testis.spermatocytes.surviving", unit: "1" },
  },
  parameters: {
    roundDwell: { value: 9, unit: "d", range: [7, 11], means: "time as round spermatids", evidence: measured("hellerClermont1964", "recalled") },
    elongatedDwell: { value: 13.5, unit: "d", range: [11, 15], means: "time as elongating and elongated spermatids", evidence: measured("hellerClermont1964", "recalled") },
    elongation: { value: 0.9, unit: "1", range: [0.7, 1], means: "share of round spermatids that elongate at rest", evidence: assumed("few cells are lost between meiosis and release in men") },
    release: { value: 0.85, unit: "1", range: [0.6, 1], means: "share of elongated spermatids released at rest", evidence: assumed("few cells are lost between meiosis and release in men") },
    androgenHalf: { value: 0.05, unit: "1", range: [0.05, 0.4], varies: lognormal(0.3), means: "androgen signal, over rest, for half of its effect on release", evidence: fitted("calibration/averaged-axis", "ly2005", "coviello2005") },
    fshWeight: { value: 0.35, unit: "1", range: [0.1, 0.7], means: "weight of FSH against testosterone", evidence: assumed("release fails within weeks without either, sooner without testosterone") },
    unsupported: { value: 0.0001, unit: "1", range: [0, 0.4], varies: lognormal(5), means: "release without hormones, relative to rest", evidence: fitted("calibration/averaged-axis", "ly2005") },
  },
  pools: {
    ...stagePools(round, () => "round spermatids, a third of their time"),
    ...stagePools(elongated, () => "elongating and elongated spermatids, a third of their time"),
  },
  quantities: ({ akt, androgen, androgenSteepness, fshHalf, roundDwell, elongatedDwell, elongation, release, androgenHalf, fshWeight, unsupported, elongatedThird }) => {
    const support = add(unsupported, mul(sub(1, unsupported), add(mul(sub(1, fshWeight), ample(androgen, androgenHalf, androgenSteepness)), mul(fshWeight, gradual(akt, fshHalf)))));
    const elongatedPace = div(elongated.length, elongatedDwell);
    return {
      support: quantity(support, "1", "support of release by testosterone and FSH, 1 at rest"),
      roundPace: quantity(div(round.length, roundDwell), "1/d", "rate of passing on, round"),
      elongatedPace: quantity(elongatedPace, "1/d", "rate of passing on, elongated"),
      elongating: quantity(mul(elongation, sqrt(support)), "1", "share of round spermatids that elongate"),
      releasing: quantity(mul(release, support), "1", "share of elongated spermatids that are released"),
      released: quantity(mul(elongatedPace, elongatedThird, release, support), "10*6/d", "sperm released by both testes per day"),
    };
  },
  starts: ({ arriving, meiosis, roundPace, elongatedPace, elongating }) => {
    const made = mul(8, arriving, meiosis);
    return { ...evenly(round, div(made, roundPace)), ...evenly(elongated, div(mul(made, elongating), elongatedPace)) };
  },
  flows: (s) => ({
    ...passage(round, s, s.roundPace),
    ...excised(round, s, s.excision),
    elongation: flow({ from: s.roundThird, to: s.elongatedFirst, at: mul(s.roundPace, s.roundThird), yields: s.elongating }),
    ...passage(elongated, s, s.elongatedPace),
    ...excised(elongated, s, s.excision),
    spermiation: flow({ from: s.elongatedThird, to: "epididymis.transit.caput", at: mul(s.elongatedPace, s.elongatedThird), yields: s.releasing }),
  }),
});
