/** A reference problem as a value: a system in the model language, a span, and an end point that others have published. */
import { assemble, component, flow, quantity, type System } from "../../src/model/index.ts";
import { assumed } from "../../src/references/index.ts";
import { type Expression, mul, number, type Operand } from "../../src/symbolic/index.ts";
import { dimensionOf } from "../../src/units/index.ts";

export interface ReferenceProblem {
  readonly name: string;
  readonly system: System;
  /** In the problem's own unit of time, which stands as an hour here. */
  readonly until: number;
  readonly method: "stiff" | "not stiff";
  /** How closely it is solved, so that what is left of the error is within `accepted`. */
  readonly tolerance: { readonly relative: number; readonly absolute: number | Readonly<Record<string, number>> };
  /** The state at `until`, by local name of pool or quantity. */
  readonly end: Readonly<Record<string, number>>;
  /** Greatest error relative to `|end|`; 1e-8 unless told. */
  readonly accepted?: number;
  /** Components whose relative error says nothing: their end (0 unless told), the greatest error as it stands, and why. */
  readonly besides?: Readonly<Record<string, { readonly end?: number; readonly within: number; readonly because: string }>>;
  /** Earlier states, by instant. */
  readonly onTheWay?: Readonly<Record<number, Readonly<Record<string, number>>>>;
  /** Inputs as they begin, and what becomes of them at an instant. */
  readonly inputs?: {
    readonly start: Readonly<Record<string, number>>;
    readonly at: number;
    readonly become: Readonly<Record<string, number>>;
  };
  /** Who published the end point, and how it was verified. */
  readonly source: string;
}

const perHour = number(1, dimensionOf("1/h"));
const evidence = assumed("the definition of the problem");

export interface Written<Pool extends string, Seen extends string, Constant extends string, Input extends string> {
  readonly start: Readonly<Record<Pool, number>>;
  readonly constants?: Readonly<Record<Constant, number>>;
  readonly inputs?: readonly Input[];
  readonly seen?: (y: Readonly<Record<Pool | Constant, Expression>>) => Readonly<Record<Seen, Operand>>;
  /** dy/dt of each pool. As these are numbers with signs and no amounts, each is one flow that arrives, be it negative. */
  readonly slopes: (y: Readonly<Record<Pool | Seen | Constant | Input, Expression>>) => Readonly<Record<Pool, Operand>>;
}

const mapped = <Name extends string, From, To>(record: Readonly<Record<Name, From>>, make: (value: From, name: Name) => To) =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, make(value as From, name as Name)])) as Record<Name, To>;

/** A system of pure numbers from its derivatives. */
export function fromSlopes<Pool extends string, Seen extends string = never, Constant extends string = never, Input extends string = never>(
  name: string,
  { start, constants, inputs, seen, slopes }: Written<Pool, Seen, Constant, Input>,
): System {
  type Known = Readonly<Record<Pool | Seen | Constant | Input, Expression>>;
  return assemble(name, [
    component<never, string, never, string, string, string>(name, {
      about: "A reference problem of the literature.",
      fidelity: "mechanistic",
      leavesOut: [],
      parameters: mapped(constants ?? ({} as Readonly<Record<Constant, number>>), (value) => ({
        value,
        unit: "1",
        means: "a constant of the problem",
        evidence,
      })),
      inputs: Object.fromEntries((inputs ?? []).map((input) => [input, { unit: "1", means: "set from outside" }])),
      pools: mapped(start, (value) => ({ start: value, unit: "1", means: "a component of the state" })),
      quantities: (y) =>
        mapped((seen?.(y as Known) ?? {}) as Readonly<Record<Seen, Operand>>, (is) => quantity(is, "1", "follows from the state")),
      flows: (y) => mapped(slopes(y as unknown as Known), (at, pool) => flow({ to: y[pool]!, at: mul(perHour, at) })),
    }),
  ]);
}

/** Names with a running number: y1, y2, … */
export const numbered = <Letter extends string>(letter: Letter, count: number): readonly `${Letter}${number}`[] =>
  Array.from({ length: count }, (_, i) => `${letter}${i + 1}` as const);
