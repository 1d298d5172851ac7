/** What cannot be a measurement, in sentences. */
import { OpenHpgError } from "../../units/index.ts";

export class ClinicError extends OpenHpgError {}

export const notMeasurable = (analyte: string, near: string | undefined): ClinicError =>
  new ClinicError(
    "clinic/not-measurable",
    analyte,
    "no laboratory or examination measures this here.",
    near ? `Did you mean ${near}?` : "Give a hormone, a binding globulin, semen or testis volume.",
  );

export const impossibleValue = (analyte: string, value: number): ClinicError =>
  new ClinicError(
    "clinic/impossible-value",
    analyte,
    `${value} cannot be measured.`,
    "Give a finite number above zero; zero for sperm that were not found; and what lies below a limit as that limit, with limit: below.",
  );

export const badVisit = (what: string, value: number, next: string): ClinicError =>
  new ClinicError("clinic/bad-visit", what, `${value} is no ${what} of a visit.`, next);

export const measuredTwice = (analyte: string): ClinicError =>
  new ClinicError(
    "clinic/measured-twice",
    analyte,
    "one visit has two results for it.",
    "Give each draw a visit of its own, or their mean with pooled.",
  );
