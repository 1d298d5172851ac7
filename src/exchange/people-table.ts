/** Men of a population as a table: who each is, what differs in him, and what he has untreated. */
import {
  type Man,
  type MeasuredTrait,
  measuredTraits,
  type Population,
  parameterOf,
  poolOf,
  traitUnits,
  variedInDrugs,
} from "../people/index.ts";
import { readings, restIfAny } from "../simulate/index.ts";
import { factorOf } from "../units/index.ts";
import type { Column, Table } from "./table.ts";

/** Men drawn, and their untreated levels. */
export interface PeopleAtRest {
  /**
   * `man` (from 1), `condition`, `rests` (yes or no), traits, genotype, parameters over the reference man's, what pools
   * start with, levels; a row for each man. Levels of a man who has no state of rest are not numbers.
   */
  readonly table: Table;
  /** The columns of numbers, by name. */
  readonly columns: Readonly<Record<string, Float64Array>>;
  /** How many have no state of rest. */
  readonly restless: number;
}

/** One column of numbers and how it is read off a man. */
interface Reader {
  readonly name: string;
  readonly unit: string;
  of(man: Man): number;
}

const ofTrait = (trait: MeasuredTrait): Reader => ({ name: trait, unit: traitUnits[trait] || "1", of: (man) => man.traits[trait]! });

/** Over the reference man's, or as it is where he has none. */
function ofParameter(path: string): Reader {
  const { coherent, unit } = parameterOf(path);
  const reference = coherent === 0 ? factorOf(unit) : coherent;
  return { name: path, unit: coherent === 0 ? unit : "1", of: (man) => (man.parameters.get(path) ?? coherent) / reference };
}

function ofStart(path: string): Reader {
  const { unit } = poolOf(path);
  return { name: path, unit, of: (man) => man.starts.get(path)! / factorOf(unit) };
}

/** Drugs nobody takes here, and what he would do with them. */
const ofDrugs = new Set(variedInDrugs.map(({ path }) => path));

/**
 * Draws the first men of a population and brings each to rest.
 *
 * @param men  - Whose men number 0 to `size` − 1 are drawn.
 * @param size - One at least.
 *
 * @throws PeopleError as the population does.
 *
 * @example
 * peopleAtRest(population({}, 1), 2).columns["lh"].length // => 2
 */
export function peopleAtRest(men: Population, size: number, onProgress?: (done: number) => void): PeopleAtRest {
  const first = men.man(0);
  // What differs in one differs in all: they are drawn from one kind.
  const readers: readonly Reader[] = [
    ...measuredTraits.filter((trait) => first.traits[trait] !== undefined).map(ofTrait),
    ...[...first.parameters.keys()].filter((path) => !ofDrugs.has(path)).map(ofParameter),
    ...[...first.starts.keys()].map(ofStart),
  ];
  const columns = Object.fromEntries(
    [...readers, ...readings.map(({ key }) => ({ name: key }))].map(({ name }) => [name, new Float64Array(size)]),
  );
  const rests: string[] = [];
  for (let i = 0; i < size; i++) {
    const man = i === 0 ? first : men.man(i);
    for (const { name, of } of readers) columns[name]![i] = of(man);
    const rest = restIfAny(man);
    for (const { key } of readings) columns[key]![i] = rest?.[key] ?? Number.NaN;
    rests.push(rest ? "yes" : "no");
    if (i % 64 === 63) onProgress?.((i + 1) / size);
  }
  onProgress?.(1);
  const { genotype = {} } = first.traits;
  const same = (name: string, value: string): Column => ({ name, values: Array.from({ length: size }, () => value) });
  const table: Table = {
    columns: [
      { name: "man", unit: "1", values: Float64Array.from({ length: size }, (_, i) => i + 1) },
      same("condition", first.condition.name),
      { name: "rests", values: rests },
      ...Object.entries(genotype).map(([gene, value]) => same(gene, String(value))),
      ...readers.map(({ name, unit }) => ({ name, unit, values: columns[name]! })),
      ...readings.map(({ key, unit }) => ({ name: key, unit, values: columns[key]! })),
    ],
  };
  return { table, columns, restless: rests.filter((one) => one === "no").length };
}

/** A table as one line of JSON: `{"columns":[{"name":…,"unit":…,"values":[…]},…]}`; what is not finite is null. */
export const tableToJson = ({ columns }: Table): string =>
  JSON.stringify({
    columns: columns.map(({ name, unit, values }) => ({ name, ...(unit !== undefined && { unit }), values: Array.from<unknown>(values) })),
  });
