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
