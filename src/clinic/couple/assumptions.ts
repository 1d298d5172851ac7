/** What every chance of a pregnancy here rests on, in sentences. */
import { type CitationKey, cite } from "../../references/index.ts";
import { coupleSources } from "./couple-sources.ts";
import { intercourse } from "./relative-fecundability.ts";
import { semenSources } from "./semen-sources.ts";
import { type Couple, usualPartnerAge } from "./ways-of-counting.ts";

const oldest = 43;

/** How a publication was read, for the end of a sentence. */
const readAs = (read: string): string => (read === "recalled" ? "partly recalled, to be checked" : `read as ${read}`);

/**
 * What was assumed of a couple, a sentence each: for everybody first, then for what is known of this one, then the publications.
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
        : `They have tried for ${tryingMonths} months, with the sperm he has today: couples who could have conceived easily are no longer among them.`,
    intercoursePerWeek === undefined
      ? "Intercourse as often as in the couples of the publications."
      : `Intercourse ${intercoursePerWeek} times a week, beside ${intercourse.usual} times assumed of couples who try (15, 33 and 37 % a cycle for once a week, every other day and daily; ${cite(intercourse.citation)}; read as others quote it).`,
    ...semenSources.map(({ name, about, read }) => `Sperm, ${name}: ${about} (${readAs(read)}).`),
    ...coupleSources.map(({ name, about, read }) => `Couples, ${name}: ${about} (${readAs(read)}).`),
    `Not counted with: ${notCounted.map(({ citation, why }) => `${cite(citation).split(".")[0]!} (${why})`).join("; ")}.`,
  ];
}

/** Publications that say it is so without a figure that could be used. */
const notCounted: readonly { readonly citation: CitationKey; readonly why: string }[] = [
  { citation: "slama2002", why: "chances rise up to 55 million/mL; its abstract gives no figure for it" },
  { citation: "buckLouis2014", why: "concentration alone did not count; its abstract gives no figure" },
];
