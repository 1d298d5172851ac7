/** Reads a formula as it is printed, and as people type one: the way back from text to an expression that knows its dimension. */
import { dimensionOf, factorOf, nearest } from "../units/index.ts";
import * as build from "./combinators.ts";
import { cannotRead, formulaTooLong, unknownName } from "./errors.ts";
import { type Expression, number } from "./expression.ts";

/** More is no rate law. */
const longest = 4000;
const deepest = 60;

const functions: Readonly<Record<string, readonly [count: string, make: (...args: readonly Expression[]) => Expression]>> = {
  exp: ["1", (x) => build.exp(x!)],
  log: ["1", (x) => build.log(x!)],
  ln: ["1", (x) => build.log(x!)],
  sqrt: ["1", (x) => build.sqrt(x!)],
  positive: ["1", (x) => build.positive(x!)],
  rest: ["1", (x) => build.atRest(x!)],
  relative: ["1", (x) => build.relative(x!)],
  max: ["2", (a, b) => build.max(a!, b!)],
  min: ["2", (a, b) => build.min(a!, b!)],
  hill: ["2 or 3", (x, k, n) => build.hill(x!, k!, n ?? 1)],
  inhibition: ["2 or 3", (x, k, n) => build.inhibition(x!, k!, n ?? 1)],
};

interface Token {
  readonly kind: "number" | "name" | "unit" | "sign" | "end";
  readonly text: string;
  /** Place in the text, from 1. */
  readonly at: number;
}

const pattern = /\s*(?:((?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)|\[([^\]]*)\]|([-+*/^(),<>?:−·×]))/y;
const spellings: Readonly<Record<string, string>> = { "−": "-", "·": "*", "×": "*" };

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  const end = text.trimEnd().length;
  for (let from = 0; from < end; from = pattern.lastIndex) {
    const found = pattern.exec(text);
    if (!found) {
      const at = from + /^\s*/.exec(text.slice(from))![0].length;
      throw cannotRead(at + 1, `“${text[at]}” has no meaning in a formula`);
    }
    const at = pattern.lastIndex - found[0].trimStart().length + 1;
    const [, digits, name, unit, sign] = found;
    if (digits !== undefined) tokens.push({ kind: "number", text: digits, at });
    else if (name !== undefined) tokens.push({ kind: "name", text: name, at });
    else if (unit !== undefined) tokens.push({ kind: "unit", text: unit, at });
    else tokens.push({ kind: "sign", text: spellings[sign!] ?? sign!, at });
  }
  return [...tokens, { kind: "end", text: "", at: end + 1 }];
}

/**
 * Reads a formula: numbers, names, `+ - * / ^`, brackets, `(a < b ? c : d)`, and the functions exp, log, sqrt, max, min,
 * hill, inhibition, positive, rest and relative. A number may carry a unit in square brackets, `0.3 [nmol/h]`; without
 * one it is a pure number. Nothing is ever run as code.
 *
 * @param symbols - What each name stands for.
 *
 * @throws SymbolicError `symbolic/cannot-read` with the place in the text, `symbolic/unknown-name`,
 *   `symbolic/formula-too-long`, and those of the words a formula is made of where dimensions do not fit; UnitError.
 *
 * @example
 * const symbols = new Map(["a", "b"].map((name) => [name, symbol(name, dimensionless)]));
 * printText(parseExpression("hill(a, 2)*(a < b ? 1 : b^2)", symbols)) // => "a/(a + 2)*(a < b ? 1 : b^2)"
 */
export function parseExpression(text: string, symbols: ReadonlyMap<string, Expression>): Expression {
  if (text.length > longest) throw formulaTooLong(text.length, longest);
  const tokens = tokensOf(text);
  let next = 0;
  let depth = 0;
  const is = (sign: string): boolean => tokens[next]!.kind === "sign" && tokens[next]!.text === sign;
  const take = (): Token => tokens[next++]!;
  const expect = (sign: string): void => {
    const token = tokens[next]!;
    if (!is(sign)) throw cannotRead(token.at, `“${sign}” is missing here`);
    next++;
  };

  function choice(): Expression {
    if (++depth > deepest) throw cannotRead(tokens[next]!.at, "this is nested too deeply");
    const left = sum();
    const less = is("<");
    if (!less && !is(">")) {
      depth--;
      return left;
    }
    take();
    const right = sum();
    expect("?");
    const then = choice();
    expect(":");
    const otherwise = choice();
    depth--;
    return less ? build.where(left, right, then, otherwise) : build.where(right, left, then, otherwise);
  }
  function sum(): Expression {
    let left = signed();
    while (is("+") || is("-")) left = take().text === "+" ? build.add(left, product()) : build.sub(left, product());
    return left;
  }
  const signed = (): Expression => {
    if (!is("-")) return product();
    take();
    return build.neg(product());
  };
  function product(): Expression {
    let left = power();
    while (is("*") || is("/")) left = take().text === "*" ? build.mul(left, power()) : build.div(left, power());
    return left;
  }
  function power(): Expression {
    const base = atom();
    if (!is("^")) return base;
    take();
    if (++depth > deepest) throw cannotRead(tokens[next]!.at, "this is nested too deeply");
    const negative = is("-");
    if (negative) take();
    const exponent = power();
    depth--;
    return build.pow(base, negative ? build.neg(exponent) : exponent);
  }
  function atom(): Expression {
    const token = take();
    if (token.kind === "number") return literal(Number(token.text));
    if (token.kind === "name") return is("(") ? called(token) : named(token);
    if (token.text === "(" && token.kind === "sign") {
      const inside = choice();
      expect(")");
      return inside;
    }
    throw cannotRead(
      token.at,
      token.kind === "end" ? "the formula ends too early" : `a number or a name is missing before “${token.text}”`,
    );
  }
  function literal(value: number): Expression {
    if (tokens[next]!.kind !== "unit") return number(value);
    const unit = take().text;
    return number(value * factorOf(unit), dimensionOf(unit));
  }
  function named({ text: name, at }: Token): Expression {
    const found = symbols.get(name);
    if (!found) throw unknownName(at, name, nearest(name, symbols.keys()));
    return found;
  }
  function called({ text: name, at }: Token): Expression {
    const found = Object.hasOwn(functions, name) ? functions[name] : undefined;
    if (!found) throw unknownName(at, name, nearest(name, Object.keys(functions)));
    const [count, make] = found;
    expect("(");
    const args: Expression[] = [choice()];
    while (is(",")) {
      take();
      args.push(choice());
    }
    expect(")");
    if (!count.split(" or ").includes(String(args.length)))
      throw cannotRead(at, `${name} takes ${count} values, and here are ${args.length}`);
    return make(...args);
  }

  const whole = choice();
  const rest = tokens[next]!;
  if (rest.kind !== "end") throw cannotRead(rest.at, `“${rest.text}” does not belong here`);
  return whole;
}
