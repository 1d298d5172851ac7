/** A comparison as a table, for people and for files. */
import { analyteTitle, type Comparison, type ComparisonPlan, printedUnit, shortNumber, type Table } from "openhpg";
import { linesTable } from "./lines-table.ts";

const daysPerMonth = 365.25 / 12;

/** "3 months" where a time is a whole number of months, else weeks or days. */
function timeName(day: number): string {
  const months = day / daysPerMonth;
  if (Math.abs(months - Math.round(months)) < 0.01 && months > 0.5) return Math.round(months) === 1 ? "1 month" : `${Math.round(months)} months`;
  return day % 7 === 0 ? `${day / 7} weeks` : `${shortNumber(day)} days`;
}

/** A value and its change from the baseline, in per cent where that makes sense. */
function changed(value: number, baseline: number): string {
  const percent = Math.round((100 * (value - baseline)) / baseline);
  if (!Number.isFinite(percent)) return shortNumber(value);
  return `${shortNumber(value)} (${percent > 0 ? "+" : percent < 0 ? "−" : "±"}${Math.abs(percent)} %)`;
}

/** For each outcome its name, unit and baseline, then one row for each course. */
export function comparisonLines(plan: ComparisonPlan, { rows }: Comparison): string {
  return linesTable(
    ["", ...plan.at.map(timeName)],
    plan.outcomes.flatMap((outcome, i) => {
      const first = rows[0]!.outcomes[outcome]!;
      const heading = `${i === 0 ? "" : "\n"}${analyteTitle(outcome)}, ${printedUnit(first.unit)} (before: ${shortNumber(first.baseline)})`;
      return [
        [{ content: heading, colSpan: plan.at.length + 1 }],
        ...rows.map(({ course, outcomes }) => [`  ${course}`, ...outcomes[outcome]!.at.map(({ value }) => changed(value, outcomes[outcome]!.baseline))]),
      ];
    }),
  );
}

/** The comparison as a long table: one row for each course, outcome and time. */
export function comparisonTable({ rows }: Comparison): Table {
  const long = rows.flatMap(({ course, outcomes }) =>
    Object.entries(outcomes).flatMap(([outcome, { unit, baseline, at }]) => at.map(({ day, value }) => ({ course, outcome, unit, baseline, day, value }))),
  );
  return {
    columns: [
      { name: "course", values: long.map((r) => r.course) },
      { name: "outcome", values: long.map((r) => r.outcome) },
      { name: "unit", values: long.map((r) => r.unit) },
      { name: "time_days", unit: "d", values: long.map((r) => r.day) },
      { name: "value", unit: "see unit", values: long.map((r) => r.value) },
      { name: "baseline", unit: "see unit", values: long.map((r) => r.baseline) },
    ],
  };
}
