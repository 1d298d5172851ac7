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
  readonly said: Map<ColumnName, NamedRow>;
}

const times = ["date", "day", "week", "clock"] as const;
/** A draw without them is as well as any; a blank of the others means one draw, and one man. */
const unknownIfBlank = ["fasting", "assay", "abstinence"] as const;
const oneIfBlank = ["pooled", "of"] as const;
const details = [...times, ...unknownIfBlank, ...oneIfBlank];

const agrees = ({ said }: VisitOfRows, row: NamedRow, name: ColumnName): boolean => {
  const before = said.get(name)?.cells[name];
  return before === undefined || row.cells[name] === "" || before === row.cells[name];
};

function add(visit: VisitOfRows, row: MeasuredRow): void {
  visit.rows.push(row);
  for (const name of details) if (row.cells[name] !== "" && !visit.said.has(name)) visit.said.set(name, row);
}

/** Rows of one `visit`, or without it of one time, whose details agree; a second result of an analyte makes a visit of its own. */
export function visitsOfRows(rows: readonly MeasuredRow[]): readonly VisitOfRows[] {
  const visits: VisitOfRows[] = [];
  const byKey = new Map<string, VisitOfRows[]>();
  for (const row of rows) {
    const { cells } = row;
    const key = JSON.stringify(cells.visit === "" ? [...times, ...oneIfBlank].map((name) => cells[name]) : [cells.visit]);
    const together = byKey.get(key) ?? [];
    byKey.set(key, together);
    const odd = cells.visit === "" ? undefined : details.find((name) => together[0] && !agrees(together[0], row, name));
    if (odd) {
      const before = together[0]!.said.get(odd)!;
      throw malformedCsv(
        `${row.where}, column ${odd}`,
        `the same visit has ${JSON.stringify(before.cells[odd].slice(0, 40))} in line ${before.line}.`,
        "Give rows that were obtained at another time, or in another way, a visit of their own.",
      );
    }
    const visit = together.find(
      (v) => !v.rows.some(({ analyte }) => analyte === row.analyte) && unknownIfBlank.every((name) => agrees(v, row, name)),
    );
    if (visit) add(visit, row);
    else {
      const fresh: VisitOfRows = { rows: [], said: new Map(together[0] && cells.visit !== "" ? together[0].said : []) };
      add(fresh, row);
      together.push(fresh);
      visits.push(fresh);
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
