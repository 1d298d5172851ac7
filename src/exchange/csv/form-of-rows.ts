/** A man's CSV rows as the form that the reader of every file understands, with the row that each part came from. */
import { analytes, nearest } from "../../units/index.ts";
import { malformedCsv } from "../errors.ts";
import type { FormDocument, Path } from "../form-document.ts";
import { otherNameOf } from "../panel/written-result.ts";
import { analyteOfName } from "./analyte-of-name.ts";
import type { CsvCells } from "./csv-cells.ts";
import { ofMeasurements, plainName } from "./csv-columns.ts";
import type { NamedRow } from "./csv-header.ts";
import { numberOr, valueOfWord, withPoint, writtenLimits, writtenResult } from "./csv-values.ts";
import { csvWords, namedWords, wordOf } from "./csv-words.ts";
import { formOfVisit, type MeasuredRow, visitsOfRows } from "./visits-of-rows.ts";

interface Place {
  readonly line: number;
  readonly name: string;
}

/** A name as it was written, fit for one line. */
const shown = (text: string): string => {
  const line = text.slice(0, 48).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "\uFFFD");
  return /^[\p{L}\p{N}_/ :-]+$/u.test(line) && text.length <= 48 ? line : `"${line}${text.length > 48 ? "…" : ""}"`;
};

type Mapping = Record<string, unknown>;

/** Puts a value under a path; `+` as a last step adds to a list. Returns the path at which it then is. */
function put(data: Mapping, path: Path, value: unknown): Path {
  const [last, ...outer] = path.toReversed();
  const around = outer.toReversed().map(String);
  if (last === "+") {
    const list = (data[around[0]!] ??= []) as unknown[];
    list.push(value);
    return [...around, list.length - 1];
  }
  let part = data;
  for (const step of around) part = (part[step] ??= {}) as Mapping;
  part[String(last)] = value;
  return path;
}

const unknownWord = (what: string, where: string) => {
  const plain = plainName(what);
  const meant = otherNameOf(plain) ?? nearest(plain, [...analytes.keys(), ...Object.keys(csvWords)]);
  return malformedCsv(where, "this means nothing here.", meant ? `Did you mean ${meant}?` : "docs/csv.md lists what a row can say.");
};

/** Reads rows to a document whose lines are those of the rows, and whose parts are called as the rows call them. */
export function formOfRows(rows: readonly NamedRow[], separator: CsvCells["separator"], file: string): FormDocument {
  const data: Mapping = { man: {} };
  const places = new Map<string, Place>();
  const put1 = (path: Path, value: unknown, place: Place): void => {
    const before = path.at(-1) === "+" ? undefined : places.get(JSON.stringify(path));
    if (before)
      throw malformedCsv(`${file}:${place.line} ${place.name}`, `it is there already, in line ${before.line}.`, "Leave one of them out.");
    places.set(JSON.stringify(put(data, path, value)), place);
  };
  const measured: MeasuredRow[] = [];
  for (const row of rows) {
    const { line, cells } = row;
    const name = shown(cells.what);
    const where = `${file}:${line} ${name}`;
    if (cells.what === "") throw malformedCsv(`${file}:${line}`, "the row does not say what it is about.", "Write it in the column what.");
    if (cells.value === "") throw malformedCsv(where, "there is no value.", "Leave out what was not measured and is not known.");
    const others = ofMeasurements.filter((column) => cells[column] !== "");
    const plain = plainName(cells.what);
    const analyte = analyteOfName(cells.what);
    const [, kind, called] = /^(course|priority)\s*:\s*(.*)$/is.exec(cells.what) ?? [];
    const word = wordOf(cells.what);
    if (kind === undefined && analyte !== undefined && (word === undefined || others.length > 0)) {
      const value = withPoint(cells.value, separator);
      const [low, high] = [withPoint(cells.low, separator), withPoint(cells.high, separator)];
      const result = writtenResult(value, cells.comparator, cells.unit, where);
      measured.push({ ...row, analyte, where, result, limits: writtenLimits(low, high, cells.unit, where) });
      continue;
    }
    if (kind === undefined && word === undefined) {
      if (Object.hasOwn(namedWords, plain))
        throw malformedCsv(
          where,
          "a name is missing.",
          `Write it behind a colon, as in ${plain === "course" ? "course: Stay" : "priority: little_burden"}.`,
        );
      throw unknownWord(cells.what, where);
    }
    if (others.length > 0)
      throw malformedCsv(
        `${where}, column ${others[0]}`,
        "this says something of measurements, and this row is none.",
        "Leave the cell empty.",
      );
    if (kind?.toLowerCase() === "course") {
      put1(["courses", "+"], { name: called, course: cells.value }, { line, name });
    } else if (kind !== undefined) {
      put1(["priorities", called!], numberOr(withPoint(cells.value, separator)), { line, name });
    } else {
      const known = csvWords[word!]!;
      const value = known.holds === "text" ? cells.value : withPoint(cells.value, separator);
      put1(known.path, valueOfWord(known, value, cells.unit, where), { line, name });
    }
  }
  addVisits(data, measured, places, file);
  return documentOf(data, places);
}

function addVisits(data: Mapping, measured: readonly MeasuredRow[], places: Map<string, Place>, file: string): void {
  if (measured.length === 0) return;
  const timed = measured.some(({ cells: { date, day, week } }) => date !== "" || day !== "" || week !== "");
  data.visits = visitsOfRows(measured).map((visit, i) => {
    const first = visit.rows[0]!;
    places.set(JSON.stringify(["visits", i]), { line: first.line, name: shown(first.cells.what) });
    for (const [column, { line }] of visit.said) places.set(JSON.stringify(["visits", i, column]), { line, name: `column ${column}` });
    for (const { line, analyte, cells } of visit.rows) {
      places.set(JSON.stringify(["visits", i, "measured", analyte]), { line, name: shown(cells.what) });
      places.set(JSON.stringify(["visits", i, "limits", analyte]), { line, name: `${shown(cells.what)}, columns low and high` });
    }
    const form = formOfVisit(visit, file);
    // The short form: a panel without a time is of the day before anything is taken.
    return timed ? form : { day: 0, ...form };
  });
}

function documentOf(data: Mapping, places: ReadonlyMap<string, Place>): FormDocument {
  return {
    data,
    lineOf(path) {
      for (let length = path.length; length > 0; length--) {
        const place = places.get(JSON.stringify(path.slice(0, length)));
        if (place) return place.line;
      }
      const within = `${JSON.stringify(path).slice(0, -1)},`;
      const lines = path.length === 0 ? [] : [...places].flatMap(([key, { line }]) => (key.startsWith(within) ? [line] : []));
      return lines.length === 0 ? 1 : lines.reduce((least, line) => Math.min(least, line));
    },
    nameOf(path) {
      // A course is one row, whose parts are its cells.
      return (places.get(JSON.stringify(path)) ?? (path[0] === "courses" ? places.get(JSON.stringify(path.slice(0, 2))) : undefined))?.name;
    },
  };
}
