/** One study: what was done, in whom, the simulated cohorts, and every published figure beside the simulated one. */
import { analyteTitle, printedUnit, shortNumber, spokenLabel } from "../../figures/index.ts";
import { figureInWords, limitInWords, missInWords } from "../in-words.ts";
import type { Judged } from "../judge.ts";
import type { ReportedArm, ReportedStudy } from "../qualification.ts";
import type { Spread } from "../study.ts";
import { armPlot } from "./arm-plot.ts";
import { type Content, el, type Html, p, table } from "./html.ts";
import { intervalPlot } from "./interval-plot.ts";
import { citation, scaleNames, studyId, verdict, withInterval } from "./words.ts";

const spreadOf = (name: string, { mean, sd, low, high }: Spread, unit: string): string => {
  const range = low !== undefined || high !== undefined ? `${low ?? "…"} to ${high ?? "…"}` : "";
  const middle = mean === undefined ? range : `${mean}${sd === undefined ? "" : ` (SD ${sd})`}${range ? `, ${range}` : ""}`;
  return `${name} ${middle} ${unit}`;
};

function menOf({ n, condition, age, bmi, inclusion }: ReportedStudy): string {
  const parts = [
    `${n ?? "An unprinted number of"} men, ${condition.replaceAll("-", " ")}`,
    ...(age ? [spreadOf("age", age, "years")] : []),
    ...(bmi ? [spreadOf("body mass index", bmi, "kg/m²")] : []),
    ...(inclusion.length > 0 ? [`included with ${inclusion.join(" and ")}`] : []),
  ];
  return `${parts.join("; ")}.`;
}

const sd = (value: number | undefined): string => (value === undefined ? "" : ` ± ${shortNumber(value)}`);

function baselineTable(arms: readonly ReportedArm[]): readonly Html[] {
  const rows = arms.flatMap(({ name, baseline, bands }) =>
    baseline.map(({ analyte, asked, has, sdAsked, sdHas }) => [
      name,
      analyteTitle(analyte),
      `${shortNumber(asked)}${sd(sdAsked)}`,
      `${shortNumber(has)}${sd(sdHas)}`,
      printedUnit(bands[analyte]?.unit ?? ""),
    ]),
  );
  return rows.length === 0
    ? []
    : [
        table(
          "Baseline that was reported, and that of the simulated cohort (± SD between men)",
          ["arm", "analyte", "reported", "cohort", "unit"],
          rows,
          { text: [1, 4] },
        ),
      ];
}

function plots({ bands, observed }: ReportedArm): Html {
  const drawn = Object.entries(bands).map(([analyte, band]) => {
    const points = observed.filter((o) => o.analyte === analyte);
    return band.days.length === 1 ? intervalPlot(analyte, band, points) : armPlot(analyte, band, points);
  });
  return el("div", { class: "figures" }, ...drawn);
}

const armBlock = (arm: ReportedArm): Content => [
  el("h4", {}, arm.name),
  p(
    el("code", {}, arm.course),
    arm.standsFor === undefined ? "" : `, standing for ${arm.standsFor}`,
    `; ${arm.n === undefined ? "" : `${arm.n} men observed, `}${arm.men} simulated, drawn from about ${shortNumber(arm.effective)} different ones${arm.lost > 0 ? `; ${arm.lost} could not be simulated (${arm.because ?? "no reason given"})` : ""}.`,
  ),
  plots(arm),
];

/** Each reason for a limit once; a fraction's limit has none of its own. */
function reasons(comparisons: readonly Judged[]): readonly string[] {
  const said = comparisons.flatMap(({ criterion }) => (criterion.includes(": ") ? [criterion.slice(criterion.indexOf(": ") + 2)] : []));
  return said.length === 0 ? ["ten points of a fraction are what a study of the usual size can tell"] : [...new Set(said)];
}

const compared = (comparisons: readonly Judged[]): Content =>
  comparisons.length === 0
    ? p(el("em", {}, "No figure of this study was compared."))
    : [
        table(
          "Published beside simulated",
          ["figure", "arm", "kind", "observed (95 % interval)", "predicted (90 % interval)", "off by", "limit", "verdict", "line"],
          comparisons.map((j) => [
            `${figureInWords(j)}${j.read === "recalled" ? " (recalled)" : ""}`,
            j.arm,
            scaleNames[j.scale],
            withInterval(j.observed, j.observedInterval, j),
            withInterval(j.predicted, j.interval, j),
            missInWords(j),
            { content: limitInWords(j), class: "nowrap" },
            verdict(j.passes),
            j.line,
          ]),
          { text: [1, 2, 6, 7] },
        ),
        p(el("span", { class: "quiet" }, `Why these limits: ${reasons(comparisons).join("; ")}.`)),
      ];

/** The study as an article with its own address. */
export function oneStudy(study: ReportedStudy, comparisons: readonly Judged[]): Html {
  const { name, title, use, because, cite, read, design, notes, arms } = study;
  const own = [...comparisons].sort((a, b) => a.line - b.line);
  const passed = own.filter(({ passes }) => passes).length;
  return el(
    "article",
    { id: studyId(name), "aria-labelledby": `${studyId(name)}-title` },
    el("h3", { id: `${studyId(name)}-title` }, title),
    p(el("span", { class: "tag" }, use), " ", el("code", {}, name), ` ${passed} of ${own.length} figures pass.`),
    p(citation(cite), `. Read in: ${read}.`),
    p(el("b", {}, `${spokenLabel(use)}: `), because),
    p(el("b", {}, "Design: "), design.replace(/\.$/, ""), "."),
    p(el("b", {}, "Men: "), menOf(study)),
    ...baselineTable(arms),
    ...arms.map(armBlock),
    compared(own),
    ...(notes === undefined ? [] : [p(el("b", {}, "Notes: "), notes)]),
  );
}
