/** One man as he is known: who he is, what he takes, and what was measured of him. */
import type { Visit } from "../clinic/index.ts";
import type { Traits } from "../people/index.ts";
import type { Course } from "../simulate/index.ts";

/** Who is to be fitted. */
export interface Patient extends Traits {
  readonly label?: string;
  /** Name of a condition. */
  readonly condition: string;
  /** What he takes, or took, from day 0. */
  readonly taken?: Course;
  /** In any order. */
  readonly visits: readonly Visit[];
  /** Day on which it is asked what next; that of the last visit, or 0, unless told. */
  readonly today?: number;
}
