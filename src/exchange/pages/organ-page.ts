/** The page of an organ: its processes in anatomical order, and what its numbers rest on. */

import { conditions, evidenceLedger, organOf } from "../../people/index.ts";
import type { EvidenceCount } from "../../references/index.ts";
import { conditionPage, type Desk, homeOf, indexPage, link, organPage, pathLink } from "./address-book.ts";
import { componentSection } from "./component-section.ts";
import { sources } from "./evidence-text.ts";
import { blocks, list, section, table, title, unitText, words } from "./markdown.ts";
import { drugsAt, reachList } from "./reach.ts";
import { body } from "./written-body.ts";

/** Folders of `src/body`, in the order in which the man is written. */
export const organs: readonly string[] = [...new Set(body.map(({ path }) => organOf(path)))];

/** E.g. "12 numbers: 2 measured, 7 fitted, 3 assumed." */
export const countText = ({ total, measured, fitted, assumed }: EvidenceCount): string =>
  `${total} ${total === 1 ? "number" : "numbers"}: ${measured} measured, ${fitted} fitted, ${assumed} assumed.`;

/** Conditions that change something of these components. */
export const conditionsThatChange = (desk: Desk, homes: readonly string[]): string =>
  list(
    conditions.flatMap(({ name, changes }) => {
      const own = changes.filter(({ path }) => homes.some((home) => path.startsWith(`${home}.`)));
      return own.length
        ? [
            `${link(desk, name, conditionPage(name))}: ${own.map(({ path, text }) => `${pathLink(desk, path)} ${words(unitText(text))}`).join(", ")}`,
          ]
        : [];
    }),
  );

export function pageOfOrgan(organ: string, repository: string | undefined): string {
  const desk: Desk = { page: organPage(organ), repository };
  const components = body.filter(({ path }) => organOf(path) === organ);
  const count = evidenceLedger().organs.find(({ name }) => name === organ)!;
  return blocks(
    `# ${title(organ)}`,
    `${link(desk, "The model", indexPage)}. ${countText(count)}`,
    table(
      ["process", "what it does", "fidelity"],
      components.map((c) => [pathLink(desk, c.path), words(c.about), c.fidelity]),
    ),
    section(
      "## Conditions that change it",
      conditionsThatChange(
        desk,
        components.map(({ path }) => path),
      ),
    ),
    section(
      "## Drugs that act on it",
      reachList(
        desk,
        drugsAt((path) => components.includes(homeOf(path)!)),
      ),
    ),
    ...components.map((c) => componentSection(desk, c)),
    sources(components.flatMap((c) => [...c.parameters.values()].map((p) => p.evidence))),
  );
}
