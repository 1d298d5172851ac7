/** `openhpg regimens`: protocols in use; with a name, one in words with its plan of tests. */
import { buildCommand, type CommandContext } from "@stricli/core";
import { monitoringPlan, type Regimen, regimenInWords, regimenOf, regimens } from "openhpg";
import { linesTable } from "./lines-table.ts";
import { close, print } from "./printing.ts";

interface Flags {
  readonly json: boolean;
}

/** Weeks across, tests and questions down. */
function planTable(regimen: Regimen): string {
  const { weeks, rows } = monitoringPlan(regimen);
  return linesTable(
    ["week", ...weeks.map(String)],
    rows.map(({ what, kind, at }) => [kind === "question" ? `Ask: ${what}` : what, ...at.map((is) => (is ? "x" : ""))]),
  );
}

function run(this: CommandContext, { json }: Flags, name?: string): void {
  if (name === undefined)
    print(
      this,
      json
        ? JSON.stringify(regimens)
        : linesTable(
            ["regimen", "what", "in use for"],
            regimens.map((r) => [r.name, r.title, r.for.join(", ")]),
            { left: true },
          ),
    );
  else {
    const regimen = regimenOf(name);
    print(
      this,
      json ? JSON.stringify({ ...regimen, plan: monitoringPlan(regimen) }) : `${regimenInWords(regimen)}\n\n${planTable(regimen)}`,
    );
  }
  close(this);
}

export const regimensCommand = buildCommand<Flags, [string?], CommandContext>({
  func: run,
  parameters: {
    positional: { kind: "tuple", parameters: [{ parse: String, brief: "One of them, in words", placeholder: "NAME", optional: true }] },
    flags: { json: { kind: "boolean", brief: "Print JSON and nothing else on stdout", default: false, withNegated: false } },
  },
  docs: { brief: "List the protocols in use, or print one in words" },
});
