/** What a component may declare: parameters, pools, quantities, flows, ports and inputs. */
import type { Evidence } from "../references/index.ts";
import type { Expression, Operand } from "../symbolic/index.ts";

/** How honest a component is: made of mechanisms, of a fitted curve, or only holding the place. */
export type Fidelity = "mechanistic" | "empirical" | "placeholder";

/** How a parameter differs between men. */
export type Spread = { readonly law: "lognormal"; readonly cv: number };

/** Log-normal between men, with this coefficient of variation. */
export const lognormal = (cv: number): Spread => ({ law: "lognormal", cv });

/** A number the component needs, in the reference man. */
export interface ParameterDeclaration {
  readonly value: number;
  readonly unit: string;
  readonly means: string;
  readonly evidence: Evidence;
  readonly varies?: Spread;
  /** Plausible bounds, in `unit`: for priors and for sensitivity analysis. */
  readonly range?: readonly [low: number, high: number];
}

/** Something of another component, under a local name. */
export interface Read {
  /** Full path of a pool or quantity, e.g. `blood.lh.concentration`. */
  readonly from: string;
  readonly unit: string;
}

/** A place where others may add their part; nothing added is zero. */
export interface PortDeclaration {
  readonly unit: string;
  readonly means: string;
}

/** Something set from outside while time runs, e.g. an infusion; zero until somebody sets it. */
export interface InputDeclaration {
  readonly unit: string;
  readonly means: string;
}

/** An amount that flows fill and empty. */
export interface PoolDeclaration {
  /** Content in the reference man at rest, in `unit`; absent where the component's `starts` computes it. */
  readonly start?: number;
  readonly unit: string;
  readonly means: string;
}

/** An algebraic quantity. */
export interface Quantity {
  readonly is: Operand;
  readonly unit: string;
  readonly means: string;
}

/** Declares an algebraic quantity. */
export const quantity = (is: Operand, unit: string, means: string): Quantity => ({ is, unit, means });

/** What moves, from where, to where, how fast. */
export interface Flow {
  /** The pool it leaves; absent: it comes from outside the model. */
  readonly from?: Expression | string;
  /** The pool it reaches; absent: it is lost. */
  readonly to?: Expression | string;
  /** Amount per time leaving `from` (or, without one, reaching `to`). */
  readonly at: Operand;
  /** How much arrives for each unit that leaves: 4 spermatids from a spermatocyte; 1 unless told. */
  readonly yields?: Operand;
}

/** Declares a flow. */
export const flow = (f: Flow): Flow => f;

/** Pools that only exchange with each other, but for the flows named. */
export interface Closed {
  readonly pools: readonly string[];
  /** Local names of the flows that may cross the boundary. */
  readonly except: readonly string[];
}
