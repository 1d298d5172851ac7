/** What one man has been told to take, dose by dose, and how a change of the regimen changes it. */
import { findDrug } from "../../drugs/index.ts";
import { type Course, parseCourse, printCourse, type Treatment } from "../../simulate/index.ts";
import type { Change, Regimen } from "../regimens/index.ts";

/** One drug in one dose, from a day on. */
export interface Prescription {
  /** As the regimen calls it. */
  readonly drug: string;
  /** In the course language: `50 mg daily`. */
  readonly dose: string;
  readonly from: number;
  /** Absent while he takes it. */
  readonly until?: number;
}

/** Everything he was ever told, in the order in which it began, and the phase he is in. */
export interface Prescribed {
  readonly all: readonly Prescription[];
  readonly phase: string;
}

const inn = (drug: string): string => findDrug(drug)?.name ?? drug;

/** Before anything is changed. */
export const firstPhase = "first";

/**
 * What a regimen begins with.
 *
 * @example
 * begun({ start: "clomiphene 25 mg daily" }).all // => [{ drug: "clomiphene", dose: "25 mg daily", from: 0 }]
 */
export function begun({ start }: Pick<Regimen, "start">): Prescribed {
  const texts = start === "none" ? [] : start.split(";").map((text) => text.trim());
  const all = texts.map((text) => {
    const space = text.indexOf(" ");
    return { drug: text.slice(0, space), dose: text.slice(space + 1), from: 0 };
  });
  return { all, phase: firstPhase };
}

/** What he takes now. */
export const taking = ({ all }: Prescribed): readonly Prescription[] => all.filter(({ until }) => until === undefined);

/**
 * Carries out a change on a day.
 *
 * @returns What he has been told then, and in words what was done; the same and nothing when there is nothing to change, as at the top
 *   of a ladder.
 */
export function carriedOut(
  before: Prescribed,
  change: Change,
  { ladders = {} }: Pick<Regimen, "ladders">,
  day: number,
): { readonly prescribed: Prescribed; readonly done?: string } {
  if (change.kind === "phase") return { prescribed: { ...before, phase: change.phase }, done: "" };
  if (change.kind === "warn") return { prescribed: before, done: change.of };
  const end = (drug?: string): readonly Prescription[] =>
    before.all.map((p) => (p.until === undefined && (drug === undefined || inn(p.drug) === inn(drug)) ? { ...p, until: day } : p));
  const now = taking(before);
  if (change.kind === "stop all")
    return now.length === 0
      ? { prescribed: before }
      : { prescribed: { ...before, all: end() }, done: `stop ${now.map(({ drug }) => drug).join(", ")}` };
  const { drug } = change;
  const current = now.find((p) => inn(p.drug) === inn(drug));
  const put = (dose: string, done: string) => ({
    prescribed: { ...before, all: [...end(drug), { drug, dose, from: day }] },
    done,
  });
  switch (change.kind) {
    case "stop":
      return current ? { prescribed: { ...before, all: end(drug) }, done: `stop ${drug}` } : { prescribed: before };
    case "add":
      return current ? { prescribed: before } : put(change.dose, `add ${drug} ${change.dose}`);
    case "set":
      return current?.dose === change.dose ? { prescribed: before } : put(change.dose, `${drug} to ${change.dose}`);
    default: {
      const ladder = ladders[drug] ?? [];
      const step = current ? ladder.indexOf(current.dose) : -1;
      const next = step < 0 ? undefined : ladder[step + (change.kind === "up" ? 1 : -1)];
      return next === undefined ? { prescribed: before } : put(next, `${drug} to ${next}`);
    }
  }
}

/** Reading a dose is a little work, and every man is told the same few. */
const read = new Map<string, Treatment>();

function treatmentOf(text: string): Treatment {
  const known = read.get(text) ?? parseCourse(text).treatments[0]!;
  read.set(text, known);
  return known;
}

/** Average of a week of doses, in the unit of the dose. */
export function perWeek({ drug, dose }: Pick<Prescription, "drug" | "dose">): { readonly amount: number; readonly unit: string } {
  const { amount, unit, pattern } = treatmentOf(`${drug} ${dose}`);
  return { amount: (amount * pattern.offsetsHours.length * 168) / pattern.periodHours, unit };
}

/**
 * All he takes, as a course from day 0.
 *
 * @param missed - Which planned doses of a treatment he does not take.
 *
 * @example
 * courseOf({ all: [{ drug: "clomiphene", dose: "25 mg daily", from: 0, until: 35 }], phase: "first" }, () => []).text // => "clomiphene 25 mg oral daily for 5 weeks"
 */
export function courseOf({ all }: Prescribed, missed: (treatment: Treatment, place: number) => readonly number[]): Course {
  const treatments = all.map(({ drug, dose, from, until }, place): Treatment => {
    const given = { ...treatmentOf(`${drug} ${dose}`), startHours: from * 24, endHours: until === undefined ? Infinity : until * 24 };
    return { ...given, missed: missed(given, place) };
  });
  return { treatments, text: printCourse({ treatments }) };
}
