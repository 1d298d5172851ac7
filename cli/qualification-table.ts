/** A qualification on one screen: what was asked and reached, then how near it comes, then the worst misses. */
import { analyteTitle, type Judged, type Metrics, never, type Qualification, shortNumber } from "openhpg";
import { linesTable } from "./lines-table.ts";

const percent = (share: number | undefined): string => (share === undefined ? "" : `${Math.round(100 * share)} %`);
const fold = (value: number | undefined): string => (value === undefined ? "" : value.toFixed(2));

const metricsRow = (name: string, m: Metrics | undefined): string[] =>
  m === undefined
    ? [name, "0"]
    : [
        name,
        String(m.n),
        String(m.studies),
        fold(m.gmfe),
        fold(m.afe),
        percent(m.within125),
        percent(m.within2),
        percent(m.guest),
        percent(m.passes),
        percent(m.covered),
      ];

const heading = ["", "n", "studies", "GMFE", "AFE", "1.25-fold", "2-fold", "Guest", "pass", "in 90 %"];

/** A figure as it is read: a ratio with its sign, a fraction in per cent. */
function figure(value: number, { scale, unit }: Judged): string {
  if (value >= never) return "never";
  if (scale === "ratio") return `×${shortNumber(value)}`;
  return scale === "fraction" ? `${shortNumber(100 * value)} %` : `${shortNumber(value)} ${unit === "1" ? "" : unit}`.trim();
}

const offBy = ({ fold: by, predicted, observed }: Judged): string =>
  by === undefined ? `${Math.round(100 * Math.abs(predicted - observed))} points` : by > 100 ? "> 100-fold" : `${by.toFixed(2)}-fold`;

/** A screen is narrow, and the report has it all. */
const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

const missLine = (j: Judged): string[] => {
  const { study, use, arm, analyte, statistic, centile, event, day } = j;
  const days = day.from === day.to ? String(day.to) : `${day.from}–${day.to}`;
  const of = [statistic === "centile" ? `centile ${centile ?? ""}` : statistic, ...(event ? [event.replace(`${analyte} `, "")] : [])].join(
    " ",
  );
  return [
    cut(study, 24),
    use === "validation" ? "val" : "cal",
    cut(arm, 24),
    cut(`${analyteTitle(analyte)}, ${of}, day ${days}`, 58),
    figure(j.observed, j),
    figure(j.predicted, j),
    offBy(j),
  ];
};

/** A sentence in lines of a cell. */
const lines = (text: string, width: number): string => text.replace(new RegExp(`(?=.{${width},})(.{1,${width}}) `, "g"), "$1\n");

/** How many misses a screen shows. */
const shown = 15;

function asked({ acceptance }: Qualification["summary"]): string {
  return linesTable(
    ["asked", "of", "figures", "limit", "reached", "met"],
    acceptance.map((a) => [
      lines(a.asks, 64),
      a.use,
      String(a.of),
      a.limit,
      a.value === undefined ? "" : a.limit.includes("%") ? percent(a.value) : fold(a.value),
      a.value === undefined ? "none" : a.reached ? "yes" : "NO",
    ]),
    { left: true },
  );
}

/** What the model is asked without any study, in a line each. */
function checked({ checks }: Qualification): readonly string[] {
  if (checks === undefined) return [];
  const failing = checks.negativeTests.filter(({ holds }) => !holds);
  const same = checks.claims.filter(({ asEvidence }) => asEvidence).length;
  return [
    `Directions that must hold: ${checks.negativeTests.length - failing.length} of ${checks.negativeTests.length}${failing.length === 0 ? "." : `; failing: ${failing.map(({ asks }) => asks).join("; ")}.`}`,
    `Claims on which simulation and evidence agree: ${same} of ${checks.claims.length}.`,
    "",
  ];
}

export function qualificationLines(q: Qualification): string {
  const { summary, comparisons, studies, excluded, notCompared, men } = q;
  const misses = comparisons.filter(({ passes }) => !passes);
  const { calibration, validation } = summary;
  const of = (use: string): number => studies.filter((study) => study.use === use).length;
  return [
    `${studies.length} ${studies.length === 1 ? "study" : "studies"} (${of("calibration")} calibration, ${of("validation")} validation) with ${men} men in each arm: ${comparisons.length} figures compared, ${notCompared.length} not comparable; ${excluded.length} studies excluded.`,
    "",
    asked(summary),
    "",
    ...checked(q),
    linesTable(heading, [
      metricsRow("calibration", calibration.all),
      ...Object.entries(calibration.byScale).map(([k, m]) => metricsRow(`  ${k}`, m)),
      metricsRow("validation", validation.all),
      ...Object.entries(validation.byScale).map(([k, m]) => metricsRow(`  ${k}`, m)),
    ]),
    ...(misses.length === 0
      ? ["", "Every figure meets its criterion."]
      : [
          "",
          `${misses.length} of ${comparisons.length} figures miss their criterion${misses.length > shown ? `; the worst ${shown}, the others are in the report` : ""}:`,
          linesTable(["study", "use", "arm", "figure", "observed", "predicted", "off by"], misses.slice(0, shown).map(missLine), {
            left: true,
          }),
        ]),
  ].join("\n");
}
