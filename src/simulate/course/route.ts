/** By which way a drug enters, as prescriptions spell it. */
import type { CataloguedDrug } from "./catalogue.ts";
import { type Cursor, phrase, since, take } from "./cursor.ts";
import { unknownRoute } from "./errors.ts";

const spellings: readonly (readonly string[])[] = [
  ["oral", "orally", "by mouth", "per os", "po", "p.o."],
  ["intramuscular", "intramuscularly", "im", "i.m."],
  ["subcutaneous", "subcutaneously", "subcut", "subq", "sc", "s.c.", "sq"],
  ["intravenous", "intravenously", "iv", "i.v."],
  ["nasal", "nasally", "intranasal", "intranasally"],
  ["transdermal", "transdermally", "topical", "topically", "on the skin", "gel"],
];

const notByNeedle = new Set(["pump", "surgery", ...[spellings[0], spellings[4], spellings[5]].flatMap((group) => group ?? [])]);

/** False for routes by which nothing can be given evenly over time. */
export const canBeInfused = (route: string): boolean => !notByNeedle.has(route.toLowerCase());

const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

const oneOf = (names: readonly string[]): RegExp =>
  phrase(
    `(?:(?:by|via|as|given|taken|injected) )?(?:the |an? )?(${[...names]
      .sort((a, b) => b.length - a.length)
      .map(literally)
      .join("|")})(?: (?:route|injections?))?`,
  );

const everySpelling = oneOf(spellings.flat());

/**
 * Reads the route, if one stands next, as the drug calls it.
 *
 * @throws {@link CourseError} `course/unknown-route` for a route that is not this drug's.
 */
export function readRoute(cursor: Cursor, drug: CataloguedDrug): string | undefined {
  const from = cursor.at;
  const own = drug.routes.length > 0 ? take(cursor, oneOf(drug.routes))?.[1] : undefined;
  if (own !== undefined) return drug.routes.find((route) => route.toLowerCase() === own.toLowerCase().replace(/\s+/g, " "));
  const word = take(cursor, everySpelling)?.[1];
  if (word === undefined) return undefined;
  const plain = word.toLowerCase().replace(/\s+/g, " ");
  const group = spellings.find((names) => names.includes(plain));
  const route = drug.routes.find((name) => group?.includes(name.toLowerCase()));
  if (route === undefined) throw unknownRoute(since(cursor, from), drug.name, drug.routes, `… ${drug.defaultRoute} daily`);
  return route;
}
