/** One man hour by hour: LH with its pulses, and what follows them, against the time of day. */
import type { Man } from "../people/index.ts";
import { type Course, type PulsatileTrajectory, pulseStatistics } from "../simulate/index.ts";
import { analyteTitle, printedUnit } from "./analyte-titles.ts";
import { curve } from "./curve.ts";
import { nothingToDraw } from "./errors.ts";
import type { Figure, Panel } from "./figure.ts";
import { changeInWords, shortNumber, spokenLabel } from "./in-words.ts";
import { rangeLayer, rangeSources, shadingInWords } from "./range-layer.ts";

/** Beyond, ticks fall on midnights. */
const longestByTheHour = 96;

const drawn: readonly string[] = ["lh", "testosterone_total", "fsh", "estradiol"];

const hours = (days: number): number => days * 24;

/** In words, what a reader of the curve would count. */
function pulsesInWords(trajectory: PulsatileTrajectory, days: number): string {
  const { count, interval, amplitude } = pulseStatistics(trajectory);
  const given = trajectory.pulses.filter((p) => p.from === "pump").length;
  const sent = `${trajectory.pulses.length} GnRH pulses in ${shortNumber(hours(days))} hours${given > 0 ? `, ${given} of them from the pump` : ""}`;
  if (count < 2) return `${sent}; LH shows ${count === 0 ? "none" : "one"}.`;
  return `${sent}; LH shows ${count}, ${shortNumber(interval.mean)} minutes apart, ${shortNumber(amplitude)} IU/L high.`;
}

/**
 * LH, testosterone, FSH and estradiol as samples minutes apart would show them, with a mark at each GnRH pulse.
 *
 * @throws {@link FigureError} `figures/unknown-analyte`, `figures/not-finite`, `figures/nothing-to-draw`.
 *
 * @example
 * const day = simulatePulses(man(), parseCourse("none"), { days: 1 });
 * pulsePanel(man(), parseCourse("none"), day).x.clock // => 8
 */
export function pulsePanel(
  man: Man,
  course: Course,
  trajectory: PulsatileTrajectory,
  options: { readonly analytes?: readonly string[] } = {},
): Figure {
  const analytes = options.analytes ?? drawn;
  const [first, end] = [trajectory.days[0], trajectory.days.at(-1)];
  if (first === undefined || end === undefined || analytes.length === 0) throw nothingToDraw("pulse-panel");
  const clock = (((trajectory.clock + hours(first)) % 24) + 24) % 24;
  const at = { ...trajectory, days: trajectory.days.map((day) => day - first) };
  const axis = { label: "Time of day", unit: hours(end - first) < longestByTheHour ? "24-hour clock" : "midnights", clock };
  const marks = trajectory.pulses.map((pulse) => hours(pulse.day - first));
  const panels = analytes.map((analyte): Panel => {
    const { unit, x, y } = curve("pulse-panel", at, analyte, 1 / 24);
    const range = rangeLayer(analyte, unit);
    return {
      analyte,
      y: { label: analyteTitle(analyte), unit: printedUnit(unit) },
      layers: [
        ...(range ? [range] : []),
        { kind: "line", series: 0, x, y },
        ...(analyte === "lh" ? [{ kind: "marks" as const, series: 0, x: marks }] : []),
      ],
    };
  });
  const treatment = course.treatments.length === 0 ? "no treatment" : course.text.trim();
  const ranged = analytes.filter((a) => rangeLayer(a, trajectory.analytes[a]!.unit));
  return {
    name: "pulse-panel",
    title: `${spokenLabel(man.label)}: ${treatment}`,
    subtitle: first > 0 ? `From day ${shortNumber(first)} of the course.` : "From the first day of the course.",
    description: `${pulsesInWords(trajectory, end - first)} ${panels.map((panel) => changeInWords(panel, "h", [treatment])).join(" ")}`,
    caption:
      `${pulsesInWords(trajectory, end - first)} A mark at the foot of LH is a GnRH pulse. ${shadingInWords(ranged.length > 0)}`.trim(),
    source: rangeSources(ranged),
    x: axis,
    series: [treatment],
    panels,
  };
}
