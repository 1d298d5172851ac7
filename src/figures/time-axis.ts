/** Days, weeks or months: the unit of time a span is easiest to read in. */
import type { Axis } from "./figure.ts";

/** How days become positions on the axis, and what the axis is called. */
export interface TimeScale {
  readonly axis: Axis;
  readonly daysPerUnit: number;
}

/** Mean Gregorian month. */
const daysPerMonth = 365.25 / 12;

/**
 * The time axis for a span of so many days.
 *
 * @example
 * timeScale(182).axis.unit // => "weeks"
 */
export function timeScale(days: number): TimeScale {
  const [unit, daysPerUnit] =
    days <= 21 ? (["days", 1] as const) : days <= 7 * 79 ? (["weeks", 7] as const) : (["months", daysPerMonth] as const);
  return { axis: { label: "Time", unit }, daysPerUnit };
}

const steps: Readonly<Record<string, readonly number[]>> = {
  days: [1, 2, 7, 14],
  weeks: [1, 2, 4, 13, 26, 52],
  months: [1, 3, 6, 12, 24, 60, 120, 240, 600],
};

/**
 * Where the axis carries numbers: at most `most` of them, at steps a calendar knows.
 *
 * @example
 * timeTicks("weeks", 26, 8) // => [0, 4, 8, 12, 16, 20, 24]
 */
export function timeTicks(unit: string, end: number, most: number): readonly number[] {
  const known = steps[unit] ?? [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
  const step = known.find((s) => end / s < most) ?? end / Math.max(1, most - 1);
  return Array.from({ length: Math.floor(end / step + 1e-9) + 1 }, (_, i) => i * step);
}

const clockSteps = [1, 2, 3, 4, 6, 12, 24, 48, 168];

/** Two digits and two, as on a clock. */
const clockTime = (hour: number): string => `${String(Math.floor((((hour % 24) + 24) % 24) + 1e-9)).padStart(2, "0")}:00`;

/**
 * Where an axis so many pixels wide carries text, and which: numbers, or times of day, and days where those would all be midnight.
 *
 * @example
 * const { at, text } = axisTicks({ label: "Time of day", unit: "h", clock: 8 }, 24, 400);
 * at.map(text) // => ["08:00", "12:00", "16:00", "20:00", "00:00", "04:00", "08:00"]
 */
export function axisTicks(
  { unit, clock }: Axis,
  end: number,
  width: number,
): { readonly at: readonly number[]; readonly text: (x: number) => string } {
  if (clock === undefined) return { at: timeTicks(unit, end, Math.max(3, width / 42)), text: (x) => String(Math.round(x * 10) / 10) };
  const step = clockSteps.find((s) => end / s < width / 50) ?? 672;
  const first = Math.ceil(clock / Math.min(step, 24) - 1e-9) * Math.min(step, 24) - clock;
  const at = Array.from({ length: Math.floor((end - first) / step + 1e-9) + 1 }, (_, i) => first + i * step);
  return { at, text: (x) => (step >= 24 ? `day ${Math.round((x + clock) / 24)}` : clockTime(x + clock)) };
}
