/** What can go wrong with a diagram, in sentences. */
import { OpenHpgError } from "../units/index.ts";

export class DiagramError extends OpenHpgError {}

export const missingPath = (path: string, sample: number): DiagramError =>
  new DiagramError(
    "diagram/missing-path",
    path,
    `there is no value of it at sample ${sample}.`,
    "Simulate the paths that the diagram lists, and ask for a sample that was simulated.",
  );

export const noSuchStep = (lesson: string, step: number, known: readonly string[]): DiagramError =>
  new DiagramError(
    "diagram/no-such-step",
    lesson,
    `this lesson has no step ${step}, or there is no such lesson.`,
    `Lessons are ${known.join(", ")}; steps count from 0.`,
  );
