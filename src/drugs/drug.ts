/** What a drug file says, and the drug that comes of it: components to compile, routes to dose by, levels to measure. */
import { type Component, component, type Fidelity } from "../model/index.ts";
import type { Constant, Fact } from "./fact.ts";
import { type Act, combine } from "./pharmacodynamics/act.ts";
import type { Disposition } from "./pharmacokinetics/disposition.ts";
import type { Absorption, Entry } from "./pharmacokinetics/entry.ts";
import type { Built, Delivery, Route } from "./route.ts";

/** A drug, or an intervention that is ordered like one. */
export interface Drug {
  /** Its international non-proprietary name; the file is its kebab-case, the component its camelCase under `drugs.` */
  readonly name: string;
  /** What clinicians write instead; capitals, spaces and hyphens do not count. */
  readonly synonyms: readonly string[];
  readonly class: string;
  readonly about: string;
  readonly leavesOut: readonly string[];
  readonly fidelity: Fidelity;
  /** What has to be compiled in; drugs may share components, so keep each path once. */
  readonly components: readonly Component[];
  readonly routes: Readonly<Record<string, Route>>;
  readonly defaultRoute: string;
  /** Usual doses as course texts. */
  readonly doses: readonly string[];
  /** What a laboratory can measure of it. */
  readonly levels: readonly Level[];
}

/** A concentration that can be reported. */
export interface Level {
  /** `drug_` and the name with underscores, e.g. `drug_enclomiphene`. */
  readonly analyte: string;
  readonly path: string;
  readonly unit: string;
}

interface Written {
  readonly class: string;
  readonly about: string;
  readonly synonyms: readonly string[];
  readonly doses: readonly string[];
  readonly leavesOut: readonly string[];
  readonly fidelity: Fidelity;
}

/** A drug as its file says it. The first route is the default. */
export interface DrugDeclaration extends Written {
  readonly routes: Readonly<Record<string, Absorption>>;
  /** What becomes of it, for a drug with pools of its own. */
  readonly disposition?: Disposition;
  /** Where it arrives, for a drug that is one of the body's own steroids. */
  readonly enters?: Entry;
  readonly acts?: readonly Act[];
}

const words = (name: string): readonly string[] => name.split(/[ -]/);

/** The path of a drug: `drugs.testosteroneGel` for "testosterone gel". */
export const pathOf = (name: string): string =>
  `drugs.${words(name)
    .map((word, i) => (i === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join("")}`;

const analyteOf = (name: string, suffix: string): string => `drug_${[...words(name), ...(suffix ? [suffix] : [])].join("_")}`;

/** The component that holds and clears the drug and carries its effects. */
function bodyOf(path: string, { about, fidelity, leavesOut, acts = [] }: DrugDeclaration, kinetics: Disposition): Component {
  const effects = combine(acts, Object.keys(kinetics.parameters));
  return component<never, string, never, never, string, string>(path, {
    about,
    fidelity,
    leavesOut,
    parameters: { ...kinetics.parameters, ...effects.parameters },
    pools: kinetics.pools,
    quantities: (s) => kinetics.quantities(s),
    flows: (s) => kinetics.flows(s),
    contributes: (s) => effects.adds(s[kinetics.acting]!, (name) => s[name]!),
  });
}

/**
 * A drug from what its file says.
 *
 * @throws ModelError where an expression joins unlike dimensions or a local name stands for two things.
 *
 * @example
 * anastrozole.components.map((c) => c.path) // => ["drugs.anastrozole", "drugs.anastrozole.oral"]
 */
export function drug(name: string, declared: DrugDeclaration): Drug {
  const path = pathOf(name);
  const { disposition, enters, routes: ways } = declared;
  const body = disposition && bodyOf(path, declared, disposition);
  const entry: Entry = enters ?? { pool: `${path}.central`, unit: disposition?.unit ?? "mg" };
  const built = Object.entries(ways).map(([route, way]) => [route, way(`${path}.${route}`, entry)] as const);
  return {
    ...written(name, declared),
    components: [...(body ? [body] : []), ...built.flatMap(([, { components }]) => components)],
    routes: Object.fromEntries(built.flatMap(named)),
    defaultRoute: built[0]![0],
    levels: (disposition?.levels ?? []).map(({ quantity, suffix, unit }) => ({
      analyte: analyteOf(name, suffix),
      path: `${path}.${quantity}`,
      unit,
    })),
  };
}

const named = ([name, { route, units }]: readonly [string, Built]): readonly (readonly [string, Route])[] =>
  units ? [[name, route], [`${name}Units`, units]] : [[name, route]];

const written = (name: string, { class: kind, about, synonyms, doses, leavesOut, fidelity }: Written) => ({
  name,
  synonyms,
  class: kind,
  about,
  leavesOut,
  fidelity,
  doses,
});

/** One ingredient of a mixture. */
export interface Ingredient {
  readonly drug: Drug;
  /** Amount of it in an amount of the mixture; both in coherent units. */
  readonly share: Fact & { readonly means: string };
}

/** A mixture of drugs that have files of their own: a dose is split among them, by each route that all of them know. */
export function mixture(name: string, declared: Written & { readonly of: readonly Ingredient[] }): Drug {
  const first = declared.of[0]!.drug;
  const shared = Object.keys(first.routes).filter((route) => declared.of.every(({ drug }) => route in drug.routes));
  return {
    ...written(name, declared),
    components: declared.of.flatMap(({ drug }) => drug.components),
    routes: Object.fromEntries(shared.map((route) => [route, blend(route, declared.of)])),
    defaultRoute: shared[0]!,
    levels: declared.of.flatMap(({ drug }) => drug.levels),
  };
}

function blend(name: string, of: readonly Ingredient[]): Route {
  const routes = of.map(({ drug }) => drug.routes[name]!);
  return {
    unit: routes[0]!.unit,
    modes: routes[0]!.modes,
    delivers: of.flatMap(({ share }, i) =>
      routes[i]!.delivers.map((d): Delivery => ("share" in d ? { ...d, share: d.share * share.value } : d)),
    ),
    constants: [...of.map(({ share }): Constant => share), ...routes.flatMap((r) => r.constants)],
  };
}
