/** How a drug gets in: what a dose, an infusion or a pump does to the model. */
import type { Component } from "../model/index.ts";
import type { Constant } from "./fact.ts";

/** What one administration does; several may happen at once. Amounts are in coherent units: mg, or IU. */
export type Delivery =
  /** A dose adds `share` of its amount to this pool at once. */
  | { readonly kind: "pool"; readonly pool: string; readonly share: number }
  /** The rate of an infusion, amount per hour, times `share` is what this input is set to. */
  | { readonly kind: "infusion"; readonly input: string; readonly share: number }
  /** Zero-order: for so many hours after the dose, `share` of its amount over `hours` is added to this input. */
  | { readonly kind: "release"; readonly input: string; readonly hours: number; readonly share: number }
  /** Sets `pulses` to the pulses per hour, and `mass` to those times dose over `referenceDose`. */
  | { readonly kind: "pump"; readonly pulses: string; readonly mass: string; readonly referenceDose: number }
  /** Sets this input to 1, for good. */
  | { readonly kind: "switch"; readonly input: string };

/** How a route may be used: single or repeated doses, a steady infusion, or a pulsatile pump. */
export type Mode = "dose" | "infusion" | "pulses";

/** One way of giving a drug. */
export interface Route {
  /** Doses by this route must have the dimension of this unit; it is also the unit they are shown in. */
  readonly unit: string;
  readonly delivers: readonly Delivery[];
  readonly modes: readonly Mode[];
  /** Numbers built into the route that are not parameters, with their evidence. */
  readonly constants: readonly Constant[];
}

/** A route as built for a drug: its component, if it has pools of its own, and what a dose does. */
export interface Built {
  readonly components: readonly Component[];
  readonly route: Route;
  /** Its twin for doses in IU of what is prescribed by mass; named with `Units` behind: `subcutaneousUnits`. */
  readonly units?: Route;
}
