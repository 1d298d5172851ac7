/** A trajectory as JSON: `{"time_days":[…],"analytes":{"lh":{"unit":"IU/L","values":[…]},…}}`. */
import type { PulsatileTrajectory, Trajectory } from "../simulate/index.ts";
import { trajectoryTable } from "./table.ts";

/**
 * The trajectory as one line of JSON, with `warnings` only when there are any, and `pulses` with the hour of the day
 * at day 0 (`clock`) where they were simulated. A value that is not finite is `null`.
 *
 * @throws {@link ExchangeError} `exchange/uneven-table`.
 *
 * @example
 * trajectoryToJson({ days: Float64Array.of(0), analytes: {}, warnings: [] }) // => '{"time_days":[0],"analytes":{}}'
 */
export function trajectoryToJson(trajectory: Trajectory | PulsatileTrajectory): string {
  // The table is not needed here, only its check that every column is complete.
  trajectoryTable(trajectory);
  return JSON.stringify({
    time_days: Array.from(trajectory.days),
    analytes: Object.fromEntries(
      Object.entries(trajectory.analytes).map(([name, { unit, values }]) => [name, { unit, values: Array.from(values) }]),
    ),
    ...("pulses" in trajectory ? { clock: trajectory.clock, pulses: trajectory.pulses } : {}),
    ...(trajectory.warnings.length > 0 ? { warnings: trajectory.warnings } : {}),
  });
}
