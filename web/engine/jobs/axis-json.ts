/** The JSON that `openhpg simulate --json` prints for the scenario in view: the terminal's samples and tolerance, not the page's. */
import { simulate, trajectoryToJson } from "openhpg";
import { type AxisInput, whoOf } from "./axis-year.ts";

export function run(input: AxisInput): string {
  const [who, course] = whoOf(input);
  return `${trajectoryToJson(simulate(who, course, { weeks: input.weeks }))}\n`;
}
