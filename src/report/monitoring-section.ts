/** Protocols as they would be followed: what begins, what is measured when, what changes the dose, and what became of the men. */
import { monitoringPlan, type RegimenResult, regimenInWords } from "../protocols/index.ts";
import { type Child, element, list, type Markup, parts, table } from "./markup.ts";
import { percent } from "./numbers.ts";

/** What became of the men on one regimen, in sentences. */
function outcome({ summary, regimen }: RegimenResult): readonly string[] {
  const { men, reached, finalDoses, stopped, visits } = summary;
  return [
    ...(reached && regimen.target ? [`${percent(reached.probability, men)} of the men end within the aim.`] : []),
    ...finalDoses.map(({ drug, shares }) => `${drug}: ${shares.map(({ dose, share }) => `${dose} ${percent(share.probability, men)}`).join(", ")}.`),
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
      rows.map(({ what, kind, at }): readonly Child[] => [kind === "question" ? element("em", {}, what) : what, ...at.map((is) => (is ? "●" : ""))]),
      { kind: "numbers" },
    ),
  );
}

/** One regimen: rules in words, the plan, and what it came to in the men who could be him. */
const regimenBlock = (result: RegimenResult, opened: boolean): Markup =>
  parts(
    element("h3", {}, result.regimen.title),
    list(...outcome(result)),
    plan(result),
    element(
      "details",
      opened ? { open: "" } : {},
      element("summary", {}, "The protocol in words"),
      ...regimenInWords(result.regimen)
        .split("\n")
        .slice(1)
        .map((line) => element("div", { class: "small" }, line.trim())),
    ),
  );

/** The first is opened; the others are there to be opened, and are not printed in full. */
export const monitoringSection = (results: readonly RegimenResult[], first: string | undefined): Markup =>
  parts(results.map((result) => regimenBlock(result, result.regimen.title === first)));
