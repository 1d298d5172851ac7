/** When something was measured: the day, and the time of day as it was written, whatever the time zone. */
import type { Path } from "../form-document.ts";
import { badElement } from "./errors.ts";
import { extensions } from "./own-codes.ts";
import { digits, extension, object, type Part, quoted, text, warnOnce } from "./part.ts";

export interface When {
  readonly path: Path;
  readonly date?: string;
  /** Days from the start of what he takes. */
  readonly day?: number;
  readonly clock?: string;
}

const instant = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/** A day of FHIR, which may be a month or a year. */
export function dayIn(written: string, path: Path, part: Part): { readonly date: string; readonly clock?: string; readonly zone?: string } {
  const [, date, clock, zone] = instant.exec(written) ?? [];
  if (date === undefined)
    throw badElement(
      part.file.places.where(path),
      /^\d{4}(-\d{2})?$/.test(written) ? `${written} is no day.` : `${quoted(written)} is no time of FHIR.`,
      "Give the day, as in 2026-03-02, or the instant, as in 2026-03-02T08:10:00+01:00.",
    );
  return { date, ...(clock !== undefined && { clock }), ...(zone !== undefined && { zone }) };
}

function written(part: Part): { readonly at: string; readonly path: Path } | undefined {
  for (const key of ["effectiveDateTime", "effectiveInstant"]) {
    const at = text(part, key);
    if (at !== undefined) return { at, path: [...part.path, key] };
  }
  const period = object(part, "effectivePeriod");
  if (!period) return undefined;
  const at = text(period, "start") ?? text(period, "end");
  const end = text(period, "end");
  if (at !== undefined && end !== undefined && at.slice(0, 10) !== end.slice(0, 10))
    part.file.places.warn(period.path, "it took more than a day; its first day is taken.");
  return at === undefined ? undefined : { at, path: period.path };
}

/**
 * The time of an Observation or a report; undefined where none is said.
 *
 * @throws {@link ExchangeError} `fhir/bad-element` for a time that is none, and for a month or a year.
 */
export function whenOf(part: Part): When | undefined {
  const day = extension(part, extensions.day);
  const local = extension(part, extensions.clock);
  const clock = local && text(local, "valueTime")?.slice(0, 5);
  const found = written(part);
  if (day && !found) {
    const number = digits(day, "valueDecimal");
    if (number !== undefined) return { path: day.path, day: Number(number), ...(clock !== undefined && { clock }) };
  }
  if (!found) return undefined;
  const { zone, ...read } = dayIn(found.at, found.path, part);
  if (read.clock === "00:00")
    warnOnce(part, found.path, "midnight is taken as the hour of the draw; where the hour is not known give the day alone.");
  else if (zone === "Z")
    warnOnce(part, found.path, "the time of day is taken as it is written, in UTC; where he lives it may have been another.");
  return { path: found.path, ...read, ...(clock !== undefined && { clock }) };
}
