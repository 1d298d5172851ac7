/** What a notation for formulas has to be able to write. */

/** How one notation writes each construct. */
export interface Notation {
  /** Digits, and a power of ten where there is one. */
  number(mantissa: string, tens: string | undefined): string;
  /** The last word of a path, and where it lives; `home` is empty for a bare name. */
  symbol(name: string, home: string): string;
  row(...parts: readonly string[]): string;
  operator(sign: Sign): string;
  fraction(top: string, bottom: string): string;
  power(base: string, exponent: string): string;
  root(inside: string): string;
  call(name: string, args: readonly string[]): string;
  parentheses(inside: string): string;
  cases(then: string, test: string, otherwise: string): string;
  /** The value in the reference man at rest. */
  rest(inside: string): string;
}

/** Juxtaposition `·`, or `×` where digits would run together. */
export type Sign = "+" | "−" | "·" | "×" | "<";
