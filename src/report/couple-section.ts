/** The chance of a child in each course, as publications count it, and what assisted reproduction is customarily said to need. */
import type { CoupleChances } from "../protocols/index.ts";
import { type Child, element, list, type Markup, parts, table } from "./markup.ts";
import { percentOfChance } from "./numbers.ts";

/** Nothing is said of a course that reaches no half year. */
export function coupleSection({ courses, assumptions, partnerAge, partnerAgeKnown }: CoupleChances): Markup {
  const horizons = courses[0]?.chances.map(({ months }) => months) ?? [];
  if (horizons.length === 0) return element("p", {}, "The courses end before half a year; nothing can be said of a pregnancy.");
  const whose = partnerAgeKnown ? `his partner is ${partnerAge}` : `his partner's age is not known; taken to be ${partnerAge}`;
  const chance = (c: number, months: number): Child => {
    const found = courses[c]!.chances.find((one) => one.months === months)!;
    const other = found.ifPartnerIs.map(({ age, middle }) => `${percentOfChance(middle)} at ${age}`).join(", ");
    return parts(
      `${percentOfChance(found.middle)} (${percentOfChance(found.low)} to ${percentOfChance(found.high)})`,
      other !== "" && element("div", { class: "small quiet" }, other),
    );
  };
  const custom = [...new Set(courses.flatMap((course) => course.assistedReproduction.map(({ method, says }) => `${method}: ${says}.`)))];
  return parts(
    table(
      `Chance of a pregnancy by intercourse; ${whose}. In brackets where nine tenths of men lie by all publications.`,
      ["Course", ...horizons.map((months) => `by ${months} months`), "Motile sperm at the end, million"],
      courses.map(({ course, totalMotileCount }, c) => [
        course,
        ...horizons.map((months) => chance(c, months)),
        totalMotileCount < 0.01 ? "<0.01" : String(Number(totalMotileCount.toPrecision(2))),
      ]),
    ),
    list(...assumptions),
    custom.length > 0 && parts(element("h3", {}, "What assisted reproduction is said to need"), list(...custom)),
  );
}
