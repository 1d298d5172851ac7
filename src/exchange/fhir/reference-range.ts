/** The limits that a laboratory sends with a result. */
import type { Path } from "../form-document.ts";
import { codeIn, object, objects, type Part, plain, text } from "./part.ts";
import { canonical, quantityInWords } from "./quantity-in-words.ts";

const rangeMeaning = "http://terminology.hl7.org/CodeSystem/referencerange-meaning";
const printed = /^(\d+(\.\d+)?\s*(to|-|–|—)\s*\d+(\.\d+)?|[<>≤≥]=?\s*\d+(\.\d+)?)\s*\S*$/;

/** In the words of a man's file; undefined where there are none, and with a warning where there are several. */
export function referenceRangeIn(part: Part): { readonly words: string; readonly path: Path } | undefined {
  const { places } = part.file;
  const usual = objects(part, "referenceRange").filter((range) =>
    ["normal", undefined].includes(codeIn(object(range, "type"), rangeMeaning)),
  );
  const [range, other] = usual;
  if (!range) return undefined;
  const leftOut = (why: string): undefined => {
    places.warn(range.path, `${why}; the limits of the laboratory are left out.`);
    return undefined;
  };
  if (other) return leftOut("there are several");
  const [low, high] = [object(range, "low"), object(range, "high")].map((limit) => (limit ? quantityInWords(limit) : undefined));
  if (low && high) {
    if (canonical(low.unit) !== canonical(high.unit)) return leftOut("they are in two units");
    return { words: `${low.digits} to ${high.digits} ${high.unit}`.trim(), path: range.path };
  }
  const one = low ?? high;
  if (one) return { words: `${low ? ">" : "<"}${one.digits} ${one.unit}`.trim(), path: range.path };
  const words = plain(text(range, "text") ?? "");
  if (printed.test(words)) return { words, path: [...range.path, "text"] };
  return leftOut("nothing in them can be read");
}
