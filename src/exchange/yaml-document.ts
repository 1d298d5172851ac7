/** A YAML text as plain data that remembers on which line each part was written. */
import { malformed } from "./errors.ts";

/** Where in the data: keys of mappings, positions in lists. */
export type Path = readonly (string | number)[];

export interface YamlDocument {
  readonly data: unknown;
  /** The line of the part at the path, or of the nearest part around it that exists. */
  lineOf(path: Path): number;
}

/** More repetitions than anyone writes by hand; fewer than a text that unfolds into gigabytes needs. */
const mostAliases = 100;

/**
 * Reads one YAML 1.2 document.
 *
 * @param name - Named in an error, before the line.
 *
 * @throws {@link ExchangeError} `exchange/malformed-yaml`, with the line: syntax, a key written twice, several
 *   documents, an unknown tag, references that unfold without end.
 *
 * @example
 * (await readYaml("a: 1\nb: 2", "x.yaml")).lineOf(["b"]) // => 2
 */
export async function readYaml(text: string, name: string): Promise<YamlDocument> {
  const { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit } = await import("yaml");
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, logLevel: "error" });
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
  let aliases = 0;
  visit(document, {
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
