/** What a decision stands on, for a terminal: levels, chances, first sperm, the order of courses, and which test next. */
import {
  analyteTitle,
  type ChanceRow,
  type Decision,
  type FirstSperm,
  type Prediction,
  printedUnit,
  type Ranking,
  type SpreadOfMen,
  shortNumber,
  shownOutcomes,
  timeInWords,
} from "openhpg";
import { coupleBlock, safetyBlock } from "./couple-and-safety.ts";
import { linesTable } from "./lines-table.ts";
import { columns, cut, percent, wrapped } from "./screen-lines.ts";

/** What is shown; parts that were not asked for are left out. */
type Shown = Pick<Decision, "title" | "prediction" | "chances" | "firstSperm" | "ranking"> &
  Partial<Pick<Decision, "couple" | "safety" | "tests" | "unlike">>;

/** Fewer million sperm than this are not seen. */
const fewest = 0.01;

/** A level with so many digits. */
const level = (outcome: string, value: number, digits: number): string =>
  /^sperm|motile/.test(outcome) && value > 0 && value < fewest ? `<${fewest}` : shortNumber(Number(value.toPrecision(digits)));
const spread = (outcome: string, { median, low90, high90 }: Pick<SpreadOfMen, "median" | "low90" | "high90">): string =>
  `${level(outcome, median, 3)} ${level(outcome, low90, 2)}–${level(outcome, high90, 2)}`;

/** One block for each outcome: a row for each course, a column for each time. */
function levels({ courses, at }: Prediction): string {
  return linesTable(
    ["", ...at.map(timeInWords)],
    shownOutcomes.flatMap((outcome, k) => {
      const { unit, bands } = courses[0]!.outcomes[outcome]!;
      const today = `today ${spread(outcome, { median: bands.median[0]!, low90: bands.low90[0]!, high90: bands.high90[0]! })}`;
      return [
        [{ content: `${k === 0 ? "" : "\n"}${analyteTitle(outcome)}, ${printedUnit(unit)} (${today})`, colSpan: at.length + 1 }],
        ...courses.map(({ name, outcomes }) => [`  ${cut(name)}`, ...outcomes[outcome]!.at.map((there) => spread(outcome, there.level))]),
      ];
    }),
  );
}

const differing = { testosterone_total: "Testosterone", estradiol: "Estradiol", total_motile_count: "Motile count" };
const signed = (outcome: string, value: number, plus = ""): string =>
  value === 0 ? "0" : `${value > 0 ? plus : "−"}${level(outcome, Math.abs(value), 2)}`;

/** What each course does to the same men, at the last time. */
function differences({ courses }: Prediction): string {
  const [none, ...others] = courses;
  return linesTable(
    ["", ...Object.entries(differing).map(([outcome, title]) => `${title}, ${printedUnit(none!.outcomes[outcome]!.unit)}`)],
    others.map(({ name, outcomes }) => [
      `  ${cut(name, 34)}`,
      ...Object.keys(differing).map((outcome) => {
        const { median, low90, high90 } = outcomes[outcome]!.at.at(-1)!.difference;
        return `${signed(outcome, median, "+")} (${signed(outcome, low90)} to ${signed(outcome, high90)})`;
      }),
    ]),
  );
}

/** As many courses side by side as a line holds: each takes a number, its error and a gap. */
const chanceColumns = 8;
const questionColumns = 36;
const sideBySide = Math.floor((columns - questionColumns) / chanceColumns);

/** One block for each time: a row for each question, a column for each course, by number. */
function chancesTable({ courses, at }: Prediction, rows: readonly ChanceRow[]): string {
  const groups = Array.from({ length: Math.ceil(courses.length / sideBySide) }, (_, g) =>
    courses.map((_course, c) => c).slice(g * sideBySide, (g + 1) * sideBySide),
  );
  return groups
    .map((group) =>
      linesTable(
        ["", ...group.map((c) => `[${c + 1}]`)],
        at.flatMap((day, k) => [
          [{ content: `${k === 0 ? "" : "\n"}After ${timeInWords(day)}`, colSpan: group.length + 1 }],
          ...rows
            .filter((row) => row.day === day)
            .map(({ question, courses: answers }) => [
              `  ${cut(question.title, questionColumns - 4)}`,
              ...group.map((c) => `${percent(answers[c]!.probability)}±${percent(answers[c]!.error)}`),
            ]),
        ]),
      ),
    )
    .join("\n\n");
}

