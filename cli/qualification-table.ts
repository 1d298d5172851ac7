/** A qualification on one screen: what was asked and reached, then the worst misses. */
import { analyteTitle, type Judged, type Metrics, type Qualification, shortNumber } from "openhpg";
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

const heading = ["", "n", "studies", "GMFE", "AFE", "1.25-fold", "2-fold", "Guest", "passes", "in 90 %"];

const missLine = ({ study, arm, analyte, statistic, day, observed, predicted, scale, unit, fold: by }: Judged): string[] => [
  study,
  arm,
  `${analyteTitle(analyte)} ${statistic} day ${day.from === day.to ? day.to : `${day.from}–${day.to}`}`,
  scale,
  `${shortNumber(observed)} ${scale === "ratio" || scale === "fraction" ? "" : unit}`.trim(),
  shortNumber(predicted),
  by === undefined ? "" : by.toFixed(2),
];

/** How many misses a screen shows. */
const shown = 25;

export function qualificationLines({ summary, comparisons, studies, excluded, notCompared, men }: Qualification): string {
  const misses = comparisons.filter(({ passes }) => !passes);
  const { calibration, validation } = summary;
  return [
    `${studies.length} studies (${calibration.studies} calibration, ${validation.studies} validation, ${excluded.length} excluded), ${comparisons.length} figures compared, ${notCompared.length} not comparable, ${men} men in each arm.`,
    "",
    "What was asked",
    linesTable(
      ["", "of", "asked", "reached", ""],
      summary.acceptance.map((a) => [
        `${a.use}: ${a.asks}`,
        String(a.of),
        a.limit,
        a.value === undefined ? "-" : a.limit.includes("%") ? percent(a.value) : fold(a.value),
        a.reached ? "yes" : "NO",
      ]),
    ),
    "",
    linesTable(heading, [
      metricsRow("calibration", calibration.all),
      ...Object.entries(calibration.byScale).map(([k, m]) => metricsRow(`  ${k}`, m)),
      metricsRow("validation", validation.all),
      ...Object.entries(validation.byScale).map(([k, m]) => metricsRow(`  ${k}`, m)),
    ]),
    "",
    `Misses first, ${Math.min(shown, misses.length)} of ${misses.length}`,
    linesTable(["study", "arm", "figure", "", "observed", "predicted", "fold"], misses.slice(0, shown).map(missLine)),
  ].join("\n");
}
