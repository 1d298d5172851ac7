/** What every chance of a pregnancy here rests on, in sentences. */
import { type CitationKey, cite } from "../../references/index.ts";
import { coupleSources } from "./couple-sources.ts";
import { intercourse } from "./relative-fecundability.ts";
import { type SemenSource, semenSources } from "./semen-sources.ts";
import { type Couple, usualPartnerAge } from "./ways-of-counting.ts";

const oldest = 43;

/** A publication that the chances rest on. */
export interface ConceptionSource extends Pick<SemenSource, "name" | "about" | "read" | "citations"> {
  readonly on: "sperm" | "couples";
}

/** All of them, on sperm first; each pair is one way of counting. */
export const conceptionSources: readonly ConceptionSource[] = [
  ...semenSources.map(({ name, about, read, citations }) => ({ on: "sperm" as const, name, about, read, citations })),
  ...coupleSources.map(({ name, about, read, citations }) => ({ on: "couples" as const, name, about, read, citations })),
];

/**
 * What was assumed of a couple, a sentence each: for everybody first, then for what is known of this one, then what could not be counted with.
 *
 * @example
 * coupleAssumptions({}).some((sentence) => sentence.includes("taken to be 30")) // => true
 */
export function coupleAssumptions({ partnerAge, tryingMonths, intercoursePerWeek }: Couple): readonly string[] {
  return [
    "Counted are pregnancies without assistance, not births; some are lost.",
    "Couples differ: the chance in a cycle is beta-distributed among them, about 1 % never conceive, and a cycle is taken to be a month.",
    "Without sperm the chance is zero; otherwise it follows the concentration in that month, whatever he takes. Motility, shape and volume are left out: Bonde 1998 found volume and motility of limited value (abstract), Buck Louis 2014 found motility and shape to count and concentration not by itself (abstract).",
    "She is taken to ovulate, with open tubes; nothing is known here of her beyond her age.",
    partnerAge === undefined
      ? `Her age is not known and is taken to be ${usualPartnerAge}.`
      : partnerAge > oldest
        ? `Beyond ${oldest} years little was published of the kind: at ${partnerAge} the chance is less than stated.`
        : `Her age is ${partnerAge}.`,
    tryingMonths === undefined
      ? "How long they have tried is not known: they are taken to begin today."
      : tryingMonths === 0
        ? "They begin today."
        : `They have tried for ${tryingMonths} months, with the sperm he has today: couples who could have conceived easily are no longer among them; months without sperm say nothing of them.`,
    intercoursePerWeek === undefined
      ? "Intercourse as often as in the couples of the publications."
      : `Intercourse ${intercoursePerWeek} times a week, beside ${intercourse.usual} times assumed of couples who try (15, 33 and 37 % a cycle for once a week, every other day and daily; ${cite(intercourse.citation)}; read as others quote it).`,
    `Not counted with: ${notCounted.map(({ name, why }) => `${name} (${why})`).join("; ")}.`,
  ];
}

/** Publications that say it is so without a figure that could be used. */
const notCounted: readonly { readonly name: string; readonly citation: CitationKey; readonly why: string }[] = [
  { name: "Slama 2002", citation: "slama2002", why: "chances rise up to 55 million/mL; its abstract gives no figure for it" },
  { name: "Buck Louis 2014", citation: "buckLouis2014", why: "concentration alone did not count; its abstract gives no figure" },
];
