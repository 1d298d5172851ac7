/** `openhpg conditions`: which men can be simulated. */
import { buildCommand, type CommandContext } from "@stricli/core";
import { conditions } from "openhpg";
import { linesTable } from "./lines-table.ts";
import { close, print } from "./printing.ts";

interface Flags {
  readonly json: boolean;
}

function run(this: CommandContext, { json }: Flags): void {
  const rows = conditions.map(({ name, about }) => ({ name, about }));
  print(
    this,
    json
      ? JSON.stringify(rows)
      : linesTable(
          ["condition", "what it changes"],
          rows.map(({ name, about }) => [name, about]),
          { left: true },
        ),
  );
  close(this);
}

export const conditionsCommand = buildCommand<Flags, [], CommandContext>({
  func: run,
  parameters: { flags: { json: { kind: "boolean", brief: "Print JSON and nothing else on stdout", default: false, withNegated: false } } },
  docs: { brief: "List the men that can be simulated" },
});
