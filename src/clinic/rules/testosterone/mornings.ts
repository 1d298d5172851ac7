/** Mornings on which testosterone was drawn, as guidelines count them. */
import { type ClinicalRecord, type Result, untreatedResults } from "../../record/index.ts";
import { type Answer, no, unknown, yes } from "../answer.ts";
import { limit, type Threshold } from "../guidelines/index.ts";
import { listed, resultStands, shownBeside, unused, used, want } from "../reading.ts";

const [from, to] = [limit("EAU-H-01", "hour_from"), limit("EAU-H-01", "hour_to")];

const isMorning = ({ hour }: Result): boolean => hour !== undefined && hour >= from.value && hour <= to.value;
const isMean = ({ of = 1 }: Result): boolean => of > 1;

/** Of one calendar day only the lowest counts. */
const daysOf = (results: readonly Result[]): readonly Result[] => {
  const days = new Map<number, Result>();
  for (const r of results) {
    const day = Math.floor(r.day);
    if (!days.has(day) || r.value < days.get(day)!.value) days.set(day, r);
  }
  return [...days.values()];
};

/**
 * Whether testosterone lay below a threshold on so many separate mornings.
 *
 * A draw whose hour is unknown is no morning; where it is not low it still speaks against, for testosterone is highest in
 * the morning. A mean of many men counts as it stands.
 */
export function lowOnMornings(record: ClinicalRecord, threshold: Threshold, needed: Threshold): Answer {
  const results = untreatedResults(record, "testosterone_total");
  const beside = (r: Result): string => `below ${shownBeside("testosterone_total", threshold, r.written)}`;
  const told = (rs: readonly Result[], ...more: readonly Threshold[]) => ({ numbers: rs.map(used), thresholds: [threshold, ...more] });
  const low = (r: Result): boolean => resultStands(r, "below", threshold) === true;
  const clear = results.filter((r) => resultStands(r, "below", threshold) !== undefined);
  const means = clear.filter(isMean);
  if (means.length > 0) {
    const mean = means.at(-1)!;
    const said = `${mean.written}, a mean of ${mean.of} men that counts as it stands, is ${low(mean) ? "" : "not "}${beside(mean)}`;
    return low(mean) ? yes(said, told([mean])) : no(said, told([mean]));
  }
  const mornings = daysOf(clear.filter(isMorning));
  const lows = mornings.filter(low);
  const written = listed(mornings.map((r) => r.written));
  const windowed = told(mornings, needed, from, to);
  if (lows.length >= needed.value)
    return yes(`${listed(lows.map((r) => r.written))} on ${lows.length} mornings, ${beside(lows[0]!)}`, windowed);
  if (mornings.length >= needed.value || (mornings.length > 0 && lows.length === 0))
    return no(`${written} in the morning, fewer than ${needed.value} of them ${beside(mornings[0]!)}`, windowed);
  if (mornings.length > 0)
    return unknown(
      want("testosterone_total second-morning", "total testosterone on a second morning"),
      `${written} on one morning, ${beside(mornings[0]!)}`,
      windowed,
    );
  const others = told(clear, from, to);
  const high = clear.find((r) => !low(r));
  if (high) return no(`${high.written} is not ${beside(high)}, and mornings are highest`, others);
  if (clear.some(({ hour }) => hour === undefined))
    return unknown(
      [want("testosterone_total hour", "the hour of the draw"), want("testosterone_total morning", "total testosterone on two mornings")],
      `${listed(clear.map((r) => r.written))} is ${beside(clear[0]!)}, but the hour is unknown`,
      others,
    );
  return unknown(
    want("testosterone_total morning", "total testosterone on two mornings"),
    clear.length > 0
      ? `${listed(clear.map((r) => r.written))} was not drawn in the morning`
      : unused(record, "total testosterone", "testosterone_total"),
    others,
  );
}
