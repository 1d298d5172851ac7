/** What every number of the model rests on, counted and listed. */
import { allComponents, type CitationKey, cite, conditions, type EvidenceLedger, evidenceLedger } from "openhpg";

/** One number and what it rests on. */
export interface LedgerEntry {
  readonly path: string;
  readonly home: string;
  readonly value: string;
  readonly means: string;
  readonly kind: "measured" | "fitted" | "assumed";
  /** Where it was read, by which recipe it was fitted, or why it was assumed. */
  readonly because: string;
  /** Publications in full. */
  readonly sources: readonly string[];
}
export interface LedgerOutput {
  readonly ledger: EvidenceLedger;
  readonly entries: readonly LedgerEntry[];
}

type Evidence = (typeof conditions)[number]["changes"][number]["evidence"];

const said = (evidence: Evidence): Pick<LedgerEntry, "kind" | "because" | "sources"> => {
  if (evidence.kind === "assumed") return { kind: "assumed", because: evidence.because, sources: [] };
  if (evidence.kind === "measured") return { kind: "measured", because: evidence.where, sources: [cite(evidence.citation)] };
  return { kind: "fitted", because: evidence.recipe, sources: evidence.citations.map((key: CitationKey) => cite(key)) };
};

export function run(): LedgerOutput {
  const ofParameters = allComponents.flatMap(({ path: home, parameters }) =>
    [...parameters].map(([name, { value, unit, means, evidence }]) => ({
      path: `${home}.${name}`,
      home,
      value: unit === "1" ? String(value) : `${value} ${unit}`,
      means,
      ...said(evidence),
    })),
  );
  const ofConditions = conditions.flatMap(({ name, changes }) =>
    changes.map(({ path, text, evidence }) => ({ path, home: name, value: text, means: "", ...said(evidence) })),
  );
  return { ledger: evidenceLedger(), entries: [...ofParameters, ...ofConditions] };
}
