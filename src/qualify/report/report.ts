/** The qualification as one page that stands alone: no script, nothing fetched, the same bytes for the same input. */
import { footing } from "../../figures/index.ts";
import { type EvidenceLedger, evidenceLedger } from "../../people/index.ts";
import type { Qualification } from "../qualification.ts";
import { metrics, scatters } from "./accuracy.ts";
import { claimsPage, directions, sensitivity } from "./checks.ts";
import { coverage } from "./coverage.ts";
import { evidence, limits } from "./footing.ts";
import { el, htmlOf, p, type Section } from "./html.ts";
import { origin } from "./origin.ts";
import { purpose } from "./purpose.ts";
import { leftOut, studies } from "./studies.ts";
import { style } from "./style.ts";
import { failures, verdict } from "./verdict.ts";

export interface ReportOptions {
  /** Of the source it was made from. */
  readonly commit?: string;
  /** What the numbers rest on; that of this model unless told. */
  readonly ledger?: EvidenceLedger;
}

// Nothing may be fetched or run, whatever a study's text says.
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const chapters = (q: Qualification, { commit, ledger = evidenceLedger() }: ReportOptions): readonly Section[] => [
  purpose(),
  origin(q, commit),
  verdict(q),
  failures(q),
  metrics(q),
  scatters(q),
  coverage(q),
  directions(q.checks?.negativeTests),
  claimsPage(q.checks?.claims),
  studies(q),
  leftOut(q),
  evidence(ledger),
  sensitivity(q.checks?.sensitivity),
  limits(q),
];

/**
 * The report as HTML: what was asked, what was reached, what fails first, and every study with its curves.
 *
 * @param q - From {@link qualification}, or read back from its JSON.
 *
 * @returns A document with its style and drawings inside; every text of a study is escaped.
 *
 * @example
 * const provenance = { version: "0", model: "", splits: { calibration: { studies: 0, sha256: "" }, validation: { studies: 0, sha256: "" }, excluded: { studies: 0, sha256: "" } } };
 * qualificationReport(qualification([], [], [], { men: 1, seed: 1, provenance })).startsWith("<!doctype html>") // => true
 */
export function qualificationReport(q: Qualification, options: ReportOptions = {}): string {
  const sections = chapters(q, options);
  const title = "Qualification of the OpenHPG axis";
  const page = [
    el(
      "header",
      {},
      el("h1", {}, title),
      p(footing),
      p(
        `${q.studies.length} published studies simulated with cohorts that have their baseline, ${q.comparisons.length} published figures beside the simulated ones. What fails is shown first.`,
      ),
    ),
    el(
      "nav",
      { "aria-label": "Contents" },
      el("ol", {}, ...sections.map(({ id, title: name }) => el("li", {}, el("a", { href: `#${id}` }, name)))),
    ),
    el(
      "main",
      {},
      ...sections.map(({ id, title: name, body }, i) =>
        el("section", { id, "aria-labelledby": `${id}-title` }, el("h2", { id: `${id}-title` }, `${i + 1}. ${name}`), ...body),
      ),
    ),
    el("footer", {}, p(footing)),
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
${page.map((part) => htmlOf(part)).join("\n")}
</body>
</html>
`;
}
