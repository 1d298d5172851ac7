/** Suppression by androgens: a healthy man who took testosterone for a year and has just stopped. */
import { assumed } from "../../references/index.ts";
import type { Condition } from "../condition.ts";

export const androgenSuppressed: Condition = {
  name: "androgen-suppressed",
  about: "A healthy man the day after a year of testosterone enanthate: hardly a sperm left, gonadotropins gone; recovery begins.",
  changes: [],
  history: {
    course: "testosterone-enanthate 200 mg weekly",
    weeks: 52,
    evidence: assumed("the dose of the WHO contraceptive trials, for a year"),
  },
  leavesOut: ["higher doses, several androgens and years of use", "hypogonadism that was there before"],
};
