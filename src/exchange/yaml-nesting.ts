/** How deep a YAML text is nested, found before it is parsed: the parser calls itself at each level, and a process can die of it. */

/** Deeper than anything written by hand. */
const deepest = 64;
/** No line of block YAML is indented further. */
const widest = 256;

/** Marks that the next token is a scalar, whatever it looks like. */
const scalarFollows = "\u001f";
/** Marks of the lexer, which are no part of the text: start of a document, end in mid-air, scalar. */
const marks: ReadonlySet<string> = new Set(["\u0002", "\u0018", scalarFollows]);

/**
 * The offset at which a text is nested deeper than 64 levels, if it is; from its tokens, so brackets in quotes and
 * comments do not count.
 *
 * @example
 * [nestedTooDeepAt(["a: [", "[", "1]]"]), nestedTooDeepAt(Array(65).fill("["))] // => [undefined, 64]
 */
export function nestedTooDeepAt(tokens: Iterable<string>): number | undefined {
  let offset = 0;
  let brackets = 0;
  let indicators = 0;
  let before = "";
  for (const token of tokens) {
    if (before !== scalarFollows) {
      if (token === "[" || token === "{") brackets++;
      else if (token === "]" || token === "}") brackets = Math.max(0, brackets - 1);
      else if (brackets === 0 && (token === "-" || token === "?" || token === ":")) indicators++;
      else if (/^\r?\n$/.test(token)) indicators = 0;
      const indented = brackets === 0 && /^\r?\n?$/.test(before) && /^ +$/.test(token) && token.length > widest;
      if (brackets > deepest || indicators > deepest || indented) return offset;
    }
    if (!marks.has(token)) offset += token.length;
    before = token;
  }
  return undefined;
}
