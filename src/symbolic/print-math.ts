/** Expressions as LaTeX and as MathML (presentation), for papers and for the web. */
import type { Expression } from "./expression.ts";
import { printNumber } from "./print-text.ts";

/** How one notation writes each construct. */
interface Notation {
  number(value: number): string;
  symbol(path: string): string;
  row(...parts: readonly string[]): string;
  operator(sign: string): string;
  fraction(top: string, bottom: string): string;
  power(base: string, exponent: string): string;
  root(inside: string): string;
  call(name: string, args: readonly string[]): string;
  parentheses(inside: string): string;
  cases(then: string, test: string, otherwise: string): string;
  /** The value in the reference man at rest. */
  rest(inside: string): string;
}

const escapeXml = (s: string): string => s.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** The last two segments of a path name a quantity well enough to be read in a formula. */
const shortName = (path: string): readonly [string, string] => {
  const parts = path.split(".");
  return [parts.at(-1)!, parts.slice(0, -1).join(".")];
};

const latex: Notation = {
  number: (v) => {
    const [mantissa, exponent] = printNumber(v).split("e");
    return exponent ? `${mantissa}\\cdot 10^{${Number(exponent)}}` : mantissa!;
  },
  symbol: (path) => {
    const [name, home] = shortName(path);
    return home ? `\\mathrm{${name}}_{\\mathrm{${home}}}` : `\\mathrm{${name}}`;
  },
  row: (...parts) => parts.join(" "),
  operator: (sign) => ({ "·": "\\,", "−": "-", "<": "<" })[sign] ?? sign,
  fraction: (top, bottom) => `\\frac{${top}}{${bottom}}`,
  power: (base, exponent) => `{${base}}^{${exponent}}`,
  root: (inside) => `\\sqrt{${inside}}`,
  call: (name, args) => `\\${name}\\left(${args.join(", ")}\\right)`,
  parentheses: (inside) => `\\left(${inside}\\right)`,
  cases: (then, test, otherwise) => `\\begin{cases}${then} & ${test}\\\\ ${otherwise} & \\text{otherwise}\\end{cases}`,
  rest: (inside) => `\\left\\langle ${inside}\\right\\rangle_{0}`,
};

const mathml: Notation = {
  number: (v) => `<mn>${printNumber(v)}</mn>`,
  symbol: (path) => {
    const [name, home] = shortName(path);
    return home
      ? `<msub><mi>${escapeXml(name)}</mi><mtext>${escapeXml(home)}</mtext></msub>`
      : `<mi>${escapeXml(name)}</mi>`;
  },
  row: (...parts) => `<mrow>${parts.join("")}</mrow>`,
  operator: (sign) => `<mo>${escapeXml(sign === "·" ? "\u2062" : sign)}</mo>`,
  fraction: (top, bottom) => `<mfrac>${top}${bottom}</mfrac>`,
  power: (base, exponent) => `<msup>${base}${exponent}</msup>`,
  root: (inside) => `<msqrt>${inside}</msqrt>`,
  call: (name, args) =>
    `<mrow><mi>${name}</mi><mo>(</mo>${args.join("<mo>,</mo>")}<mo>)</mo></mrow>`,
  parentheses: (inside) => `<mrow><mo>(</mo>${inside}<mo>)</mo></mrow>`,
  cases: (then, test, otherwise) =>
    `<mrow><mo>{</mo><mtable><mtr><mtd>${then}</mtd><mtd>${test}</mtd></mtr><mtr><mtd>${otherwise}</mtd><mtd><mtext>otherwise</mtext></mtd></mtr></mtable></mrow>`,
  rest: (inside) => `<msub><mrow><mo>⟨</mo>${inside}<mo>⟩</mo></mrow><mn>0</mn></msub>`,
};

const strength: Partial<Record<Expression["kind"], number>> = { add: 1, sub: 1, neg: 2, mul: 3 };

function print(root: Expression, n: Notation): string {
  const visit = (e: Expression, outer: number): string => {
    const arg = (i: number, at = 0): string => visit(e.args[i]!, at);
    const text = ((): string => {
      switch (e.kind) {
        case "number":
          return n.number(e.value);
        case "symbol":
          return n.symbol(e.name);
        case "neg":
          return n.row(n.operator("−"), arg(0, 3));
        case "add":
          return n.row(arg(0, 1), n.operator("+"), arg(1, 1));
        case "sub":
          return n.row(arg(0, 1), n.operator("−"), arg(1, 2));
        case "mul":
          return n.row(arg(0, 3), n.operator("·"), arg(1, 3));
        case "div":
          return n.fraction(arg(0), arg(1));
        case "pow":
          return n.power(arg(0, 9), arg(1));
        case "sqrt":
          return n.root(arg(0));
        case "where":
          return n.cases(arg(2), n.row(arg(0, 1), n.operator("<"), arg(1, 1)), arg(3));
        case "rest":
          return n.rest(arg(0));
        default:
          return n.call(e.kind, e.args.map((a) => visit(a, 0)));
      }
    })();
    const inner = strength[e.kind] ?? (outer === 9 && !["symbol", "number"].includes(e.kind) ? 0 : 9);
    return inner < outer || (e.kind === "number" && e.value < 0 && outer > 1) ? n.parentheses(text) : text;
  };
  return visit(root, 0);
}

/** LaTeX source, without delimiters. */
export const printLatex = (e: Expression): string => print(e, latex);

/** A `<math>` element. */
export const printMathml = (e: Expression): string => `<math xmlns="http://www.w3.org/1998/Math/MathML">${print(e, mathml)}</math>`;

/** The inside of a `<math>` element, to be set beside other parts of an equation. */
export const printMathmlRow = (e: Expression): string => print(e, mathml);
