/** One man through one regimen: seen, measured, judged by what was measured, told what to take; and the log of it. */
import type { Man } from "../../people/index.ts";
import type { Course, Way } from "../../simulate/index.ts";
import type { Regimen } from "../regimens/index.ts";
import { limitInWords, visitWeeks } from "../regimens/index.ts";
import { type ChanceOptions, chanceFor } from "./chance.ts";
import { judge, type Seen } from "./judge.ts";
import { begun, carriedOut, courseOf, type Prescription } from "./prescriptions.ts";

/** One thing that happened, and why. */
export interface LogLine {
  readonly week: number;
  readonly day: number;
  /** `week 6: total testosterone 388 ng/dL < 450 ng/dL: clomiphene to 50 mg daily`. */
  readonly text: string;
  /** Which rule of the regimen; absent where none was followed. */
  readonly step?: number;
}

/** A man's way through a regimen. */
export interface ManOnRegimen {
  /** Among the men given, from 0. */
  readonly man: number;
  readonly doses: readonly Prescription[];
  readonly visits: readonly Seen[];
  readonly log: readonly LogLine[];
  /** When and why everything was stopped before the end; absent where it was not. */
  readonly stopped?: { readonly week: number; readonly why: string };
  /** The day on which the regimen was over, if it stops what he takes and he came so far. */
  readonly ended?: number;
  /** All he took and missed, as a course: simulated alone it gives his levels again. */
  readonly course: Course;
}

/** What he does not come to a visit for is not known. */
const stayedAway = "he did not come, and takes nothing more";

/**
 * A man's way through a regimen as `simulateWithVisits` asks for it, and what became of him.
 *
 * @param number - Whose chance is his.
 * @param weeks  - Length of the simulation; a regimen that is longer is cut off.
 */
export function followMan(
  man: Man,
  regimen: Regimen,
  { place, seed, number, weeks, ...options }: ChanceOptions & { place: number; seed: number; number: number; weeks: number },
): { readonly way: Way; result(): ManOnRegimen } {
  const chance = chanceFor(seed, number, options, man.traits.age);
  const until = weeks * 168;
  const ends = regimen.end === "stops" && regimen.weeks < weeks ? [regimen.weeks] : [];
  const planned = [...new Set([...visitWeeks(regimen), ...ends])].filter((week) => week <= weeks).sort((a, b) => a - b);
  const days = chance.days(planned, weeks);
  let prescribed = begun(regimen);
  const visits: Seen[] = [];
  const log: LogLine[] = [];
  const fired = new Map<number, number>();
  let stopped: ManOnRegimen["stopped"];
  let ended: number | undefined;
  // What he takes lasts as long as the simulation: doses beyond are neither given nor missed.
  const course = (): Course => courseOf(prescribed, (treatment, p) => chance.missed(treatment, p, until));
  let current = course();

  /** All that the rules ask for at the last visit; of changes of one drug the first counts. */
  function followRules(week: number, day: number): void {
    const changed = new Set<string>();
    for (const { step, index, limits } of judge(regimen, prescribed.phase, visits, fired)) {
      const done: string[] = [];
      for (const change of step.do) {
        if ("drug" in change && changed.has(change.drug)) continue;
        // Who is told to take less need not be warned that he should.
        if (change.kind === "warn" && changed.size > 0) continue;
        const { prescribed: after, done: words } = carriedOut(prescribed, change, regimen, day);
        if (words === undefined) continue;
        prescribed = after;
        if ("drug" in change) changed.add(change.drug);
        if (words !== "") done.push(words);
        if (change.kind === "stop all") stopped = { week, why: step.because };
      }
      if (done.length === 0) continue;
      fired.set(index, visits.length - 1);
      const found = limits.map(({ limit, value, against }) => limitInWords(limit, { value, against }));
      log.push({
        week,
        day,
        step: index,
        text: `week ${week}: ${[...found, ...(found.length === 0 ? [step.because] : [])].join(", ")}: ${done.join("; ")}`,
      });
      if (stopped) return;
    }
  }

  const way: Way = {
    course: current,
    visits: days,
    atVisit(v, levels) {
      const [week, day] = [planned[v]!, days[v]!];
      if (stopped) return undefined;
      const before = prescribed;
      if (!chance.comes(v)) {
        prescribed = carriedOut(prescribed, { kind: "stop all" }, regimen, day).prescribed;
        stopped = { week, why: stayedAway };
        log.push({ week, day, text: `week ${week}: ${stayedAway}` });
      } else {
        const tests = regimen.monitoring.flatMap((m) => (m.weeks.includes(week) ? m.tests : []));
        visits.push({ week, day, measured: chance.measure(day, levels, tests) });
        // Who is seen after the end is measured, and told nothing.
        if (ended !== undefined) return undefined;
        followRules(week, day);
        if (!stopped && regimen.end === "stops" && week === regimen.weeks) {
          const { prescribed: after, done } = carriedOut(prescribed, { kind: "stop all" }, regimen, day);
          prescribed = after;
          ended = day;
          if (done !== undefined) log.push({ week, day, text: `week ${week}: the regimen ends: ${done}` });
        }
      }
      if (prescribed.all === before.all) return undefined;
      current = course();
      return current;
    },
  };
  return {
    way,
    result: () => ({
      man: place,
      doses: prescribed.all,
      visits,
      log,
      ...(stopped && { stopped }),
      ...(ended !== undefined && { ended }),
      course: current,
    }),
  };
}
