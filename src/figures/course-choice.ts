/** Two figures to choose by: how probable the answers are under each course, and the order of courses with what each attains. */
import { type ChanceRow, type Prediction, priorityNames, type Ranking, usualPriorities } from "../protocols/index.ts";
import { nothingToDraw } from "./errors.ts";
import type { DotLayer, Figure, Panel } from "./figure.ts";
import { timeInWords } from "./in-words.ts";

const percent = (share: number): string =>
  share > 0 && share < 0.01 ? "<1 %" : share > 0.99 && share < 1 ? ">99 %" : `${Math.round(100 * share)} %`;

/** A share as a dot on an axis from 0 to 100. */
const dot = (
  row: number,
  series: number,
  { share, low, high }: { readonly share: number; readonly low: number; readonly high: number },
): DotLayer => ({
  kind: "dot",
  series,
  row,
  value: 100 * share,
  low: 100 * low,
  high: 100 * high,
  text: percent(share),
});

/** Panels that tell courses apart, and one sentence for each that does not. */
function tellingApart(panels: readonly Panel[]): { readonly panels: readonly Panel[]; readonly alike: string } {
  const texts = (panel: Panel): ReadonlySet<string> => new Set(panel.layers.flatMap((l) => (l.kind === "dot" ? [l.text] : [])));
  const telling = panels.filter((panel) => texts(panel).size > 1);
  // A figure of nothing but agreement is still a figure.
  if (telling.length === 0) return { panels, alike: "" };
  const others = panels.filter((panel) => !telling.includes(panel)).map((panel) => `${panel.y.label}: ${[...texts(panel)][0]}`);
  return { panels: telling, alike: others.length === 0 ? "" : `The same under every course: ${others.join("; ")}.` };
}

const inWords = ({ y, layers }: Panel): string =>
  `${y.label}: ${layers.flatMap((l) => (l.kind === "dot" ? [`${y.rows![l.row]} ${l.text}`] : [])).join(", ")}.`;

/**
 * How probable each answer is at one day, one panel for each question, one row for each course; a question that all courses
 * answer alike is said in the caption.
 *
 * @param rows - Of {@link chances}; those of other days are not drawn.
 *
 * @throws {@link FigureError} `figures/nothing-to-draw` when no row is of that day.
 *
 * @example
 * const prediction = predictCourses({ men: [man()], proposed: [], at: [28] });
 * courseChances("At rest", prediction, chances(prediction), 28).panels[0]!.y.label // => "Testosterone in range"
 */
export function courseChances(title: string, { courses, men }: Prediction, rows: readonly ChanceRow[], day: number, subtitle = ""): Figure {
  const name = "course-chances";
  const names = courses.map((c) => c.name);
  const there = rows.filter((row) => row.day === day);
  if (there.length === 0) throw nothingToDraw(name);
  const all = there.map(
    ({ question, courses: answers }): Panel => ({
      y: { label: question.title, unit: "", rows: names },
      layers: answers.map(({ probability, error }, c) =>
        dot(c, c, { share: probability, low: probability - 1.96 * error, high: probability + 1.96 * error }),
      ),
    }),
  );
  const { panels, alike } = tellingApart(all);
  return {
    name,
    title,
    subtitle,
    description: all.map(inWords).join(" "),
    caption: `${alike ? `${alike} ` : ""}Of ${men.length} men who could be him, after ${timeInWords(day)}; of each man's own mean level, not of a single sample. Bars: 95 % Monte Carlo interval.`,
    source: `Limits: ${[...new Set(there.map(({ question }) => question.source))].join("; ")}.`,
    x: { label: "Men like him", unit: "%", end: 100 },
    series: [],
    panels,
  };
}

/**
 * The order of courses: expected utility, for how many men each is best, and what each attains of every priority, whose weight stands beside it.
 *
 * @example
 * const prediction = predictCourses({ men: [man()], proposed: [], at: [28] });
 * courseRanking("At rest", rankCourses(prediction)).panels.map(({ y }) => y.label).slice(0, 2) // => ["Expected utility", "Best for"]
 */
export function courseRanking(title: string, { courses, weights, days, inWords: order }: Ranking, subtitle = ""): Figure {
  const rows = courses.map(({ name, place }) => `${place}. ${name}`);
  const panel = (
    label: string,
    of: (c: Ranking["courses"][number]) => { readonly share: number; readonly low: number; readonly high: number },
  ): Panel => ({
    y: { label, unit: "", rows },
    layers: courses.map((c, row) => dot(row, c.course, of(c))),
  });
  const exactly = (share: number) => ({ share, low: share, high: share });
  const first = [
    panel("Expected utility", ({ utility, error }) => ({ share: utility, low: utility - 1.96 * error, high: utility + 1.96 * error })),
    panel("Best for", ({ bestFor }) => exactly(bestFor)),
  ];
  const all = [
    ...priorityNames.map((name) =>
      panel(`${usualPriorities[name].title} (weight ${Math.round(100 * weights[name])} %)`, ({ attained }) => exactly(attained[name])),
    ),
  ];
  const { panels, alike } = tellingApart(all);
  return {
    name: "course-ranking",
    title,
    subtitle,
    description: `${order} ${[...first, ...all].map(inWords).join(" ")}`,
    caption: `${order} ${alike ? `${alike} ` : ""}Attained of each priority, on average over ${days.map(timeInWords).join(", ")}: ${priorityNames.map((name) => `${usualPriorities[name].title.toLowerCase()} is ${usualPriorities[name].whole}`).join("; ")}.`,
    source: "Weights are assumptions; change them.",
    x: { label: "Of 100", unit: "points or men", end: 100 },
    series: [],
    panels: [...first, ...panels],
  };
}
