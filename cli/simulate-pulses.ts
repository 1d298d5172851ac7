/** `openhpg simulate --pulses`: one man hour by hour, as a table of what a day of sampling would show. */

import {
  analyteTitle,
  type Course,
  convert,
  type Man,
  type PulsatileTrajectory,
  printedUnit,
  pulsePanel,
  pulseStatistics,
  quantity,
  shortNumber,
  simulatePulses,
  spokenLabel,
  withinDayVariation,
} from "openhpg";
import { notASleep, notASpacing } from "./errors.ts";
import { text } from "./flags.ts";
import { linesTable } from "./lines-table.ts";
import { readNumber, wholeNumber } from "./numbers.ts";

/** Flags that mean something only with `--pulses`. */
export interface PulseFlags {
  readonly days: string;
  readonly every?: string;
  readonly seed: string;
  readonly clock: string;
  readonly after: string;
  readonly sleep?: string;
}

function minutes(text: string | undefined): { readonly every?: number } {
  if (text === undefined) return {};
  try {
    const { value, unit } = quantity(text);
    return { every: convert(value, unit, "min") };
  } catch {
    throw notASpacing("--every", text);
  }
}

function sleeping(text: string | undefined): { readonly sleep?: { readonly from: string; readonly to: string } } {
  if (text === undefined) return {};
  const [from, to, ...more] = text.split("-");
  if (from === undefined || to === undefined || more.length > 0) throw notASleep(text);
  return { sleep: { from, to } };
}

/** Simulates as the flags say. */
const followPulses = (who: Man, course: Course, flags: PulseFlags): PulsatileTrajectory =>
  simulatePulses(who, course, {
    days: readNumber("--days", flags.days, "2"),
    after: readNumber("--after", flags.after, "12"),
    seed: wholeNumber("--seed", flags.seed, 4_294_967_295),
    startClock: flags.clock,
    ...minutes(flags.every),
    ...sleeping(flags.sleep),
  });

const shown = ["lh", "fsh", "testosterone_total", "estradiol", "intratesticular_testosterone"];

/** The screen: each analyte's mean and swing, then the pulses. */
function pulseScreen(who: Man, course: Course, trajectory: PulsatileTrajectory): string {
  const { days, analytes, pulses } = trajectory;
  const length = days.at(-1)! - days[0]!;
  const rows = shown.map((name) => {
    const { unit, values } = analytes[name]!;
    const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
    const variation = length >= 1 ? `${Math.round(100 * withinDayVariation(trajectory, name))} %` : "";
    return [
      analyteTitle(name),
      printedUnit(unit),
      shortNumber(mean),
      shortNumber(Math.min(...values)),
      shortNumber(Math.max(...values)),
      variation,
    ];
  });
  const found = pulseStatistics(trajectory);
  const seen =
    found.count < 2
      ? `LH shows ${found.count === 0 ? "no pulse" : "one pulse"}.`
      : `LH shows ${shortNumber(found.perDay)} pulses in 24 hours, ${shortNumber(found.interval.mean)} minutes apart, ${shortNumber(found.amplitude)} IU/L high.`;
  return [
    `${spokenLabel(who.label)}; ${course.text.trim() || "no treatment"}; ${shortNumber(length)} ${length === 1 ? "day" : "days"}${days[0]! > 0 ? ` from day ${shortNumber(days[0]!)}` : ""}.`,
    linesTable(["", "unit", "mean", "lowest", "highest", "varies"], rows),
    `${pulses.length} GnRH pulses reached the pituitary. ${seen}\nEach value is a single sample of blood; the means are over all of them.`,
  ].join("\n\n");
}

/** His trajectory, its figure and its screen, each made when asked for. */
export function hourByHour(who: Man, course: Course, flags: PulseFlags) {
  const trajectory = followPulses(who, course, flags);
  return { trajectory, figure: () => pulsePanel(who, course, trajectory), screen: () => pulseScreen(who, course, trajectory) };
}

/** The flags in words, for the command that has them. */
export const pulseFlags = {
  days: { ...text("With --pulses: how long", "N"), default: "2" },
  after: { ...text("With --pulses: weeks of the course that pass before", "N"), default: "0" },
  seed: { ...text("With --pulses: which pulses; the same seed gives the same ones", "N"), default: "1" },
  clock: { ...text("With --pulses: time of day at the first sample", "HH:MM"), default: "08:00" },
  sleep: { ...text("With --pulses: when he sleeps, such as 23:00-07:00", "TIMES"), optional: true },
} as const;
