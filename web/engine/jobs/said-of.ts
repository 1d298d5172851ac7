/** What a number rests on, in words that a page can show. */
import { type CitationKey, type Condition, cite } from "openhpg";

export interface Said {
  readonly kind: "measured" | "fitted" | "assumed";
  /** Where it was read, by which recipe it was fitted, or why it was assumed. */
  readonly because: string;
  /** Publications in full. */
  readonly sources: readonly string[];
}

type Evidence = Condition["changes"][number]["evidence"];

export function saidOf(evidence: Evidence): Said {
  if (evidence.kind === "assumed") return { kind: "assumed", because: evidence.because, sources: [] };
  if (evidence.kind === "measured") return { kind: "measured", because: evidence.where, sources: [cite(evidence.citation)] };
  return { kind: "fitted", because: evidence.recipe, sources: evidence.citations.map((key: CitationKey) => cite(key)) };
}
