/** A trajectory as a small table: main analytes at the times a reader asks for first. */
import { analyteTitle, mainAnalytes, printedUnit, shortNumber, type Trajectory } from "openhpg";
import { linesTable } from "./lines-table.ts";

/** Days at which people look: the first days, then weeks 1, 4, 12, 26 and half years. */
const usual = [0, 1, 3, 7, 14, 28, 84, 182, 364, 546, 728, 1092, 1820, 3640, 10_920];
const mostColumns = 6;

/** Indices of the samples shown: the first, the last, and the usual days between that were sampled. */
function shownSamples(days: Float64Array): readonly number[] {
  const last = days.length - 1;
  const between = usual.map((day) => days.indexOf(day)).filter((i) => i > 0 && i < last);
  return [...new Set([0, ...between.slice(-(mostColumns - 2)), last])];
}

const timeName = (day: number): string => (day >= 7 && day % 7 === 0 ? `week ${day / 7}` : `day ${shortNumber(day)}`);

const spacing = (days: number): string => (days === 1 ? "day" : days > 1 ? `${shortNumber(days)} days` : `${shortNumber(days * 24)} hours`);

/** What a printed value is, for the reader who would compare it with a trough or a peak. */
export const whatValuesAre = ({ days }: Trajectory): string =>
  days.length < 2
    ? ""
    : `Each value is the mean of the ${spacing(days[1]!)} that ${days[1] === 1 ? "ends" : "end"} there, wherever the last dose fell; --every sets the time between samples.`;

/** The table, one row for each main analyte and each drug. */
export function trajectoryLines({ days, analytes }: Trajectory): string {
  const samples = shownSamples(days);
  const names = [...mainAnalytes.filter((name) => name in analytes), ...Object.keys(analytes).filter((name) => name.startsWith("drug_"))];
  return linesTable(
    ["", "unit", ...samples.map((i) => timeName(days[i]!))],
    names.map((name) => [
      analyteTitle(name),
      printedUnit(analytes[name]!.unit),
      ...samples.map((i) => shortNumber(analytes[name]!.values[i]!)),
    ]),
  );
}
