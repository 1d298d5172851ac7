/** What every number of the model rests on, counted and listed. */
import { allComponents, conditions, type EvidenceLedger, evidenceLedger } from "openhpg";
import { type Said, saidOf } from "./said-of.ts";

/** One number and what it rests on. */
export interface LedgerEntry extends Said {
  readonly path: string;
  /** Path of its component, or name of its condition. */
  readonly home: string;
  readonly value: string;
  readonly means: string;
}
export interface LedgerOutput {
  readonly ledger: EvidenceLedger;
  readonly entries: readonly LedgerEntry[];
}

export function run(_: null): LedgerOutput {
  const ofParameters = allComponents.flatMap(({ path: home, parameters }) =>
    [...parameters].map(([name, { value, unit, means, evidence }]) => ({
      path: `${home}.${name}`,
      home,
      value: unit === "1" ? String(value) : `${value} ${unit}`,
      means,
      ...saidOf(evidence),
    })),
  );
  const ofConditions = conditions.flatMap(({ name, changes }) =>
    changes.map(({ path, text, evidence }) => ({ path, home: name, value: text, means: "", ...saidOf(evidence) })),
  );
  return { ledger: evidenceLedger(), entries: [...ofParameters, ...ofConditions] };
}
