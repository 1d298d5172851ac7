/** How LaTeX writes each construct of an expression. */
import type { Notation, Sign } from "./notation.ts";

const signs: Readonly<Record<Sign, string>> = { "+": "+", "−": "-", "·": "\\,", "×": "\\times", "<": "<" };

/** Upright words: a name of several letters in italics would read as a product. */
const upright = (text: string): string => `\\mathrm{${text.replace(/[_%$&#{}]/g, "\\$&")}}`;

export const latex: Notation = {
  number: (mantissa, tens) => (tens === undefined ? mantissa : `${mantissa}\\cdot 10^{${tens}}`),
  symbol: (name, home) => (home ? `${upright(name)}_{${upright(home)}}` : upright(name)),
  row: (...parts) => parts.join(" "),
  operator: (sign) => signs[sign],
  fraction: (top, bottom) => `\\frac{${top}}{${bottom}}`,
  power: (base, exponent) => `{${base}}^{${exponent}}`,
  root: (inside) => `\\sqrt{${inside}}`,
  // exp, ln, max and min are all commands of LaTeX itself.
  call: (name, args) => `\\${name}\\left(${args.join(", ")}\\right)`,
  parentheses: (inside) => `\\left(${inside}\\right)`,
  cases: (then, test, otherwise) => `\\begin{cases}${then} & ${test}\\\\ ${otherwise} & \\text{otherwise}\\end{cases}`,
  rest: (inside) => `\\left\\langle ${inside}\\right\\rangle_{0}`,
};
