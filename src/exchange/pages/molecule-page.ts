/** The page of a molecule: where it is made, what it flows through, who reads it, its numbers, the drugs that change it. */
import { man } from "../../people/index.ts";
import { readings, restOf } from "../../simulate/index.ts";
import { analyte } from "../../units/index.ts";
import { type Desk, indexPage, link, meaningOf, moleculePage, pathLink } from "./address-book.ts";
import { honesty, parameterTable, readersOf, restNote } from "./component-section.ts";
import { sources } from "./evidence-text.ts";
import { blocks, code, introduced, list, section, table, threeDigits, unitText, words } from "./markdown.ts";
import { drugsReaching, makersOf, type Passage, passagesOf } from "./molecule-flows.ts";
import type { Molecule } from "./molecules.ts";
import { conditionsThatChange } from "./organ-page.ts";
import { reachList } from "./reach.ts";

const passageTable = (desk: Desk, passages: readonly Passage[]): string => {
  const end = (path: string | undefined): string => (path === undefined ? "outside" : pathLink(desk, path));
  return table(
    ["flow", "from", "to", "process", "what that does"],
    passages.map(({ written, name, from, to }) => [code(name), end(from), end(to), pathLink(desk, written.path), words(written.about)]),
  );
};

/** What the laboratory reports of it. */
const readingsOf = (homes: readonly string[]) => readings.filter(({ path }) => homes.some((home) => path.startsWith(`${home}.`)));

/** In the reference man at rest. */
function reported(homes: readonly string[]): string {
  const rest = restOf(man());
  return table(
    ["the laboratory reports", "in the reference man at rest", "unit", "read at"],
    readingsOf(homes).map(({ key, path, unit }) => [analyte(key).name, threeDigits(rest[key]!), unitText(unit), code(path)]),
  );
}

/** Molar mass, formula and standard, as far as they are known. */
function substance(homes: readonly string[]): string {
  const known = readingsOf(homes)
    .map(({ key }) => analyte(key))
    .find(({ molarMass, standard }) => molarMass ?? standard);
  if (!known) return "";
  const { molarMass, formula, standard, source } = known;
  const parts = [molarMass && `Molar mass ${molarMass} g/mol`, formula, standard && `Standard: ${standard}`].filter(Boolean);
  return words(`${parts.join(", ")}${source ? ` (${source})` : ""}.`);
}

export function pageOfMolecule(molecule: Molecule, repository: string | undefined): string {
  const desk: Desk = { page: moleculePage(molecule.name), repository };
  const { homes } = molecule;
  const paths = homes.map(({ path }) => path);
  const { into, between, out } = passagesOf(molecule);
  const { directly, nextDoor } = drugsReaching(molecule);
  const made = list(makersOf(molecule).map((from) => `${pathLink(desk, from)}: ${words(meaningOf(from) ?? "")}`));
  return blocks(
    `# ${molecule.title}`,
    `${link(desk, "The model", indexPage)}. Everything the model says of it, gathered from where it is written.`,
    ...homes.map((home) => blocks(`${pathLink(desk, home.path)}: ${words(home.about)}`, honesty(home))),
    substance(paths),
    reported(paths),
    section("## Where it comes from", passageTable(desk, into), made && `It follows from:\n\n${made}`),
    section("## Between its pools", passageTable(desk, between)),
    section("## Where it goes", passageTable(desk, out)),
    section(
      "## Who reads it",
      table(
        ["process", "reads", "what it does"],
        readersOf(paths).map(({ reader, reads }) => [
          pathLink(desk, reader.path),
          reads.map(({ from, atRest }) => `${code(from)}${restNote(atRest)}`).join(", "),
          words(reader.about),
        ]),
      ),
    ),
    introduced(
      "## Drugs that reach it directly",
      "As the molecule itself, or at what holds, makes or clears it:",
      reachList(desk, directly),
    ),
    introduced(
      "## Drugs that reach what governs it",
      "One step further: they act on what its makers read. Through the loop, any drug that moves one hormone moves the others.",
      reachList(desk, nextDoor),
    ),
    section("## Conditions that change what holds it", conditionsThatChange(desk, paths)),
    section(
      "## Parameters",
      ...homes.map((home) => parameterTable(desk, home.path, home.parameters)),
      homes.some(({ parameters }) => parameters.size > 0) ? `Equations: ${paths.map((path) => pathLink(desk, path)).join(", ")}.` : "",
    ),
    sources(homes.flatMap((home) => [...home.parameters.values()].map((p) => p.evidence))),
  );
}
