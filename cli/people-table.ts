/** Men of a population on one screen: their levels, then published centiles beside theirs. */
import { type Association, analyteTitle, type MarginalFigure, type PeopleAtRest, printedUnit, readings, shortNumber } from "openhpg";
import { linesTable } from "./lines-table.ts";

/** Centiles of one analyte over the men who have a state of rest. */
interface AnalyteSummary {
  readonly analyte: string;
  readonly unit: string;
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** What `--json` prints. */
interface PeopleResult {
  readonly condition: string;
  readonly n: number;
  readonly seed: number;
  readonly restless: number;
  readonly analytes: readonly AnalyteSummary[];
  readonly marginals: readonly MarginalFigure[];
  readonly associations: readonly Association[];
}

/** Type 7 of Hyndman and Fan, of a sorted list. */
function quantile(sorted: Float64Array, p: number): number {
  const place = p * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
  return below + (place % 1) * (above - below);
}

/** Median, 2.5th and 97.5th centile of each analyte; none where nobody rests. */
export function peopleSummary({ columns }: PeopleAtRest): readonly AnalyteSummary[] {
  return readings.flatMap(({ key, unit }) => {
    const levels = columns[key]!.filter(Number.isFinite).sort();
    if (levels.length === 0) return [];
    return [{ analyte: key, unit, low: quantile(levels, 0.025), median: quantile(levels, 0.5), high: quantile(levels, 0.975) }];
  });
}

const percent = (share: number): string => `${share < 0 ? "−" : "+"}${Math.round(100 * Math.abs(share))} %`;
const ordinal = (centile: number): string => (centile === 50 ? "median" : `${centile}th`);

/** One line for each publication; the verdict stands on the first. */
const marginalRows = ({ analyte, unit, centile, limit, compared, passes }: MarginalFigure): string[][] =>
  compared.map(({ name, published, recalled, simulated, deviation }, i) => [
    i === 0 ? `${analyteTitle(analyte)}, ${printedUnit(unit)}` : "",
    i === 0 ? ordinal(centile) : "",
    shortNumber(simulated),
    shortNumber(published),
    percent(deviation),
    i === 0 ? `${passes ? "within" : "beyond"} ${100 * limit} %` : "",
    `${name}${recalled ? " (recalled)" : ""}`,
  ]);

const traitTitles: Readonly<Record<string, string>> = { age: "Age", bmi: "Body mass index", insulinResistance: "HOMA-IR" };
const title = (name: string): string => traitTitles[name] ?? analyteTitle(name);

/** The columns of a table of text are all aligned right; the last is read as text. */
const check = (marginals: readonly MarginalFigure[]): readonly string[] => {
  const missed = marginals.filter(({ passes }) => !passes);
  return [
    "",
    "Single measurements of these men beside those of publications, each of the men it would have had:",
    "",
    linesTable(["", "", "here", "published", "off by", "", "source"], marginals.flatMap(marginalRows)),
    "",
    `${marginals.length - missed.length} of ${marginals.length} centiles are near one publication: a median within 10 %, another within 20 %.`,
  ];
};

const pairs = (associations: readonly Association[]): readonly string[] => [
  "",
  linesTable(
    ["goes with", "", "known", "here"],
    associations.map(({ of, with: other, sign, r, verdict }) => [
      `${title(of)}, ${title(other)}`,
      verdict === "as known" ? "" : verdict,
      sign > 0 ? "+" : "−",
      r.toFixed(2).replace("-", "−"),
    ]),
  ),
];

/** All of it: how many men, their levels, and where they are healthy how they stand beside what is published. */
export function peopleScreen({ condition, n, seed, restless, analytes, marginals, associations }: PeopleResult): string {
  return [
    `${n} men, condition ${condition}, seed ${seed}${restless > 0 ? `; ${restless} of them have no state of rest` : ""}. Levels, untreated:`,
    "",
    linesTable(
      ["", "unit", "2.5th", "median", "97.5th"],
      analytes.map(({ analyte, unit, low, median, high }) => [
        analyteTitle(analyte),
        printedUnit(unit),
        ...[low, median, high].map(shortNumber),
      ]),
    ),
    ...(marginals.length > 0 ? check(marginals) : []),
    ...(associations.length > 0 ? pairs(associations) : []),
  ].join("\n");
}
