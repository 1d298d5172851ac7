/** Rows of measurements, put together to visits. */
import { malformedCsv } from "../errors.ts";
import type { ColumnName } from "./csv-columns.ts";
import type { NamedRow } from "./csv-header.ts";
import { numberOr, refuseDayNumbers, truthOr } from "./csv-values.ts";

/** A row that says what was measured. */
export interface MeasuredRow extends NamedRow {
  /** The key of its analyte. */
  readonly analyte: string;
  /** `labs.csv:7 estradiol`. */
  readonly where: string;
  readonly result: string;
  readonly limits: string | undefined;
}

/** What was obtained together; of each detail the row that says it. */
export interface VisitOfRows {
  readonly rows: MeasuredRow[];
  readonly said: ReadonlyMap<ColumnName, NamedRow>;
}

const times = ["date", "day", "week", "clock"] as const;
/** A blank of these means one draw, and one man; of all others, that it is not said. */
const oneIfBlank = ["pooled", "of"] as const;
const details = [...times, "fasting", "assay", "abstinence", ...oneIfBlank] as const;

/** Rows of one `visit`, or of one time, as a list for each. */
function groupsOf(rows: readonly MeasuredRow[]): readonly (readonly MeasuredRow[])[] {
  const groups = new Map<string, MeasuredRow[]>();
  for (const row of rows) {
    const { visit, ...cells } = row.cells;
    const key = JSON.stringify(visit === "" ? [...times, ...oneIfBlank].map((name) => cells[name]) : [visit]);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

/** Of each detail the rows that say it first, one for each value. */
const sayingIn = (group: readonly MeasuredRow[]): ReadonlyMap<ColumnName, readonly MeasuredRow[]> =>
  new Map(
    details.map((name) => {
      const first = new Map<string, MeasuredRow>();
      for (const row of group) if (row.cells[name] !== "" && !first.has(row.cells[name])) first.set(row.cells[name], row);
      return [name, [...first.values()]];
    }),
  );

/**
 * Rows of one `visit`, or without it of one time. What only some of them say of the sample holds for all, unless they say two things;
 * a second result of an analyte makes a visit of its own.
 */
export function visitsOfRows(rows: readonly MeasuredRow[]): readonly VisitOfRows[] {
  const visits: VisitOfRows[] = [];
  for (const group of groupsOf(rows)) {
    const saying = sayingIn(group);
    const together = new Map<string, (VisitOfRows & { readonly analytes: Set<string> })[]>();
    for (const row of group) {
      const said = new Map<ColumnName, NamedRow>();
      for (const name of details) {
        const [first, other] = saying.get(name)!;
        if (other && row.cells.visit !== "")
          throw malformedCsv(
            `${other.where}, column ${name}`,
            `the same visit has ${JSON.stringify(first!.cells[name].slice(0, 40))} in line ${first!.line}.`,
            "Give rows that were obtained at another time, or in another way, a visit of their own.",
          );
        const by = other ? (row.cells[name] === "" ? undefined : row) : first;
        if (by) said.set(name, by);
      }
      const key = JSON.stringify(details.map((name) => said.get(name)?.cells[name]));
      const like = together.get(key) ?? [];
      together.set(key, like);
      let visit = like.find(({ analytes }) => !analytes.has(row.analyte));
      if (!visit) {
        visit = { rows: [], said, analytes: new Set() };
        like.push(visit);
        visits.push(visit);
      }
      visit.rows.push(row);
      visit.analytes.add(row.analyte);
    }
  }
  return visits;
}

/** A visit as the reader of forms understands it. */
export function formOfVisit({ rows, said }: VisitOfRows, file: string): Readonly<Record<string, unknown>> {
  const cell = (name: ColumnName): string | undefined => said.get(name)?.cells[name];
  const put = <T>(name: ColumnName, read: (cell: string) => T) => {
    const written = cell(name);
    return written === undefined ? {} : { [name]: read(written) };
  };
  const limits = rows.flatMap(({ analyte, limits: of }) => (of === undefined ? [] : [[analyte, of] as const]));
  return {
    ...put("date", (date) => {
      refuseDayNumbers(date, `${file}:${said.get("date")!.line} column date`);
      return date;
    }),
    ...put("day", numberOr),
    ...put("week", numberOr),
    // Spreadsheets add seconds to a time.
    ...put("clock", (clock) => clock.replace(/^(\d{1,2}:\d{2}):00$/, "$1")),
    ...put("fasting", truthOr),
    ...put("assay", (assay) => assay.toLowerCase()),
    ...put("pooled", numberOr),
    ...put("abstinence", (text) => text),
    ...put("of", numberOr),
    measured: Object.fromEntries(rows.map(({ analyte, result }) => [analyte, result])),
    ...(limits.length > 0 && { limits: Object.fromEntries(limits) }),
  };
}
