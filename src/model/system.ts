/** What assembly yields: a flat list of everything, by full path, ready to be compiled. */
import type { Expression } from "../symbolic/index.ts";
import type { Dimension } from "../units/index.ts";
import type { Component } from "./component.ts";
import type { ParameterDeclaration } from "./declare.ts";

/** One pool; its place in the list is its place in the state vector. */
export interface SystemPool {
  readonly path: string;
  readonly unit: string;
  readonly dimension: Dimension;
  readonly means: string;
  readonly symbol: Expression;
  /** Content in the reference man at rest; may mention parameters, quantities and `rest(…)`. */
  readonly start: Expression;
}

/** One parameter; `value` is that of the reference man, in coherent units. */
export interface SystemParameter extends ParameterDeclaration {
  readonly path: string;
  readonly symbol: Expression;
  /** `value` in coherent units. */
  readonly coherent: number;
}

/** One thing set from outside while time runs; zero until set. */
export interface SystemInput {
  readonly path: string;
  readonly unit: string;
  readonly means: string;
  readonly symbol: Expression;
}

/** One algebraic quantity. A port is one as well: the sum of what is added to it. */
export interface SystemQuantity {
  readonly path: string;
  readonly unit: string;
  readonly means: string;
  readonly symbol: Expression;
  /** May mention pools, parameters, inputs, other quantities and `rest(…)`. */
  readonly is: Expression;
  readonly port: boolean;
}

/** One flow between pools. */
export interface SystemFlow {
  readonly path: string;
  /** Path of the pool it leaves. */
  readonly from?: string;
  /** Path of the pool it reaches. */
  readonly to?: string;
  readonly at: Expression;
  /** What reaches `to` for each unit that leaves; dimensionless, or from one pool's dimension to the other's. */
  readonly yields?: Expression;
}

/** A checked assembly. */
export interface System {
  readonly name: string;
  readonly components: readonly Component[];
  readonly pools: readonly SystemPool[];
  readonly parameters: readonly SystemParameter[];
  readonly inputs: readonly SystemInput[];
  /** In an order in which each mentions only those before it. */
  readonly quantities: readonly SystemQuantity[];
  readonly flows: readonly SystemFlow[];
}
