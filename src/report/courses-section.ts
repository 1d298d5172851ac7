/** What each course would do to the men who could be him: levels, chances and the order, one row for each course. */
import { analyteTitle, printedUnit, shortNumber, timeInWords } from "../figures/index.ts";
import type { ChanceRow, FirstSperm, Prediction, Ranking, SpreadOfMen } from "../protocols/index.ts";
import { type Child, element, list, type Markup, parts, table } from "./markup.ts";
import { percent } from "./numbers.ts";

/** What is known of the courses. */
export interface Courses {
  readonly prediction: Prediction;
  readonly chances: readonly ChanceRow[];
  readonly firstSperm: readonly FirstSperm[];
  readonly ranking: Ranking;
}

/** Levels that a decision turns on. */
const shownLevels = ["testosterone_total", "estradiol", "total_motile_count"] as const;
/** Fewer million sperm than this are not seen. */
const fewest = 0.01;

const level = (outcome: string, value: number, digits: number): string =>
  /^sperm|motile/.test(outcome) && value > 0 && value < fewest ? `<${fewest}` : shortNumber(Number(value.toPrecision(digits)));
const spread = (outcome: string, { median, low90, high90 }: SpreadOfMen): string =>
  `${level(outcome, median, 3)} (${level(outcome, low90, 2)} to ${level(outcome, high90, 2)})`;

const scrolled = (label: string, inner: Markup): Markup =>
  element("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": label }, inner);

/** Levels of each course at the last time, in the order of the courses. */
function levelsTable({ prediction: { courses, at, men } }: Courses, note: (name: string) => Child): Markup {
  const last = at.length - 1;
  const units = shownLevels.map((outcome) => `${analyteTitle(outcome)}, ${printedUnit(courses[0]!.outcomes[outcome]!.unit)}`);
  const first = courses[0]!.outcomes;
  const today = shownLevels.map((outcome) => {
    const { low90, median, high90 } = first[outcome]!.bands;
    return spread(outcome, { low90: low90[0]!, median: median[0]!, high90: high90[0]!, low50: low90[0]!, high50: high90[0]! });
  });
  return table(
    `Levels after ${timeInWords(at[last]!)}: the median of ${men.length} men who could be him, and the middle 90 % of them.`,
    ["Course", ...units],
    [
      [element("em", {}, "Today"), ...today],
      ...courses.map(({ name, outcomes }): readonly Child[] => [
        parts(name, note(name)),
        ...shownLevels.map((outcome) => spread(outcome, outcomes[outcome]!.at[last]!.level)),
      ]),
    ],
    { kind: "numbers" },
  );
}

/** Chances of each course at the last time: one row for each question. */
function chancesTable({ prediction: { courses, at, men }, chances }: Courses): Markup {
  const day = at.at(-1)!;
  return table(
    `Chances after ${timeInWords(day)}, of a man's own mean level; in per cent of the men who could be him.`,
    ["", ...courses.map(({ name }) => name)],
    chances
      .filter((row) => row.day === day)
      .map(({ question, courses: answers }) => [question.title, ...answers.map(({ probability }) => percent(probability, men.length))]),
    { kind: "numbers" },
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
  return parts(
    element("p", {}, ranking.inWords),
    element("p", { class: "small quiet" }, `Weights, of 100: ${weighed.join(", ")}. They are his to set, not the software's.`),
    ranking.ifWeighed.length > 0 &&
      list(
        ...ranking.ifWeighed.map(({ priority, how, first }) => `With ${priority.replaceAll("_", " ")} ${how}, ${first} would come first.`),
      ),
  );
}

/** Levels, chances, first sperm and the order; `note` adds to the name of a course what is known of it beside. */
export function coursesSection(courses: Courses, note: (name: string) => Child): Markup {
  return parts(
    scrolled("Levels on each course", levelsTable(courses, note)),
    scrolled("Chances on each course", chancesTable(courses)),
    firstSpermList(courses.firstSperm, courses.prediction.men.length),
    element("h3", {}, "Order"),
    orderOf(courses),
  );
}
