/** A JSON text as plain data that remembers on which line each part was written, and each number to its last digit. */
import { malformedJson } from "./errors.ts";
import type { FormDocument, Path } from "./form-document.ts";

/** Deeper than anything that is read here. */
const deepest = 64;

export interface JsonDocument extends FormDocument {
  /** The digits of the number there, as they were written: 8.10 is not 8.1 on a report. */
  digitsOf(path: Path): string | undefined;
}

/** Where the parts of one object or list stand, and their digits. */
interface Layout {
  readonly offsets: Map<string | number, number>;
  readonly digits: Map<string | number, string>;
}

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};
const numeral = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const words: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["true", true],
  ["false", false],
  ["null", null],
]);
/** What another program writes for a number that is none. */
const noNumber = /NaN|-?Infinity|undefined|\+|\.\d/y;

/**
 * Reads one JSON value.
 *
 * @param name - Named in an error, before line and column.
 *
 * @throws {@link ExchangeError} `exchange/malformed-json`, with line and column: syntax, a key written twice, a key that
 *   objects have already, nesting beyond 64 levels.
 *
 * @example
 * readJson('{"a": 1,\n "b": [8.10]}', "x.json").digitsOf(["b", 0]) // => "8.10"
 */
export function readJson(text: string, name: string): JsonDocument {
  const layouts = new WeakMap<object, Layout>();
  let at = text.startsWith("\uFEFF") ? 1 : 0;

  const starts = [0];
  for (let next = text.indexOf("\n"); next >= 0; next = text.indexOf("\n", next + 1)) starts.push(next + 1);
  const lineAt = (offset: number): number => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
  const refuse = (what: string, next: string, offset = at) => {
    const line = lineAt(offset);
    return malformedJson(`${name}:${line}:${offset - starts[line - 1]! + 1}`, what, next);
  };
  const blank = (): void => {
    while (at < text.length && " \t\n\r".includes(text[at]!)) at++;
  };
  const expected = (what: string) =>
    at >= text.length
      ? refuse(`it ends where ${what} is needed.`, "The file is not whole; fetch it again.")
      : refuse(`${what} is needed here.`, "Look at the commas, quotes and brackets before this place.");

  const string = (): string => {
    const from = at++;
    const parts: string[] = [];
    for (let plain = at; ; ) {
      const code = text.charCodeAt(at);
      if (Number.isNaN(code)) throw refuse("this text has no closing quote.", "The file is not whole; fetch it again.", from);
      if (code < 0x20)
        throw refuse("a line break or control character stands in a text.", "In JSON write it with a backslash, such as \\n.");
      if (code === 0x22) {
        parts.push(text.slice(plain, at++));
        return parts.join("");
      }
      if (code !== 0x5c) {
        at++;
        continue;
      }
      parts.push(text.slice(plain, at));
      const letter = text[at + 1] ?? "";
      const hex = letter === "u" ? /^[0-9a-fA-F]{4}$/.exec(text.slice(at + 2, at + 6))?.[0] : undefined;
      if (hex === undefined && !(letter in escapes))
        throw refuse("after this backslash nothing known follows.", "Write two backslashes for one.");
      parts.push(hex === undefined ? escapes[letter]! : String.fromCharCode(Number.parseInt(hex, 16)));
      at += hex === undefined ? 2 : 6;
      plain = at;
    }
  };

  const scalar = (): { readonly value: unknown; readonly digits?: string } => {
    if (text[at] === '"') return { value: string() };
    numeral.lastIndex = at;
    const digits = numeral.exec(text)?.[0];
    if (digits !== undefined) {
      if (/[\d.]/.test(text[at + digits.length] ?? "")) throw refuse("a number does not begin with a zero here.", "Write 0.5 for a half.");
      at += digits.length;
      return { value: Number(digits) + 0, digits };
    }
    for (const [word, value] of words)
      if (text.startsWith(word, at)) {
        at += word.length;
        return { value };
      }
    noNumber.lastIndex = at;
    if (noNumber.test(text)) throw refuse("this is no number of JSON.", "Write a plain number, such as 0.5, or leave the value out.");
    throw expected("a value");
  };

  const value = (depth: number): { readonly value: unknown; readonly digits?: string } => {
    const open = text[at];
    if (open !== "{" && open !== "[") return scalar();
    if (depth > deepest) throw refuse("it is nested deeper than anything that is read here.", "Look for brackets that are not closed.");
    const close = open === "{" ? "}" : "]";
    const made: Record<string, unknown> | unknown[] = open === "{" ? {} : [];
    const layout: Layout = { offsets: new Map(), digits: new Map() };
    layouts.set(made, layout);
    at++;
    blank();
    for (let index = 0; text[at] !== close; index++) {
      if (index > 0) {
        if (text[at] !== ",") throw expected(`a comma or ${close}`);
        at++;
        blank();
      }
      const offset = at;
      let key: string | number = index;
      if (open === "{") {
        if (text[at] !== '"') throw expected("a name in quotes");
        key = string();
        // Objects have it already: a value under this name would be lost without a word.
        if (key === "__proto__") throw refuse("__proto__ is no name for anything.", "Leave it out.", offset);
        if (layout.offsets.has(key)) throw refuse("this name is written twice; names must be unique.", "Leave one of them out.", offset);
        blank();
        if (text[at] !== ":") throw expected("a colon");
        at++;
        blank();
      }
      const part = value(depth + 1);
      layout.offsets.set(key, offset);
      if (part.digits !== undefined) layout.digits.set(key, part.digits);
      if (Array.isArray(made)) made.push(part.value);
      else made[key] = part.value;
      blank();
    }
    at++;
    return { value: made };
  };

  blank();
  const first = at;
  const data = value(1).value;
  blank();
  if (at < text.length) throw refuse("something follows after the end.", "One file holds one resource, or one Bundle of them.");

  const inside = (part: unknown): Layout | undefined => (typeof part === "object" && part !== null ? layouts.get(part) : undefined);
  const step = (part: unknown, key: string | number): unknown => (part as Record<string | number, unknown>)[key];
  return {
    data,
    lineOf(path) {
      let part: unknown = data;
      let offset = first;
      for (const key of path) {
        const there = inside(part)?.offsets.get(key);
        if (there === undefined) break;
        offset = there;
        part = step(part, key);
      }
      return lineAt(offset);
    },
    digitsOf(path) {
      let part: unknown = data;
      for (const key of path.slice(0, -1)) part = inside(part)?.offsets.has(key) ? step(part, key) : undefined;
      return path.length === 0 ? undefined : inside(part)?.digits.get(path.at(-1)!);
    },
  };
}
