/** What a number rests on, as a cell of a table and as a list of publications. */
import { citationsOf } from "../../model/index.ts";
import { type Bibliographic, bibliography, type CitationKey, type Evidence } from "../../references/index.ts";
import { type Desk, fileLink, link, sourcesPage } from "./address-book.ts";
import { code, list, section, words } from "./markdown.ts";

/** Where a publication can be read, best first. */
function addressOf(key: CitationKey): string | undefined {
  const { pmid, doi, citation }: Bibliographic = bibliography[key];
  if (pmid) return `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`;
  if (doi) return `https://doi.org/${encodeURI(doi).replace(/[()]/g, (c) => (c === "(" ? "%28" : "%29"))}`;
  const pmc = citation.match(/PMC\d+/)?.[0];
  return pmc && `https://pmc.ncbi.nlm.nih.gov/articles/${pmc}/`;
}

/** A key that leads to the publication, or to what is known of it. */
export const citationLink = (desk: Desk, key: CitationKey): string => {
  const address = addressOf(key);
  return address ? `[${key}](${address})` : link(desk, key, sourcesPage, key);
};

/** E.g. "measured: jarow2001, abstract: 609 ± 50 ng/mL", with links. */
export function evidenceText(desk: Desk, evidence: Evidence): string {
  const cited = citationsOf(evidence).map((key) => citationLink(desk, key));
  switch (evidence.kind) {
    case "measured":
      return `**measured**: ${cited[0]}, ${words(evidence.where)}`;
    case "fitted":
      return `**fitted**: ${fileLink(desk, evidence.recipe)}${cited.length ? ` to ${cited.join(", ")}` : ""}`;
    case "assumed":
      return `**assumed**: ${words(evidence.because)}`;
  }
}

const readAs: Readonly<Record<Bibliographic["read"], string>> = {
  abstract: "abstract read",
  excerpt: "excerpt read",
  "full text": "read in full",
  recalled: "cited from memory",
};

/** The publication in full, where it is found, and what of it was read. */
export function publication(key: CitationKey): string {
  const { citation, pmid, doi, read }: Bibliographic = bibliography[key];
  const address = addressOf(key);
  const label = pmid ? `PMID ${pmid}` : doi ? `doi:${doi}` : "full text";
  return [words(citation.replace(/\.$/, "")), address && `[${words(label)}](${address})`, `(${readAs[read]})`].filter(Boolean).join(". ");
}

/** The publications that a page's numbers name, written out. */
export function sources(evidence: readonly Evidence[]): string {
  const keys = [...new Set(evidence.flatMap(citationsOf))].sort();
  return section("## Publications", list(keys.map((key) => `${code(key)}: ${publication(key)}`)));
}
