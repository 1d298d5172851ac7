/** Two days of one man, pulse by pulse, at rest or some weeks into his course. */
import { type Figure, man, parseCourse, pulsePanel, simulatePulses } from "openhpg";
import type { Work } from "../jobs.ts";
import type { AxisInput } from "./axis-year.ts";

export interface AxisPulsesInput extends Omit<AxisInput, "weeks"> {
  /** Weeks of the course that have passed. */
  readonly after: number;
  /** Which pulses; the same seed gives the same ones. */
  readonly seed: number;
}

const days = 2;
const sleep = { from: "23:00", to: "07:00" } as const;

export function run({ condition, traits, course: text, after, seed }: AxisPulsesInput, { onProgress }: Work): Figure {
  const who = man({ condition, ...traits });
  const course = parseCourse(text);
  onProgress(0, "");
  const figure = pulsePanel(who, course, simulatePulses(who, course, { days, after, seed, every: 10, startClock: "08:00", sleep }));
  onProgress(1, "");
  return figure;
}
