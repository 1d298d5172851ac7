/** Which rules of a regimen hold at a visit. They see what was measured, and nothing else. */

import type { Limit, Regimen, Step } from "../regimens/index.ts";
import { limitAsRead } from "../regimens/index.ts";

/** What one visit of a man brought. */
export interface Seen {
  /** Planned week; he may have come some days before or after. */
  readonly week: number;
  readonly day: number;
  /** Results by reading, in the unit of the reading; a limit of quantification stands for itself. */
  readonly measured: Readonly<Record<string, number>>;
}

/** A rule that holds, with the results that it rests on, in words. */
export interface Held {
  readonly step: Step;
  readonly index: number;
  readonly limits: readonly { readonly limit: Limit; readonly value: number; readonly against: number }[];
}

const limits = new WeakMap<Limit, number>();

/** Worked out once: rules are looked at for every man at every visit. */
function against(limit: Limit, first: number | undefined): number {
  const known = limits.get(limit) ?? limitAsRead(limit);
  limits.set(limit, known);
  return limit.unit === "× first" ? known * (first ?? Number.NaN) : known;
}

/**
 * The rules that hold at the last of these visits, in their order.
 *
 * A rule whose analyte was not measured at a visit is not looked at there, and that visit neither counts as one of several
 * running nor breaks them. No rule holds at the first visit, which is before the first dose.
 *
 * @param fired - By rule, the visit at which it was last acted on: visits until then no longer count for it.
 *
 * @example
 * const clomiphene = regimenOf("clomiphene");
 * const visits = [{ week: 0, day: 0, measured: { testosterone_total: 250 } }, { week: 5, day: 35, measured: { testosterone_total: 388 } }];
 * judge(clomiphene, "first", visits, new Map()).map(({ step }) => step.do) // => [[{ kind: "up", drug: "clomiphene" }]]
 */
export function judge(
  { steps }: Pick<Regimen, "steps">,
  phase: string,
  visits: readonly Seen[],
  fired: ReadonlyMap<number, number>,
): readonly Held[] {
  const last = visits.length - 1;
  const firstOf = (analyte: string): number | undefined =>
    visits.find(({ measured }) => measured[analyte] !== undefined)?.measured[analyte];
  const measuredAll = (step: Step, visit: number): boolean =>
    step.when.every(({ measured }) => visits[visit]!.measured[measured] !== undefined);
  const found = (step: Step, visit: number) =>
    step.when.map((limit) => ({
      limit,
      value: visits[visit]!.measured[limit.measured]!,
      against: against(limit, firstOf(limit.measured)),
    }));
  const holds = (step: Step, visit: number): boolean =>
    found(step, visit).every(({ limit, value, against: line }) => (limit.is === "below" ? value < line : value > line));
  return steps.flatMap((step, index): readonly Held[] => {
    const { weeks = {}, running = 1 } = step;
    const { week } = visits[last]!;
    if (last === 0 || week < (weeks.from ?? 0) || week > (weeks.to ?? Infinity) || (step.phase ?? phase) !== phase) return [];
    const since = Math.max(1, (fired.get(index) ?? 0) + 1);
    const looked = visits.flatMap((_, visit) => (visit >= since && measuredAll(step, visit) ? [visit] : [])).slice(-running);
    if (looked.length < running || looked.at(-1) !== last || !looked.every((visit) => holds(step, visit))) return [];
    return [{ step, index, limits: found(step, last) }];
  });
}
