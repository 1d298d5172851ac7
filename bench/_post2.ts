import { posterior } from "../src/fit/index.ts";
import { population, parseCourse, restOf, simulate } from "openhpg";
const visit = (r: any, keys: string[], day=0) => ({ day, measurements: keys.map((analyte) => ({ analyte, value: r[analyte] })) });
const full = ["lh","fsh","testosterone_total","estradiol","shbg","inhibin_b","testicular_volume","semen_volume","sperm_concentration","motility"];
for (const [cond, course, d1, d2] of [["obesity-secondary-hypogonadism","clomiphene 25 mg daily",42,84],["healthy","testosterone-enanthate 100 mg weekly",42,84],["congenital-hypogonadotropic-hypogonadism","hcg 1500 IU 3 times a week; follitropin 150 IU 3 times a week from week 12",84,168]] as const) for (const i of [3]) {
  const who = population({condition: cond}, 9).man(i); const r = restOf(who);
  const tr = simulate(who, parseCourse(course), {weeks: 26});
  const at = (d: number) => Object.fromEntries(Object.entries(tr.analytes).map(([k,s]: any)=>[k,s.values[d]]));
  const t = performance.now();
  const p = posterior({ condition: cond, taken: parseCourse(course), visits: [visit(r, full.slice(0,7)), visit(at(d1), full.slice(0,4), d1), visit(at(d2), full.slice(0,4), d2)] as any });
  const s = p.sample;
  console.log(cond, "ms", (performance.now()-t).toFixed(0), "ess", s.effective.toFixed(0), "n", s.points.length, "evals", s.evaluations, "k", s.tailShape.toFixed(2), "modes", s.modes.length, "logZ", s.logEvidence.toFixed(2), p.coordinates.size);
}
