/** What is to be integrated, in a form that any solver can take: a program, and men with their parameters and doses. */
import type { Program } from "../src/compile/index.ts";
import type { EngineMan } from "../src/engine/index.ts";
import type { System } from "../src/model/index.ts";

/** A dose, or several at one instant. */
export interface Dose {
  /** Hours. */
  readonly at: number;
  /** Doses of one kind are alike. */
  readonly kind: number;
  readonly adds: readonly { readonly place: number; readonly amount: number }[];
}

export interface Subject {
  /** Parameters, then inputs. */
  readonly values: Float64Array;
  readonly y0: Float64Array;
  /** In order of time, none at an instant that is kept. */
  readonly doses: readonly Dose[];
}

export interface Task {
  readonly name: string;
  readonly system: System;
  /** The system, compiled as far as no target matters. */
  readonly program: Program;
  readonly days: number;
  readonly men: readonly Subject[];
  /**
   * What is negligible of each pool. Every solver gets the absolute tolerance `relative tolerance · floor`, and an error
   * counts as |y − reference| / (|reference| + floor).
   */
  readonly floor: Float64Array;
}

/** Hours at which the state is kept: the end of each day. */
export const keptAt = ({ days }: Task): Float64Array => Float64Array.from({ length: days }, (_, day) => (day + 1) * 24);

/** Doubles that `men` men leave: `[men][days][pools]`. */
export const resultSize = ({ days, program }: Task, men: number): number => men * days * program.rested.pools.length;

export const absoluteTolerance = ({ floor }: Task, relative: number): Float64Array => floor.map((value) => relative * value);

/** The first men, over and over, as the engine takes them. */
export function* asEngineMen({ men }: Task, distinct: number, wanted: number): Generator<EngineMan> {
  for (let i = 0; i < wanted; i++) {
    const { values, y0, doses } = men[i % distinct]!;
    const interruptions = doses.map(({ at, kind, adds }) => ({
      at,
      kind,
      apply(y: Float64Array): boolean {
        for (const { place, amount } of adds) y[place]! += amount;
        return false;
      },
    }));
    yield { values, y0, interruptions };
  }
}

/** Root mean square over all men, days and pools. */
export function rmsError({ floor }: Task, found: Float64Array, reference: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < found.length; i++) {
    const error = (found[i]! - reference[i]!) / (Math.abs(reference[i]!) + floor[i % floor.length]!);
    sum += error * error;
  }
  return Math.sqrt(sum / found.length);
}
