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
