/**
 * A tape as a graph of values, with powers taken apart: `power` needs the base, the exponent, and the base's logarithm,
 * which several powers of one base share.
 */
import type { Instruction, Operation, Routine, Tape } from "../../compile/index.ts";

/** What is costly and is therefore gathered and computed for many at once. */
export type BatchedKind = "exp" | "log" | "logarithm" | "power";

/** A value: a slot of the tape that is simply there, or an operation on other values. */
export interface Value {
  readonly kind: Operation | BatchedKind | "slot";
  readonly args: readonly Value[];
  /** Of a `slot`. */
  readonly slot: number;
}

/** Slots that stand for the inverse of another, numbered from the end of the tape. */
export interface Inverses {
  /** The slots whose inverses they are. */
  readonly of: readonly number[];
  /** The slot of the inverse; known for what belongs to the man, and for constants. */
  slotOf(slot: number): number | undefined;
}

/** Inverses as they are asked for: dividing by what stays the same is multiplying, found once for each man. */
export function collectInverses({ layout }: Tape): Inverses {
  const of: number[] = [];
  return {
    of,
    slotOf(slot) {
      if (slot < layout.parameters || slot >= layout.temporaries) return undefined;
      const known = of.indexOf(slot);
      return layout.end + (known < 0 ? of.push(slot) - 1 : known);
    },
  };
}

/**
 * The results of several routines as values; what they have in common is one value.
 *
 * @param routines - Rates first, then what is made of their slopes.
 */
export function graphOf(tape: Tape, routines: readonly Routine[], inverses?: Inverses): readonly (readonly Value[])[] {
  const { layout, constants } = tape;
  const interned = new Map<string, Value>();
  const ids = new Map<Value, number>();
  const keyOf = (kind: Value["kind"], args: readonly Value[], slot = -1): string =>
    `${kind} ${slot} ${args.map((a) => ids.get(a)!).join(" ")}`;
  const intern = (kind: Value["kind"], args: readonly Value[], slot = -1): Value => {
    const key = keyOf(kind, args, slot);
    const known = interned.get(key);
    if (known) return known;
    const value: Value = { kind, args, slot };
    ids.set(value, ids.size);
    interned.set(key, value);
    return value;
  };
  const constantIn = (slot: number): number | undefined =>
    slot >= layout.constants && slot < layout.prepared ? constants[slot - layout.constants] : undefined;

  // n − 1 for an exponent n of the man: the slope of x^n is written with x^(n−1), and only where x is positive.
  // A power that the rates themselves ask for is left alone: there x may be zero.
  const oneMore = new Map(
    tape.prelude.instructions.flatMap(({ kind, args, into }) =>
      kind === "sub" && constantIn(args[1]!) === 1 ? [[into, args[0]!] as const] : [],
    ),
  );

  return routines.map(({ instructions, results }, routine) => {
    const producer = new Map(instructions.map((i) => [i.into, i]));
    const values = new Map<number, Value>();
    const valueIn = (slot: number): Value => {
      const known = values.get(slot);
      if (known) return known;
      const by = producer.get(slot);
      const value = by ? computed(by) : intern("slot", [], slot);
      values.set(slot, value);
      return value;
    };
    const computed = ({ kind, args }: Instruction): Value => {
      const operands = args.map(valueIn);
      const inverse = kind === "div" ? inverses?.slotOf(args[1]!) : undefined;
      if (inverse !== undefined) return intern("mul", [operands[0]!, intern("slot", [], inverse)]);
      if (kind !== "pow") return intern(kind, operands);
      const [base] = operands as [Value];
      if (constantIn(args[1]!) === 2) return intern("mul", [base, base]);
      const logarithm = intern("logarithm", [base]);
      const power = [...operands, logarithm];
      const higher = routine > 0 ? oneMore.get(args[1]!) : undefined;
      if (higher !== undefined && !interned.has(keyOf("power", power))) {
        const known = interned.get(keyOf("power", [base, intern("slot", [], higher), logarithm]));
        if (known) return intern("div", [known, base]);
      }
      return intern("power", power);
    };
    return results.map(valueIn);
  });
}

/** The values that `results` need, operands first, each once; `operands` may leave some out. */
export function valuesNeeded(results: readonly Value[], operands: (value: Value) => readonly Value[] = (v) => v.args): readonly Value[] {
  const seen = new Set<Value>();
  const found: Value[] = [];
  const visit = (value: Value): void => {
    if (seen.has(value)) return;
    seen.add(value);
    operands(value).forEach(visit);
    found.push(value);
  };
  results.forEach(visit);
  return found;
}
