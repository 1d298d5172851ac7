/** Expressions as one line of text, with no more parentheses than needed. */
import type { Expression } from "./expression.ts";

const strength: Partial<Record<Expression["kind"], number>> = { add: 1, sub: 1, neg: 2, mul: 3, div: 3, pow: 4 };

/** Shortest decimal that reads back as the same number. */
export const printNumber = (value: number): string => String(value);

/** E.g. `a*b/(c + d)^2`; names are printed by `name`, by default in full. */
export function printText(root: Expression, name: (symbol: string) => string = (s) => s): string {
  const print = (e: Expression, outer: number): string => {
    const inner = strength[e.kind] ?? 9;
    const arg = (i: number, at: number): string => print(e.args[i]!, at);
    const text = ((): string => {
      switch (e.kind) {
        case "number":
          return printNumber(e.value);
        case "symbol":
          return name(e.name);
        case "neg":
          return `-${arg(0, 3)}`;
        case "add":
          return `${arg(0, 1)} + ${arg(1, 1)}`;
        case "sub":
          return `${arg(0, 1)} - ${arg(1, 2)}`;
        case "mul":
          return `${arg(0, 3)}*${arg(1, 3)}`;
        case "div":
          return `${arg(0, 3)}/${arg(1, 4)}`;
        case "pow":
          return `${arg(0, 5)}^${arg(1, 5)}`;
        case "where":
          return `(${arg(0, 1)} < ${arg(1, 1)} ? ${arg(2, 1)} : ${arg(3, 1)})`;
        default:
          return `${e.kind}(${e.args.map((a) => print(a, 0)).join(", ")})`;
      }
    })();
    return inner < outer || (e.kind === "number" && e.value < 0 && outer > 1) ? `(${text})` : text;
  };
  return print(root, 0);
}
