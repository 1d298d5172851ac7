/** What could harm him in each course: limits that the simulation crosses, and rates that others counted. */
import type { CourseSafety } from "../protocols/index.ts";
import { element, type Markup, parts, smallList, table } from "./markup.ts";
import { percent, percentOfChance } from "./numbers.ts";
import type { SourceList } from "./reference-numbers.ts";

/** Limits that nobody crosses in any course are named in one line. */
export function safetySection(safety: readonly CourseSafety[], men: number, sources: SourceList): Markup {
  const signals = safety[0]?.signals ?? [];
  const crossed = signals.filter((_, k) => safety.some((course) => course.signals[k]!.ever.probability > 0));
  const never = signals.filter((signal) => !crossed.includes(signal));
  const rates = safety.flatMap(({ course, statedRates }) => statedRates.map((rate) => ({ course, ...rate })));
  const byHarm = [...new Map(rates.map((rate) => [`${rate.harm} ${rate.kind} ${rate.source}`, rate])).values()];
  const described = [...new Map(safety.flatMap((course) => course.described).map((harm) => [harm.harm + harm.kind, harm])).values()];
  return parts(
    crossed.length > 0 &&
      element(
        "div",
        { class: "scroll", tabindex: 0, role: "region", "aria-label": "Limits of safety" },
        table(
          "Share of men beyond a limit in any week, and for how many weeks the middle one of them is.",
          ["Course", ...crossed.map((signal) => parts(signal.title, sources.cite(signal.source)))],
          safety.map(({ course, signals: own }) => [
            course,
            ...crossed.map((signal) => {
              const { ever, medianWeeksIfEver } = own[signals.indexOf(signal)]!;
              return parts(
                percent(ever.probability, men),
                ever.probability > 0 && element("div", { class: "small quiet" }, `${Math.round(medianWeeksIfEver)} weeks`),
              );
            }),
          ]),
          { kind: "decision" },
        ),
      ),
    never.length > 0 && element("p", { class: "small" }, `Beyond in nobody: ${never.map(({ title }) => title.toLowerCase()).join("; ")}.`),
    (byHarm.length > 0 || described.length > 0) &&
      parts(
        element("h3", {}, "What the model has no mechanism for, as others counted it"),
        smallList(
          ...byHarm.map(({ harm, kind, events, of, low, high, population, source, read }) =>
            parts(
              `${kind}: ${harm} in ${Number(events.toPrecision(3))} of ${of} (${percentOfChance(low)} to ${percentOfChance(high)}), ${population}`,
              read === "recalled" && " (recalled, to be checked)",
              sources.cite(source),
            ),
          ),
          ...described.map(({ harm, kind, says, source }) => parts(`${kind}: ${harm}. ${says}`, sources.cite(source))),
        ),
      ),
  );
}
