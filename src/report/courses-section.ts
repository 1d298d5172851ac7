/** What each course would do to the men who could be him: levels, chances and the order, one row for each course. */
import { findDrug } from "../drugs/index.ts";
import { analyteTitle, printedUnit, shortNumber, timeInWords } from "../figures/index.ts";
import type { ChanceRow, CoupleChances, FirstSperm, Prediction, Ranking, SpreadOfMen } from "../protocols/index.ts";
import { type Child, element, list, type Markup, parts, table } from "./markup.ts";
import { percent, percentOfChance } from "./numbers.ts";

/** What is known of the courses. */
export interface Courses {
  readonly prediction: Prediction;
  readonly chances: readonly ChanceRow[];
  readonly firstSperm: readonly FirstSperm[];
  readonly ranking: Ranking;
  /** The day on which courses are compared, one of the prediction's. */
  readonly judgedAt: number;
  /** Left out where no child is wanted. */
  readonly couple?: CoupleChances;
}

/** Levels that a decision turns on. */
const shownLevels = ["testosterone_total", "estradiol", "total_motile_count"] as const;
/** Fewer million sperm than this are not seen. */
const fewest = 0.01;

const level = (outcome: string, value: number, digits: number): string =>
  /^sperm|motile/.test(outcome) && value > 0 && value < fewest ? `<${fewest}` : shortNumber(Number(value.toPrecision(digits)));

/** A level with where nine tenths of men lie below it. */
const spread = (outcome: string, { median, low90, high90 }: Pick<SpreadOfMen, "median" | "low90" | "high90">): Child =>
  parts(level(outcome, median, 3), element("div", { class: "small quiet" }, `${level(outcome, low90, 2)} to ${level(outcome, high90, 2)}`));

/** Questions that a decision turns on, with what heads their column; those of safety stand in a table of their own. */
const asked = {
  testosterone_in_range: "Testosterone in range",
  sperm_in_ejaculate: "Sperm in the ejaculate",
  total_motile_count_above_5: "> 5 million motile",
  total_motile_count_above_20: "> 20 million motile",
  worse_in_sperm: "Fewer sperm than without",
} as const;

/** Everything of a course in its row, at the last time. */
function decisionTable({ prediction, chances, couple, judgedAt }: Courses, note: (name: string) => Child): Markup {
  const { courses, at, men } = prediction;
  const last = at.indexOf(judgedAt);
  const day = judgedAt;
  const answers = Object.entries(asked).map(([name, title]) => ({
    title,
    of: chances.find((row) => row.question.name === name && row.day === day)?.courses ?? [],
  }));
  const today = courses[0]!.outcomes;
  const pregnancy = couple?.courses[0]?.chances.at(-1)?.months;
  const head = [
    "Course",
    ...shownLevels.map((outcome) => `${analyteTitle(outcome)}, ${printedUnit(today[outcome]!.unit)}`),
    ...answers.map(({ title }) => title),
    ...(pregnancy === undefined ? [] : [`Pregnancy by ${pregnancy} months`]),
  ];
  const first: readonly Child[] = [
    element("em", {}, "Today"),
    ...shownLevels.map((outcome) => {
      const { low90, median, high90 } = today[outcome]!.bands;
      return spread(outcome, { low90: low90[0]!, median: median[0]!, high90: high90[0]! });
    }),
    ...answers.map(() => ""),
    ...(pregnancy === undefined ? [] : [""]),
  ];
  const rows = courses.map(({ name, outcomes }, c): readonly Child[] => {
    const pregnant = couple?.courses[c]?.chances.at(-1);
    return [
      parts(name, note(name)),
      ...shownLevels.map((outcome) => spread(outcome, outcomes[outcome]!.at[last]!.level)),
      ...answers.map(({ of }) => (of[c] ? percent(of[c].probability, men.length) : "")),
      ...(pregnant
        ? [
            parts(
              percentOfChance(pregnant.middle),
              element("div", { class: "small quiet" }, `${percentOfChance(pregnant.low)} to ${percentOfChance(pregnant.high)}`),
            ),
          ]
        : []),
    ];
  });
  return table(
    `After ${timeInWords(day)}${day < at.at(-1)! ? ", the last time at which all of them are given" : ""}, in ${men.length} men who could be him. Levels: the median, and the middle 90 % of men; chances: of a man's own mean level, in per cent of men.`,
    head,
    [first, ...rows],
    { kind: "decision" },
  );
}

const firstSpermList = (rows: readonly FirstSperm[], men: number): Child =>
  rows.length > 0 &&
  parts(
    element("h3", {}, "First sperm in the ejaculate"),
    list(
      ...rows.map(({ course, median, never }) =>
        median === undefined
          ? `${course}: in fewer than half of the men by the end; none by the end in ${percent(never.probability, men)}.`
          : `${course}: after ${median} months in half of the men; none by the end in ${percent(never.probability, men)}.`,
      ),
    ),
  );

/** The order under the weights, in words. */
function orderOf({ ranking }: Courses): Markup {
  const weighed = Object.entries(ranking.weights).map(([name, weight]) => `${name.replaceAll("_", " ")} ${Math.round(100 * weight)}`);
  const otherwise = ranking.ifWeighed.map(
    ({ priority, how, first }) => `With ${priority.replaceAll("_", " ")} ${how}, ${first} would come first.`,
  );
  return element(
    "p",
    {},
    element("strong", {}, "Order. "),
    `${ranking.inWords} `,
    element("span", { class: "small quiet" }, `Weights, of 100: ${weighed.join(", ")}; they are his to set. ${otherwise.join(" ")}`),
  );
}

/** A SERM among the drugs of a course. */
const holdsSerm = ({ prediction }: Courses): boolean =>
  prediction.courses.some(({ course }) => course.treatments.some(({ drug }) => findDrug(drug)?.class === "SERM"));

/**
 * Levels, chances, first sperm and the order; `note` adds to the name of a course what is known of it beside, and `held` are
 * the reasons for which no order is given.
 */
export function coursesSection(courses: Courses, note: (name: string) => Child, held: readonly string[]): Markup {
  return parts(
    element("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Courses side by side" }, decisionTable(courses, note)),
    firstSpermList(courses.firstSperm, courses.prediction.men.length),
    holdsSerm(courses) &&
      element(
        "p",
        { class: "small" },
        "Under clomiphene about one man in five has fewer sperm than before (17 to 25 %, see Safety). The model cannot produce that fall: the column of fewer sperm leaves it out.",
      ),
    held.length > 0
      ? element("p", {}, element("strong", {}, "No order is given: "), `${held.join("; ")}.`)
      : courses.prediction.courses.some(({ course }) => course.treatments.length > 0) && orderOf(courses),
  );
}
