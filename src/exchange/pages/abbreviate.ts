/** Names for what a formula says more than once: x₁, x₂, … stand for it, and are written out below. */
import { type Expression, printText, type Shorthand } from "../../symbolic/index.ts";

/** A formula with its repetitions named. */
export interface Abbreviated {
  /** What the formula's own quantities and its repetitions are called. */
  readonly shorthand: Shorthand;
  /** Each repetition once, those that mention others before them. */
  readonly where: readonly { readonly path: string; readonly is: Expression }[];
}

/** What is shorter than this may well stand twice. */
const worthAName = 24;

/**
 * Finds what a formula repeats. Equal expressions are one object, so a repetition is an object with two places.
 *
 * @param known - What has a name of its own already.
 *
 * @example
 * const x = symbol("a.very.long.name.of.something", dimensionOf("1"));
 * const twice = add(x, 1);
 * abbreviate(div(twice, max(twice, 0)), new Map()).where.map(({ path }) => path) // => ["1.x"]
 */
export function abbreviate(root: Expression, known: Shorthand): Abbreviated {
  const places = new Map<Expression, number>();
  const order: Expression[] = [];
  const visit = (e: Expression): void => {
    const before = places.get(e) ?? 0;
    places.set(e, before + 1);
    if (before > 0 || known.has(e)) return;
    e.args.forEach(visit);
    order.push(e);
  };
  visit(root);
  const repeated = order.filter((e) => places.get(e)! > 1 && e.args.length > 0 && printText(e, undefined, known).length >= worthAName);
  const where = repeated.toReversed().map((is, i) => ({ path: `${i + 1}.x`, is }));
  return { shorthand: new Map([...known, ...where.map(({ path, is }) => [is, path] as const)]), where };
}
