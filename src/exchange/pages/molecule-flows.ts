/** What makes a molecule, what takes it away, and which drugs reach either. */
import { body } from "../../body/index.ts";
import { type Component, endOf } from "../../model/index.ts";
import { homeOf } from "./address-book.ts";
import type { Molecule } from "./molecules.ts";
import { drugsAt, type Reach } from "./reach.ts";

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

const readBy = (c: Component): readonly string[] => [...c.reads.values()].flatMap(({ from }) => homeOf(from)?.path ?? []);

/**
 * Drugs that reach a molecule: directly, as the molecule itself or at what holds, makes or clears it; or next door,
 * at something that these read. Further away, every drug that moves one hormone moves the others through the loop.
 */
export function drugsReaching(molecule: Molecule): { readonly directly: readonly Reach[]; readonly nextDoor: readonly Reach[] } {
  const { into, out } = passagesOf(molecule);
  const makers = makersOf(molecule).flatMap((path) => homeOf(path)?.path ?? []);
  const near = new Set([...molecule.homes, ...into.map((p) => p.written), ...out.map((p) => p.written)].map(({ path }) => path));
  for (const path of makers) near.add(path);
  const around = new Set(body.filter(({ path }) => near.has(path)).flatMap(readBy));
  const directly = drugsAt(near);
  const known = new Set(directly.map(({ drug }) => drug));
  return { directly, nextDoor: drugsAt(around).filter(({ drug }) => !known.has(drug)) };
}
