/** Which courses stand for choice: those proposed, no treatment always, and going on with what he takes. */
import { findDrug } from "../drugs/index.ts";
import { type Course, parseCourse, type Treatment } from "../simulate/index.ts";
import { sameName } from "./errors.ts";

/** A course somebody proposes; it begins today, and what he takes otherwise ends. */
export interface ProposedCourse {
  readonly name: string;
  readonly course: Course;
}

/** A course that stands for choice. */
export interface Candidate extends ProposedCourse {
  readonly kind: "proposed" | "no treatment" | "going on";
  /** What choosing it means, in a sentence; empty for a proposed course of a man who takes nothing. */
  readonly about: string;
}

/** What he has taken, from day 0 until day `today`. */
export interface Taken {
  readonly taken?: Course;
  readonly today?: number;
}

const waiting =
  "Watchful waiting is the same course with visits: testosterone, haematocrit and semen again after three months, and the choice made anew.";

/**
 * The candidates, with no treatment first and going on second where he takes something today.
 *
 * No treatment and watchful waiting are one candidate: no visit changes what happens to him, only what is known of it.
 * Of a man who takes something, no treatment is to stop it; every other course begins as that one ends.
 *
 * @param proposed - Courses from today; one without treatments is taken for no treatment, under its own name.
 *
 * @throws ProtocolError `protocols/same-name`.
 *
 * @example
 * const taken = parseCourse("testosterone-enanthate 200 mg weekly");
 * candidateCourses([], { taken, today: 364 }).map(({ name }) => name) // => ["Stop testosterone enanthate", "Go on with testosterone enanthate"]
 */
export function candidateCourses(proposed: readonly ProposedCourse[], { taken, today = 0 }: Taken = {}): readonly Candidate[] {
  const goingOn = taken && continued(taken, today);
  const takes = goingOn && goingOn.treatments.length > 0 ? listed(goingOn.treatments.map(({ drug }) => drug)) : undefined;
  const androgen = goingOn?.treatments.some(({ drug }) => findDrug(drug)?.class === "testosterone") ?? false;
  const given = proposed.find(({ course }) => course.treatments.length === 0);
  const none: Candidate = {
    name: given?.name ?? (takes ? `Stop ${takes}` : "No treatment"),
    course: parseCourse("none"),
    kind: "no treatment",
    about: `${takes ? `He stops ${takes} today and takes nothing.` : "He takes nothing."} ${waiting}`,
  };
  const same = proposed.find(({ course }) => goingOn !== undefined && course.text === goingOn.text);
  const all: readonly Candidate[] = [
    none,
    ...(takes
      ? [
          {
            name: same?.name ?? `Go on with ${takes}`,
            course: goingOn!,
            kind: "going on" as const,
            about: `He goes on with ${takes} as before.${androgen ? " An androgen from outside keeps his own gonadotropins, and sperm, down." : ""}`,
          },
        ]
      : []),
    ...proposed
      .filter((p) => p !== given && p !== same)
      .map(({ name, course }) => ({
        name,
        course,
        kind: "proposed" as const,
        about: changeOver(takes === undefined ? [] : goingOn!.treatments.map(({ drug }) => drug), course),
      })),
  ];
  const twice = all.find(({ name }, i) => all.findIndex((c) => c.name === name) < i);
  if (twice) throw sameName(twice.name);
  return all;
}

/** What becomes of what he takes when he begins another course. */
function changeOver(taken: readonly string[], course: Course): string {
  const begun = new Set(course.treatments.map(({ drug }) => drug));
  const [kept, stopped] = [taken.filter((drug) => begun.has(drug)), taken.filter((drug) => !begun.has(drug))];
  return [
    ...(kept.length > 0 ? [`He goes on with ${listed(kept)}, from today as it is written here.`] : []),
    ...(stopped.length > 0 ? [`He stops ${listed(stopped)} today, and begins this.`] : []),
  ].join(" ");
}

const listed = (names: readonly string[]): string => {
  const [last, ...rest] = [...new Set(names)].toReversed();
  return rest.length === 0 ? last! : `${rest.toReversed().join(", ")} and ${last}`;
};

/**
 * What is left of a course on day `today`, counted from there: doses fall when they would have fallen.
 *
 * @example
 * const { treatments } = continued(parseCourse("testosterone-undecanoate 1000 mg every 12 weeks"), 70);
 * treatments[0]!.startHours / 24 // => 14
 */
export function continued({ treatments, text }: Course, today: number): Course {
  return { treatments: treatments.flatMap((t) => continuedTreatment(t, today * 24)), text };
}

function continuedTreatment(treatment: Treatment, now: number): readonly Treatment[] {
  const { pattern, startHours, endHours, mode, missed } = treatment;
  if (!(endHours > now)) return [];
  const later = { ...treatment, endHours: endHours - now };
  if (startHours >= now) return [{ ...later, startHours: startHours - now }];
  if (mode === "infusion") return [{ ...later, startHours: 0 }];
  const { periodHours, offsetsHours } = pattern;
  // A single dose lies in the past.
  if (!Number.isFinite(periodHours)) return [];
  const cycles = Math.floor((now - startHours) / periodHours);
  const phase = now - startHours - cycles * periodHours;
  const next = offsetsHours.findIndex((offset) => offset >= phase);
  const first = next < 0 ? offsetsHours.length : next;
  // The cycle begins anew with the dose that comes next.
  const offsets = offsetsHours.map((_, i) => due(pattern, first + i) - due(pattern, first));
  const given = cycles * offsetsHours.length + first;
  return [
    {
      ...later,
      startHours: due(pattern, first) - phase,
      pattern: { periodHours, offsetsHours: offsets },
      missed: missed.filter((index) => index >= given).map((index) => index - given),
    },
  ];
}

/** When dose `index` falls, in hours from the beginning of a cycle. */
const due = ({ periodHours, offsetsHours }: Treatment["pattern"], index: number): number =>
  Math.floor(index / offsetsHours.length) * periodHours + offsetsHours[index % offsetsHours.length]!;
