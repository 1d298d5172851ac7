/** What was measured, in the units of the laboratory that sent it, beside its own limits or those of a publication. */
import { type ClinicalRecord, type Result, referenceRanges, type StatementId, statements } from "../clinic/index.ts";
import { analyteTitle, shortNumber } from "../figures/index.ts";
import { analyte, analytes, convert, measurement } from "../units/index.ts";
import { sourceOf } from "./judgement-section.ts";
import { type Child, element, type Markup, parts, table } from "./markup.ts";
import { type Limits, rangeStrip } from "./range-strip.ts";
import type { Source, SourceList } from "./reference-numbers.ts";

/** More visits than this do not stand side by side on paper. */
const mostColumns = 4;
/** So many are printed, the latest; the file has the others. */
const mostVisits = 12;

/** Lower limits that a statement gives, of what no range is drawn for. */
const lowest: Readonly<Record<string, readonly [StatementId, string]>> = {
  progressive_motility: ["WHO21-PR", "progressive_motility"],
  sperm_vitality: ["WHO21-VIT", "sperm_vitality"],
  normal_forms: ["WHO21-MORPH", "normal_forms"],
  semen_ph: ["WHO21-PH", "semen_ph"],
  testicular_volume: ["CUT-07", "adult"],
};

/** Upper limits that a statement gives. */
const highest: Readonly<Record<string, readonly [StatementId, string]>> = {
  haematocrit: ["AUA-TD-11", "haematocrit_before"],
  prolactin: ["HPG-10", "prolactin"],
};

/** A published range, and where it stands. */
function rangeOf(
  key: string,
): { readonly unit: string; readonly low?: number; readonly high?: number; readonly source: Source } | undefined {
  // The range of a figure's axis has the name of the figure.
  const range = referenceRanges[key === "motility" ? "sperm_motility" : key];
  if (range) return { ...range, source: { publication: range.source } };
  const [statement, name] = lowest[key] ?? highest[key] ?? [];
  if (statement === undefined) return undefined;
  const { value, unit } = statements[statement].limits![name!]!;
  return { unit, ...(key in lowest ? { low: value } : { high: value }), source: sourceOf(statement) };
}

/** The unit in which a result was sent, as the conversion knows it and as the laboratory spells it. */
const unitSent = ({ written }: Result): readonly [unit: string, spelled: string] => [
  measurement(written).unit.text,
  written.replace(/^[<>≤≥=]*\s*[\d.]+(?:e[+-]?\d+)?\s*/i, ""),
];

/** Limits of a result, in the unit of its analyte, and whose they are. */
function limitsFor(result: Result): { readonly limits: Limits; readonly source: Source | undefined } | undefined {
  if (result.laboratoryLimits) return { limits: result.laboratoryLimits, source: undefined };
  const range = rangeOf(result.analyte);
  if (!range) return undefined;
  const { unit } = analyte(result.analyte);
  const own = (value: number | undefined): number | undefined =>
    value === undefined ? undefined : convert(value, range.unit, unit, analyte(result.analyte).key);
  const [low, high] = [own(range.low), own(range.high)];
  return { limits: { ...(low !== undefined && { low }), ...(high !== undefined && { high }) }, source: range.source };
}

/** Low, high or within; a limit such as <0.1 is judged by what it leaves possible. */
function judged({ value, limit }: Result, { low, high }: Limits): "low" | "high" | undefined {
  if (low !== undefined && limit !== "above" && (limit === "below" ? value <= low : value < low)) return "low";
  if (high !== undefined && limit !== "below" && (limit === "above" ? value >= high : value > high)) return "high";
  return undefined;
}

const marks = { low: "▼ low", high: "▲ high" } as const;

/** A result as a reader finds it: as it was written, with a word and an arrow where it lies outside. */
function resultCell(result: Result | undefined): Child {
  if (!result) return "";
  const azoospermia = result.value === 0 && /^sperm_(concentration|total)$/.test(result.analyte);
  const found = limitsFor(result);
  const judgement = found && judged(result, found.limits);
  return parts(
    azoospermia ? "none" : result.written.replace("10*6", "million").replace(" [pH]", ""),
    judgement ? parts(" ", element("span", { class: "mark" }, marks[judgement])) : undefined,
  );
}

