/** The index: organs, molecules, drugs and conditions, with the evidence ledger. */

import { drugs } from "../../drugs/index.ts";
import { conditions, type EvidenceLedger, evidenceLedger, organOf } from "../../people/index.ts";
import type { EvidenceCount } from "../../references/index.ts";
import { conditionPage, type Desk, drugPage, indexPage, link, moleculePage, organPage, sourcesPage } from "./address-book.ts";
import { blocks, introduced, list, section, table, title, words } from "./markdown.ts";
import { molecules } from "./molecules.ts";
import { organs } from "./organ-page.ts";
import { body } from "./written-body.ts";

const counts = ({ measured, fitted, assumed, total }: EvidenceCount): readonly string[] => [measured, fitted, assumed, total].map(String);

const ledgerHead = ["measured", "fitted", "assumed", "all"];

const totalsTable = ({ totals }: EvidenceLedger): string =>
  table(
    ["", ...ledgerHead],
    [
      ["organs", ...counts(totals.organs)],
      ["drugs", ...counts(totals.drugs)],
      ["conditions", ...counts(totals.conditions)],
      ["**all**", ...counts(totals.all)],
    ],
  );

export function pageOfIndex(repository: string | undefined): string {
  const desk: Desk = { page: indexPage, repository };
  const ledger = evidenceLedger();
  return blocks(
    "# The model",
    "Every process, equation and number the simulations rest on, printed from the files they are written in. Nothing here is written by hand: `npm run pages` writes it.",
    "Research and education software. It informs; it never orders.",
    introduced(
      "## What the numbers rest on",
      "*Measured*: read in a publication that is named. *Fitted*: found by a calibration recipe against publications. *Assumed*: taken for a reason that one can disagree with. What several drugs share counts once in the sums.",
      totalsTable(ledger),
    ),
    `Every publication, with what of it was read and which numbers name it: ${link(desk, "publications", sourcesPage)}.`,
    introduced(
      "## Organs",
      "From head to testis, then what is watched for safety.",
      table(
        ["organ", "processes", ...ledgerHead],
        organs.map((organ) => [
          link(desk, title(organ), organPage(organ)),
          body
            .filter(({ path }) => organOf(path) === organ)
            .map(({ path }) => link(desk, path.slice(organ.length + 1), organPage(organ), path))
            .join(", "),
          ...counts(ledger.organs.find(({ name }) => name === organ)!),
        ]),
      ),
    ),
    introduced(
      "## Molecules",
      "Where each is made, what it flows through, who reads it, which drugs change it.",
      list(molecules.map(({ name, title }) => link(desk, title, moleculePage(name)))),
    ),
    section(
      "## Drugs",
      table(
        ["drug", "class", "what it does", ...ledgerHead],
        drugs.map((drug) => [
          link(desk, drug.name, drugPage(drug)),
          drug.class,
          words(drug.about),
          ...counts(ledger.drugs.find(({ name }) => name === drug.name)!),
        ]),
      ),
    ),
    section(
      "## Conditions",
      table(
        ["condition", "what it is", ...ledgerHead],
        conditions.map(({ name, about }) => [
          link(desk, name, conditionPage(name)),
          words(about),
          ...counts(ledger.conditions.find((entry) => entry.name === name)!),
        ]),
      ),
    ),
    section(
      "## How to read the equations",
      list([
        "A name stands for what its component declares; an index names the component where it is another's.",
        "x₁, x₂ and so on stand for what a formula says more than once; they are written out below it.",
        "⟨x⟩₀ is the value of x in the untreated reference man.",
        "A flow leaves one pool and reaches another; *outside* is outside the model. The rate of change of a pool is what reaches it less what leaves it.",
        "A port sums what others add to it: this is how drugs act.",
        "Numbers within equations are in nmol, mg, IU, millions of cells, L, m and h; tables say their units.",
      ]),
    ),
  );
}
