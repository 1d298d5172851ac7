/** What makes a molecule, what takes it away, and which drugs reach either. */

import { behind, type Component, endOf } from "../../model/index.ts";
import { homeOf } from "./address-book.ts";
import type { Molecule } from "./molecules.ts";
import { drugsAt, type Reach } from "./reach.ts";
import { body } from "./written-body.ts";

/** A flow of the body that touches a molecule's pools. */
export interface Passage {
  /** The component in whose file it is written. */
  readonly written: Component;
  readonly name: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** Flows of the body by what they do to the pools that hold the molecule: fill them, join them, empty them. */
export interface Passages {
  readonly into: readonly Passage[];
  readonly between: readonly Passage[];
  readonly out: readonly Passage[];
}

export function passagesOf({ homes }: Molecule): Passages {
  const pools = new Set(homes.flatMap(({ path, pools }) => [...pools.keys()].map((name) => `${path}.${name}`)));
  const held = (path: string | undefined): boolean => path !== undefined && pools.has(path);
  const passages = body.flatMap((written) =>
    [...written.flows].map(([name, f]): Passage => ({ written, name, from: endOf(f.from), to: endOf(f.to) })),
  );
  return {
    into: passages.filter(({ from, to }) => held(to) && !held(from)),
    between: passages.filter(({ from, to }) => held(to) && held(from)),
    out: passages.filter(({ from, to }) => held(from) && !held(to)),
  };
}

/** What a molecule follows from where no flow makes it: what its home reads. */
export const makersOf = ({ homes }: Molecule): readonly string[] =>
  homes.filter(({ pools }) => pools.size === 0).flatMap(({ reads }) => [...reads.values()].map(({ from }) => from));

/** A component, and what of it matters: some of its paths, or some of its flows. */
interface Part {
  readonly component: Component;
  readonly paths?: readonly string[];
  readonly flows?: readonly string[];
}

/** What a part follows, split into what is its component's own and what others declare. */
function lookBehind(parts: readonly Part[]): { readonly own: ReadonlySet<string>; readonly others: readonly Part[] } {
  const found = parts.map(({ component, ...start }) => ({ component, paths: behind(component, start) }));
  const own = new Set(found.flatMap(({ component, paths }) => [...paths].filter((path) => homeOf(path) === component)));
  const outside = new Set(found.flatMap(({ component, paths }) => [...paths].filter((path) => homeOf(path) !== component)));
  const others = [...outside].flatMap((path): readonly Part[] => {
    const component = homeOf(path);
    return component ? [{ component, paths: [path] }] : [];
  });
  return { own, others };
}

/**
 * Drugs that reach a molecule: directly, as the molecule itself or at what holds, makes or clears it; or next door,
 * at what these follow in other components. Further away, every drug that moves one hormone moves the others through
 * the loop.
 */
export function drugsReaching(molecule: Molecule): { readonly directly: readonly Reach[]; readonly nextDoor: readonly Reach[] } {
  const { into, out } = passagesOf(molecule);
  const holds = molecule.homes.map(
    (component): Part => ({
      component,
      paths: [...component.pools.keys(), ...component.ports.keys()].map((name) => `${component.path}.${name}`),
    }),
  );
  const makes = makersOf(molecule).flatMap((path): readonly Part[] => {
    const component = homeOf(path);
    return component ? [{ component, paths: [path] }] : [];
  });
  const moves = [...into, ...out].map(({ written, name }): Part => ({ component: written, flows: [name] }));
  const near = lookBehind([...holds, ...makes, ...moves]);
  const around = lookBehind(near.others);
  const directly = drugsAt((path) => near.own.has(path));
  const known = new Set(directly.map(({ drug }) => drug));
  return { directly, nextDoor: drugsAt((path) => around.own.has(path)).filter(({ drug }) => !known.has(drug)) };
}
