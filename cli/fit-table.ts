/** A fitted man as text: measured beside expected, what the measurements say of him, and whether to believe it. */
import {
  analyteTitle,
  type Capacity,
  conditionOf,
  type FitReport,
  isTold,
  type MeasuredAndExpected,
  type Plausibility,
  type Posterior,
  printedUnit,
  shortNumber,
} from "openhpg";
import { linesTable } from "./lines-table.ts";

const twoDigits = (value: number): string => shortNumber(Number(value.toPrecision(2)));
const interval = (low: number, high: number): string => `${twoDigits(low)}–${twoDigits(high)}`;

/** "day 42, 08:10"; of the only visit nothing. */
function visitName({ day, hour, taken }: { readonly day: number; readonly hour?: number; readonly taken: boolean }): string {
  const clock =
    hour === undefined ? "" : `, ${String(Math.floor(hour)).padStart(2, "0")}:${String(Math.round((hour % 1) * 60)).padStart(2, "0")}`;
  if (day < 0) return `Day −${shortNumber(-day)}${clock}`;
  return `${day > 0 ? `Day ${shortNumber(day)}` : taken ? "Day 0" : "Untreated"}${clock}`;
}

/** Results at the rim of what is expected are marked. */
const isOdd = (rank: number): boolean => rank < 0.025 || rank > 0.975;

function measuredLines({ patient }: Posterior, agreement: readonly MeasuredAndExpected[]): string {
  let visit: unknown;
  const rows = agreement.flatMap((a) => {
    const first = a.visit !== visit;
    visit = a.visit;
    const sign = a.limit === "below" ? "<" : a.limit === "above" ? ">" : "";
    const heading = visitName({ ...a.visit, taken: patient.taken !== undefined || conditionOf(patient.condition).history !== undefined });
    return [
      ...(first ? [[{ content: heading, colSpan: 5 }]] : []),
      [
        `  ${analyteTitle(a.analyte)}, ${printedUnit(a.unit)}`,
        `${sign}${shortNumber(a.measured)}`,
        shortNumber(a.level.median),
        interval(a.level.low, a.level.high),
        `${interval(a.expected.low, a.expected.high)}${isOdd(a.rank) ? " !" : ""}`,
      ],
    ];
  });
  return linesTable(["", "measured", "his level", "90 %", "next result, 90 %"], rows);
}

const percent = (share: number): string => (share < 0.005 ? "less than 1 %" : `${Math.round(100 * share)} %`);

/** Whether any man has the panel, and what else would explain it. */
export function plausibilityLines({ chance, verdict, explanations }: Plausibility, condition: string): readonly string[] {
  if (verdict === "plausible")
    return [`Of men with his condition, age and weight, ${percent(chance)} have a panel as unusual as this one or more so.`];
  const how = `${verdict === "no-such-man" ? "No man" : "Hardly any man"} with the condition ${condition} has this panel`;
  return [
    `${how} (chance ${chance < 1e-4 ? "below 1 in 10 000" : `${(100 * chance).toPrecision(1)} %`}). What would explain it, the likeliest first:`,
    ...explanations.map(({ what, probability }) => `  ${percent(probability)}  ${what}`),
  ];
}

/** Before and after, in multiples of the typical man, of what the measurements said something about. */
function toldLines(capacities: readonly Capacity[]): string {
  const shown = capacities.filter(isTold).slice(0, 12);
  if (shown.length === 0) return "The measurements say hardly anything about him that was not known of any man like him.";
  return linesTable(
    ["times the typical man", "before", "after", "90 %"],
    shown.map(({ name, before, after }) => [
      `  ${name}`,
      `${twoDigits(before.median)} (${interval(before.low, before.high)})`,
      twoDigits(after.median),
      interval(after.low, after.high),
    ]),
  );
}

/** Organs by the first word of a path, in anatomical order; what is in none is a drug. */
const organs: readonly (readonly [string, string])[] = [
  ["hypothalamus", "Hypothalamus"],
  ["pituitary", "Pituitary"],
  ["blood", "Blood"],
  ["fat", "Fat"],
  ["liver", "Liver"],
  ["skin", "Skin"],
  ["testis", "Testis"],
  ["epididymis", "Epididymis"],
  ["seminalTract", "Seminal tract"],
  ["prostate", "Prostate"],
  ["boneMarrow", "Bone marrow"],
];

/** One sentence for each capacity, organ by organ: what the data moved, and what they left as it was. */
function explainedLines(capacities: readonly Capacity[]): string {
  const sentence = ({ name, before, after, ...rest }: Capacity): string => {
    const was = `${twoDigits(before.median)} (${interval(before.low, before.high)})`;
    const told = isTold({ name, before, after, ...rest });
    return `  ${name} ${twoDigits(after.median)} (${interval(after.low, after.high)}) of typical${told ? `; before the measurements ${was}` : ", about as before"}`;
  };
  const organOf = ({ path }: Capacity): string => organs.find(([word]) => path.startsWith(`${word}.`))?.[1] ?? "Drugs";
  const groups = [...organs.map(([, title]) => title), "Drugs"].map(
    (title) => [title, capacities.filter((c) => organOf(c) === title)] as const,
  );
  return groups.flatMap(([title, own]) => (own.length > 0 ? [title, ...own.map(sentence)] : [])).join("\n");
}

/** The screen of `openhpg fit`. */
export function fitScreen(
  fitted: Posterior,
  report: FitReport,
  { title, explain }: { readonly title: string; readonly explain: boolean },
): string {
  const { sample, patient } = fitted;
  const trusted = sample.tailShape < 0.7 && sample.effective >= 100;
  const modes = sample.modes.length === 1 ? "one mode" : `${sample.modes.length} modes: different men explain the panel about as well`;
  return [
    `${title}. Condition: ${patient.condition}.`,
    "",
    ...(report.agreement.length > 0 ? [measuredLines(fitted, report.agreement), ""] : []),
    ...(report.agreement.some(({ rank }) => isOdd(rank)) ? ["! beyond what 95 of 100 such results would be.", ""] : []),
    ...plausibilityLines(report.plausibility, patient.condition),
    "",
    explain ? explainedLines(report.capacities) : toldLines(report.capacities),
    "",
    `${Math.round(sample.effective)} effective draws of ${sample.points.length} men simulated; ${modes}; weights ${Number.isFinite(sample.tailShape) ? `with a tail of ${sample.tailShape.toFixed(2)}, sound below 0.7` : "all alike"}${trusted ? "" : ": too heavy or too few, do not rely on these intervals"}.`,
  ].join("\n");
}
