/** Every publication the model cites, under a key the compiler knows. */
import { outcomes } from "./outcomes.ts";
import { pharmacology } from "./pharmacology.ts";
import { physiology } from "./physiology.ts";

/** A publication, as its authors published it. */
export interface Bibliographic {
  readonly citation: string;
  readonly pmid?: string;
  readonly doi?: string;
  /** What of it was read for this model. */
  readonly read: "abstract" | "excerpt" | "full text" | "recalled";
}

export const bibliography = { ...physiology, ...pharmacology, ...outcomes } as const satisfies Record<string, Bibliographic>;

/** The key of a publication; an unknown one does not compile. */
export type CitationKey = keyof typeof bibliography;

/**
 * One publication as a line of text.
 *
 * @example
 * cite("travison2017").startsWith("Travison TG") // => true
 */
export function cite(key: CitationKey): string {
  const { citation, pmid, doi }: Bibliographic = bibliography[key];
  return [citation.replace(/\.$/, ""), pmid && `PMID ${pmid}`, doi && `doi:${doi}`].filter(Boolean).join(". ");
}
