/** Courses that are compared unless others are named: one of each kind in use. */
import { parseCourse } from "../simulate/index.ts";
import type { ProposedCourse } from "./candidates.ts";

const usual = (name: string, text: string): ProposedCourse => ({ name, course: parseCourse(text) });

/**
 * What is offered to a man with low testosterone or few sperm, each at a customary dose; no treatment joins them by itself.
 *
 * SERM, aromatase inhibitor, hCG and their combinations: AUA/ASRM male infertility guideline 2020, amended 2024 ("may be
 * used", conditional). hCG with FSH: practice in hypogonadotropic hypogonadism (Boehm 2015). Testosterone stands
 * here so that its cost in sperm is seen; guidelines advise against it for men who want a child.
 */
export const usualCourses: readonly ProposedCourse[] = [
  usual("Clomiphene 25 mg daily", "clomiphene 25 mg daily"),
  usual("Enclomiphene 25 mg daily", "enclomiphene 25 mg daily"),
  usual("Anastrozole 1 mg daily", "anastrozole 1 mg daily"),
  usual("hCG 1500 IU ×3/week", "hcg 1500 IU 3 times a week"),
  usual("hCG 1500 IU + FSH 150 IU ×3/week", "hcg 1500 IU 3 times a week; fsh 150 IU 3 times a week"),
  usual("Testosterone gel 50 mg daily", "testosterone-gel 50 mg daily"),
];
