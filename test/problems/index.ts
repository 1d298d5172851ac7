/** Every reference problem, written in the model language. */
import { medicalAkzoNobel } from "./medical-akzo-nobel.ts";
import { motion } from "./motion.ts";
import type { ReferenceProblem } from "./problem.ts";
import { reactions } from "./reactions.ts";
import { ringModulator } from "./ring-modulator.ts";

export const referenceProblems: readonly ReferenceProblem[] = [...reactions, ...motion, medicalAkzoNobel, ringModulator];
