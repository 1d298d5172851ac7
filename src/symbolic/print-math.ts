/** Expressions as LaTeX and as MathML (presentation), for papers and for the web. */
import type { Expression } from "./expression.ts";
import type { Notation } from "./notation.ts";
import { latex } from "./notation-latex.ts";
import { mathml } from "./notation-mathml.ts";
import { inFull, isNegative, noShorthand, printNumber, type Shorthand } from "./print-text.ts";

/** How tightly each kind binds; a fraction, a root, a call and `rest` enclose what they hold. */
const strength: Partial<Record<Expression["kind"], number>> = { where: 0.5, add: 1, sub: 1, neg: 2, mul: 3 };

const base = 9;

/** What may carry an exponent as it stands. */
const isBare = (e: Expression): boolean => e.kind === "symbol" || (e.kind === "number" && !printNumber(e.value).includes("e"));

/** True when the first thing to be read is a digit. */
const startsWithDigit = (e: Expression): boolean =>
  e.kind === "number" || ((e.kind === "mul" || e.kind === "pow") && startsWithDigit(e.args[0]!));

function print(root: Expression, n: Notation, name: (path: string) => string, shorthand: Shorthand): string {
  const symbol = (full: string): string => {
    const path = name(full).split(".");
    return n.symbol(path.at(-1)!, path.slice(0, -1).join("."));
  };
  const number = (value: number): string => {
    const [mantissa, tens] = printNumber(value).split("e");
    return n.number(mantissa!, tens?.replace("+", ""));
  };
  const visit = (e: Expression, outer: number): string => {
    const path = shorthand.get(e);
    if (path !== undefined) return symbol(path);
    const arg = (i: number, at = 0): string => visit(e.args[i]!, at);
    const text = ((): string => {
      switch (e.kind) {
        case "number":
          return number(e.value);
        case "symbol":
          return symbol(e.name);
        case "neg":
          return n.row(n.operator("−"), arg(0, 3));
        case "add":
        case "sub": {
          const second = e.args[1]!;
          const plus = (e.kind === "add") !== isNegative(second);
          const right = isNegative(second) ? number(-second.value) : arg(1, plus ? 1 : 2);
          return n.row(arg(0, 1), n.operator(plus ? "+" : "−"), right);
        }
        case "mul":
          return n.row(arg(0, 3), n.operator(startsWithDigit(e.args[1]!) ? "×" : "·"), arg(1, 3));
        case "div":
          return n.fraction(arg(0), arg(1));
        case "pow":
          return n.power(arg(0, base), arg(1));
        case "sqrt":
          return n.root(arg(0));
        case "where":
          return n.cases(arg(2), n.row(arg(0, 1), n.operator("<"), arg(1, 1)), arg(3));
        case "rest":
          return n.rest(arg(0));
        default:
          return n.call(
            e.kind === "log" ? "ln" : e.kind,
            e.args.map((a) => visit(a, 0)),
          );
      }
    })();
    const inner = outer === base ? (isBare(e) ? base : 0) : (strength[e.kind] ?? base);
    return inner < outer || (outer > 1 && isNegative(e)) ? n.parentheses(text) : text;
  };
  return visit(root, 0);
}

/**
 * LaTeX source, without delimiters; `\begin{cases}` needs amsmath.
 *
 * @param name - How a path is printed; in full unless told.
 * @param shorthand - What has a path of its own and need not be written out.
 *
 * @example
 * printLatex(div(1, add(1, symbol("x", dimensionless)))) // => "\\frac{1}{1 + \\mathrm{x}}"
 */
export const printLatex = (e: Expression, name = inFull, shorthand = noShorthand): string => print(e, latex, name, shorthand);

/**
 * A `<math>` element.
 *
 * @example
 * printMathml(number(2)) // => '<math xmlns="http://www.w3.org/1998/Math/MathML"><mn>2</mn></math>'
 */
export const printMathml = (e: Expression, name = inFull, shorthand = noShorthand): string =>
  `<math xmlns="http://www.w3.org/1998/Math/MathML">${printMathmlRow(e, name, shorthand)}</math>`;

/** The inside of a `<math>` element, to be set beside other parts of an equation. */
export const printMathmlRow = (e: Expression, name = inFull, shorthand = noShorthand): string => print(e, mathml, name, shorthand);