const months = (value: number | undefined, last: number): string => (value === undefined ? `>${last}` : String(value));

function firstSpermTable(rows: readonly FirstSperm[], weeks: number): string {
  const last = Math.floor((weeks * 7) / (365.25 / 12) + 0.1);
  return linesTable(
    ["", "median", "90 % of men", "none by the end, %"],
    rows.map(({ course, median, low90, high90, never }) => [
      `  ${cut(course)}`,
      months(median, last),
      low90 === undefined ? "" : `${low90} to ${months(high90, last)}`,
      `${percent(never.probability)}±${percent(never.error)}`,
    ]),
  );
}

const points = (value: number): string => (Math.abs(value) < 0.0005 ? "0.0" : (100 * value).toFixed(1).replace("-", "−"));

const rankingTable = ({ courses }: Ranking): string =>
  linesTable(
    ["", "utility", "behind the first", "best for, %"],
    courses.map(({ place, name, utility, error, behindFirst, bestFor, tied }, i) => [
      `  ${place}. ${cut(name)}`,
      `${points(utility)}±${points(error)}`,
      i === 0 ? "" : `${points(behindFirst.mean)} (${points(behindFirst.low)} to ${points(behindFirst.high)})${tied ? " tied" : ""}`,
      percent(bestFor),
    ]),
  );

/** The weights, and what would come first if one of them were another. */
const weightsInWords = ({ weights, ifWeighed }: Ranking): readonly string[] => [
  wrapped(
    `Weights, of 100: ${Object.entries(weights)
      .map(([name, weight]) => `${name} ${percent(weight)}`)
      .join(", ")}.`,
  ),
  ...ifWeighed.map(({ priority, how, first }) => wrapped(`With ${priority} ${how}, ${first} would come first.`)),
];

/**
 * All of it as text of at most 100 columns.
 *
 * No treatment stands first, then what he takes, then what was proposed; the order comes after the facts it is made of.
 */
export function decisionScreen({
  title,
  unlike = false,
  prediction,
  chances,
  firstSperm,
  ranking,
  couple,
  safety = [],
  tests = [],
}: Shown): string {
  const { courses, men, weeks, warnings } = prediction;
  return [
    wrapped(`${title}. ${courses.length} courses for each of ${men.length} men${unlike ? "" : " who could be him"}.`),
    "",
    ...courses.map(({ name, about }, c) => wrapped(`[${c + 1}] ${name}${about ? `: ${about}` : ""}`, "    ")),
    "",
    "LEVELS: median, and the middle 90 % of men",
    levels(prediction),
    "",
    wrapped(
      "Each is a man's mean over the week that ends there, or over the time between two doses where that is longer. The intervals hold what his measurements leave open and how men handle a drug; what the model itself gets wrong is in openhpg qualify.",
    ),
    "",
    `DIFFERENCE to [1] in the same men after ${timeInWords(prediction.at.at(-1)!)}: median (middle 90 % of men)`,
    differences(prediction),
    "",
    "CHANCES, % of men, with their Monte Carlo standard errors",
    chancesTable(prediction, chances),
    "",
    wrapped("Of a man's own mean level, not of a single sample; worse: by more than a tenth of what he has without treatment."),
    ...(firstSperm.length === 0
      ? []
      : [
          "",
          wrapped(`FIRST SPERM, months, looked for once a month, in the ${firstSperm[0]!.months.length} men who have none today`),
          firstSpermTable(firstSperm, weeks),
        ]),
    ...(couple ? ["", coupleBlock(couple)] : []),
    ...(safety.length === 0 ? [] : ["", safetyBlock(safety)]),
    "",
    wrapped(`ORDER, points of 100, averaged over ${ranking.days.map(timeInWords).join(", ")}`),
    rankingTable(ranking),
    "",
    wrapped(ranking.inWords),
    ...weightsInWords(ranking),
    "",
    "TRADE-OFFS, scores of 100",
    ...ranking.courses.map(({ name, tradeOffs }) => wrapped(`  ${name}: ${tradeOffs.join(" ")}`.trimStart(), "    ")),
    ...(tests.length === 0
      ? []
      : ["", "WHICH TEST NEXT, the greatest gain for a draw first", ...tests.map(({ inWords }) => wrapped(`- ${inWords}`, "  "))]),
    ...(warnings.length === 0 ? [] : ["", ...warnings.map((warning) => wrapped(`Warning: ${warning}`, "  "))]),
  ].join("\n");
}
