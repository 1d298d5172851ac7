/** The ledger counts every number once. */
import { expect, it } from "vitest";
import { body } from "../body/index.ts";
import { drugs } from "../drugs/index.ts";
import { evidenceLedger } from "./evidence-ledger.ts";
import { referenceMan } from "./reference-man.ts";

const ledger = evidenceLedger();
const sum = (lines: readonly { readonly total: number }[]): number => lines.reduce((all, { total }) => all + total, 0);

it("has every parameter of the body in one organ", () => {
  expect(sum(ledger.organs)).toBe(referenceMan.parameters.length);
  expect(ledger.totals.organs.total).toBe(referenceMan.parameters.length);
  expect(ledger.organs.map(({ name }) => name)).toEqual([...new Set(body.map(({ path }) => path.split(".")[0]!))]);
});

// Caught: totals as sums over drugs, with enclomiphene in clomiphene once more.
it("counts once what drugs share", () => {
  const components = new Map(drugs.flatMap((d) => d.components).map((c) => [c.path, c]));
  const constants = new Set(drugs.flatMap((d) => Object.values(d.routes).flatMap((r) => r.constants.map((c) => JSON.stringify(c)))));
  const parameters = [...components.values()].reduce((all, c) => all + c.parameters.size, 0);
  expect(ledger.totals.drugs.total).toBe(parameters + constants.size);
  expect(sum(ledger.drugs)).toBeGreaterThan(ledger.totals.drugs.total);
});

it("adds up", () => {
  for (const { measured, fitted, assumed, total } of [
    ...ledger.organs,
    ...ledger.drugs,
    ...ledger.conditions,
    ...Object.values(ledger.totals),
  ])
    expect(measured + fitted + assumed).toBe(total);
  const { organs, drugs: ofDrugs, conditions, all } = ledger.totals;
  expect(organs.total + ofDrugs.total + conditions.total).toBe(all.total);
});
