/** What the chances of a pregnancy rest on, and what assisted reproduction is customarily said to need. */
import type { CoupleChances } from "../protocols/index.ts";
import { type Child, element, type Markup, parts } from "./markup.ts";
import { percentOfChance } from "./numbers.ts";

/** What her age would change, of the course that comes first. */
function ifOlder({ courses }: CoupleChances, first: number): Child {
  const { course, chances } = courses[first] ?? courses[0]!;
  const said = chances.filter(({ ifPartnerIs }) => ifPartnerIs.length > 0);
  return (
    said.length > 0 &&
    `On ${course}: ${said
      .map(({ months, middle, ifPartnerIs }) => {
        const others = ifPartnerIs.map(({ age, middle: its }) => `${percentOfChance(its)} were she ${age}`);
        return `${percentOfChance(middle)} by ${months} months, ${others.join(" and ")}`;
      })
      .join("; ")}.`
  );
}

/** The chances themselves stand in the table of the courses. Nothing is said of a course that reaches no half year. */
export function coupleSection(couple: CoupleChances, first: number): Markup {
  const { courses, assumptions, partnerAge, partnerAgeKnown } = couple;
  if ((courses[0]?.chances.length ?? 0) === 0)
    return element("p", {}, "The courses end before half a year; nothing can be said of a pregnancy.");
  const custom = [...new Set(courses.flatMap((course) => course.assistedReproduction.map(({ method, says }) => `${method}: ${says}.`)))];
  return parts(
    element(
      "p",
      {},
      partnerAgeKnown ? `His partner is ${partnerAge}. ` : `His partner's age is not known; taken to be ${partnerAge}. `,
      ifOlder(couple, first),
    ),
    element("p", { class: "small quiet" }, assumptions.join(" ")),
    custom.length > 0 &&
      element("p", { class: "small" }, element("strong", {}, "What assisted reproduction is said to need. "), custom.join(" ")),
  );
}
