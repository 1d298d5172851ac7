/** A comparison as a table, for people and for files. */
import { analyteTitle, type Comparison, type ComparisonPlan, printedUnit, shortNumber, type Table } from "openhpg";
import { linesTable } from "./lines-table.ts";

const daysPerMonth = 365.25 / 12;

/** "3 months" where a time is a whole number of months, else weeks or days. */
function timeName(day: number): string {
  const months = day / daysPerMonth;
  if (Math.abs(months - Math.round(months)) < 0.01 && months > 0.5)
    return Math.round(months) === 1 ? "1 month" : `${Math.round(months)} months`;
  return day % 7 === 0 ? `${day / 7} weeks` : `${shortNumber(day)} days`;
}

/** A value and its change from the baseline, in per cent where that makes sense. */
function changed(value: number, baseline: number): string {
  const percent = Math.round((100 * (value - baseline)) / baseline);
  if (!Number.isFinite(percent)) return shortNumber(value);
  return `${shortNumber(value)} (${percent > 0 ? "+" : percent < 0 ? "−" : "±"}${Math.abs(percent)}%)`;
}

/** The edges of a band deserve two digits. */
const twoDigits = (value: number): string => shortNumber(Number(value.toPrecision(2)));

/** For each outcome its name, unit and baseline, then one row for each course. */
function comparisonLines(plan: ComparisonPlan, { rows, draws }: Comparison): string {
  return linesTable(
    ["", ...plan.at.map(timeName)],
    plan.outcomes.flatMap((outcome, i) => {
      const first = rows[0]!.outcomes[outcome]!;
      const heading = `${i === 0 ? "" : "\n"}${analyteTitle(outcome)}, ${printedUnit(first.unit)} (before: ${shortNumber(first.baseline)})`;
      const cells = ({ baseline, at }: typeof first): string[] =>
        at.map(({ value, low, high }) => `${changed(value, baseline)}${draws > 0 ? ` ${twoDigits(low)}–${twoDigits(high)}` : ""}`);
      return [
        [{ content: heading, colSpan: plan.at.length + 1 }],
        ...rows.map(({ course, outcomes }) => [`  ${course}`, ...cells(outcomes[outcome]!)]),
      ];
    }),
  );
}

/** All of it: title, source, how well the man fits, the table, and what its numbers are. */
export function comparisonScreen(plan: ComparisonPlan, comparison: Comparison): string {
  const { agreement, draws } = comparison;
  const fits = agreement.map(
    ({ analyte, unit, measured, fitted }) =>
      `  ${analyteTitle(analyte)} ${shortNumber(measured)} measured, ${shortNumber(fitted)} fitted, ${printedUnit(unit)}`,
  );
  const bands = draws > 0 ? `, and the middle 90 % of ${draws} men who fit the panel about as well` : "";
  return [
    `${plan.title}. Condition: ${plan.man.condition}.`,
    ...(plan.source ? [`Source: ${plan.source.cite}`] : []),
    ...(fits.length > 0 ? ["", "The man, before any course:", ...fits] : []),
    "",
    comparisonLines(plan, comparison),
    "",
    `Each value is the mean of the week that ends there, or of the time between two doses where that is longer; with its change from before${bands}.`,
    ...(plan.outcomes.includes("sperm_concentration")
      ? ["Androgen fills the seminal glands: a sperm concentration may fall while the sperm in an ejaculate do not."]
      : []),
  ].join("\n");
}

/** The comparison as a long table: one row for each course, outcome and time. */
export function comparisonTable({ rows }: Comparison): Table {
  const long = rows.flatMap(({ course, outcomes }) =>
    Object.entries(outcomes).flatMap(([outcome, { unit, baseline, at }]) =>
      at.map((there) => ({ course, outcome, unit, baseline, ...there })),
    ),
  );
  const numbers = (name: "value" | "low" | "high" | "baseline") => ({
    name,
    unit: "as in column unit",
    values: long.map((row) => row[name]),
  });
  const texts = (name: "course" | "outcome" | "unit") => ({ name, values: long.map((row) => row[name]) });
  return {
    columns: [
      texts("course"),
      texts("outcome"),
      texts("unit"),
      { name: "time_days", unit: "d", values: long.map(({ day }) => day) },
      ...(["value", "low", "high", "baseline"] as const).map(numbers),
    ],
  };
}
