/** What one GnRH pulse does in the pituitary: a share of the LH that waits, and of the FSH store, sets out for blood. */
import type { BoundKernel, Kernel } from "../../compile/index.ts";

/** A GnRH pulse that reached the pituitary. */
export interface Pulse {
  /** Days from the start of the course. */
  readonly day: number;
  /** GnRH in it, in pulses of the reference man at rest. */
  readonly mass: number;
  /** LH it released, IU. */
  readonly lh: number;
  /** His own, or a pump's. */
  readonly from: "hypothalamus" | "pump";
}

/** No pulse empties a store. */
const mostLh = 0.95;
const mostFsh = 0.9;

/** Where in state and outputs a pulse acts. */
export function placesOf(kernel: Pick<Kernel, "pools" | "outputs">) {
  const pool = (path: string): number => kernel.pools.indexOf(path);
  const output = (path: string): number => kernel.outputs.indexOf(path);
  return {
    remembered: pool("hypothalamus.pulseGenerator.remembered"),
    due: pool("hypothalamus.pulseGenerator.due"),
    releasable: pool("pituitary.granules.releasable"),
    leaving: pool("pituitary.granules.leaving"),
    left: pool("pituitary.granules.left"),
    fshStore: pool("pituitary.gonadotrophs.fshStore"),
    fshLeaving: pool("pituitary.granules.fshLeaving"),
    cosine: pool("hypothalamus.suprachiasmaticNucleus.cosine"),
    sine: pool("hypothalamus.suprachiasmaticNucleus.sine"),
    frequency: output("hypothalamus.kisspeptinNeurons.frequency"),
    ownMass: output("hypothalamus.gnrhNeurons.pulseMass"),
    variation: output("hypothalamus.pulseGenerator.variation"),
    lhShare: output("pituitary.granules.lhShare"),
    fshShare: output("pituitary.granules.fshShare"),
    recruited: output("pituitary.granules.recruited"),
    waiting: output("pituitary.granules.waiting"),
    onItsWay: output("pituitary.granules.onItsWay"),
    pulses: output("pituitary.portalBlood.pulses"),
    delivered: output("pituitary.portalBlood.delivered"),
  };
}

export type Places = ReturnType<typeof placesOf>;

/** One man while his pulses are followed: his term, and every quantity of his at the instant last read. */
export interface Followed {
  readonly bound: BoundKernel;
  readonly places: Places;
  /** Shape `[outputs]`; what {@link read} found. */
  readonly seen: Float64Array;
}

export const read = ({ bound, seen }: Followed, t: number, y: Float64Array): void => bound.outputs(t, y, seen);

/** Lets a pulse with this much GnRH act on the state last read, and says how much LH it released, IU. */
export function release({ places, seen }: Followed, y: Float64Array, mass: number): number {
  const lh = Math.min(mostLh, seen[places.lhShare]! * mass) * y[places.releasable]!;
  y[places.releasable]! -= lh;
  y[places.leaving]! += lh;
  const average = seen[places.delivered]! / seen[places.pulses]!;
  const fsh = Math.min(mostFsh, seen[places.fshShare]! * (average > 0 ? mass / average : 1)) * y[places.fshStore]!;
  y[places.fshStore]! -= fsh;
  y[places.fshLeaving]! += fsh;
  return lh;
}
