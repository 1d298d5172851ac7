/** One component on a page: what it does, what it reads and who reads it, its numbers, its equations. */
import { type Component, followedBy, type ParameterDeclaration } from "../../model/index.ts";
import { allComponents } from "../describe-model.ts";
import { type Desk, fileLink, fileOf, meaningOf, pathLink } from "./address-book.ts";
import { equations } from "./equations.ts";
import { evidenceText } from "./evidence-text.ts";
import { blocks, code, introduced, list, section, table, unitText, words } from "./markdown.ts";

/** Parameters with everything that is said of them. */
export const parameterTable = (desk: Desk, home: string, parameters: Iterable<readonly [string, ParameterDeclaration]>): string =>
  table(
    ["parameter", "value", "unit", "range", "between men", "meaning", "evidence"],
    [...parameters].map(([name, p]) => [
      code(`${home}.${name}`),
      String(p.value),
      unitText(p.unit),
      p.range ? `${p.range[0]} to ${p.range[1]}` : "",
      p.varies ? `log-normal, CV ${p.varies.cv}` : "",
      words(p.means),
      evidenceText(desk, p.evidence),
    ]),
  );

/** How honest it is, and what it leaves out. */
export const honesty = ({ fidelity, leavesOut }: Pick<Component, "fidelity" | "leavesOut">): string =>
  list([`Fidelity: ${fidelity}.`, ...(leavesOut.length ? [`Leaves out: ${leavesOut.map(words).join("; ")}.`] : [])]);

/** What a component reads, each path once; some of it only for its value at rest, which nothing moves. */
export function readsOf(c: Component): readonly { readonly from: string; readonly atRest: boolean }[] {
  const followed = followedBy(c);
  return [...new Set([...c.reads.values()].map(({ from }) => from))].map((from) => ({ from, atRest: !followed.has(from) }));
}

/** Says so where only the value at rest counts. */
export const restNote = (atRest: boolean): string => (atRest ? " (only its value at rest)" : "");

/** Other components that read something of these, with what they read. */
export function readersOf(homes: readonly string[]): readonly { readonly reader: Component; readonly reads: ReturnType<typeof readsOf> }[] {
  const within = (path: string): boolean => homes.some((home) => path.startsWith(`${home}.`));
  return allComponents
    .filter(({ path }) => !homes.includes(path))
    .map((reader) => ({ reader, reads: readsOf(reader).filter(({ from }) => within(from)) }))
    .filter(({ reads }) => reads.length > 0);
}

/** Components that add to a port of these, with the port. */
export function contributorsTo(
  homes: readonly string[],
): readonly { readonly contributor: Component; readonly ports: readonly string[] }[] {
  const within = (port: string): boolean => homes.some((home) => port.startsWith(`${home}.`));
  return allComponents
    .map((contributor) => ({ contributor, ports: [...contributor.contributes.keys()].filter(within) }))
    .filter(({ ports }) => ports.length > 0);
}

const withMeaning = (path: string): string => {
  const means = meaningOf(path);
  return means ? `: ${words(means)}` : "";
};

/**
 * The component under its path as heading.
 *
 * @param said - What the page has said already: what the drug does, and in which file.
 */
export function componentSection(desk: Desk, c: Component, said?: { readonly about: string }): string {
  const readers = readersOf([c.path]).map(({ reader, reads }) => `${pathLink(desk, reader.path)}${restNote(reads.every((r) => r.atRest))}`);
  const contributors = contributorsTo([c.path]);
  const addedBy = (port: string): string =>
    contributors
      .filter(({ ports }) => ports.includes(port))
      .map(({ contributor }) => pathLink(desk, contributor.path))
      .join(", ");
  return blocks(
    `## ${c.path}`,
    said?.about === c.about ? "" : blocks(words(c.about), honesty(c)),
    said ? "" : `Written in ${fileLink(desk, fileOf(c))}.`,
    section("### Reads", list(readsOf(c).map(({ from, atRest }) => `${pathLink(desk, from)}${withMeaning(from)}${restNote(atRest)}`))),
    readers.length ? `Read by ${readers.join(", ")}.` : "",
    section("### Parameters", parameterTable(desk, c.path, c.parameters)),
    section(
      "### Pools",
      table(
        ["pool", "unit", "in the reference man at rest", "meaning"],
        [...c.pools].map(([name, { unit, start, means }]) => [
          code(name),
          unitText(unit),
          c.starts.has(name) ? "see below" : String(start ?? 0),
          words(means),
        ]),
      ),
    ),
    introduced(
      "### Ports",
      "What others may add to; nothing added is zero.",
      table(
        ["port", "unit", "meaning", "added to by"],
        [...c.ports].map(([name, { unit, means }]) => [code(name), unitText(unit), words(means), addedBy(`${c.path}.${name}`)]),
      ),
    ),
    introduced(
      "### Inputs",
      "What is set from outside while time runs; zero until then.",
      table(
        ["input", "unit", "meaning"],
        [...c.inputs].map(([name, { unit, means }]) => [code(name), unitText(unit), words(means)]),
      ),
    ),
    equations(desk, c),
  );
}
