/** Everything the model has, by name: components in their order, drugs, conditions, publications, and what can be searched. */
import { allComponents, bibliography, type Component, conditions, drugs, referenceMan } from "openhpg";
import { type Said, saidOf } from "./said-of.ts";

export interface Found {
  readonly kind: "component" | "parameter" | "pool" | "quantity" | "flow" | "drug" | "condition" | "source";
  readonly name: string;
  readonly means: string;
  /** Where it is shown: a component, drug, condition or publication. */
  readonly home: string;
  /** What is searched, in lower case. */
  readonly text: string;
}
export interface DrugEntry {
  readonly name: string;
  readonly class: string;
  readonly about: string;
  readonly synonyms: readonly string[];
  readonly doses: readonly string[];
  readonly fidelity: string;
  readonly leavesOut: readonly string[];
  readonly components: readonly string[];
  /** Ports of the body that it adds to, and pools that it enters. */
  readonly reaches: readonly { readonly path: string; readonly component: string; readonly means: string }[];
  readonly constants: readonly (Said & { readonly route: string; readonly value: string; readonly means: string })[];
}
export interface ConditionEntry {
  readonly name: string;
  readonly about: string;
  readonly leavesOut: readonly string[];
  readonly history?: string;
  readonly changes: readonly (Said & {
    readonly path: string;
    readonly component: string;
    readonly text: string;
    readonly means: string;
  })[];
}
export interface ModelIndex {
  /** By organ, in anatomical order; drugs' components stand with their drug. */
  readonly organs: readonly { readonly name: string; readonly components: readonly { readonly path: string; readonly about: string }[] }[];
  /** Simulated only where pulses are followed one by one. */
  readonly pulsatile: readonly string[];
  readonly drugs: readonly DrugEntry[];
  readonly conditions: readonly ConditionEntry[];
  readonly sources: readonly {
    readonly key: string;
    readonly citation: string;
    readonly pmid?: string;
    readonly doi?: string;
    readonly read: string;
  }[];
  readonly searchable: readonly Found[];
  /** Of each parameter that has a range, by path, in its unit. */
  readonly ranges: Readonly<Record<string, readonly [low: number, high: number]>>;
}

const ofDrugs = new Set(drugs.flatMap(({ components }) => components.map(({ path }) => path)));
const body = allComponents.filter(({ path }) => !ofDrugs.has(path));
const averaged = new Set(referenceMan.components.map(({ path }) => path));

/** The component a path lies in, and what it means there. */
function placeOf(path: string): { readonly component: string; readonly means: string } {
  const home = allComponents.find((c) => path.startsWith(`${c.path}.`) && !path.slice(c.path.length + 1).includes("."));
  const local = path.slice((home?.path.length ?? -1) + 1);
  const declared = home && [home.parameters, home.ports, home.pools, home.quantities, home.inputs].find((kind) => kind.has(local));
  return { component: home?.path ?? "", means: declared?.get(local)?.means ?? "" };
}
const endOf = (end: unknown): string => (typeof end === "string" ? end : ((end as { readonly name?: string } | undefined)?.name ?? ""));

function reachesOf({ components }: (typeof drugs)[number]): DrugEntry["reaches"] {
  const own = new Set(components.map(({ path }) => path));
  const entered = components.flatMap(({ flows }) => [...flows.values()].map(({ to }) => endOf(to)));
  const added = components.flatMap(({ contributes }) => [...contributes.keys()]);
  return [...new Set([...entered, ...added])]
    .map((path) => ({ path, ...placeOf(path) }))
    .filter(({ component }) => component !== "" && !own.has(component) && !ofDrugs.has(component));
}

function searchOf(c: Component): readonly Found[] {
  const found = (kind: Found["kind"], name: string, means: string, more = ""): Found => ({
    kind,
    name,
    means,
    home: c.path,
    text: `${name} ${means} ${more}`.toLowerCase(),
  });
  return [
    found("component", c.path, c.about, c.leavesOut.join(" ")),
    ...[...c.parameters].map(([name, { means, unit, evidence }]) => {
      const { because, sources } = saidOf(evidence);
      return found("parameter", `${c.path}.${name}`, means, `${unit} ${because} ${sources.join(" ")}`);
    }),
    ...[...c.pools].map(([name, { means, unit }]) => found("pool", `${c.path}.${name}`, means, unit)),
    ...[...c.quantities].map(([name, { means, unit }]) => found("quantity", `${c.path}.${name}`, means, unit)),
    ...[...c.flows.keys()].map((name) => found("flow", `${c.path}.${name}`, "")),
  ];
}

export function run(_: null): ModelIndex {
  const drugEntries = drugs.map(
    (drug): DrugEntry => ({
      name: drug.name,
      class: drug.class,
      about: drug.about,
      synonyms: drug.synonyms,
      doses: drug.doses,
      fidelity: drug.fidelity,
      leavesOut: drug.leavesOut,
      components: drug.components.map(({ path }) => path),
      reaches: reachesOf(drug),
      constants: Object.entries(drug.routes).flatMap(([route, { constants }]) =>
        constants.map(({ value, unit, means, evidence }) => ({
          route,
          value: unit === "1" ? String(value) : `${value} ${unit}`,
          means,
          ...saidOf(evidence),
        })),
      ),
    }),
  );
  const conditionEntries = conditions.map(
    ({ name, about, leavesOut, history, changes }): ConditionEntry => ({
      name,
      about,
      leavesOut,
      ...(history && { history: `${history.course}, ${history.weeks} weeks` }),
      changes: changes.map(({ path, text, evidence }) => ({ path, text, ...placeOf(path), ...saidOf(evidence) })),
    }),
  );
  const sources = Object.entries(bibliography).map(([key, source]) => ({ key, ...source }));
  return {
    organs: [...new Set(body.map(({ path }) => path.split(".")[0]!))].map((name) => ({
      name,
      components: body.filter(({ path }) => path.startsWith(`${name}.`)).map(({ path, about }) => ({ path, about })),
    })),
    pulsatile: body.filter(({ path }) => !averaged.has(path)).map(({ path }) => path),
    drugs: drugEntries,
    conditions: conditionEntries,
    sources,
    ranges: Object.fromEntries(
      allComponents.flatMap((c) =>
        [...c.parameters].flatMap(([name, { range }]) => (range ? [[`${c.path}.${name}`, range] as const] : [])),
      ),
    ),
    searchable: [
      ...allComponents.flatMap(searchOf),
      ...drugEntries.map(
        ({ name, about, synonyms, class: of }): Found => ({
          kind: "drug",
          name,
          means: about,
          home: name,
          text: `${name} ${of} ${about} ${synonyms.join(" ")}`.toLowerCase(),
        }),
      ),
      ...conditionEntries.map(
        ({ name, about }): Found => ({
          kind: "condition",
          name,
          means: about,
          home: name,
          text: `${name.replaceAll("-", " ")} ${name} ${about}`.toLowerCase(),
        }),
      ),
      ...sources.map(
        ({ key, citation }): Found => ({ kind: "source", name: key, means: citation, home: key, text: `${key} ${citation}`.toLowerCase() }),
      ),
    ],
  };
}
