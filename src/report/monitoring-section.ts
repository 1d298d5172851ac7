/** Protocols as they would be followed: what begins, what is measured when, what changes the dose, and what became of the men. */
import { monitoringPlan, type RegimenResult, regimenInWords } from "../protocols/index.ts";
import { type Child, element, type Markup, parts, smallList, table } from "./markup.ts";
import { percent } from "./numbers.ts";

/** What became of the men on one regimen, in sentences. */
function outcome({ summary, regimen }: RegimenResult): readonly string[] {
  const { men, reached, finalDoses, stopped, visits } = summary;
  return [
    ...(reached && regimen.target ? [`${percent(reached.probability, men)} of the men end within the aim.`] : []),
    ...finalDoses.map(
      ({ drug, shares }) => `${drug}: ${shares.map(({ dose, share }) => `${dose} ${percent(share.probability, men)}`).join(", ")}.`,
    ),
    ...stopped.map(({ why, share }) => `Stopped in ${percent(share.probability, men)}: ${why}.`),
    `${Math.round(visits)} visits.`,
  ];
}

/** Tests by week. */
function plan({ regimen }: RegimenResult): Markup {
  const { weeks, rows } = monitoringPlan(regimen);
  return element(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": `Monitoring of ${regimen.title}` },
    table(
      `Monitoring of ${regimen.title}, by week.`,
      ["", ...weeks.map((week) => String(week))],
      rows.map(({ what, kind, at }): readonly Child[] => [
        kind === "question" ? element("em", {}, what) : what,
        ...at.map((is) => (is ? "●" : "")),
      ]),
      { kind: "numbers" },
    ),
  );
}

/** The protocol in words, line by line. */
const inWords = ({ regimen }: RegimenResult): readonly Markup[] =>
  regimenInWords(regimen)
    .split("\n")
    .slice(1)
    .map((line) => element("div", { class: "small" }, line.trim()));

/** A protocol that can be opened on a screen, and is not printed. */
const folded = (result: RegimenResult): Markup =>
  element(
    "details",
    { class: "screen" },
    element("summary", {}, `${result.regimen.title}: rules and monitoring`),
    plan(result),
    ...inWords(result),
  );

/** What became of the men in each protocol; one protocol in full, the others to be opened. */
export function monitoringSection(results: readonly RegimenResult[], first: string | undefined): Markup {
  const drugs = results.filter(({ regimen }) => regimen.start !== "none");
  const shown = drugs.find(({ regimen }) => regimen.title === first) ?? drugs[0] ?? results[0];
  if (!shown) return element("p", {}, "No protocol is in use for such men.");
  return parts(
    smallList(...results.map((result) => parts(element("strong", {}, `${result.regimen.title}. `), outcome(result).join(" ")))),
    element("h3", {}, `In full: ${shown.regimen.title}`),
    plan(shown),
    element("div", { class: "columns" }, ...inWords(shown)),
    results.filter((result) => result !== shown).map(folded),
  );
}
