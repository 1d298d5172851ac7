/** A trial as a figure: the endpoint's analyte in each arm, visit by visit; or who has had the event. */
import { analyteTitle, type Figure, type Layer, printedUnit, shortNumber, timeScale } from "../figures/index.ts";
import { inUnit, unitOfReading } from "./criterion.ts";
import type { TrialResult } from "./run-trial.ts";

interface Line {
  readonly arm: string;
  readonly days: readonly number[];
  readonly values: readonly number[];
  /** 95 % interval, where there is one. */
  readonly low?: readonly number[];
  readonly high?: readonly number[];
}

/**
 * Means with their 95 % intervals at the planned days of visits; of a time to event the share of men who have had it, by
 * Kaplan and Meier.
 *
 * @example
 * const result = await runTrial({ ...tabletsForObesity, men: 8, weeks: 13, visits: [84] }, { threads: 0 });
 * trialFigure(result).series // => ["Anastrozole", "Clomiphene"]
 */
export function trialFigure(result: TrialResult): Figure {
  const { plan, days, endpoint, arms } = result;
  const { axis, daysPerUnit } = timeScale(plan.weeks * 7);
  const { analyte } = plan.endpoint;
  const waits = plan.endpoint.kind === "time-to-event";
  const unit = ("unit" in plan.endpoint ? plan.endpoint.unit : undefined) ?? unitOfReading(analyte);
  const lines = waits ? waitingOf(result) : meansOf(result, unit);
  const x = (of: Line): readonly number[] => of.days.map((day) => day / daysPerUnit);
  const layers = lines.flatMap((of, series): readonly Layer[] => [
    ...(of.low && of.high ? [{ kind: "band" as const, series, x: x(of), low: of.low, high: of.high }] : []),
    { kind: "line", series, x: x(of), y: of.values },
  ]);
  const label = waits ? "Men who have had the event" : analyteTitle(analyte);
  const shown = waits ? "%" : printedUnit(unit);
  return {
    name: "trial",
    title: plan.title,
    subtitle: `${result.screening.enrolled} men enrolled of ${result.screening.looked} looked at, ${plan.weeks} weeks`,
    description: lines
      .map(
        (of) =>
          `${of.arm}: ${label.toLowerCase()} from ${shortNumber(of.values[0] ?? 0)} to ${shortNumber(of.values.at(-1) ?? 0)} ${shown}.`,
      )
      .concat(endpoint.comparisons.map(({ inWords }) => inWords))
      .join(" "),
    caption: waits
      ? `${endpoint.title}: share of men by Kaplan and Meier, at ${days.length - 1} visits.`
      : `Means of what was measured of the men who were seen, at ${days.length} visits; shaded: 95 % interval of the mean.`,
    source: `Virtual men of the model, seed ${plan.seed}; no patient was treated. Arms are compared by ${endpoint.method}.`,
    x: axis,
    series: arms.map(({ arm }) => arm),
    panels: [{ y: { label, unit: shown }, ...(!waits && { analyte }), layers }],
  };
}

function meansOf({ plan, days, arms }: TrialResult, unit: string): readonly Line[] {
  const { analyte } = plan.endpoint;
  return arms.map(({ arm, visits }): Line => {
    // A visit at which nobody, or one man, was seen has no interval.
    const seen = visits[analyte]!.flatMap((s, v) =>
      s.low === undefined ? [] : [{ day: days[v]!, mean: s.mean!, low: s.low, high: s.high! }],
    );
    const told = (value: number): number => inUnit(analyte, value, unit);
    return {
      arm,
      days: seen.map(({ day }) => day),
      values: seen.map(({ mean }) => told(mean)),
      // Nobody has less than none.
      low: seen.map(({ low }) => told(Math.max(0, low))),
      high: seen.map(({ high }) => told(high)),
    };
  });
}

/** Steps: level until a visit, then up. */
function waitingOf({ plan, endpoint }: TrialResult): readonly Line[] {
  return endpoint.arms.map(({ arm, waiting = [] }): Line => {
    const points: (readonly [day: number, percent: number])[] = [[0, 0]];
    for (const { time, share } of waiting) points.push([time, points.at(-1)![1]], [time, 100 * (1 - share)]);
    points.push([plan.visits.at(-1)!, points.at(-1)![1]]);
    return { arm, days: points.map(([day]) => day), values: points.map(([, percent]) => percent) };
  });
}