function limitsCell(result: Result, sources: SourceList): Child {
  const found = limitsFor(result);
  if (!found) return "none read";
  const [[to, spelled], key] = [unitSent(result), analyte(result.analyte)];
  const shown = (value: number): string => shortNumber(convert(value, key.unit, to, key.key));
  const { low, high } = found.limits;
  const unit = spelled.replace(/^(\[pH\]|pH)$/, "").replace("10*6", "million");
  const said =
    low !== undefined && high !== undefined
      ? `${shown(low)} to ${shown(high)} ${unit}`
      : low !== undefined
        ? `from ${shown(low)} ${unit}`
        : `up to ${shown(high!)} ${unit}`;
  return parts(said.trim(), found.source === undefined ? " (laboratory)" : sources.cite(found.source));
}

/** Results that stand in one column. */
interface Column {
  readonly key: string;
  readonly results: readonly Result[];
}

const columnKey = ({ visit, day, date, hour }: Result): string =>
  JSON.stringify([date ?? day, hour ?? "", visit !== undefined && hour === undefined && date === undefined ? visit : ""]);

function columnsOf(results: readonly Result[]): readonly Column[] {
  const columns = new Map<string, Result[]>();
  for (const result of results) columns.set(columnKey(result), [...(columns.get(columnKey(result)) ?? []), result]);
  return [...columns].map(([key, of]) => ({ key, results: of }));
}

const clock = (hour: number): string => {
  const minutes = Math.round(hour * 60);
  return `${String(Math.floor(minutes / 60) % 24).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
};

/** When and how, for the head of a column. */
function columnHead({ results }: Column, takes: boolean): Child {
  const some = <K extends keyof Result>(key: K): Result[K] | undefined => results.find((result) => result[key] !== undefined)?.[key];
  const [date, hour, assay, fasting, abstinence, pooled, of] = (
    ["date", "hour", "assay", "fasting", "abstinence", "pooled", "of"] as const
  ).map(some);
  const day = results[0]!.day;
  const when = date ?? (takes ? `day ${shortNumber(day)}` : day === 0 ? "on the day" : `day ${shortNumber(day)}`);
  const how = [
    typeof hour === "number" && clock(hour),
    takes && (day <= 0 ? "untreated" : "on treatment"),
    assay,
    fasting !== undefined && (fasting ? "fasting" : "after a meal"),
    abstinence !== undefined && `${String(abstinence)} days of abstinence`,
    pooled !== undefined && `${String(pooled)} draws pooled`,
    of !== undefined && `mean of ${String(of)} men`,
  ].filter(Boolean);
  return parts(String(when), how.length > 0 && element("div", { class: "small" }, how.join(", ")));
}

const order: readonly string[] = [...analytes.keys()];
const place = (key: string): number => order.indexOf(key);

/**
 * The table of results: a row for each analyte, a column for each visit, the limits, and where the latest lies.
 *
 * A result is marked against the limits of the laboratory that sent it where it sent them, and against published ones otherwise.
 */
export function panelSection(record: ClinicalRecord, sources: SourceList): Markup {
  const all = columnsOf(record.results);
  if (all.length === 0) return element("p", {}, "Nothing was measured.");
  const columns = all.slice(-mostVisits);
  const groups = Array.from({ length: Math.ceil(columns.length / mostColumns) }, (_, g) =>
    columns.slice(g * mostColumns, (g + 1) * mostColumns),
  );
  return parts(
    all.length > columns.length &&
      element("p", { class: "small" }, `The latest ${columns.length} of ${all.length} visits; the others are judged and fitted with them.`),
    groups.map((group, g) => {
      const names = [...new Set(group.flatMap(({ results }) => results.map((result) => result.analyte)))].sort(
        (a, b) => place(a) - place(b),
      );
      const rows = names.map((name): readonly Child[] => {
        const found = group.map(({ results }) => results.filter((result) => result.analyte === name));
        const latest = found.flat().at(-1)!;
        const limits = limitsFor(latest)?.limits;
        return [
          analyteTitle(name),
          ...found.map((of) => parts(of.map((result, i) => parts(i > 0 && element("br", {}), resultCell(result))))),
          limitsCell(latest, sources),
          limits ? rangeStrip(latest.value, limits) : "",
        ];
      });
      const caption = `Results as they were sent${groups.length > 1 ? `, part ${g + 1} of ${groups.length}` : ""}. ▼ below and ▲ above the limits beside them; on the strip, the grey bar is the range and the dot the latest result.`;
      const head = ["Test", ...group.map((column) => columnHead(column, record.taken !== undefined)), "Limits", "Latest"];
      return element("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Results" }, table(caption, head, rows));
    }),
  );
}
