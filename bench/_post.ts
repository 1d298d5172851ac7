import { posterior } from "../src/fit/index.ts";
import { population, parseCourse, man, restOf } from "openhpg";
import { simulate } from "openhpg";
const visit = (r: any, keys: string[], day=0) => ({ day, measurements: keys.map((analyte) => ({ analyte, value: r[analyte] })) });
const full = ["lh","fsh","testosterone_total","estradiol","shbg","inhibin_b","testicular_volume","semen_volume","sperm_concentration","motility"];
for (const [cond, keys] of [["healthy",["testosterone_total"]],["healthy",["lh","fsh","testosterone_total"]],["healthy",full],["obesity-secondary-hypogonadism",full],["klinefelter",full.slice(0,7)],["congenital-hypogonadotropic-hypogonadism",full.slice(0,7)],["primary-failure",full]] as const) for (const i of [3,4]) {
  const who = population({condition: cond}, 9).man(i); const r = restOf(who);
  const t = performance.now();
  const p = posterior({ condition: cond, visits: [visit(r, [...keys])] as any });
  const s = p.sample;
  console.log(cond, keys.length, "ms", (performance.now()-t).toFixed(0), "ess", s.effective.toFixed(0), "n", s.points.length, "evals", s.evaluations, "k", s.tailShape.toFixed(2), "modes", s.modes.length, "logZ", s.logEvidence.toFixed(2), "dirs", s.modes[0]?.converged);
}
