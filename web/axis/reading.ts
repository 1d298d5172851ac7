/** What a course says of a quantity at one day: its value, the value before treatment, and a healthy man's; in the reader's units. */
import { printedUnit, shortNumber, type UnitSystem, unitIn } from "openhpg";
import type { AxisCourse } from "../engine/jobs/axis.ts";
import { axis } from "../texts/en/axis.ts";

export interface Reading {
  /** Undefined where the course does not follow the path. */
  value(path: string): number | undefined;
  before(path: string): number | undefined;
  /** Over that of a healthy man at rest; undefined where he has none. */
  overHealthy(path: string): number | undefined;
  /** As people read it: value and unit. */
  said(path: string): string;
  saidBefore(path: string): string;
  /** Over that before treatment, as "×1.8"; empty where it has hardly changed or cannot be said. */
  change(path: string): string;
}

const minutesADay = 1440;

/** @param sample - Index among the days of the course. */
export function readingAt(course: AxisCourse, sample: number, system: UnitSystem): Reading {
  const value = (path: string): number | undefined => course.quantities[path]?.values[sample];
  const before = (path: string): number | undefined => course.quantities[path]?.values[0];
  const said = (path: string, amount: number | undefined): string => {
    const unit = course.quantities[path]?.unit;
    if (amount === undefined || unit === undefined) return axis.unknown;
    if (path === course.pulses) return amount > 0.05 ? axis.every(Math.round(minutesADay / amount)) : axis.noPulses;
    if (unit === "1") return amount >= 0 && amount < 10 ? `${shortNumber(100 * amount)} %` : shortNumber(amount);
    const analyte = course.analyteOf[path];
    const shown = (analyte === undefined ? undefined : unitIn(analyte, system, unit)) ?? { unit, factor: 1 };
    return `${shortNumber(amount * shown.factor)} ${printedUnit(shown.unit)}`;
  };
  return {
    value,
    before,
    overHealthy: (path) => {
      const [now, usual] = [value(path), course.healthy[path]];
      return now === undefined || usual === undefined || !(usual > 0) ? undefined : now / usual;
    },
    said: (path) => said(path, value(path)),
    saidBefore: (path) => said(path, before(path)),
    change: (path) => {
      const [now, start] = [value(path), before(path)];
      if (now === undefined || start === undefined || !(start > 0)) return "";
      const ratio = now / start;
      return Math.abs(ratio - 1) < 0.05 ? "" : ratio > 0.005 ? `×${ratio.toPrecision(2)}` : axis.none;
    },
  };
}
