/** Sources by number: the first that is cited is 1, and a source cited twice keeps its number. */
import { element, type Markup } from "./markup.ts";

/** The list of sources of one report, while it is written. */
export interface SourceList {
  /** Marks a place with the numbers of these sources. */
  cite(...sources: readonly string[]): Markup;
  /** The list, as it stands at the end. */
  markup(): Markup;
}

/** An empty list. */
export function sourceList(): SourceList {
  const numbers = new Map<string, number>();
  const numberOf = (source: string): number => {
    const known = numbers.get(source);
    if (known !== undefined) return known;
    numbers.set(source, numbers.size + 1);
    return numbers.size;
  };
  return {
    cite: (...sources) => element("sup", {}, [...new Set(sources.filter(Boolean).map(numberOf))].sort((a, b) => a - b).join(", ")),
    markup: () =>
      element(
        "ol",
        { class: "sources" },
        [...numbers.keys()].map((source) => element("li", {}, source)),
      ),
  };
}
