/**
 * The elementary functions, and the one place in the library that may touch the engine's own.
 *
 * Engines differ in the last bits of Math.exp and its kin, and WebAssembly has none at all; whoever
 * needs one imports it from here, so that replacing them is a change of this file alone.
 */

/** e to the power x. */
export const exp = (x: number): number => Math.exp(x);

/** Natural logarithm; NaN below zero. */
export const log = (x: number): number => Math.log(x);

/** base to the power exponent. */
export const pow = (base: number, exponent: number): number => Math.pow(base, exponent);

/** Square root; exactly rounded in every engine. */
export const sqrt = (x: number): number => Math.sqrt(x);

/** Sine of an angle in radians. */
export const sin = (x: number): number => Math.sin(x);

/** Cosine of an angle in radians. */
export const cos = (x: number): number => Math.cos(x);
