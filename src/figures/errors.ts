/** What can prevent a figure from being drawn, in sentences. */
import { OpenHpgError } from "../units/index.ts";

export class FigureError extends OpenHpgError {}

export const nothingToDraw = (where: string): FigureError =>
  new FigureError(
    "figures/nothing-to-draw",
    where,
    "there is no value to draw here.",
    "Give at least one panel, and each panel at least one value.",
  );

export const notFinite = (where: string, at: number): FigureError =>
  new FigureError(
    "figures/not-finite",
    where,
    `a value at ${at} is not a finite number.`,
    "Look at the simulation's warnings; a gap in a curve would hide this.",
  );

export const unknownAnalyte = (where: string, name: string, known: readonly string[]): FigureError =>
  new FigureError("figures/unknown-analyte", where, `${name} was not simulated.`, `Take one of: ${known.join(", ")}.`);

export const unlikeTrajectories = (where: string, why: string): FigureError =>
  new FigureError("figures/unlike-trajectories", where, why, "Simulate every course with the same analytes.");

export const tooManySeries = (where: string, found: number, most: number): FigureError =>
  new FigureError(
    "figures/too-many-series",
    where,
    `${found} courses in one figure cannot be told apart; ${most} can.`,
    "Draw fewer courses, or make two figures.",
  );

export const tooNarrow = (width: number, least: number, most: number): FigureError =>
  new FigureError(
    "figures/bad-width",
    "width",
    `${width} is not a width a figure can have.`,
    `Take a number of pixels from ${least} to ${most}.`,
  );

export const noFont = (): FigureError =>
  new FigureError(
    "figures/no-font",
    "PNG",
    "this machine has no font, so every label of the picture would be missing.",
    "Install one (on Debian: apt-get install fonts-dejavu-core), or write SVG instead.",
  );
