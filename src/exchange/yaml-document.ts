/** A YAML text as plain data that remembers on which line each part was written. */
import { malformed } from "./errors.ts";
import type { FormDocument } from "./form-document.ts";
import { nestedTooDeepAt } from "./yaml-nesting.ts";

/** More repetitions than anyone writes by hand; fewer than a text that unfolds into gigabytes needs. */
const mostAliases = 100;

const offsetOf = (node: unknown): number => (node as { range?: readonly number[] } | null)?.range?.[0] ?? 0;

/**
 * Reads one YAML 1.2 document.
 *
 * @param name - Named in an error, before the line.
 *
 * @throws {@link ExchangeError} `exchange/malformed-yaml`, with the line: syntax, a key written twice, several
 *   documents, an unknown tag, another version of YAML, nesting beyond 64 levels, references that unfold without end.
 *
 * @example
 * (await readYaml("a: 1\nb: 2", "x.yaml")).lineOf(["b"]) // => 2
 */
export async function readYaml(text: string, name: string): Promise<FormDocument> {
  const { isAlias, isMap, isScalar, isSeq, Lexer, LineCounter, parseDocument, visit } = await import("yaml");
  const tooDeep = nestedTooDeepAt(new Lexer().lex(text));
  if (tooDeep !== undefined)
    throw malformed(
      `${name}:${text.slice(0, tooDeep).split("\n").length}`,
      "it is nested deeper than anything that is read here.",
      "Look for brackets that are not closed.",
    );
  const counter = new LineCounter();
  // The parser compares each key with every other one; 100,000 of them would take minutes.
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, logLevel: "error", uniqueKeys: false });
  const lineAt = (offset: number): number => Math.max(1, counter.linePos(offset).line);
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem) {
    const what = problem.message.split("\n")[0]!.replace(/[.:]?$/, ".");
    throw malformed(
      `${name}:${lineAt(problem.pos[0])}`,
      what,
      "Check the spaces before this line, and the closing of brackets and quotes; a text with a colon in it needs quotes.",
    );
  }
  const { explicit, version } = document.directives?.yaml ?? {};
  if (explicit && version !== "1.2")
    throw malformed(
      `${name}:1`,
      `this is YAML ${version}, where dates and clocks turn into other things.`,
      "Leave out the line with %YAML.",
    );
  let aliases = 0;
  visit(document, {
    Scalar(_, node) {
      // Zero has one form; other kinds of files know no other.
      if (Object.is(node.value, -0)) node.value = 0;
    },
    Map(_, { items }) {
      const keys = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) throw malformed(`${name}:${lineAt(offsetOf(key))}`, "a name must be text.", "Write name: value.");
        const said = String(key.value);
        // Objects have it already: a value under this name would be lost without a word.
        if (said === "__proto__")
          throw malformed(`${name}:${lineAt(offsetOf(key))}`, "__proto__ is no name for anything.", "Leave it out.");
        if (keys.has(said))
          throw malformed(
            `${name}:${lineAt(offsetOf(key))}`,
            `${JSON.stringify(said.slice(0, 48))} is written twice; names must be unique.`,
            "Leave one of them out.",
          );
        keys.add(said);
      }
    },
    Alias(_, node) {
      if (++aliases <= mostAliases && node.resolve(document)) return;
      const what =
        aliases > mostAliases
          ? `there are more than ${mostAliases} references (*).`
          : `the reference *${node.source} has nothing to refer to.`;
      throw malformed(`${name}:${lineAt(node.range?.[0] ?? 0)}`, what, "Write the values out.");
    },
  });
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: mostAliases });
  } catch {
    throw malformed(`${name}:1`, "its references (*) unfold into too much.", "Write the values out.");
  }
  return {
    data,
    lineOf(path) {
      let node: unknown = document.contents;
      let offset = document.contents?.range?.[0] ?? 0;
      for (const step of path) {
        if (isAlias(node)) node = node.resolve(document);
        if (isMap(node)) {
          const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
          if (!pair) break;
          if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
          node = pair.value;
        } else if (isSeq(node)) {
          const item: unknown = node.items[Number(step)];
          if (item === undefined) break;
          offset = (item as { range?: readonly number[] }).range?.[0] ?? offset;
          node = item;
        } else break;
      }
      return lineAt(offset);
    },
  };
}
