/** The page of a drug: what it is, how it gets in, where it acts, what is left out, every number and its source. */
import type { Constant, Delivery, Drug, Route } from "../../drugs/index.ts";
import { endOf } from "../../model/index.ts";
import { evidenceLedger } from "../../people/index.ts";
import { componentAt, type Desk, drugPage, fileLink, indexPage, link, meaningOf, moleculePage, ownerOf, pathLink } from "./address-book.ts";
import { componentSection, honesty } from "./component-section.ts";
import { evidenceText, sources } from "./evidence-text.ts";
import { blocks, code, introduced, kebab, list, section, table, threeDigits, title, unitText, words } from "./markdown.ts";
import { drugsReaching } from "./molecule-flows.ts";
import { molecules } from "./molecules.ts";
import { countText } from "./organ-page.ts";
import { placesOf } from "./reach.ts";

/** What one dose does, in words. */
function deliveryText(desk: Desk, d: Delivery): string {
  const share = (s: number): string => (s === 1 ? "" : `, times ${threeDigits(s)}`);
  switch (d.kind) {
    case "pool":
      return `a dose is added to ${pathLink(desk, d.pool)}${share(d.share)}`;
    case "infusion":
      return `the rate of an infusion sets ${pathLink(desk, d.input)}${share(d.share)}`;
    case "release":
      return `a dose is spread over ${threeDigits(d.hours)} h by ${pathLink(desk, d.input)}${share(d.share)}`;
    case "pump":
      return `a pump sets ${pathLink(desk, d.pulses)} and ${pathLink(desk, d.mass)}`;
    case "switch":
      return `sets ${pathLink(desk, d.input)}, for good`;
  }
}

const routeTable = (desk: Desk, { routes, defaultRoute }: Drug): string =>
  table(
    ["route", "doses in", "given as", "what it does"],
    Object.entries(routes).map(([name, route]: readonly [string, Route]) => [
      name === defaultRoute ? `${name} (unless told)` : name,
      unitText(route.unit),
      route.modes.join(", "),
      route.delivers.map((d) => deliveryText(desk, d)).join("; "),
    ]),
  );

/** Constants of the routes; what two routes share stands once. */
const constantsOf = ({ routes }: Drug): readonly Constant[] => [
  ...new Map(Object.values(routes).flatMap(({ constants }) => constants.map((c) => [JSON.stringify(c), c] as const))).values(),
];

/** Ports it adds to and pools of the body it enters. */
const targets = (desk: Desk, drug: Drug): string =>
  table(
    ["where", "what is there", "reached by"],
    placesOf(drug).map((place) => {
      const by = drug.components.filter(
        ({ contributes, flows }) => contributes.has(place) || [...flows.values()].some(({ to }) => endOf(to) === place),
      );
      return [pathLink(desk, place), words(meaningOf(place) ?? ""), by.map(({ path }) => pathLink(desk, path)).join(", ")];
    }),
  );

/** The molecules it changes before the loop answers. */
function firstChanged(desk: Desk, drug: Drug): string {
  const reached = molecules.map((molecule) => ({ molecule, ...drugsReaching(molecule) }));
  const named = (how: "directly" | "nextDoor"): string =>
    reached
      .filter((r) => r[how].some((reach) => reach.drug === drug))
      .map(({ molecule: { name, title } }) => link(desk, title, moleculePage(name)))
      .join(", ");
  const [directly, nextDoor] = [named("directly"), named("nextDoor")];
  return [directly && `It reaches ${directly} directly.`, nextDoor && `It reaches what governs ${nextDoor}.`].filter(Boolean).join(" ");
}

export function pageOfDrug(drug: Drug, repository: string | undefined): string {
  const desk: Desk = { page: drugPage(drug), repository };
  const components = drug.components.flatMap(({ path }) => componentAt.get(path) ?? []);
  const own = components.filter(({ path }) => ownerOf(path) === drug);
  const ingredients = [...new Set(components.flatMap(({ path }) => ownerOf(path) ?? []))].filter((d) => d !== drug);
  const constants = constantsOf(drug);
  const count = evidenceLedger().drugs.find(({ name }) => name === drug.name)!;
  return blocks(
    `# ${title(drug.name)}`,
    `${link(desk, "The model", indexPage)}. Class: ${words(drug.class)}. ${countText(count)}`,
    words(drug.about),
    honesty(drug),
    drug.synonyms.length ? `Also called ${drug.synonyms.map(words).join(", ")}.` : "",
    `Written in ${fileLink(desk, `src/drugs/${kebab(drug.name)}.ts`)}.`,
    ingredients.length ? `A mixture of ${ingredients.map((d) => link(desk, d.name, drugPage(d))).join(" and ")}.` : "",
    introduced("## Usual doses", "As a course is written:", list(drug.doses.map((dose) => code(`${kebab(drug.name)} ${dose}`)))),
    section("## Routes", routeTable(desk, drug)),
    introduced(
      "## Built into the routes",
      "Numbers no man differs in.",
      table(
        ["value", "unit", "meaning", "evidence"],
        constants.map((c) => [String(c.value), unitText(c.unit), words(c.means), evidenceText(desk, c.evidence)]),
      ),
    ),
    section("## Where it acts", targets(desk, drug), firstChanged(desk, drug)),
    introduced(
      "## What can be measured of it",
      "Reported beside the man's own hormones.",
      table(
        ["analyte", "unit", "read at"],
        drug.levels.map(({ analyte, unit, path }) => [code(analyte), unitText(unit), pathLink(desk, path)]),
      ),
    ),
    ...own.map((c) => componentSection(desk, c, drug)),
    sources([...own.flatMap((c) => [...c.parameters.values()].map((p) => p.evidence)), ...constants.map((c) => c.evidence)]),
  );
}
