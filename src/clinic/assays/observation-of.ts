/** Stand-in until the real one is merged. */
import { exp, log, logSpread } from "../../numerics/index.ts";
import type { Observation } from "./observation.ts";
import type { Visit } from "./visit.ts";

const cvs: Record<string, number> = {
  lh: 0.28,
  fsh: 0.1,
  testosterone_total: 0.12,
  estradiol: 0.15,
  shbg: 0.08,
  inhibin_b: 0.15,
  testicular_volume: 0.15,
  semen_volume: 0.25,
  sperm_concentration: 0.5,
  motility: 0.2,
};
export function observationOf(visit: Visit, _who?: unknown): Observation {
  const ms = visit.measurements.map((m) => ({ ...m, sd: logSpread((cvs[m.analyte] ?? 0.15) / Math.sqrt(visit.of ?? 1)) }));
  const z = (levels: Readonly<Record<string, number>>) =>
    ms.map((m) => log(Math.max(m.value, 1e-6) / Math.max(levels[m.analyte]!, 1e-6)) / m.sd);
  return {
    logLikelihood: (levels) => z(levels).reduce((s, v, i) => s - (v * v) / 2 - log(ms[i]!.sd) - 0.9189, 0),
    scores: z,
    draw: (levels, numbers, k) => ms.map((m, i) => ({ analyte: m.analyte, value: levels[m.analyte]! * exp(m.sd * numbers.normal(k + i)) })),
  };
}
