/** Pieces of an HTML page; every text that comes in is made safe here. */
import { escaped } from "../../figures/index.ts";

/** Markup that is safe already: only the functions here make it. */
export interface Html {
  readonly html: string;
}

/** What may stand inside an element: text, which is escaped, or markup. */
export type Content = string | number | Html | readonly Content[] | undefined;

const isList = (content: Content): content is readonly Content[] => Array.isArray(content);

/** The markup of a content. */
export function htmlOf(content: Content): string {
  if (content === undefined) return "";
  if (isList(content)) return content.map(htmlOf).join("");
  return typeof content === "object" ? content.html : escaped(String(content));
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

const attributesOf = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${escaped(String(value))}"`))
    .join("");

/** An element. */
export const el = (tag: string, attributes: Attributes, ...content: readonly Content[]): Html => ({
  html: `<${tag}${attributesOf(attributes)}>${htmlOf(content)}</${tag}>`,
});

export const p = (...content: readonly Content[]): Html => el("p", {}, ...content);
export const list = (items: readonly Content[]): Html => el("ul", {}, ...items.map((item) => el("li", {}, item)));

/** What stands at an address of the page: letters, digits and hyphens. */
export const idOf = (text: string): string => text.replace(/[^A-Za-z0-9-]+/g, "-");

/** A link within the page, or to a publication. */
export const link = (to: string, text: string): Html => el("a", { href: to, ...(to.startsWith("#") ? {} : { rel: "noreferrer" }) }, text);

/** A cell of a table: content, or content with a class or a heading's part. */
export interface Cell {
  readonly content: Content;
  readonly class?: string;
  readonly span?: number;
}

const isCell = (cell: Content | Cell): cell is Cell => typeof cell === "object" && "content" in cell;

/** A table in a box that scrolls alone; the first column heads the rows, columns named in `text` are aligned left. */
export function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly (Content | Cell)[])[],
  options: { readonly text?: readonly number[] } = {},
): Html {
  if (rows.length === 0) return p(el("em", {}, "None."));
  const left = new Set([0, ...(options.text ?? [])]);
  const cell = (given: Content | Cell, i: number): Html => {
    const { content, class: own, span } = isCell(given) ? given : { content: given };
    const name = [left.has(i) ? undefined : "n", own].filter(Boolean).join(" ");
    const attributes = { class: name === "" ? undefined : name, colspan: span };
    return i === 0 ? el("th", { scope: "row", ...attributes }, content) : el("td", attributes, content);
  };
  const box = el(
    "div",
    { class: "scroll", role: "region", tabindex: 0, "aria-label": `${caption}, scrolls sideways` },
    el(
      "table",
      { "aria-label": caption },
      el("thead", {}, el("tr", {}, ...head.map((h, i) => el("th", { scope: "col", class: left.has(i) ? undefined : "n" }, h)))),
      el("tbody", {}, ...rows.map((row) => el("tr", {}, ...row.map(cell)))),
    ),
  );
  // Beside the box and not in the table: there it would scroll away with the columns.
  return { html: htmlOf([el("p", { class: "caption" }, caption), box]) };
}

/** A section with an address and a heading. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: readonly Content[];
}
