/** Expressions as one line of text, with no more parentheses than needed. */
import type { Expression } from "./expression.ts";

/** How tightly each kind binds; what is not listed never needs parentheses. */
const strength: Partial<Record<Expression["kind"], number>> = { add: 1, sub: 1, neg: 2, mul: 3, div: 3, pow: 4 };

/** Shortest decimal that reads back as the same number. */
export const printNumber = (value: number): string => (Object.is(value, -0) ? "-0" : String(value));

/** True for a literal that is written with a minus sign. */
export const isNegative = (e: Expression): boolean => e.kind === "number" && (e.value < 0 || Object.is(e.value, -0));

/** Paths that stand for whole expressions: where one occurs, its path is printed in its place. */
export type Shorthand = ReadonlyMap<Expression, string>;

/** Every symbol in full, every expression written out. */
export const noShorthand: Shorthand = new Map();
export const inFull = (path: string): string => path;

/**
 * One line, e.g. `a*b/(c + d)^2`. It reads as the same formula, though products may be grouped otherwise.
 *
 * @param name - How a path is printed; in full unless told.
 * @param shorthand - What has a path of its own and need not be written out.
 *
 * @example
 * const [a, b] = ["a", "b"].map((name) => symbol(name, dimensionless));
 * printText(div(mul(a, b), pow(add(a, 1), 2))) // => "a*b/(a + 1)^2"
 */
export function printText(root: Expression, name = inFull, shorthand = noShorthand): string {
  const print = (e: Expression, outer: number): string => {
    const path = shorthand.get(e);
    if (path !== undefined) return name(path);
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
          return isNegative(e.args[1]!) ? `${arg(0, 1)} - ${printNumber(-e.args[1]!.value)}` : `${arg(0, 1)} + ${arg(1, 1)}`;
        case "sub":
          return isNegative(e.args[1]!) ? `${arg(0, 1)} + ${printNumber(-e.args[1]!.value)}` : `${arg(0, 1)} - ${arg(1, 2)}`;
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
    return (strength[e.kind] ?? 9) < outer || (outer > 1 && isNegative(e)) ? `(${text})` : text;
  };
  return print(root, 0);
}
