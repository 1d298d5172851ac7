/** Breaks an equation that is wider than its place into lines, at its operators, as a printer would. */
import type { Attachment } from "svelte/attachments";

const signs = new Set(["+", "−", "\u2062", "⋅", "·", "×", "<"]);
const loose = new Set(["+", "−"]);
const timesUnseen = "\u2062";
/** In em: of lines that go on; and below which brackets and fractions stay whole, for in shreds nobody can read them. */
const indent = 2;
const leastWithin = 28;

const textOf = (element: Element | undefined): string => (element?.localName === "mo" ? (element.textContent ?? "") : "");
const isRow = (element: Element): boolean => element.localName === "mrow";
/** In brackets, or a function with what it is of. */
const isEnclosed = (row: Element): boolean => "([{⟨|".includes(textOf(row.children[0]) || " ") || textOf(row.children[1]) === "(";

/** What stands side by side; what is in brackets stays whole unless it is too wide for a line. */
function piecesOf(row: Element, room: number): readonly Element[] {
  return [...row.children].flatMap((child) => {
    const opened = isRow(child) && (!isEnclosed(child) || child.getBoundingClientRect().width > room);
    return opened ? piecesOf(child, room) : [child];
  });
}

/** A line may end before a sign, and after a comma or the sign of equality. */
const mayBreak = (pieces: readonly Element[], i: number): boolean =>
  (signs.has(textOf(pieces[i])) && textOf(pieces[i - 1]) !== "(") || [",", "="].includes(textOf(pieces[i - 1]));

/** Where each line begins, the first at nought; a sum is rather broken than a product. */
function beginnings(pieces: readonly Element[], room: number, indented: number): readonly number[] {
  const box = pieces.map((piece) => piece.getBoundingClientRect());
  const begins = [0];
  for (let i = 1; i < pieces.length; i++) {
    const start = begins.at(-1)!;
    const space = start === 0 ? room : room - indented;
    if (box[i]!.right - box[start]!.left <= space) continue;
    const places = Array.from({ length: i - start }, (_, k) => start + 1 + k).filter((k) => mayBreak(pieces, k));
    const sums = places.filter((k) => loose.has(textOf(pieces[k])) && box[k]!.left - box[start]!.left > space / 2);
    const next = sums.at(-1) ?? places.at(-1);
    if (next === undefined) continue;
    begins.push(next);
    i = next;
  }
  return begins;
}

/** Rows within a fraction, a power or a value at rest, which lines can make narrower. */
const rowsWithin = (element: Element): readonly Element[] =>
  isRow(element)
    ? [element]
    : ["mfrac", "msub", "msup", "msqrt"].includes(element.localName)
      ? [...element.children].flatMap(rowsWithin)
      : [];

/** Sets a row in lines; first what stands within it and is itself too wide for one. */
function setInLines(row: Element, room: number, top: boolean): void {
  if (row.getBoundingClientRect().width <= room) return;
  const em = Number.parseFloat(getComputedStyle(row).fontSize);
  const indented = indent * em;
  const inner = Math.max(room - indented, leastWithin * em);
  const pieces = piecesOf(row, inner);
  for (const within of pieces.flatMap(rowsWithin)) setInLines(within, inner, false);
  const begins = beginnings(pieces, room, indented);
  if (begins.length === 1) return;
  const make = (name: string): Element => document.createElementNS(row.namespaceURI, name);
  const table = make("mtable");
  if (top) table.setAttribute("displaystyle", "true");
  table.classList.add("lines");
  begins.forEach((begin, line) => {
    const content = make("mrow");
    content.append(...pieces.slice(begin, begins[line + 1]));
    const cell = make("mtd");
    if (line > 0) {
      const space = make("mspace");
      space.setAttribute("width", `${indent}em`);
      cell.append(space);
      const sign = content.firstElementChild!;
      if (sign.localName === "mo") sign.setAttribute("form", "infix");
      // A product that goes on in another line shows its sign.
      if (textOf(sign) === timesUnseen) sign.textContent = "·";
    }
    cell.append(content);
    const tr = make("mtr");
    tr.append(cell);
    table.append(tr);
  });
  row.replaceChildren(table);
}

/** Keeps the equation within an element to its width; takes the MathML so that another equation is broken anew. */
export const brokenIntoLines =
  (_mathml: string): Attachment<HTMLElement> =>
  (place) => {
    const math = place.querySelector("math");
    if (!math) return;
    const whole = math.cloneNode(true) as Element;
    let width = -1;
    const observer = new ResizeObserver(() => {
      if (place.clientWidth === width) return;
      width = place.clientWidth;
      math.replaceChildren(...whole.cloneNode(true).childNodes);
      const { paddingLeft, paddingRight } = getComputedStyle(place);
      // A pixel or two for what is rounded.
      const room = width - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight) - 2;
      if (room > 0) setInLines(math, room, true);
    });
    observer.observe(place);
    return () => observer.disconnect();
  };
