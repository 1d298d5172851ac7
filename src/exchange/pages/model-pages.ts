/** The model as pages: one for each organ, molecule, drug and condition, the publications, and an index. */
import { drugs } from "../../drugs/index.ts";
import { conditions } from "../../people/index.ts";
import { conditionPage, drugPage, indexPage, moleculePage, organPage, sourcesPage } from "./address-book.ts";
import { pageOfCondition } from "./condition-page.ts";
import { pageOfDrug } from "./drug-page.ts";
import { pageOfIndex } from "./index-page.ts";
import { pageOfMolecule } from "./molecule-page.ts";
import { molecules } from "./molecules.ts";
import { organs, pageOfOrgan } from "./organ-page.ts";
import { pageOfSources } from "./sources-page.ts";

/**
 * Every page of the model, in Markdown, by its path within the folder that holds them.
 *
 * Formulas are `math` blocks, as GitHub, GitLab and pandoc read them. Links are relative.
 *
 * @param options - `repository`: from that folder to the repository's root, to link files; they are only named without it.
 *
 * @example
 * modelPages().get("body/testis.md").startsWith("# Testis") // => true
 */
export function modelPages({ repository }: { readonly repository?: string } = {}): ReadonlyMap<string, string> {
  const pages: readonly (readonly [string, string])[] = [
    [indexPage, pageOfIndex(repository)],
    ...organs.map((organ) => [organPage(organ), pageOfOrgan(organ, repository)] as const),
    ...molecules.map((molecule) => [moleculePage(molecule.name), pageOfMolecule(molecule, repository)] as const),
    ...drugs.map((drug) => [drugPage(drug), pageOfDrug(drug, repository)] as const),
    ...conditions.map((condition) => [conditionPage(condition.name), pageOfCondition(condition, repository)] as const),
    [sourcesPage, pageOfSources(repository)],
  ];
  return new Map(pages.map(([path, text]) => [path, `${text}\n`]));
}
