/** The simulated men of an arm with the published figures over them, as figures: over time, or at the one time they were looked at. */
import { analyteTitle, type Figure, printedUnit, type ReportedArm, shortNumber } from "openhpg";
import { evidence } from "../texts/en/evidence.ts";

const words = evidence.study;
type Observed = ReportedArm["observed"][number];
const middle = ({ from, to }: Observed): number => (from + to) / 2;

/** Days of the axis's unit: long courses are read in weeks or months. */
const axisFor = (end: number): { readonly unit: string; readonly days: number } =>
  end <= 21 ? { unit: "days", days: 1 } : end <= 400 ? { unit: "weeks", days: 7 } : { unit: "months", days: 365.25 / 12 };

/** A figure for each analyte of which a level was published, or all where none was. */
export function armFigures(arm: ReportedArm, study: string): readonly { readonly key: string; readonly figure: Figure }[] {
  const published = new Set(arm.observed.map(({ analyte }) => analyte));
  const shown = Object.entries(arm.bands).filter(([analyte]) => published.size === 0 || published.has(analyte));
  return shown.map(([analyte, band]) => {
    const last = band.days.at(-1)!;
    const points = arm.observed.filter((o) => o.analyte === analyte && (last === 0 || (o.to >= 0 && middle(o) <= last * 1.02)));
    const common = {
      name: `${study}-${arm.name}-${analyte}`.toLowerCase().replace(/[^a-z0-9]+/g, "-"),
      title: words.plot(analyteTitle(analyte), arm.name),
      subtitle: points.length > 0 ? arm.course : `${arm.course}. ${words.noPoints}`,
      caption: words.plotCaption(arm.men, points.length > 0),
      source: "",
    };
    const make = band.days.length > 1 ? overTime : atOnce;
    return { key: `${arm.name} ${analyte}`, figure: make(common, analyte, band, points) };
  });
}

/** What has no point has no place in the legend. */
const seriesOf = (points: readonly Observed[]): readonly string[] => [words.simulatedMen, ...(points.length > 0 ? [words.published] : [])];
const saidOf = (values: readonly string[]): string => (values.length > 0 ? `${words.published} ${values.join(", ")}.` : words.noPoints);

type Common = Pick<Figure, "name" | "title" | "subtitle" | "caption" | "source">;
type Band = ReportedArm["bands"][string];

function overTime(common: Common, analyte: string, band: Band, points: readonly Observed[]): Figure {
  const end = band.days.at(-1)!;
  const { unit, days } = axisFor(end);
  const x = band.days.map((day) => day / days);
  const title = analyteTitle(analyte);
  const to = printedUnit(band.unit);
  return {
    ...common,
    description: `${title}: ${words.simulatedMen} ${shortNumber(band.p50[0]!)} to ${shortNumber(band.p50.at(-1)!)} ${to}; ${saidOf(points.map(({ value }) => shortNumber(value)))}`,
    // A point at the end stands free of the edge.
    x: { label: "time", unit, end: (1.03 * end) / days },
    series: seriesOf(points),
    panels: [
      {
        analyte,
        y: { label: title, unit: to },
        layers: [
          { kind: "band", series: 0, x, low: band.p05, high: band.p95 },
          { kind: "band", series: 0, x, low: band.p25, high: band.p75 },
          { kind: "line", series: 0, x, y: band.p50 },
          ...(points.length > 0
            ? [{ kind: "points" as const, series: 1, x: points.map((o) => middle(o) / days), y: points.map(({ value }) => value) }]
            : []),
        ],
      },
    ],
  };
}

/** Men who are looked at once: an interval above the published figures. */
function atOnce(common: Common, analyte: string, band: Band, points: readonly Observed[]): Figure {
  const unit = printedUnit(band.unit);
  const title = analyteTitle(analyte);
  const [p05, p50, p95] = [band.p05[0]!, band.p50[0]!, band.p95[0]!];
  const text = (value: number, low?: number, high?: number): string =>
    `${shortNumber(value)}${low !== undefined && high !== undefined ? ` (${shortNumber(low)} to ${shortNumber(high)})` : ""} ${unit}`;
  return {
    ...common,
    description: `${title}: ${words.simulatedMen} ${text(p50, p05, p95)}; ${saidOf(points.map(({ value, low, high }) => text(value, low, high)))}`,
    x: { label: title, unit },
    series: seriesOf(points),
    panels: [
      {
        y: { label: title, unit: "", rows: [words.simulatedMen, ...points.map(() => words.publishedRow)] },
        layers: [
          { kind: "dot", series: 0, row: 0, value: p50, low: p05, high: p95, text: text(p50, p05, p95) },
          ...points.map(({ value, low = value, high = value }, i) => ({
            kind: "dot" as const,
            series: 1,
            row: i + 1,
            value,
            low,
            high,
            text: text(value, low, high),
          })),
        ],
      },
    ],
  };
}
