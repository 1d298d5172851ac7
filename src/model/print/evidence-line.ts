/** What a parameter rests on, and how it varies, as half a line. */
import { type CitationKey, cite, type Evidence } from "../../references/index.ts";
import type { ParameterDeclaration } from "../declare.ts";

/** E.g. `measured: jarow2001, abstract`. */
export function evidenceLine(evidence: Evidence): string {
  switch (evidence.kind) {
    case "measured":
      return `measured: ${evidence.citation}, ${evidence.where}`;
    case "fitted":
      return `fitted: ${evidence.recipe}${evidence.citations.length ? ` to ${evidence.citations.join(", ")}` : ""}`;
    case "assumed":
      return `assumed: ${evidence.because}`;
  }
}

/** Every publication the evidence names. */
export const citationsOf = (evidence: Evidence): readonly CitationKey[] =>
  evidence.kind === "measured" ? [evidence.citation] : evidence.kind === "fitted" ? evidence.citations : [];

/** Each publication once, alphabetically by key, written out. */
export const sourcesOf = (parameters: Iterable<ParameterDeclaration>): readonly { readonly key: CitationKey; readonly text: string }[] =>
  [...new Set([...parameters].flatMap((p) => citationsOf(p.evidence)))].sort().map((key) => ({ key, text: cite(key) }));

/** E.g. `log-normal between men, cv 0.25; range 0.1 to 1.5`; empty when neither is declared. */
export const spreadLine = ({ varies, range }: ParameterDeclaration): string =>
  [varies && `log-normal between men, cv ${varies.cv}`, range && `range ${range[0]} to ${range[1]}`].filter(Boolean).join("; ");
