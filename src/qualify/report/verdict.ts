/** What was asked of the axis as a whole, and every figure that misses its criterion, worst first. */
import { spokenLabel } from "../../figures/index.ts";
import type { Acceptance } from "../acceptance.ts";
import { figureInWords, limitInWords, missInWords, studyValueInWords } from "../in-words.ts";
import type { Judged } from "../judge.ts";
import type { Qualification } from "../qualification.ts";
import { type Cell, type Content, el, p, type Section, table } from "./html.ts";
import { fold, percent, scaleNames, studyLink, withInterval } from "./words.ts";

const reachedOf = ({ value, limit }: Acceptance): string =>
  value === undefined ? "nothing to judge" : limit.includes("%") ? percent(value) : fold(value);

const answer = ({ value, reached }: Acceptance): Cell =>
  value === undefined
    ? { content: "not judged", class: "quiet" }
    : reached
      ? { content: "yes", class: "yes" }
      : { content: "no", class: "no" };

export const verdict = ({ summary }: Qualification): Section => {
  const { acceptance } = summary;
  const judged = acceptance.filter(({ value }) => value !== undefined);
  const reached = judged.filter((a) => a.reached).length;
  return {
    id: "acceptance",
    title: "Acceptance",
    body: [
      el(
        "p",
        { class: "say" },
        `${reached} of ${judged.length} criteria that could be judged are reached${judged.length < acceptance.length ? `; ${acceptance.length - judged.length} had nothing to judge` : ""}.`,
      ),
      p("Written down before the model was run against the studies."),
      table(
        "Acceptance criteria",
        ["asked", "studies", "figures", "limit", "reached", "met"],
        acceptance.map((a) => [a.asks, spokenLabel(a.use), a.of, a.limit, reachedOf(a), answer(a)]),
        { text: [1, 3, 5] },
      ),
    ],
  };
};

const missRow = (j: Judged): readonly (Content | Cell)[] => [
  studyLink(j.study),
  j.use,
  j.arm,
  { content: figureInWords(j), class: "what" },
  scaleNames[j.scale],
  withInterval(j.observed, j.observedInterval, j),
  withInterval(j.predicted, j.interval, j),
  missInWords(j),
  { content: limitInWords(j), class: "nowrap" },
  j.covered ? "yes" : "no",
];

/** How often each study misses says more than any one of its figures. */
function studiesThatMiss(comparisons: readonly Judged[]): readonly (readonly [string, number, number])[] {
  const counts = new Map<string, readonly [number, number]>();
  for (const { study, passes } of comparisons) {
    const [misses, all] = counts.get(study) ?? [0, 0];
    counts.set(study, [misses + Number(!passes), all + 1]);
  }
  return [...counts].map(([study, [misses, all]]) => [study, misses, all] as const).filter(([, misses]) => misses > 0);
}

export const failures = ({ comparisons }: Qualification): Section => {
  const misses = comparisons.filter(({ passes }) => !passes);
  const wrong = misses.filter(({ direction }) => direction === false);
  const studies = studiesThatMiss(comparisons);
  return {
    id: "misses",
    title: "Misses first",
    body: [
      p(
        `${misses.length} of ${comparisons.length} figures miss their criterion, in ${studies.length} studies; ${wrong.length === 0 ? "none goes" : `${wrong.length} go${wrong.length === 1 ? "es" : ""}`} the wrong way where the published interval excludes no change. Worst first, by fold; a fraction by its points.`,
      ),
      table(
        "Every figure that misses its criterion",
        [
          "study",
          "use",
          "arm",
          "figure",
          "kind",
          "observed (95 % interval)",
          "predicted (90 % interval)",
          "off by",
          "limit",
          "inside the interval",
        ],
        misses.map(missRow),
        { text: [1, 2, 3, 4, 8, 9] },
      ),
      ...(wrong.length > 0
        ? [
            table(
              "Of these, in the wrong direction",
              ["study", "arm", "figure", "observed", "predicted"],
              wrong.map((j) => [
                studyLink(j.study),
                j.arm,
                figureInWords(j),
                studyValueInWords(j.observed, j),
                studyValueInWords(j.predicted, j),
              ]),
              { text: [1, 2] },
            ),
          ]
        : []),
    ],
  };
};
