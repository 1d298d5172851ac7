/** What was published of the harms of a course, drug by drug. */
import { findDrug } from "../../drugs/index.ts";
import { wilsonInterval } from "../../numerics/index.ts";
import { cite } from "../../references/index.ts";
import type { Course } from "../../simulate/index.ts";
import { type Monitoring, monitoring } from "./monitoring.ts";
import { type Counted, countedHarms, type Described, type DrugKind, describedHarms } from "./rates.ts";

/** How often a harm was counted; with Wilson's 95 % interval. */
export interface StatedRate extends Pick<Counted, "harm" | "kind" | "of" | "population" | "citation" | "read"> {
  /** Men; a fraction where reckoned from a percentage. */
  readonly events: number;
  /** Whether the publication prints the count, or a percentage. */
  readonly from: "count" | "percentage";
  readonly low: number;
  readonly high: number;
  readonly source: string;
}

/** A harm without a usable count. */
export interface DescribedHarm extends Described {
  readonly source: string;
}

/** The kinds of drug in a course. */
function kindsOf({ treatments }: Pick<Course, "treatments">): ReadonlySet<DrugKind> {
  return new Set(
    treatments.flatMap(({ drug }): readonly DrugKind[] => {
      const found = findDrug(drug);
      if (found?.class === "SERM" || found?.class === "testosterone" || found?.class === "aromatase inhibitor") return [found.class];
      return /^chori/.test(found?.name ?? "") ? ["hCG"] : [];
    }),
  );
}

/**
 * Harms that were counted in men on drugs of these kinds. What the model simulates (haematocrit, estradiol) is here too where it was counted, to be held beside it.
 *
 * @example
 * statedRates(parseCourse("clomiphene 25 mg daily")).map(({ harm, events, of }) => `${harm} ${events}/${of}`)[0] // => "blurred vision 3/120"
 */
export function statedRates(course: Pick<Course, "treatments">): readonly StatedRate[] {
  const kinds = kindsOf(course);
  return countedHarms
    .filter(({ kind }) => kinds.has(kind))
    .map(({ events, ...rest }): StatedRate => {
      const number = "counted" in events ? events.counted : (events.percent / 100) * rest.of;
      return {
        ...rest,
        events: number,
        from: "counted" in events ? "count" : "percentage",
        ...wilsonInterval(number, rest.of),
        source: cite(rest.citation),
      };
    });
}

/**
 * Harms that were described without a count that could be used.
 *
 * @example
 * describedHarmsOf(parseCourse("anastrozole 1 mg daily")).map(({ harm }) => harm) // => ["loss of bone"]
 */
export function describedHarmsOf(course: Pick<Course, "treatments">): readonly DescribedHarm[] {
  const kinds = kindsOf(course);
  return describedHarms.filter(({ kind }) => kinds.has(kind)).map((harm) => ({ ...harm, source: cite(harm.citation) }));
}

/**
 * What is customarily looked at during a course.
 *
 * @example
 * monitoringNeeded(parseCourse("none")) // => []
 */
export function monitoringNeeded(course: Pick<Course, "treatments">): readonly Monitoring[] {
  const kinds = kindsOf(course);
  return monitoring.filter(({ kind }) => kinds.has(kind));
}
