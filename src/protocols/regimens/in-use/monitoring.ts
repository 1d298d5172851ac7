/** What is measured and asked, and when, in the plans that several regimens share. */
import type { Asked, Monitoring } from "../regimen.ts";

export const hormones: readonly string[] = ["testosterone_total", "estradiol", "lh", "fsh"];
export const semen: readonly string[] = ["sperm_concentration", "motility", "semen_volume"];

/** After 4 to 6 weeks, 12 weeks, then every three months of the first year; semen at 12 weeks, and again to confirm. */
export const oralPlan: readonly Monitoring[] = [
  { tests: hormones, weeks: [0, 5, 12, 16, 26, 39, 52] },
  { tests: ["haematocrit"], weeks: [0, 5, 12, 26, 39, 52] },
  { tests: semen, weeks: [0, 12, 16, 26, 39, 52] },
];

export const sermQuestions: readonly Asked[] = [
  { ask: "Blurred or lost vision, flashes? Then stop, and an eye examination.", weeks: [5, 12, 26, 39, 52] },
  { ask: "Pain or swelling of a leg, pain in the chest?", weeks: [5, 12, 26, 39, 52] },
  { ask: "Mood?", weeks: [12, 26, 39, 52] },
];

export const breastQuestion = (weeks: readonly number[]): Asked => ({ ask: "Tender or growing breasts?", weeks });
