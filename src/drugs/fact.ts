/** A number as a drug file states it: value, unit and evidence; what it means follows from where it stands. */
import { lognormal, type ParameterDeclaration } from "../model/index.ts";
import type { Evidence } from "../references/index.ts";
import { factorOf } from "../units/index.ts";

/** A number with its unit and what it rests on. */
export interface Fact {
  readonly value: number;
  readonly unit: string;
  readonly evidence: Evidence;
  /** Coefficient of variation between men, log-normal; absent where all men share the value. */
  readonly cv?: number;
  /** Plausible bounds, in `unit`. */
  readonly range?: readonly [low: number, high: number];
  /** Says more than its place does. */
  readonly means?: string;
}

/** A fact that no man differs in and no fit moves: stoichiometry, the content of a vial, the life of a patch. */
export interface Constant {
  readonly value: number;
  readonly unit: string;
  readonly means: string;
  readonly evidence: Evidence;
}

/** The fact as a parameter of a component. */
export const parameter = ({ cv, ...fact }: Fact, means: string): ParameterDeclaration => ({
  means,
  ...fact,
  ...(cv !== undefined && { varies: lognormal(cv) }),
});

/** The fact as a constant. */
export const constant = ({ value, unit, evidence, ...fact }: Fact, means: string): Constant => ({
  value,
  unit,
  evidence,
  means: fact.means ?? means,
});

/** Its value in coherent units. */
export const coherent = ({ value, unit }: Fact): number => value * factorOf(unit);
