/** Writes a man as CSV: what {@link parsePatientCsv} reads. */
import type { PatientPlan } from "../panel/patient-plan.ts";
import { type ColumnName, columnNames } from "./csv-columns.ts";
import { csvWords } from "./csv-words.ts";

type Cell = string | number | boolean;
type Row = Readonly<Partial<Record<ColumnName, Cell>>>;
type Form = Readonly<Record<string, unknown>>;

/** A text that a spreadsheet would run as a formula gets an apostrophe, which the reader takes away. */
const cell = (value: Cell | undefined): string | number =>
  typeof value === "number" ? value : value === undefined ? "" : /^'*[=+\-@\t\r]/.test(String(value)) ? `'${value}` : String(value);

/** `<40 pmol/L` in three. */
function split(written: string): Row {
  const [, sign = "", value = "", unit = ""] = /^([<>]=?|[≤≥])?\s*(\S+)\s*(.*)$/s.exec(written) ?? [];
  return { value, unit, ...(sign !== "" && { comparator: sign }) };
}

/** In the unit of the row, or with their own. */
function limitsOf(written: string | undefined, unit: string): Row {
  if (written === undefined) return {};
  const [, low, high, both] = /^(\S+) to (\S+) (.*)$/s.exec(written) ?? [];
  const [, sign, limit, single] = /^([<>])(\S+) (.*)$/s.exec(written) ?? [];
  const own = both ?? single;
  const put = (value: string): string => (own === unit ? value : `${value} ${own}`);
  return low !== undefined ? { low: put(low), high: put(high!) } : sign === "<" ? { high: put(limit!) } : { low: put(limit!) };
}

function visitRows(visit: Form, number: number): readonly Row[] {
  const { measured, limits = {}, ...details } = visit as { measured: Record<string, string>; limits?: Record<string, string> };
  return Object.entries(measured).map(([what, written]) => {
    const parts = split(written);
    return { ...details, what, ...parts, ...limitsOf(limits[what], String(parts.unit)), visit: number };
  });
}

/** The value of a word, if the form has it. */
const valueAt = (form: Form, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((part, step) => (part as Form | undefined)?.[step], form);

function wordRows(form: Form): readonly Row[] {
  return Object.entries(csvWords).flatMap(([word, { path, holds }]): readonly Row[] => {
    const found = path.at(-1) === "+" ? (valueAt(form, path.slice(0, -1)) as readonly Cell[]) : [valueAt(form, path) as Cell | undefined];
    const what = word.replace(/^taken_/, "taken ");
    return found.flatMap((value) =>
      value === undefined
        ? []
        : [holds === "with a unit" || holds === "in mL unless told" ? { what, ...split(String(value)) } : { what, value }],
    );
  });
}

/**
 * A man as CSV; reading it gives the same plan, its warnings aside. Columns that nothing stands in are left out.
 *
 * @example
 * const plan = await parsePatient("title: A man\nman: {age: 34, panel: {lh: <0.3 mIU/mL}}\noutcomes: [lh]\nat: [3 weeks]", "panel.yaml");
 * await printPatientCsv(plan) // => "day,what,value,unit,comparator,visit\n,title,A man,,,\n,condition,healthy,,,\n,age,34,,,\n0,lh,0.3,mIU/mL,<,1\n,outcome,lh,,,\n,at,21,days,,\n"
 */
export async function printPatientCsv(plan: Omit<PatientPlan, "warnings">): Promise<string> {
  const [{ default: papa }, { patientForm }] = await Promise.all([import("papaparse"), import("../panel/patient-form.ts")]);
  const form = patientForm(plan);
  const {
    visits = [],
    courses = [],
    priorities = {},
  } = form as {
    readonly visits?: readonly Form[];
    readonly courses?: readonly { readonly name: string; readonly course: string }[];
    readonly priorities?: Readonly<Record<string, number>>;
  };
  const words = wordRows(form);
  const asked = words.findIndex(({ what }) => what === "outcome" || what === "at");
  const rows: readonly Row[] = [
    ...words.slice(0, asked),
    ...visits.flatMap((visit, i) => visitRows(visit, i + 1)),
    ...courses.map(({ name, course }) => ({ what: `course: ${name}`, value: course })),
    ...Object.entries(priorities).map(([name, value]) => ({ what: `priority: ${name}`, value })),
    ...words.slice(asked),
  ];
  const fields = columnNames.filter((name) => rows.some((row) => row[name] !== undefined && row[name] !== ""));
  return `${papa.unparse({ fields: [...fields], data: rows.map((row) => fields.map((name) => cell(row[name]))) }, { newline: "\n" })}\n`;
}
