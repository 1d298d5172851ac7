/** Expressions that know their dimension: build, differentiate, evaluate, print. */
export {
  add,
  atRest,
  div,
  exp,
  hill,
  inhibition,
  log,
  max,
  min,
  mul,
  neg,
  positive,
  pow,
  relative,
  sqrt,
  sub,
  where,
} from "./combinators.ts";
export { derivative, directional, type Gradient, gradient } from "./differentiate.ts";
export { SymbolicError } from "./errors.ts";
export { apply, evaluate, evaluator } from "./evaluate.ts";
export { type Expression, isExpression, isNumber, type Kind, number, type Operand, symbol, symbolsOf } from "./expression.ts";
export { parseExpression } from "./parse-expression.ts";
export { printLatex, printMathml, printMathmlRow } from "./print-math.ts";
export { printNumber, printText, type Shorthand } from "./print-text.ts";
export { rebuild, substitution } from "./substitute.ts";
