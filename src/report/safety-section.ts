/** What could harm him in each course: limits that the simulation crosses, and rates that others counted. */
import type { CourseSafety } from "../protocols/index.ts";
import { element, list, type Markup, parts, table } from "./markup.ts";
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
      table(
        "Share of men beyond a limit in any week, and for how many weeks the middle one of them is.",
        ["", ...safety.map(({ course }) => course)],
        crossed.map((signal) => {
          const k = signals.indexOf(signal);
          return [
            parts(signal.title, sources.cite(signal.source)),
            ...safety.map((course) => {
              const { ever, medianWeeksIfEver } = course.signals[k]!;
              return `${percent(ever.probability, men)}${ever.probability > 0 ? `, ${Math.round(medianWeeksIfEver)} weeks` : ""}`;
            }),
          ];
        }),
        { kind: "numbers" },
      ),
    never.length > 0 && element("p", { class: "small" }, `Beyond in nobody: ${never.map(({ title }) => title.toLowerCase()).join("; ")}.`),
    (byHarm.length > 0 || described.length > 0) &&
      parts(
        element("h3", {}, "What the model has no mechanism for, as others counted it"),
        list(
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
