/** The visits of a file: when, how, and what was measured; each result once. */
import type { Result, Visit } from "../../clinic/index.ts";
import { analyte } from "../../units/index.ts";
import { invalid } from "../errors.ts";
import type { Path } from "../form-document.ts";
import { hourOfClock, timeIn } from "./calendar.ts";
import { refuseContradictions } from "./contradictions.ts";
import { readLimits } from "./limits-of-laboratory.ts";
import type { WrittenPanel, WrittenVisit } from "./panel-schema.ts";
import type { Places } from "./places.ts";
import { daysOfVisits } from "./time-of-visit.ts";
import { isOfBlood, isOfSemen } from "./units-in-use.ts";
import { type ReadResult, readResult, warnOfOddities } from "./written-result.ts";

/** A man can be measured so often; more is a table in the wrong place. */
const mostResults = 2000;
/** Days. */
const longestAbstinence = 90;

type Details = Omit<Visit, "measurements">;

type Limits = Readonly<Record<string, NonNullable<Result["laboratoryLimits"]>>>;

interface Draft extends Details {
  readonly results: readonly ReadResult[];
  /** By the key of the analyte. */
  readonly limits: Limits;
  readonly date?: string;
}

/** What was measured of him: as a likelihood sees it, and as a clinician does. */
export interface Measured {
  /** Sorted by day and hour, in the units of the readings; what is not simulated is not there. */
  readonly visits: readonly Visit[];
  /** Every result, in the same order. */
  readonly results: readonly Result[];
}

function resultsOf(written: Readonly<Record<string, unknown>>, path: Path, places: Places): readonly ReadResult[] {
  const names = new Map<string, string>();
  return Object.entries(written).map(([name, value]) => {
    const here = [...path, name];
    const result = readResult(name, value, here, places);
    const { key } = analyte(name);
    const before = names.get(key);
    if (before !== undefined)
      throw invalid(places.where(here), `this is ${before} by another name, which is there already.`, "Leave one of them out.");
    names.set(key, name);
    return result;
  });
}

function daysOfAbstinence(written: string, path: Path, places: Places): number {
  if (/^\s*[\d.]+\s*$/.test(written))
    throw invalid(places.where(path), `${written.trim()} is a time without its unit.`, `Write ${written.trim()} days, if days are meant.`);
  const days = places.reading(path, () => timeIn("d", written));
  if (!(days > 0 && days <= longestAbstinence))
    throw invalid(
      places.where(path),
      `${written.trim()} is not a time of abstinence.`,
      `Give a time above 0 and up to ${longestAbstinence} days, such as 3 days.`,
    );
  return days;
}

/** Limits of what was measured, by the key of the analyte. */
function limitsOf({ limits = {} }: WrittenVisit, results: readonly ReadResult[], path: Path, places: Places): Limits {
  const measured = new Set(results.map(({ measurement: m }) => m.analyte));
  return Object.fromEntries(
    Object.entries(limits).map(([name, written]) => {
      const here = [...path, "limits", name];
      const { key } = places.reading(here, () => analyte(name));
      if (!measured.has(key)) throw invalid(places.where(here), "nothing was measured that it could be the limits of.", "Leave it out.");
      return [key, readLimits(name, written, here, places)];
    }),
  );
}

/** What is said of a sample that is not there is left out, and said to be. */
function detailsOf(visit: WrittenVisit, day: number, path: Path, results: readonly ReadResult[], places: Places): Details {
  const keys = results.map(({ measurement: m }) => m.analyte);
  const concerns = (name: "fasting" | "assay" | "pooled" | "abstinence", sample: string, there: boolean): boolean => {
    if (visit[name] !== undefined && !there) places.warn([...path, name], `no result here is of ${sample}; it is left out.`);
    return there;
  };
  const blood = keys.some(isOfBlood);
  const semen = keys.some(isOfSemen);
  const { clock, fasting, assay, pooled, abstinence, of } = visit;
  const ofSemen = concerns("abstinence", "semen", semen);
  const [fasted, assayed, mixed] = [
    concerns("fasting", "blood", blood),
    concerns("assay", "blood", blood),
    concerns("pooled", "blood", blood),
  ];
  return {
    day,
    ...(clock !== undefined && { hour: hourOfClock(clock, [...path, "clock"], places) }),
    ...(fasting !== undefined && fasted && { fasting }),
    ...(assay !== undefined && assayed && { assay }),
    ...(pooled !== undefined && mixed && { pooled }),
    ...(abstinence !== undefined && {
      ...((days) => ofSemen && { abstinence: days })(daysOfAbstinence(abstinence, [...path, "abstinence"], places)),
    }),
    ...(of !== undefined && { of }),
  };
}

