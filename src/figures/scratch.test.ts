import { writeFileSync } from "node:fs";
import { it } from "vitest";
import { courseComparison, hormonePanel, figureToSvg, figureToPng } from "./index.ts";
const n = 365;
function traj(gain: number, drug?: string, stop = 1e9): any {
  const days = Float64Array.from({ length: n }, (_, i) => i);
  const up = (base: number, g: number, tau: number) => {
    let s = 0;
    return Float64Array.from({ length: n }, (_, i) => { s += ((i < stop ? g : 0) - s) / tau; return base * (1 + s); });
  };
  return { days, warnings: [], analytes: {
    lh: { unit: "IU/L", values: up(3.5, gain, 8) }, fsh: { unit: "IU/L", values: up(4.6, gain * 0.8, 8) },
    testosterone_total: { unit: "ng/dL", values: up(224, gain * 0.9, 14) }, testosterone_free: { unit: "pg/mL", values: up(60, gain * 0.9, 14) },
    estradiol: { unit: "pg/mL", values: up(22, gain * 0.5, 14) }, inhibin_b: { unit: "pg/mL", values: up(130, gain * 0.1, 30) },
    sperm_concentration: { unit: "10*6/mL", values: up(14, gain * 0.3, 90) }, total_motile_count: { unit: "10*6", values: up(21, gain * 0.3, 90) },
    intratesticular_testosterone: { unit: "ng/mL", values: up(420, gain, 14) }, haematocrit: { unit: "%", values: up(42, gain * 0.05, 60) },
    ...(drug ? { ["drug_" + drug]: { unit: "ng/mL", values: Float64Array.from({ length: n }, (_, i) => (i < stop ? 3 + (i % 2) : 0)) } } : {}),
  } };
}
const course = (text: string, drug?: string, stop = Infinity): any => ({ text, treatments: drug ? [{ drug, startHours: 0, endHours: stop * 24 }] : [] });
it("draws", async () => {
  const f = courseComparison("Men with secondary hypogonadism", [
    { name: "No treatment", course: course("none"), trajectory: traj(0) },
    { name: "Enclomiphene 25 mg", course: course("x", "enclomiphene"), trajectory: traj(1.1) },
    { name: "Anastrozole 1 mg", course: course("x", "anastrozole"), trajectory: traj(0.6) },
    { name: "hCG 1500 IU three times a week for 26 weeks", course: course("x", "hcg", 182), trajectory: traj(0.9, undefined, 182) },
    { name: "Testosterone gel 50 mg", course: course("x", "testosterone"), trajectory: traj(-0.95) },
  ], ["testosterone_total", "lh", "fsh", "estradiol", "sperm_concentration", "total_motile_count"]);
  const h = hormonePanel({ label: "Man with obesity-related secondary hypogonadism", condition: "x", changes: {} }, course("enclomiphene 25 mg daily for 12 weeks; hcg 1500 IU 3 times a week from week 4", "enclomiphene", 84), traj(1, "enclomiphene", 84));
  for (const [name, fig] of [["c", f], ["h", h]] as const)
    for (const width of [1200, 400])
      for (const theme of ["light", "dark"] as const)
        writeFileSync(`/tmp/fig/${name}-${width}-${theme}.png`, await figureToPng(fig, { width, theme, scale: 1 }));
  writeFileSync("/tmp/fig/c.svg", await figureToSvg(f));
});
