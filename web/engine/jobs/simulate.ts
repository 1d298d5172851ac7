/** One man through one course: what the terminal's `simulate` does. */
import { type Figure, hormonePanel, man, parseCourse, simulate, type Traits } from "openhpg";

export interface SimulateInput {
  readonly condition?: string;
  readonly traits?: Traits;
  readonly course: string;
  readonly weeks: number;
}

export function run({ condition, traits, course: text, weeks }: SimulateInput): Figure {
  const who = man({ ...(condition !== undefined && { condition }), ...(traits && { traits }) });
  const course = parseCourse(text);
  return hormonePanel(who, course, simulate(who, course, { weeks }));
}
