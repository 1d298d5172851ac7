/** Sources by number: the first that is cited is 1, and a source cited twice keeps its number. */
import { element, type Markup } from "./markup.ts";

/** A publication, with the part of it that is meant. */
export interface Source {
  readonly publication: string;
  /** The statement, and how it was read. */
  readonly part?: string;
  readonly url?: string | undefined;
}

/** The list of sources of one report, while it is written. */
export interface SourceList {
  /** Marks a place with the numbers of these sources. */
  cite(...sources: readonly (Source | string)[]): Markup;
  /** The list, as it stands at the end. */
  markup(): Markup;
}

interface Listed {
  readonly number: number;
  readonly parts: Set<string>;
  readonly urls: Set<string>;
}

/** An empty list. */
export function sourceList(): SourceList {
  const listed = new Map<string, Listed>();
  const numberOf = (source: Source | string): number => {
    const { publication, part, url } = typeof source === "string" ? { publication: source, part: undefined, url: undefined } : source;
    const known = listed.get(publication) ?? { number: listed.size + 1, parts: new Set<string>(), urls: new Set<string>() };
    listed.set(publication, known);
    if (part !== undefined) known.parts.add(part);
    if (url) known.urls.add(url);
    return known.number;
  };
  return {
    cite: (...sources) => element("sup", {}, [...new Set(sources.map(numberOf))].sort((a, b) => a - b).join(", ")),
    markup: () =>
      element(
        "ol",
        { class: "sources" },
        [...listed].map(([publication, { parts, urls }]) =>
          element(
            "li",
            {},
            publication,
            parts.size > 0 && `: ${[...parts].join("; ")}`,
            // Where it was read can be followed on a screen; on paper the publication is enough.
            urls.size > 0 && element("span", { class: "screen" }, ` ${[...urls].join(" ")}`),
          ),
        ),
      ),
  };
}
