/**
 * Spermatogonia: a reserve that renews itself and sends B spermatogonia into development.
 *
 * FSH and testosterone substitute for each other here in part, which is why either alone restores some
 * sperm and both together most.
 */
import { component, flow, lognormal, quantity } from "../../model/index.ts";
import { assumed, fitted, measured } from "../../references/index.ts";
import { add, div, min, mul, sub } from "../../symbolic/index.ts";
import { ample, gradual } from "./germ-cell-support.ts";
import { evenly, excised, passage, stagePools } from "./stages.ts";

const stages = ["first", "second", "third"] as const;

export const spermatogonia = component("testis.spermatogonia", {
  about: "Renew themselves and start the development of germ cells.",
  fidelity: "empirical",
  leavesOut: ["dark and pale A spermatogonia apart", "spermatogonial stem cell niches", "DNA damage and apoptosis by name"],
  reads: {
    excision: { from: "testis.tissue.excision", unit: "1/h" },
    pka: { from: "testis.sertoli.pka", unit: "1" },
    androgen: { from: "testis.sertoli.androgenSignal", unit: "1" },
    sertoliCells: { from: "testis.sertoli.cells", unit: "1" },
  },
  parameters: {
    output: { value: 32.07, unit: "10*6/d", range: [12, 105], varies: lognormal(0.41), means: "B spermatogonia formed per day by both testes at rest", evidence: fitted("calibration/averaged-axis", "campbell2021", "johnson1984") },
    fshHalf: { value: 0.3396, unit: "1", range: [0.1, 1], varies: lognormal(0.4), means: "FSH signal, over rest, for half of its effect", evidence: fitted("calibration/averaged-axis", "ly2005") },
    androgenHalf: { value: 0.06, unit: "1", range: [0.05, 0.5], varies: lognormal(0.3), means: "androgen signal, over rest, for half of its effect", evidence: fitted("calibration/averaged-axis", "ly2005", "coviello2005") },
    androgenSteepness: { value: 6, unit: "1", range: [1, 6], means: "how steeply every stage of the germ line follows androgen where there is little of it", evidence: fitted("calibration/averaged-axis", "ly2005", "ramasamy2020") },
    fshWeight: { value: 0.5, unit: "1", range: [0.2, 0.8], means: "weight of FSH against testosterone", evidence: assumed("hCG alone or FSH alone restores part of sperm output in suppressed men") },
    mostSupport: { value: 1.15, unit: "1", range: [1, 1.4], means: "most that support can rise above rest", evidence: assumed("more FSH adds little sperm in men whose FSH is normal") },
    unsupported: { value: 0.0001, unit: "1", range: [0, 0.15], varies: lognormal(0.5), means: "share of B spermatogonia formed without hormones", evidence: fitted("calibration/averaged-axis", "ly2005") },
    reserveTime: { value: 30, unit: "d", range: [16, 60], varies: lognormal(0.4), means: "time constant of the reserve of A spermatogonia", evidence: measured("hellerClermont1964", "about two cycles of 16 days; recalled") },
    leastReserve: { value: 0.2, unit: "1", range: [0.2, 0.9], means: "reserve left without hormones, relative to rest", evidence: fitted("calibration/averaged-axis", "ly2005") },
    dwell: { value: 9, unit: "d", range: [7, 11], means: "time as B spermatogonia", evidence: measured("hellerClermont1964", "recalled") },
  },
  pools: {
    reserve: { start: 1, unit: "1", means: "A spermatogonia, 1 at rest" },
    ...stagePools(stages, (stage) => `B spermatogonia, ${stage} third of their time`),
  },
  quantities: ({ pka, androgen, sertoliCells, output, fshHalf, androgenHalf, androgenSteepness, fshWeight, mostSupport, unsupported, leastReserve, dwell, reserve }) => {
    const support = min(mostSupport, add(mul(fshWeight, gradual(pka, fshHalf)), mul(sub(1, fshWeight), ample(androgen, androgenHalf, androgenSteepness))));
    return {
      support: quantity(support, "1", "support by FSH and testosterone, 1 at rest"),
      sustained: quantity(add(leastReserve, mul(sub(1, leastReserve), support)), "1", "reserve that this support sustains"),
      formed: quantity(mul(output, sertoliCells, reserve, add(unsupported, mul(sub(1, unsupported), support))), "10*6/d", "B spermatogonia formed per day"),
      pace: quantity(div(stages.length, dwell), "1/d", "rate of passing on"),
    };
  },
  starts: ({ formed, pace }) => evenly(stages, div(formed, pace)),
  flows: (s) => ({
    renewal: flow({ to: s.reserve, at: div(s.sustained, s.reserveTime) }),
    exhaustion: flow({ from: s.reserve, at: div(s.reserve, s.reserveTime) }),
    differentiation: flow({ to: s.first, at: s.formed }),
    ...passage(stages, s, s.pace),
    ...excised(stages, s, s.excision),
    division: flow({ from: s.third, to: "testis.spermatocytes.first", at: mul(s.pace, s.third), yields: 2 }),
  }),
});
