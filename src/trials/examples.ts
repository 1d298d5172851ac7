/** Two plans to begin with: change what you want to know. Doses are those with which regimens in use begin; limits, ages and numbers of men are choices. */
import { countable } from "../clinic/index.ts";
import type { TrialPlan } from "./plan.ts";

/** A SERM against an aromatase inhibitor in obese men with low testosterone who want a child. */
export const tabletsForObesity: TrialPlan = {
  title: "Clomiphene or anastrozole in obese men with low testosterone who want a child",
  population: {
    conditions: [{ name: "obesity-secondary-hypogonadism" }],
    traits: { age: { mean: 34, sd: 6, low: 20, high: 50 } },
    eligibility: [
      { analyte: "testosterone_total", unit: "ng/dL", atMost: 300 },
      { analyte: "lh", unit: "IU/L", atMost: 9 },
    ],
    screenings: 2,
  },
  arms: [
    { name: "Anastrozole", course: "anastrozole 1 mg daily" },
    { name: "Clomiphene", course: "clomiphene 25 mg daily" },
  ],
  men: 120,
  weeks: 26,
  visits: [35, 91, 175],
  window: 3,
  measured: ["testosterone_total", "estradiol", "lh", "fsh", "haematocrit"],
  adherence: 0.9,
  dropout: 0.2,
  endpoint: { kind: "fold", analyte: "total_motile_count" },
  replicates: 1000,
  seed: 1,
};

/** hCG alone against hCG with FSH from the start in men who never had a puberty of their own. */
export const spermInHypogonadism: TrialPlan = {
  title: "hCG alone or with FSH in congenital hypogonadotropic hypogonadism: time to first sperm",
  population: {
    conditions: [{ name: "congenital-hypogonadotropic-hypogonadism" }],
    traits: { age: { mean: 27, sd: 5, low: 18, high: 45 } },
    eligibility: [
      { analyte: "testosterone_total", unit: "ng/dL", atMost: 200 },
      { analyte: "lh", unit: "IU/L", atMost: 2 },
    ],
  },
  arms: [
    { name: "hCG alone", course: "hcg 2000 IU twice weekly" },
    { name: "hCG and FSH", course: "hcg 2000 IU twice weekly; fsh 150 IU 3 times a week" },
  ],
  men: 60,
  weeks: 104,
  visits: Array.from({ length: 17 }, (_, k) => 42 * (k + 1)),
  window: 7,
  measured: ["testosterone_total", "fsh", "testicular_volume"],
  adherence: 0.9,
  dropout: 0.1,
  endpoint: { kind: "time-to-event", analyte: "sperm_concentration", atLeast: countable },
  replicates: 1000,
  seed: 1,
};
