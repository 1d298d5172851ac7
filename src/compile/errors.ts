/** What can keep a system from becoming a kernel, in sentences. */
import { OpenHpgError } from "../units/index.ts";

export class CompileError extends OpenHpgError {}

export const unknownSymbol = (where: string, name: string): CompileError =>
  new CompileError(
    "compile/unknown-symbol",
    where,
    `it mentions ${name}, which is no pool, parameter, input or earlier quantity of this system.`,
    "Assemble the system with the component that declares it, or correct the path.",
  );

export const unknownParameter = (path: string, meant: string | undefined): CompileError =>
  new CompileError(
    "compile/unknown-parameter",
    path,
    "this system has no parameter or input of that name.",
    meant ? `Did you mean ${meant}?` : "Take a path from the kernel's list of parameters.",
  );

export const restCycle = (path: readonly string[]): CompileError =>
  new CompileError(
    "compile/rest-cycle",
    path[0] ?? "",
    `its value at rest depends on itself: ${path.join(" → ")}.`,
    "Give one of these pools a start that does not follow from the others.",
  );

export const notFiniteAtRest = (where: string, expression: string, value: number): CompileError =>
  new CompileError(
    "compile/not-finite-at-rest",
    where,
    `in the reference man at rest ${expression} is ${value}.`,
    "Look for a division by a pool that starts empty, or the logarithm or root of a negative number.",
  );

export const wrongSize = (what: string, found: number, needed: number): CompileError =>
  new CompileError(
    "compile/wrong-size",
    what,
    `it has ${found} entries, and ${needed} are needed.`,
    "Give one number for each name in the kernel's list, in its order.",
  );

export const noWebAssembly = (): CompileError =>
  new CompileError(
    "compile/no-webassembly",
    "compile",
    "this engine has no WebAssembly.",
    'Compile with { target: "interpret" }: slower, with the same numbers.',
  );

export const noRelaxedArithmetic = (): CompileError =>
  new CompileError(
    "compile/no-relaxed-arithmetic",
    "engine",
    "this JavaScript engine does not know the relaxed vector instructions of WebAssembly.",
    'Leave arithmetic at "strict", or take a newer engine: Node.js 22, or Node.js 20 with --experimental-wasm-relaxed-simd.',
  );
