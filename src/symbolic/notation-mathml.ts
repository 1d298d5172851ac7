/** How MathML (presentation) writes each construct of an expression; every construct is one element. */
import type { Notation, Sign } from "./notation.ts";

const escapeXml = (s: string): string => s.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** A product is an invisible times: drawn as nothing, spoken as "times". */
const signs: Readonly<Record<Sign, string>> = { "+": "+", "−": "−", "·": "\u2062", "×": "×", "<": "&lt;" };

export const mathml: Notation = {
  number: (mantissa, tens) =>
    tens === undefined ? `<mn>${mantissa}</mn>` : `<mrow><mn>${mantissa}</mn><mo>×</mo><msup><mn>10</mn><mn>${tens}</mn></msup></mrow>`,
  symbol: (name, home) =>
    home ? `<msub><mi>${escapeXml(name)}</mi><mtext>${escapeXml(home)}</mtext></msub>` : `<mi>${escapeXml(name)}</mi>`,
  row: (...parts) => `<mrow>${parts.join("")}</mrow>`,
  operator: (sign) => `<mo>${signs[sign]}</mo>`,
  fraction: (top, bottom) => `<mfrac>${top}${bottom}</mfrac>`,
  power: (base, exponent) => `<msup>${base}${exponent}</msup>`,
  root: (inside) => `<msqrt>${inside}</msqrt>`,
  call: (name, args) => `<mrow><mi>${name}</mi><mo>(</mo>${args.join("<mo>,</mo>")}<mo>)</mo></mrow>`,
  parentheses: (inside) => `<mrow><mo>(</mo>${inside}<mo>)</mo></mrow>`,
  cases: (then, test, otherwise) =>
    `<mrow><mo>{</mo><mtable><mtr><mtd>${then}</mtd><mtd>${test}</mtd></mtr><mtr><mtd>${otherwise}</mtd><mtd><mtext>otherwise</mtext></mtd></mtr></mtable></mrow>`,
  rest: (inside) => `<msub><mrow><mo>⟨</mo>${inside}<mo>⟩</mo></mrow><mn>0</mn></msub>`,
};
