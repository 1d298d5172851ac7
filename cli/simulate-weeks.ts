/** `openhpg simulate` without `--pulses`: one man week by week, at averaged fidelity. */
import { type Course, hormonePanel, type Man, simulate, spokenLabel } from "openhpg";
import { readSpan } from "./numbers.ts";
import { trajectoryLines, whatValuesAre } from "./trajectory-table.ts";

/** His trajectory, its figure and its screen, each made when asked for. */
export function weekByWeek(who: Man, course: Course, flags: { readonly weeks: string; readonly every?: string }) {
  const span = readSpan(flags.weeks, flags.every);
  const trajectory = simulate(who, course, span);
  const about = `${spokenLabel(who.label)}; ${course.text.trim() || "no treatment"}; ${span.weeks === 1 ? "1 week" : `${span.weeks} weeks`}.`;
  const screen = () => `${about}\n\n${trajectoryLines(trajectory)}\n\n${whatValuesAre(trajectory)}`;
  return { trajectory, figure: () => hormonePanel(who, course, trajectory), screen };
}
