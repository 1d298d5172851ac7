/** On which day a visit was, counted from the start of what he takes. */
import { invalid } from "../errors.ts";
import type { Path } from "../form-document.ts";
import { dayOfDate } from "./calendar.ts";
import type { WrittenVisit } from "./panel-schema.ts";
import type { Places } from "./places.ts";

const ways = ["date", "day", "week"] as const;
/** Days; as in the bounds of day and week. */
const furthest = 7305;

/**
 * Days of the visits, in their order.
 *
 * Dates count from `dayZero`, days since 1970, the day on which what he takes began. Without one, when nothing is taken, they count
 * from the last dated visit; then a visit cannot say `day` or `week`, for nothing joins it to the others.
 *
 * @throws {@link ExchangeError} `exchange/invalid-panel`.
 */
export function daysOfVisits(
  visits: readonly WrittenVisit[],
  { dayZero, takes }: { readonly dayZero: number | undefined; readonly takes: boolean },
  places: Places,
): readonly number[] {
  const at = (i: number, ...rest: readonly string[]): Path => ["visits", i, ...rest];
  const said = visits.map((visit, i) => {
    const found = ways.filter((way) => visit[way] !== undefined);
    if (found.length === 0)
      throw invalid(
        places.where(at(i)),
        "it does not say when.",
        "Give a date such as 2026-03-02, or a day or week from the start of what he takes.",
      );
    if (found.length > 1) throw invalid(places.where(at(i, found[1]!)), `it has a ${found[0]} already.`, "Give one of date, day and week.");
    return found[0]!;
  });
  const dates = visits.map(({ date }, i) => (date === undefined ? undefined : dayOfDate(date, at(i, "date"), places)));
  const dated = dates.filter((date) => date !== undefined);
  if (dated.length > 0 && dayZero === undefined && takes)
    throw invalid(places.where(["taken"]), "visits have dates, and it is not said when this began.", "Add from, such as from: 2026-03-10.");
  const counted = said.findIndex((way) => way !== "date");
  if (dated.length > 0 && dayZero === undefined && counted >= 0)
    throw invalid(
      places.where(at(counted, said[counted]!)),
      `it counts from a start, and visits[${said.indexOf("date")}] has a date.`,
      "Give every visit a date, or say in taken from which date the days count.",
    );
  const start = dayZero ?? Math.max(...dated);
  return visits.map(({ day, week }, i) => {
    const date = dates[i];
    const from = date === undefined ? (day ?? week! * 7) : date - start;
    if (Math.abs(from) > furthest)
      throw invalid(
        places.where(at(i, "date")),
        `it is ${Math.abs(from)} days from day 0.`,
        "Visits lie within 20 years of the start; look at the years.",
      );
    // Never below zero by its sign alone.
    return from + 0;
  });
}
