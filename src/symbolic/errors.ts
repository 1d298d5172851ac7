/** What can be wrong with a formula, in sentences. */
import { type Dimension, describeDimension, OpenHpgError } from "../units/index.ts";

export class SymbolicError extends OpenHpgError {}

export const unlikeDimensions = (verb: string, left: string, a: Dimension, right: string, b: Dimension): SymbolicError =>
  new SymbolicError(
    "symbolic/unlike-dimensions",
    `${left} ${verb} ${right}`,
    `the first is ${describeDimension(a)}, the second ${describeDimension(b)}; they cannot be combined this way.`,
    "Check the unit of each factor; most often a division is missing or doubled.",
  );

export const notDimensionless = (name: string, argument: string, d: Dimension): SymbolicError =>
  new SymbolicError(
    "symbolic/not-dimensionless",
    `${name}(${argument})`,
    `${name} needs a pure number, and this is ${describeDimension(d)}.`,
    "Divide by a reference value of the same dimension.",
  );

export const powerOfDimension = (base: string, exponent: string): SymbolicError =>
  new SymbolicError(
    "symbolic/power-of-dimension",
    `${base}^(${exponent})`,
    "a quantity with a dimension can only be raised to a plain number.",
    "Divide the base by a reference value first, as hill(x, ec50, n) does.",
  );

export const unboundSymbol = (name: string): SymbolicError =>
  new SymbolicError(
    "symbolic/unbound-symbol",
    name,
    "this symbol has no value here.",
    "Give it a value, or substitute the expression it stands for.",
  );

export const cannotRead = (at: number, what: string): SymbolicError =>
  new SymbolicError(
    "symbolic/cannot-read",
    `character ${at}`,
    `${what}.`,
    "Write it with names, numbers, + - * / ^, brackets, (a < b ? c : d), and functions such as exp, log, sqrt, max, min and hill.",
  );

export const unknownName = (at: number, name: string, near: string | undefined): SymbolicError =>
  new SymbolicError(
    "symbolic/unknown-name",
    `character ${at}`,
    `nothing here is called ${name}.`,
    near ? `Did you mean ${near}?` : "Use the names of this component, or the full path of something of another.",
  );

export const formulaTooLong = (length: number, most: number): SymbolicError =>
  new SymbolicError(
    "symbolic/formula-too-long",
    "formula",
    `it has ${length} characters, and ${most} are the most.`,
    "A rate law is a line or two; name its parts as quantities.",
  );
