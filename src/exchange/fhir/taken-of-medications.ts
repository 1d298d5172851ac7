/** Several drugs, each from its day, as one course that counts from the first of them. */
import { type Course, printCourse } from "../../simulate/index.ts";
import { endedAfter } from "../panel/taken-of-file.ts";
import { badElement } from "./errors.ts";
import type { FormDraft } from "./form-draft.ts";
import type { Medication } from "./medications.ts";
import type { FhirFile } from "./part.ts";

const dayMs = 86_400_000;

const daysBetween = (from: string, to: string): number => (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs;

/** The course some days later. */
function later({ treatments }: Course, days: number): Course {
  const moved = treatments.map((treatment) => {
    const shifted = { ...treatment, startHours: treatment.startHours + days * 24, endHours: treatment.endHours + days * 24 };
    return { ...shifted, text: printCourse({ treatments: [shifted] }) };
  });
  return { treatments: moved, text: printCourse({ treatments: moved }) };
}

/**
 * Writes what he takes into the form.
 *
 * @param dated - Whether any result has a date.
 *
 * @throws {@link ExchangeError} `fhir/bad-element` where it is not said when something began.
 */
export function writeTaken(all: readonly Medication[], dated: boolean, { places }: FhirFile, form: FormDraft): void {
  const [first] = all;
  if (!first) return;
  const starts = all.flatMap(({ start }) => start ?? []).toSorted();
  const from = starts[0];
  const without = all.find(({ start }) => start === undefined);
  if (without && (dated || from !== undefined))
    throw badElement(places.where(without.path), "it is not said when he began to take this.", "Add the start of effectivePeriod.");
  const ends = new Set(all.map(({ end, until }) => JSON.stringify([end, until])));
  const together = ends.size === 1;
  const parts = all.map(({ course, start, end, until, path }) => {
    const days = from === undefined ? 0 : daysBetween(from, start!);
    const moved = days === 0 ? course : later(course, days);
    if (together || (end === undefined && until === undefined)) return moved;
    if (end === undefined)
      throw badElement(places.where(path), "it ends after a time, and others do not.", "Add the end of effectivePeriod.");
    const weeks = from === undefined ? 0 : daysBetween(from, end) / 7;
    const ended = weeks > 0 ? endedAfter(moved, weeks) : undefined;
    if (!ended || ended.treatments.length === 0)
      throw badElement(places.where(path), "it ends before its first dose.", "Look at both days.");
    return ended;
  });
  form.from(["taken"], first.path);
  form.set(["taken", "course"], parts.map(({ text }) => text).join("; "), first.path);
  if (from !== undefined) form.set(["taken", "from"], from, all.find(({ start }) => start === from)!.path);
  const until = first.until ?? first.end;
  if (together && until !== undefined) form.set(["taken", "until"], until, first.path);
}
