/** `openhpg model`: the equations, parameters and sources the simulations rest on. */
import { dirname, join } from "node:path";
import { buildCommand, type CommandContext } from "@stricli/core";
import { describeModel, modelPages } from "openhpg";
import { close, print } from "./printing.ts";
import { makeFolder, replaceFile } from "./replace-file.ts";

const formats = ["text", "markdown", "json", "latex", "mathml"] as const;

interface Flags {
  readonly component?: string;
  readonly format: (typeof formats)[number];
  readonly json: boolean;
  readonly pages?: string;
}

function writePages(folder: string): number {
  const pages = modelPages();
  for (const [page, text] of pages) {
    makeFolder(join(folder, dirname(page)));
    replaceFile(join(folder, page), text);
  }
  return pages.size;
}

function run(this: CommandContext, { component, format, json, pages }: Flags): void {
  print(this, pages === undefined ? describeModel(component, json ? "json" : format) : `${writePages(pages)} pages in ${pages}`);
  close(this);
}

export const modelCommand = buildCommand<Flags, [], CommandContext>({
  func: run,
  parameters: {
    flags: {
      component: { kind: "parsed", parse: String, brief: "Only this part, such as testis.leydig", placeholder: "PATH", optional: true },
      format: { kind: "enum", values: formats, brief: "How to print it", default: "text" },
      json: { kind: "boolean", brief: "The same as --format json", default: false, withNegated: false },
      pages: {
        kind: "parsed",
        parse: String,
        brief: "Write a page for each organ, molecule, drug and condition",
        placeholder: "DIR",
        optional: true,
      },
    },
  },
  docs: { brief: "Print the equations, parameters and sources of the model" },
});
