/** Words stand in one place, so that they can be read in one sitting, and one day in another language. */
import { readFileSync } from "node:fs";
import { parse } from "svelte/compiler";
import ts from "typescript";
import { expect, it } from "vitest";
import { filesUnder } from "../../test/files.ts";

/** As much of a node of markup as is looked at. */
interface Node {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly value?: unknown;
}

/** Attributes that a reader sees or hears. */
const spoken = new Set(["title", "placeholder", "alt", "aria-label", "aria-description", "aria-roledescription", "aria-valuetext"]);
/** Two letters in a row that are no unit and no name of ours make a word. */
const isWord = (text: string): boolean =>
  /[A-Za-z]{2,}/.test(text.replaceAll(/\b(OpenHPG|IU|mL|kg|mg|ug|AI|CSV|YAML|JSON|FHIR|PMID|doi|rem|px)\b/g, ""));

/** Words written into the markup of a component. */
function wordsIn(markup: string): readonly string[] {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) visit(one);
    else if (typeof value === "object" && value !== null) {
      const node = value as Node;
      if (node.type === "Text" && node.data !== undefined && isWord(node.data)) found.push(node.data.trim());
      if (node.type === "Attribute") {
        const parts = Array.isArray(node.value) ? (node.value as readonly Node[]) : [];
        if (spoken.has(node.name!)) for (const part of parts) if (part.type === "Text" && isWord(part.data!)) found.push(part.data!);
        return;
      }
      for (const [key, child] of Object.entries(node))
        if (!["start", "end", "loc", "css", "instance", "module"].includes(key)) visit(child);
    }
  };
  visit(parse(markup, { modern: true }).fragment);
  return found;
}

// Caught: a button whose label stood in its component.
it.each(filesUnder("web").filter((file) => file.endsWith(".svelte")))("%s holds no words of its own", (file) => {
  expect(wordsIn(readFileSync(file, "utf8"))).toEqual([]);
});

/** Sentences among the strings of a script: four words in a row, which no name of a class, file or key has. */
function sentencesIn(script: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (
      (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) &&
      /[A-Za-z]{2,} [a-z]{2,} [a-z]{2,} [a-z]{2,}/.test(node.text)
    )
      found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("script.ts", script, ts.ScriptTarget.Latest));
  return found;
}
const scriptsOf = (file: string): string => {
  const text = readFileSync(file, "utf8");
  return file.endsWith(".svelte") ? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script).join("\n") : text;
};
/** What builds and tests the app speaks to developers; the manifest of the app is read by systems; stand-ins are never reached. */
const elsewhere = /^web\/(texts|testing|install|service-worker)\/|\.test\.ts$|^web\/[a-z.-]+\.ts$|\/write-[a-z-]+\.ts$|\/no-[a-z-]+\.ts$/;

// Caught: the same sentence about a fault of the program, in two scripts.
it.each(filesUnder("web").filter((file) => /\.(ts|svelte)$/.test(file) && !elsewhere.test(file)))("%s speaks from the texts", (file) => {
  expect(sentencesIn(scriptsOf(file))).toEqual([]);
});

it("finds words, and no others", () => {
  expect(wordsIn('<p title="A title">Some <b>{word}</b> 10 mg</p>')).toEqual(["A title", "Some"]);
});
