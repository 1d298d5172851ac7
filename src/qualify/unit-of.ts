/** The unit in which each statistic of an analyte is written, and the one it is compared in. */
import { convert, dimensionOf } from "../units/index.ts";
import { unitDoesNotFit } from "./errors.ts";
import { conversion, type Measurable } from "./measurable.ts";
import type { Statistic } from "./study.ts";

export interface Conversion {
  readonly unit: string;
  convert(value: number): number;
}

const same = (unit: string): Conversion => ({ unit, convert: (value) => value });

function only(wanted: string, written: string, next: string): Conversion {
  if (written !== wanted) throw unitDoesNotFit(`the unit of this statistic is ${wanted}, not ${written}.`, next);
  return same(wanted);
}

function time(wanted: string, written: string): Conversion {
  if (dimensionOf(written).time !== 1) throw unitDoesNotFit(`${written} is no unit of time.`, `Write the time in ${wanted}.`);
  convert(1, written, wanted);
  return { unit: wanted, convert: (value) => convert(value, written, wanted) };
}

const share = "Write a fraction of 1, and 1 as its unit: 25 % is 0.25.";

/**
 * How a statistic that is printed in `unit` is turned into the unit that it is compared in.
 *
 * @throws QualifyError `qualify/unit`; UnitError where it is no unit at all.
 *
 * @example
 * unitOf("auc", { key: "lh", unit: "IU/L", simulated: true }, "mIU/mL.h").unit // => "IU/L.h"
 */
export function unitOf(statistic: Statistic, of: Measurable, unit: string): Conversion {
  switch (statistic) {
    case "ratio":
      return only("1", unit, "Write a change by 20 % as the ratio 1.2 or 0.8, and 1 as its unit.");
    case "fraction":
    case "time-fraction":
      return only("1", unit, share);
    case "cv":
      return only("%", unit, "Write the coefficient of variation between men in %.");
    case "time-median":
    case "time-mean":
      return time("d", unit);
    case "tmax":
    case "half-life":
      return time("h", unit);
    case "auc":
      return conversion(of, unit, "h");
    default:
      return conversion(of, unit);
  }
}