/** The same result twice is one; two results of one analyte from one tube are none. */
function eachOnce(drafts: readonly Draft[], places: Places): readonly Draft[] {
  const before = new Map<string, ReadResult>();
  return drafts.map((draft) => ({
    ...draft,
    results: draft.results.filter((result) => {
      const { analyte: key, value, limit } = result.measurement;
      const tube = JSON.stringify([key, draft.day, draft.hour, draft.assay]);
      const first = before.get(tube);
      before.set(tube, first ?? result);
      if (!first) return true;
      const there = `line ${places.line(first.path)}`;
      const same = Math.abs(first.measurement.value - value) <= 1e-9 * value && first.measurement.limit === limit;
      if (!same)
        throw invalid(
          places.where(result.path),
          `${result.said} here and ${first.said} in ${there}, of one day and one hour.`,
          "Of two draws give each its clock; of one draw give one result.",
        );
      places.warn(result.path, `the same result of the same day and hour as in ${there}; it counts once.`);
      return false;
    }),
  }));
}

const inOrder = (a: Details, b: Details): number => a.day - b.day || (a.hour ?? -1) - (b.hour ?? -1);

/** A draft as a likelihood sees it. */
function visitOf({ results, limits: _, date: __, ...details }: Draft): readonly Visit[] {
  const simulated = results.filter(({ simulated }) => simulated);
  return simulated.length === 0 ? [] : [{ ...details, measurements: simulated.map(({ measurement }) => measurement) }];
}

/** A draft as a clinician sees it. */
const resultsIn = ({ results, limits, ...details }: Draft, visit: number): readonly Result[] =>
  results.map(({ measurement, said }) => {
    const { abstinence, fasting, assay, pooled, ...rest } = details;
    const of = limits[measurement.analyte];
    const semen = isOfSemen(measurement.analyte);
    const blood = isOfBlood(measurement.analyte);
    return {
      ...measurement,
      written: said,
      visit,
      ...rest,
      ...(blood && fasting !== undefined && { fasting }),
      ...(blood && assay !== undefined && { assay }),
      ...(blood && pooled !== undefined && { pooled }),
      ...(semen && abstinence !== undefined && { abstinence }),
      ...(of && { laboratoryLimits: of }),
    };
  });

/**
 * The visits and the results, sorted by day and hour, each result in the unit of its analyte.
 *
 * @throws {@link ExchangeError} `exchange/invalid-panel`; and the codes of units that cannot be read.
 */
export function visitsOfFile(
  { man, visits: written = [] }: WrittenPanel,
  start: { readonly dayZero: number | undefined; readonly takes: boolean },
  places: Places,
): Measured {
  const days = daysOfVisits(written, start, places);
  const number = written.reduce((sum, { measured }) => sum + Object.keys(measured).length, Object.keys(man.panel).length);
  if (number > mostResults)
    throw invalid(places.where(["visits"]), `${number} results are more than ${mostResults}.`, "Give daily means, or part of the time.");
  const panel = resultsOf(man.panel, ["man", "panel"], places);
  const drafts: readonly Draft[] = [
    ...(panel.length > 0 ? [{ day: 0, results: panel, limits: {} }] : []),
    ...written.map((visit, i): Draft => {
      const path: Path = ["visits", i];
      if (Object.keys(visit.measured).length === 0)
        throw invalid(
          places.where([...path, "measured"]),
          "nothing was measured.",
          "Write the results, such as lh: 3.5 IU/L, or leave the visit out.",
        );
      const results = resultsOf(visit.measured, [...path, "measured"], places);
      const limits = limitsOf(visit, results, path, places);
      const date = visit.date?.trim();
      return { ...detailsOf(visit, days[i]!, path, results, places), results, limits, ...(date !== undefined && { date }) };
    }),
  ];
  for (const { results } of drafts) {
    refuseContradictions(results, places);
    warnOfOddities(results, man.condition, places);
  }
  const once = eachOnce(drafts, places)
    .filter(({ results }) => results.length > 0)
    .map(({ of = man.of, ...draft }): Draft => ({ ...draft, ...(of !== undefined && { of }) }))
    .toSorted(inOrder);
  return { visits: once.flatMap(visitOf), results: once.flatMap(resultsIn) };
}
