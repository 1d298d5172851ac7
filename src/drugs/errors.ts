/** What can be wrong with how a drug is given, in sentences. */
import { OpenHpgError } from "../units/index.ts";

export class DrugError extends OpenHpgError {}

export const noSuchRoute = (drug: string, route: string, known: readonly string[]): DrugError =>
  new DrugError("drugs/no-such-route", drug, `it is not given by the route "${route}".`, `Routes of this drug: ${known.join(", ")}.`);

export const doseHasWrongDimension = (drug: string, given: string, units: readonly string[]): DrugError =>
  new DrugError("drugs/dose-dimension", drug, `a dose of it cannot be a ${given}.`, `Write the dose in ${units.join(" or ")}.`);
