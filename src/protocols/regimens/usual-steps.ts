/** Rules that several regimens share. */
import type { Step } from "./regimen.ts";
import { estradiolFloor, haematocritLimit, hcgCaution, sermPractice, sermSemen } from "./sources.ts";
import { above, add, below, belowFirst, lower, stop, stopAll, warn } from "./write-regimen.ts";

export const thickBlood: Step = {
  when: [above("haematocrit", 54, "%")],
  do: [stopAll],
  because: "thick blood may clot",
  source: haematocritLimit,
};

/** After three months. What counts as a rise is assumed: a tenth, about what a single draw cannot tell from none. */
export const noRise: Step = {
  when: [belowFirst("testosterone_total", 1.1)],
  weeks: { from: 12, to: 16 },
  do: [stopAll],
  because: "no rise of testosterone after three months",
  source: sermPractice,
};

/** How far is assumed: to half of the first sample, for men's samples scatter by a third and more. */
export const semenFalls: Step = {
  when: [belowFirst("sperm_concentration", 0.5)],
  weeks: { from: 12 },
  running: 2,
  do: [stopAll],
  because: "fewer than half of his first sperm, and again at the next visit",
  source: sermSemen,
};

/** Breast and mood: the limit is that of hCG. */
export const estradiolAddsAnastrozole: Step = {
  when: [above("estradiol", 60, "pg/mL")],
  do: [add("anastrozole", "0.5 mg twice a week")],
  because: "estradiol is high",
  source: hcgCaution,
};

/** Estradiol has a floor, whatever lowered it: less of the drug below it, none when it stays there, a warning near it. */
export const estradiolTooLow = (drug: string): readonly Step[] => [
  {
    when: [below("estradiol", 10, "pg/mL")],
    running: 2,
    do: [stop(drug)],
    because: "estradiol stays below what bone and desire need",
    source: estradiolFloor,
  },
  {
    when: [below("estradiol", 10, "pg/mL")],
    do: [lower(drug)],
    because: "estradiol is below what bone and desire need",
    source: estradiolFloor,
  },
  {
    when: [below("estradiol", 15, "pg/mL")],
    do: [warn("estradiol nears its floor")],
    because: "below 10 pg/mL bone and desire suffer",
    source: estradiolFloor,
  },
];

/** Less of a drug that drives the testis too far. */
export const tooMuchDrive = (drug: string): readonly Step[] => [
  { when: [above("testosterone_total", 1000, "ng/dL")], do: [lower(drug)], because: "testosterone is above range", source: hcgCaution },
  { when: [above("estradiol", 60, "pg/mL")], do: [lower(drug)], because: "estradiol is high", source: hcgCaution },
];
