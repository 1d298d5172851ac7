/** Prints a compiled program's tape as source text, for solvers that take C or JavaScript. */
import type { Instruction, Program, Routine } from "../src/compile/index.ts";

/** How a language writes what an instruction computes. */
export interface Dialect {
  readonly declare: string;
  /** Before the name of a function of the standard library. */
  readonly math: string;
  readonly max: string;
  readonly min: string;
  /** Every power by the library's function, as one would write it; unless told, in its cheapest form. */
  readonly pow?: string;
}

const literal = (value: number): string => {
  const text = String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
};

/** Prints routines of one program; results are assigned as `assign` says. */
export function tapePrinter({ tape: { layout, constants } }: Program, { declare, math, max, min, pow }: Dialect) {
  const name = (slot: number): string => {
    if (slot === 0) return "t";
    if (slot < layout.parameters) return `y[${slot - layout.pools}]`;
    if (slot < layout.constants) return `p[${slot - layout.parameters}]`;
    if (slot < layout.prepared) return literal(constants[slot - layout.constants]!);
    return slot < layout.temporaries ? `m[${slot - layout.prepared}]` : `v${slot - layout.temporaries}`;
  };
  const constantOf = (slot: number): number | undefined =>
    slot >= layout.constants && slot < layout.prepared ? constants[slot - layout.constants] : undefined;
  /** The cheapest way there is: the comparison shall not be won by a slow `pow`. */
  const power = (base: number, exponent: number): string => {
    const [x, n] = [name(base), constantOf(exponent)];
    if (pow !== undefined) return `${pow}(${x}, ${name(exponent)})`;
    if (n === 2) return `${x}*${x}`;
    if (n === 3) return `${x}*${x}*${x}`;
    if (n === -1) return `1.0/${x}`;
    if (n === -2) return `1.0/(${x}*${x})`;
    if (n === 0.5) return `${math}sqrt(${x})`;
    return `${math}exp(${name(exponent)}*${math}log(${x}))`;
  };
  const right = ({ kind, args }: Instruction): string => {
    const [a = "", b = "", c = "", d = ""] = args.map(name);
    switch (kind) {
      case "neg":
        return `-(${a})`;
      case "add":
        return `${a} + ${b}`;
      case "sub":
        return `${a} - (${b})`;
      case "mul":
        return `${a}*${b}`;
      case "div":
        return `${a}/${b}`;
      case "pow":
        return power(args[0]!, args[1]!);
      case "max":
      case "min":
        return `${kind === "max" ? max : min}(${a}, ${b})`;
      case "where":
        return `${a} < ${b} ? ${c} : ${d}`;
      default:
        return `${math}${kind}(${a})`;
    }
  };
  return {
    prelude: ({ instructions }: Routine): string => instructions.map((one) => `  ${name(one.into)} = ${right(one)};`).join("\n"),
    routine: ({ instructions, results }: Routine, assign: (index: number, value: string) => string): string =>
      [
        ...instructions.map((one) => `  ${declare} ${name(one.into)} = ${right(one)};`),
        ...results.map((slot, i) => `  ${assign(i, name(slot))}`),
      ].join("\n"),
  };
}
