import { man, parseCourse, simulate, restOf, describeModel } from "openhpg";
const m=man({condition:"congenital-hypogonadotropic-hypogonadism"});
console.log(restOf(m));
for (const c of ["hcg 1500 IU 3 times a week; follitropin 150 IU 3 times a week","gonadorelin 10 ug every 120 min"]) {
const r=simulate(m,parseCourse(c),{weeks:130,every:30});
for (const a of ["lh","fsh","testosterone_total","estradiol","inhibin_b","testicular_volume","sperm_concentration","intratesticular_testosterone"]) console.log(a.padEnd(22),[...r.analytes[a]!.values].map(v=>v.toPrecision(3)).join(" "));
}
