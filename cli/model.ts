/** `openhpg model`: the equations, parameters and sources the simulations rest on. */
import { buildCommand, type CommandContext } from "@stricli/core";
import { describeModel } from "openhpg";
import { close, print } from "./printing.ts";

const formats = ["text", "markdown", "json", "latex", "mathml"] as const;

interface Flags {
  readonly component?: string;
  readonly format: (typeof formats)[number];
  readonly json: boolean;
}

function run(this: CommandContext, { component, format, json }: Flags): void {
  print(this, describeModel(component, json ? "json" : format));
  close(this);
}

export const modelCommand = buildCommand<Flags, [], CommandContext>({
  func: run,
  parameters: {
    flags: {
      component: { kind: "parsed", parse: String, brief: "Only this part, such as testis.leydig", placeholder: "PATH", optional: true },
      format: { kind: "enum", values: formats, brief: "How to print it", default: "text" },
      json: { kind: "boolean", brief: "The same as --format json", default: false, withNegated: false },
    },
  },
  docs: { brief: "Print the equations, parameters and sources of the model" },
});
