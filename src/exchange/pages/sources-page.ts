/** Every publication, what of it was read, and which numbers rest on it. */
import { drugs } from "../../drugs/index.ts";
import { citationsOf } from "../../model/index.ts";
import { conditions } from "../../people/index.ts";
import { bibliography, type CitationKey, type Evidence } from "../../references/index.ts";
import { allComponents } from "../describe-model.ts";
import { conditionPage, type Desk, drugPage, indexPage, link, pathLink, sourcesPage } from "./address-book.ts";
import { publication } from "./evidence-text.ts";
import { blocks, code, words } from "./markdown.ts";

/** Numbers by the publication they name. */
function uses(desk: Desk): ReadonlyMap<CitationKey, readonly string[]> {
  const found = new Map<CitationKey, Set<string>>();
  const note = (evidence: Evidence, text: string): void => {
    for (const key of citationsOf(evidence)) found.set(key, (found.get(key) ?? new Set()).add(text));
  };
  for (const { path, parameters } of allComponents)
    for (const [name, p] of parameters) note(p.evidence, `${pathLink(desk, `${path}.${name}`)}`);
  for (const drug of drugs)
    for (const { constants } of Object.values(drug.routes))
      for (const c of constants) note(c.evidence, `${link(desk, drug.name, drugPage(drug))} (${words(c.means)})`);
  for (const { name, changes } of conditions)
    for (const { path, evidence } of changes) note(evidence, `${link(desk, name, conditionPage(name))} (${code(path)})`);
  return new Map([...found].map(([key, texts]) => [key, [...texts]]));
}

export function pageOfSources(repository: string | undefined): string {
  const desk: Desk = { page: sourcesPage, repository };
  const used = uses(desk);
  const keys = (Object.keys(bibliography) as CitationKey[]).sort();
  return blocks(
    "# Publications",
    `${link(desk, "The model", indexPage)}. What of each was read for this model stands behind it.`,
    ...keys.map((key) =>
      blocks(
        `## ${key}`,
        publication(key),
        used.has(key) ? `Numbers that name it: ${used.get(key)!.join(", ")}.` : "No number of an organ, drug or condition names it.",
      ),
    ),
  );
}
