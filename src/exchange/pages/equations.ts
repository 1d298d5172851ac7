/** A component's equations as formulas: what its quantities are, what its flows move, what it adds to others. */
import { type Component, endOf, localNames, ownQuantities } from "../../model/index.ts";
import { type Expression, printLatex, type Shorthand, symbol } from "../../symbolic/index.ts";
import { dimensionOf } from "../../units/index.ts";
import { abbreviate } from "./abbreviate.ts";
import { type Desk, homeOf, pathLink } from "./address-book.ts";
import { blocks, code, formulas, readable, section, unitText, words } from "./markdown.ts";

const bracketed = (unit: string): string => (unitText(unit) ? ` [${unitText(unit)}]` : "");

/** The coherent unit of a pool; pools are declared in coherent units. */
const unitAt = (path: string | undefined): string => {
  const home = path === undefined ? undefined : homeOf(path);
  return unitText(home?.pools.get(path!.slice(home.path.length + 1))?.unit ?? "1");
};

/** The equations of a component, each under its name and meaning. */
export function equations(desk: Desk, c: Component): string {
  const name = localNames(c);
  const own = ownQuantities(c);
  const named = (path: string): string => printLatex(symbol(path, dimensionOf("1")), name);
  const end = (e: Expression | string | undefined): string => {
    const path = endOf(e);
    return path === undefined ? "outside" : path.startsWith(`${c.path}.`) ? code(name(path)) : pathLink(desk, path);
  };
  /** `left` = the expression; what it repeats is named and written out below. */
  const equation = (left: string, e: Expression, known: Shorthand = own): string => {
    const { shorthand, where } = abbreviate(e, known);
    // A repetition is not written by its own name, but those inside it are.
    const without = (is: Expression): Shorthand => new Map([...shorthand].filter(([other]) => other !== is));
    return formulas([
      `${left && `${left} `}&${left && "= "}${printLatex(e, name, shorthand)}`,
      ...where.map(({ path, is }) => `${named(path)} &= ${printLatex(is, name, without(is))}`),
    ]);
  };

  const quantities = [...c.quantities].map(([local, q]) =>
    blocks(`${code(local)}${bracketed(q.unit)}: ${words(q.means)}`, equation(named(`${c.path}.${local}`), q.is, ownQuantities(c, local))),
  );
  const flows = [...c.flows].map(([local, f]) => {
    const share =
      f.yields === undefined || typeof f.yields === "number" ? String(f.yields ?? 1) : readable(printLatex(f.yields, name, own));
    const [leaving, arriving] = [f.from, f.to].map((e) => unitAt(endOf(e)));
    const arrives =
      share === "1"
        ? ""
        : `Each ${leaving === arriving ? "unit" : leaving} that leaves arrives as $\`${share}\`$ ${leaving === arriving ? "" : arriving}`.trimEnd();
    return blocks(`${code(local)}: ${end(f.from)} → ${end(f.to)} at the rate`, equation("", f.at), arrives && `${arrives}.`);
  });
  const added = [...c.contributes].map(([port, amount]) => blocks(`To ${pathLink(desk, port)}:`, equation("", amount)));
  const starts = [...c.starts].map(([local, start]) =>
    blocks(`${code(local)}${bracketed(c.pools.get(local)?.unit ?? "1")} holds`, equation("", start)),
  );
  return blocks(
    section("### Quantities", ...quantities),
    section("### Flows", ...flows),
    section("### Adds to ports", ...added),
    section("### At rest", ...starts),
  );
}
