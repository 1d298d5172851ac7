/** The evidence ledger: what the numbers of organs, drugs and conditions rest on, counted. */
import { body } from "../body/index.ts";
import { type Drug, drugs } from "../drugs/index.ts";
import type { Component } from "../model/index.ts";
import { type Evidence, type EvidenceCount, tally } from "../references/index.ts";
import type { Condition } from "./condition.ts";
import { conditions } from "./conditions.ts";

/** The numbers of one organ, drug or condition. */
export interface LedgerLine extends EvidenceCount {
  /** A folder of `src/body` as paths write it, such as `seminalTract`; the name of a drug; the name of a condition. */
  readonly name: string;
}

/** Every number of the model by what it rests on. */
export interface EvidenceLedger {
  /** In anatomical order. */
  readonly organs: readonly LedgerLine[];
  /** A mixture counts what its ingredients rest on, too. */
  readonly drugs: readonly LedgerLine[];
  readonly conditions: readonly LedgerLine[];
  /** Sums; what several drugs share counts once. */
  readonly totals: {
    readonly organs: EvidenceCount;
    readonly drugs: EvidenceCount;
    readonly conditions: EvidenceCount;
    readonly all: EvidenceCount;
  };
}

/** The organ a path of the body lives in: its first word. */
export const organOf = (path: string): string => path.split(".")[0]!;

/** Every number under the name that makes it one number, however many drugs share it. */
type Numbers = ReadonlyMap<string, Evidence>;

const joined = (parts: Iterable<Numbers>): Numbers => new Map([...parts].flatMap((part) => [...part]));

const ofComponents = (components: readonly Component[]): Numbers =>
  new Map(components.flatMap(({ path, parameters }) => [...parameters].map(([name, p]) => [`${path}.${name}`, p.evidence] as const)));

/** A constant has no path; it is known by what it says, so that two routes, or a mixture and what it is made of, may state the same one. */
const ofDrug = ({ components, routes }: Drug): Numbers =>
  joined([
    ofComponents(components),
    new Map(Object.values(routes).flatMap(({ constants }) => constants.map((c) => [JSON.stringify(c), c.evidence] as const))),
  ]);

const ofCondition = ({ name, changes, history }: Condition): Numbers =>
  new Map([
    ...changes.map(({ path, evidence }) => [`${name}: ${path}`, evidence] as const),
    ...(history ? [[`${name}: history`, history.evidence] as const] : []),
  ]);

const line = (name: string, numbers: Numbers): LedgerLine => ({ name, ...tally(numbers.values()) });

/**
 * What the model rests on: measured, fitted and assumed numbers, per organ, drug and condition.
 *
 * @example
 * const { organs, totals } = evidenceLedger();
 * organs[0].name // => "hypothalamus"
 * totals.all.measured + totals.all.fitted + totals.all.assumed === totals.all.total // => true
 */
export function evidenceLedger(): EvidenceLedger {
  const organs = [...new Set(body.map(({ path }) => organOf(path)))].map(
    (name) => [name, ofComponents(body.filter(({ path }) => organOf(path) === name))] as const,
  );
  const ofDrugs = drugs.map((drug) => [drug.name, ofDrug(drug)] as const);
  const ofConditions = conditions.map((condition) => [condition.name, ofCondition(condition)] as const);
  const all = [organs, ofDrugs, ofConditions].map((group) => joined(group.map(([, numbers]) => numbers)));
  const [organTotal, drugTotal, conditionTotal] = all.map((numbers) => tally(numbers.values()));
  return {
    organs: organs.map(([name, numbers]) => line(name, numbers)),
    drugs: ofDrugs.map(([name, numbers]) => line(name, numbers)),
    conditions: ofConditions.map(([name, numbers]) => line(name, numbers)),
    totals: {
      organs: organTotal!,
      drugs: drugTotal!,
      conditions: conditionTotal!,
      all: tally(all.flatMap((numbers) => [...numbers.values()])),
    },
  };
}
