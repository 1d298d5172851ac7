/** What a course says of a quantity at one day: its value, the value before treatment, and a healthy man's; in the reader's units. */
import { printedUnit, shortNumber, type UnitSystem, unitIn } from "openhpg";
import type { AxisCourse } from "../engine/jobs/axis.ts";
import { axis } from "../texts/en/axis.ts";

export interface Reading {
  /** Undefined where the course does not follow the path. */
  value(path: string): number | undefined;
  before(path: string): number | undefined;
  /** What flows along an arrow, over what flows in a healthy man at rest; undefined where nobody can say. */
  flow(edge: string): number | undefined;
  /** As people read it: value and unit. */
  said(path: string): string;
  /** A value in the unit of the path, in the same way. */
  saidOf(path: string, value: number): string;
  saidBefore(path: string): string;
  /** Over that before treatment, as "×1.8"; empty where it has hardly changed or cannot be said. */
  change(path: string): string;
  /** What drugs hold of a component; those that hold none are left out. */
  drugsAt(component: string): readonly { readonly drug: string; readonly share: number }[];
}

/** Hormones, each with the path of its level. */
export function hormonesOf({ edges }: AxisCourse): readonly { readonly id: string; readonly label: string; readonly level: string }[] {
  return [...new Map(edges.map(({ carrier, label, level }) => [carrier, { id: carrier, label, level }])).values()];
}

/** What a healthy man at rest has of a quantity that some place shows. */
function usualOf({ nodes }: AxisCourse, path: string): number | undefined {
  return nodes.flatMap(({ shows }) => shows).find((shown) => shown.path === path)?.reference;
}

/** Less than this share is none. */
const noShare = 0.005;

const minutesADay = 1440;
const pulseFrequency = "kisspeptinNeurons.frequency";

/** @param week - From the start of the course. */
export function readingAt(course: AxisCourse, week: number, system: UnitSystem): Reading {
  const value = (path: string): number | undefined => course.quantities[path]?.values[week];
  const before = (path: string): number | undefined => course.quantities[path]?.values[0];
  const said = (path: string, amount: number | undefined): string => {
    const unit = course.quantities[path]?.unit;
    if (amount === undefined || unit === undefined) return axis.unknown;
    if (path.endsWith(pulseFrequency)) return amount > 0.5 ? axis.every(Math.round(minutesADay / amount)) : axis.noPulses;
    const usual = unit === "1/h" ? usualOf(course, path) : undefined;
    if (usual !== undefined && usual > 0) return axis.ofUsual(amount / usual);
    if (unit === "1") return amount >= 0 && amount < 10 ? `${shortNumber(100 * amount)} %` : shortNumber(amount);
    const analyte = course.analytes[path];
    const shown = (analyte === undefined ? undefined : unitIn(analyte, system, unit)) ?? { unit, factor: 1 };
    return `${shortNumber(amount * shown.factor)} ${printedUnit(shown.unit).replace("10*6", "10⁶")}`;
  };
  return {
    value,
    before,
    flow: (edge) => course.flows[edge]?.[week],
    said: (path) => said(path, value(path)),
    saidOf: said,
    drugsAt: (component) =>
      course.drugs.flatMap(({ drug, at, shares }) => {
        const share = shares[week] ?? 0;
        return at === component && share >= noShare ? [{ drug, share }] : [];
      }),
    saidBefore: (path) => said(path, before(path)),
    change: (path) => {
      const [now, start] = [value(path), before(path)];
      if (now === undefined || start === undefined || !(start > 0)) return "";
      const ratio = now / start;
      if (Math.abs(ratio - 1) < 0.05) return "";
      if (ratio <= 0.005) return axis.none;
      const times = `×${ratio < 10 ? ratio.toPrecision(2) : Math.round(ratio)}`;
      // What is said of it is the interval, which shortens as the factor grows.
      return path.endsWith(pulseFrequency) ? axis.asOften(times) : times;
    },
  };
}
