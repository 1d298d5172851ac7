/** Where values and times of a panel lie in pixels, and what stands on its axes. */
import { type Axis, axisTicks, type Figure, type Panel, valueDomain, valueTicks } from "openhpg";

/** Days in a unit of a time axis; other axes are no calendar. */
const daysIn: Readonly<Record<string, number>> = { days: 1, weeks: 7, months: 365.25 / 12 };

/** Days for one unit of the axis, or undefined where it is no time in days. */
export const daysPerUnit = ({ unit, clock }: Axis): number | undefined => (clock === undefined ? daysIn[unit] : undefined);

/** The last value along the axis. */
export const endOf = ({ x, panels }: Figure): number =>
  x.end ??
  (Math.max(
    ...panels.flatMap((panel) =>
      panel.layers.flatMap((l) => (l.kind === "line" || l.kind === "band" || l.kind === "points" ? (l.x.at(-1) ?? 0) : [])),
    ),
  ) ||
    1);

/** How far room for labels reaches, in pixels. */
export const margins = { top: 8, bottom: 22, left: 44, right: 12 } as const;
/** Between two intervals beside a panel. */
export const besideStep = 8;

const dayMonth = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" });
const monthYear = new Intl.DateTimeFormat("en-GB", { month: "short", year: "2-digit" });
const full = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric" });

/** The date so many days after the start. */
export function dateAfter(start: string, days: number): Date {
  const [year, month, day] = start.split("-").map(Number) as [number, number, number];
  return new Date(year, month - 1, day + Math.round(days));
}

/** A place on the time axis in words: "week 12", "3 March 2027", "day 2, 14:30". */
export function timeInWords(axis: Axis, x: number, dates: string | undefined): string {
  const days = daysPerUnit(axis);
  if (axis.clock !== undefined) {
    const hour = axis.clock + x;
    const minutes = Math.round((hour % 1) * 60);
    const clock = `${String(Math.floor(hour % 24)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
    return `day ${Math.floor(hour / 24) + 1}, ${clock}`;
  }
  if (days === undefined) return `${Number(x.toPrecision(3))} ${axis.unit}`;
  if (dates !== undefined) return full.format(dateAfter(dates, x * days));
  return `${axis.unit.replace(/s$/, "")} ${Math.round(x * 10) / 10}`;
}

export interface Scales {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly domain: readonly [number, number];
  readonly xTicks: readonly { readonly at: number; readonly text: string }[];
  readonly yTicks: readonly { readonly at: number; readonly text: string }[];
  readonly right: number;
}

/** @param dates - Day 0 as an ISO date where the axis shall carry dates. */
export function scalesOf(figure: Figure, panel: Panel, width: number, height: number, dates: string | undefined): Scales {
  const beside = panel.layers.filter((l) => l.kind === "interval").length;
  const right = width - margins.right - (beside > 0 ? besideStep * beside + 2 : 0);
  const end = endOf(figure);
  const domain = valueDomain(panel);
  const x = (value: number): number => margins.left + ((right - margins.left) * value) / end;
  const y = (value: number): number =>
    margins.top + (height - margins.top - margins.bottom) * (1 - (value - domain[0]) / (domain[1] - domain[0]));
  const vertical = valueTicks(...domain);
  const days = daysPerUnit(figure.x);
  const dated = dates !== undefined && days !== undefined;
  const along = axisTicks(figure.x, end, (right - margins.left) * (dated ? 0.6 : 1));
  const form = dated && end * days > 200 ? monthYear : dayMonth;
  return {
    x,
    y,
    domain,
    right,
    xTicks: along.at.map((at, i) => ({
      at,
      text: dated
        ? form.format(dateAfter(dates, at * days))
        : `${along.text(at)}${i === along.at.length - 1 && days !== undefined ? ` ${figure.x.unit}` : ""}`,
    })),
    yTicks: vertical.at.map((at) => ({ at, text: vertical.text(at) })),
  };
}

/** A line through points, as a path. */
export function pathOf(xs: readonly number[], ys: readonly number[], { x, y }: Scales): string {
  let path = "";
  for (let i = 0; i < xs.length; i++) path += `${i === 0 ? "M" : "L"}${x(xs[i]!).toFixed(1)},${y(ys[i]!).toFixed(1)}`;
  return path;
}

/** The area between two lines, as a path. */
export function areaOf(xs: readonly number[], low: readonly number[], high: readonly number[], scales: Scales): string {
  return `${pathOf(xs, high, scales)}${pathOf(xs.toReversed(), low.toReversed(), scales).replace("M", "L")}Z`;
}

/** The index of the value nearest to a place; values increase. */
export function nearestIndex(xs: readonly number[], at: number): number {
  let low = 0;
  let high = xs.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (xs[middle]! <= at) low = middle;
    else high = middle;
  }
  return Math.abs(xs[low]! - at) <= Math.abs(xs[high]! - at) ? low : high;
}
