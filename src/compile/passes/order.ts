/**
 * Fourth pass: from expressions to a tape, a list of instructions in which every shared part stands once.
 *
 * What depends on nothing but the man (parameters, inputs) is set apart in a prelude, to be computed once
 * for each man and not at every step.
 */
import { type Expression, printNumber } from "../../symbolic/index.ts";
import { type Operation, operationOf } from "../rewrite.ts";
import { type Flat, timeName } from "./flatten.ts";

/** One operation on slots. */
export interface Instruction {
  readonly kind: Operation;
  /** Slots of the operands. */
  readonly args: readonly number[];
  /** The slot that receives the result. */
  readonly into: number;
}

/** Instructions in an order in which each uses only what is already there, and the slots asked for. */
export interface Routine {
  readonly instructions: readonly Instruction[];
  readonly results: readonly number[];
}

/** Where each kind of number lies in a row of slots; each begins where the one before ends. */
export interface Layout {
  /** Slot 0 is time; pools follow. */
  readonly pools: number;
  readonly parameters: number;
  readonly constants: number;
  /** What the prelude computes. */
  readonly prepared: number;
  /** What a routine computes on its way; every routine begins anew here. */
  readonly temporaries: number;
  readonly end: number;
}

/** What is asked of a kernel at each step; a routine for each. */
export type RoutineName = "rhs" | "jacobian" | "inTime" | "outputs";

/** A system ready to be executed: what is asked of a kernel, unless another pass asks for routines of its own. */
export interface Tape<Name extends string = RoutineName> {
  readonly layout: Layout;
  /** Values of the constant slots. */
  readonly constants: readonly number[];
  /** Its results are the slots that the other routines read. */
  readonly prelude: Routine;
  readonly routines: Readonly<Record<Name, Routine>>;
}

/** Orders. Roots may share parts with each other: within a routine each is computed once. */
export function order<Name extends string>(flat: Flat, roots: Readonly<Record<Name, readonly Expression[]>>): Tape<Name> {
  const parameters = 1 + flat.pools.length;
  const names = new Map([timeName, ...flat.pools, ...flat.parameters].map((path, slot) => [path, slot]));

  const wanted: readonly [string, readonly Expression[]][] = Object.entries(roots);
  const { constants, ofTheMan } = classify(
    flat,
    wanted.flatMap(([, expressions]) => expressions),
  );
  const firstConstant = parameters + flat.parameters.length;
  const slots = new Map(constants.map((c, i) => [c, firstConstant + i]));
  const slotOf = (e: Expression): number | undefined => (e.kind === "symbol" ? names.get(e.name) : slots.get(e));

  const prepared = firstConstant + constants.length;
  const preludeInstructions = ofTheMan.map((e, i): Instruction => {
    const args = e.args.map((a) => slotOf(a)!);
    slots.set(e, prepared + i);
    return { kind: operationOf(e)!, args, into: prepared + i };
  });
  const temporaries = prepared + ofTheMan.length;

  let end = temporaries;
  const read = new Set<number>();
  const routine = (expressions: readonly Expression[]): Routine => {
    const local = new Map<Expression, number>();
    const instructions: Instruction[] = [];
    const place = (e: Expression): number => {
      const known = slotOf(e) ?? local.get(e);
      if (known !== undefined) {
        if (known >= prepared && known < temporaries) read.add(known);
        return known;
      }
      const args = e.args.map(place);
      const into = temporaries + instructions.length;
      instructions.push({ kind: operationOf(e)!, args, into });
      local.set(e, into);
      return into;
    };
    const results = expressions.map(place);
    end = Math.max(end, temporaries + instructions.length);
    return { instructions, results };
  };
  const routines = Object.fromEntries(wanted.map(([name, expressions]) => [name, routine(expressions)])) as Record<Name, Routine>;
  return {
    layout: { pools: 1, parameters, constants: firstConstant, prepared, temporaries, end },
    constants: constants.map((c) => c.value),
    prelude: { instructions: preludeInstructions, results: [...read].sort((a, b) => a - b) },
    routines,
  };
}

/** All numbers, and all inner nodes that neither pools nor time move, operands before what uses them. */
function classify(
  flat: Flat,
  roots: readonly Expression[],
): { readonly constants: readonly Expression[]; readonly ofTheMan: readonly Expression[] } {
  const constants: Expression[] = [];
  const ofTheMan: Expression[] = [];
  const moves = new Map<Expression, boolean>();
  const visit = (e: Expression): boolean => {
    const before = moves.get(e);
    if (before !== undefined) return before;
    // No short cut with `some`: every operand has to be seen.
    const moved = e.kind === "symbol" ? flat.roles.get(e.name) !== "parameter" : e.args.map(visit).includes(true);
    moves.set(e, moved);
    if (e.kind === "number") constants.push(e);
    else if (e.kind !== "symbol" && !moved) ofTheMan.push(e);
    return moved;
  };
  roots.forEach(visit);
  return { constants, ofTheMan };
}

/** One line per instruction; slots are printed by what they hold. */
export function printTape(tape: Tape<string>, flat: Flat): string {
  const { layout } = tape;
  const name = (slot: number): string => {
    if (slot === 0) return timeName;
    if (slot < layout.parameters) return flat.pools[slot - layout.pools]!;
    if (slot < layout.constants) return flat.parameters[slot - layout.parameters]!;
    if (slot < layout.prepared) return printNumber(tape.constants[slot - layout.constants]!);
    return slot < layout.temporaries ? `m${slot - layout.prepared}` : `t${slot - layout.temporaries}`;
  };
  const line = ({ kind, args, into }: Instruction): string => `  ${name(into)} = ${kind} ${args.map(name).join(", ")}`;
  const routine = (title: string, { instructions, results }: Routine): readonly string[] =>
    results.length ? [`${title}:`, ...instructions.map(line), `  -> ${results.map(name).join(", ")}`] : [];
  return [...routine("prelude", tape.prelude), ...Object.entries(tape.routines).flatMap(([title, r]) => routine(title, r))].join("\n");
}
