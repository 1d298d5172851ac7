/** A regimen in words that a nurse could follow, and its plan of tests. */
import { type AnalyteKey, analytes } from "../../units/index.ts";
import type { Change, Limit, Regimen, RuleSource, Step } from "./regimen.ts";
import { visitWeeks } from "./write-regimen.ts";

const printedUnits: Readonly<Record<string, string>> = { "10*6/mL": "million/mL", "10*6": "million" };
const unitInWords = (unit: string): string => printedUnits[unit] ?? unit;

/** In the middle of a sentence: names that are abbreviations keep their capitals. */
export function analyteInWords(reading: string): string {
  const name = analytes.get(reading as AnalyteKey)?.name ?? reading.replaceAll("_", " ");
  return /^[A-Z][a-z]/.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;
}

const number = (value: number): string =>
  value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(value >= 1 ? 3 : 2)));

/**
 * A limit in words; with a result, the result against it.
 *
 * @param found - The result and the limit it was held against, in the unit of the reading.
 *
 * @example
 * limitInWords({ measured: "testosterone_total", is: "below", limit: 450, unit: "ng/dL" }, { value: 388.2, against: 450 }) // => "total testosterone 388 ng/dL < 450"
 */
export function limitInWords({ measured, is, limit, unit }: Limit, found?: { readonly value: number; readonly against: number }): string {
  const name = analyteInWords(measured);
  const own = unit === "× first" ? `${limit} times his first result` : `${limit} ${unitInWords(unit)}`;
  if (!found) return `${name} ${is} ${own}`;
  const reported = analytes.get(measured as AnalyteKey)?.unit ?? unit;
  return `${name} ${number(found.value)} ${unitInWords(reported)} ${is === "below" ? "<" : ">"} ${number(found.against)}`;
}

/** What is done, in words. */
export function changeInWords(change: Change, { ladders = {} }: Pick<Regimen, "ladders">): string {
  switch (change.kind) {
    case "up":
      return `raise ${change.drug} by a step (to at most ${ladders[change.drug]?.at(-1) ?? "what he takes"})`;
    case "down":
      return `lower ${change.drug} by a step (to at least ${ladders[change.drug]?.[0] ?? "what he takes"})`;
    case "set":
      return `${change.drug} to ${change.dose}`;
    case "add":
      return `add ${change.drug} ${change.dose}`;
    case "stop":
      return `stop ${change.drug}`;
    case "stop all":
      return "stop everything";
    case "warn":
      return `warn: ${change.of}`;
    case "phase":
      return `the phase "${change.phase}" begins`;
  }
}

const sourceInWords = ({ cite, strength, read }: RuleSource): string =>
  `${cite} [${strength}; ${read === "recalled" ? "recalled" : `${read} read`}]`;

function whenInWords({ when, weeks, running = 1, phase }: Step): string {
  const { from, to } = weeks ?? {};
  const at =
    from === undefined && to === undefined
      ? ""
      : from === to
        ? ` at week ${from}`
        : to === undefined
          ? ` from week ${from}`
          : from === undefined
            ? ` until week ${to}`
            : ` at weeks ${from} to ${to}`;
  const what = when.length === 0 ? "always" : when.map((limit) => limitInWords(limit)).join(" and ");
  return `${what}${at}${running > 1 ? `, at ${running} visits running` : ""}${phase === undefined ? "" : `, in the phase "${phase}"`}`;
}

const stops = ({ do: changes }: Step): boolean => changes.some(({ kind }) => kind === "stop all");

/**
 * A regimen in words: start, visits, rules in their order, what stops it, sources.
 *
 * @returns Lines, joined.
 *
 * @example
 * regimenInWords(regimenOf("enclomiphene")).split("\n")[2] // => "Start: enclomiphene 12.5 mg daily."
 */
export function regimenInWords(regimen: Regimen): string {
  const { title, about, start, ladders = {}, steps, target, weeks, end, source, assumes = [] } = regimen;
  const ruleLine = (step: Step, i: number): string =>
    `  ${i + 1}. ${whenInWords(step)}: ${step.do.map((change) => changeInWords(change, regimen)).join("; ")}. ${step.because.charAt(0).toUpperCase()}${step.because.slice(1)}. Source: ${sourceInWords(step.source)}.`;
  const [stopping, other] = [steps.filter(stops), steps.filter((step) => !stops(step))];
  const section = (head: string, rules: readonly Step[]): readonly string[] => (rules.length === 0 ? [] : [head, ...rules.map(ruleLine)]);
  const aim =
    target &&
    `Aim: ${analyteInWords(target.measured)} ${
      target.high === undefined
        ? `of ${target.low} or more`
        : target.low === undefined
          ? `of ${target.high} or less`
          : `from ${target.low} to ${target.high}`
    } ${unitInWords(target.unit)}. Source: ${sourceInWords(target.source)}.`;
  return [
    title,
    about,
    `Start: ${start === "none" ? "nothing is given" : start}.`,
    ...Object.entries(ladders).map(([drug, doses]) => `Steps of ${drug}: ${doses.join(", ")}.`),
    `Visits: weeks ${visitWeeks(regimen).join(", ")}.`,
    ...(aim ? [aim] : []),
    ...section("Stop rules:", stopping),
    ...section("Rules, in this order:", other),
    `End: after ${weeks} weeks${start === "none" ? "" : end === "stops" ? " everything is stopped" : " what he takes goes on, and the choice is made anew"}.`,
    ...(assumes.length > 0 ? [`Assumed: ${assumes.join("; ")}.`] : []),
    `Source: ${sourceInWords(source)}.`,
    "It describes a pattern of practice; it does not instruct.",
  ].join("\n");
}

/** What is measured and asked, week by week. */
export interface MonitoringPlan {
  readonly weeks: readonly number[];
  /** `at`: one for each week. A question is for the man, and the model cannot answer it. */
  readonly rows: readonly { readonly what: string; readonly kind: "test" | "question"; readonly at: readonly boolean[] }[];
}

/**
 * The plan of tests of a regimen: weeks across, tests and questions down.
 *
 * @example
 * monitoringPlan(regimenOf("fsh")).rows.find(({ what }) => what === "sperm concentration").at // => [true, true, true, true]
 */
export function monitoringPlan(regimen: Regimen): MonitoringPlan {
  const weeks = visitWeeks(regimen);
  const tests = [...new Set(regimen.monitoring.flatMap((m) => m.tests))];
  return {
    weeks,
    rows: [
      ...tests.map((test) => ({
        what: analyteInWords(test),
        kind: "test" as const,
        at: weeks.map((week) => regimen.monitoring.some((m) => m.tests.includes(test) && m.weeks.includes(week))),
      })),
      ...(regimen.asked ?? []).map(({ ask, weeks: asked }) => ({
        what: ask,
        kind: "question" as const,
        at: weeks.map((week) => asked.includes(week)),
      })),
    ],
  };
}
