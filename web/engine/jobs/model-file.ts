/** The whole model as a file: data, equations as text, or pages in Markdown. */
import { describeModel, modelPages } from "openhpg";

export interface ModelFile {
  readonly name: string;
  readonly type: string;
  readonly content: string;
}

export function run({ as }: { readonly as: "json" | "text" | "markdown" }): ModelFile {
  if (as === "json") return { name: "openhpg-model.json", type: "application/json", content: `${describeModel(undefined, "json")}\n` };
  if (as === "text") return { name: "openhpg-model.txt", type: "text/plain", content: describeModel() };
  const pages = [...modelPages()].map(([path, text]) => `<!-- ${path} -->\n\n${text}`);
  return { name: "openhpg-model.md", type: "text/markdown", content: pages.join("\n\n") };
}
