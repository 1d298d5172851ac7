/** What can go wrong with a fit, in sentences. */
import { OpenHpgError } from "../units/index.ts";

export class FitError extends OpenHpgError {}

export const notMeasurable = (analyte: string, near: string | undefined): FitError =>
  new FitError(
    "fit/not-measurable",
    `panel.${analyte}`,
    "a man cannot be fitted to this.",
    near ? `Did you mean ${near}?` : "Give hormones, binding globulin, semen or testis volume; openhpg simulate --json lists the names.",
  );

export const notPositive = (analyte: string, value: number): FitError =>
  new FitError("fit/not-positive", `panel.${analyte}`, `${value} is not above zero.`, "Leave out what was below the limit of the assay.");

export const twoPasts = (condition: string): FitError =>
  new FitError(
    "fit/two-pasts",
    "taken",
    `${condition} has a past of its own, and he takes something as well.`,
    "Say all that he took in taken, and give the condition he has apart from it, such as healthy.",
  );

export const cancelled = (): FitError =>
  new FitError("fit/cancelled", "posterior", "it was stopped.", "Nothing of it is kept; run it again.");
