/** `openhpg drugs`: what a course can contain. */
import { buildCommand, type CommandContext } from "@stricli/core";
import { drugs } from "openhpg";
import { linesTable } from "./lines-table.ts";
import { close, print } from "./printing.ts";

interface Flags {
  readonly json: boolean;
}

function run(this: CommandContext, { json }: Flags): void {
  const rows = drugs.map(({ name, class: kind, doses }) => [name, kind, doses.join(", ")]);
  print(
    this,
    json
      ? JSON.stringify(drugs.map(({ name, class: kind, about, doses }) => ({ name, class: kind, about, doses })))
      : linesTable(["drug", "class", "usual doses"], rows, { left: true }),
  );
  close(this);
}

export const drugsCommand = buildCommand<Flags, [], CommandContext>({
  func: run,
  parameters: { flags: { json: { kind: "boolean", brief: "Print JSON and nothing else on stdout", default: false, withNegated: false } } },
  docs: { brief: "List the drugs a course can contain" },
});
