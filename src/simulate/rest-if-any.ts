/** What a man has untreated, where he has a state of rest at all. */
import type { Man } from "../people/index.ts";
import { SolveError } from "../solve/index.ts";
import { SimulateError } from "./errors.ts";
import { restOf } from "./rest-of.ts";

export type Rest = Readonly<Record<string, number>>;

/** Every analyte at rest; undefined for a man without a steady state, who is nobody's patient. */
export function restIfAny(man: Man): Rest | undefined {
  try {
    return restOf(man);
  } catch (error) {
    if (error instanceof SolveError || error instanceof SimulateError) return undefined;
    throw error;
  }
}
