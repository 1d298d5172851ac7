/** A week of the course in the reader's words: a number or a date. */
import { dateAfter } from "../charts/scales.ts";
import { settings } from "../state/settings.svelte.ts";
import { axis } from "../texts/en/axis.ts";

const date = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric" });

export const whenOf = (week: number): string =>
  settings.times === "dates" && week > 0 ? date.format(dateAfter(settings.start, 7 * week)) : axis.week(week);
