/** Markup that is put together from parts: every text is escaped on its way in, so that no input can become an element. */

/** Finished markup. */
export interface Markup {
  readonly html: string;
}

/** What may stand within an element; `undefined` and `false` are nothing. */
export type Child = Markup | string | number | undefined | false | readonly Child[];

type Attributes = Readonly<Record<string, string | number | undefined>>;

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text as markup shows it; characters that no document may hold are shown as a replacement. */
const shown = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced.
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, "\ufffd").replace(/[&<>"']/g, (sign) => entities[sign]!);

const within = (child: Child): string =>
  child === undefined || child === false
    ? ""
    : typeof child === "string" || typeof child === "number"
      ? shown(String(child))
      : "html" in child
        ? child.html
        : child.map(within).join("");

const empty: ReadonlySet<string> = new Set(["meta", "img", "br", "hr"]);

/**
 * An element.
 *
 * @param name - Of the element; ours, never from a file.
 *
 * @example
 * element("p", { class: "note" }, "T < 300").html // => '<p class="note">T &lt; 300</p>'
 */
export function element(name: string, attributes: Attributes, ...children: readonly Child[]): Markup {
  const said = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${shown(String(value))}"`]));
  const opening = `<${name}${said.join("")}>`;
  return { html: empty.has(name) ? opening : `${opening}${within(children)}</${name}>` };
}

/** Several parts as one. */
export const parts = (...children: readonly Child[]): Markup => ({ html: within(children) });

/** A table with its caption; the first cell of each row is its heading. */
export function table(
  caption: Child,
  head: readonly Child[],
  rows: readonly (readonly Child[])[],
  { kind }: { readonly kind?: string } = {},
): Markup {
  const heads = head.map((cell, i) => (i === 0 && cell === "" ? element("td", {}) : element("th", { scope: "col" }, cell)));
  return element(
    "table",
    { class: kind },
    element("caption", {}, caption),
    element("thead", {}, element("tr", {}, heads)),
    element(
      "tbody",
      {},
      rows.map(([first, ...rest]) =>
        element(
          "tr",
          {},
          element("th", { scope: "row" }, first),
          rest.map((cell) => element("td", {}, cell)),
        ),
      ),
    ),
  );
}

/** A list without numbers; what is nothing is no item of it. */
export const list = (...items: readonly Child[]): Markup =>
  element(
    "ul",
    {},
    items.filter((item) => item !== undefined && item !== false && item !== "").map((item) => element("li", {}, item)),
  );

/** A list in small print. */
export const smallList = (...items: readonly Child[]): Markup => element("div", { class: "small" }, list(...items));
