/**
 * exp, log and pow in WebAssembly: line by line what `numerics/elementary.ts` says, operation by operation.
 *
 * The two must change together; a test compares their bits.
 */
import { elementaryConstants as k } from "../../../numerics/index.ts";
import { call, define, f64, getGlobal, i32, i64, select, type WasmFunction, type Writer } from "./code.ts";
import type { Bytes } from "./encode.ts";

const { abs, add, div, eq, floor, ge, gt, lt, mul, ne, sub } = f64;

/** Where the functions stand in the module. */
export const elementaryIndex = { exponential: 0, logarithm: 1, exp: 2, log: 3, pow: 4 } as const;
/** The global that holds what a logarithm's head leaves out. */
export const tailGlobal = 0;

const { exponential: exponentialIndex, logarithm: logarithmIndex, log: logIndex } = elementaryIndex;

/** Σ coefficient·zⁱ by Horner's rule. */
const polynomial = (coefficients: readonly number[], z: Bytes): Bytes =>
  coefficients.slice(0, -1).reduceRight<Bytes>((inner, c) => add(f64(c), mul(z, inner)), f64(coefficients.at(-1)!));

const powerOfTwo = (n: Bytes): Bytes => f64.fromBits(i64.shiftLeft(i64.ofI32(i32.add(n, i32(1023))), i64(52n)));

/** Adds from the left. */
const sum = (...terms: readonly [Bytes, ...Bytes[]]): Bytes => terms.reduce(add);

function upper(w: Writer, a: Bytes): Bytes {
  const c = w.keep(mul(f64(k.splitter), a));
  return w.keep(sub(c, sub(c, a)));
}

function productError(w: Writer, a: Bytes, b: Bytes, p: Bytes): Bytes {
  const ah = upper(w, a);
  const al = w.keep(sub(a, ah));
  const bh = a === b ? ah : upper(w, b);
  const bl = a === b ? al : w.keep(sub(b, bh));
  return w.keep(sum(sub(mul(ah, bh), p), mul(ah, bl), mul(al, bh), mul(al, bl)));
}

const exponential = define("exponential", 2, (w, head, tail) => {
  w.returnIf(ne(head!, head!), head!);
  w.returnIf(gt(head!, f64(k.overflow)), f64(Infinity));
  w.returnIf(lt(head!, f64(k.underflow)), f64(0));
  const n = w.keep(sub(add(mul(head!, f64(k.log2e)), f64(k.shifter)), f64(k.shifter)));
  const above = w.keep(sub(head!, mul(n, f64(k.ln2Head))));
  const below = w.keep(sub(mul(n, f64(k.ln2Tail)), tail!));
  const r = w.keep(sub(above, below));
  const z = w.keep(mul(r, r));
  const c = w.keep(sub(r, mul(z, polynomial(k.coth, z))));
  const lead = w.keep(add(f64(1), above));
  const rest = w.keep(sub(above, sub(lead, f64(1))));
  const m = w.keep(add(lead, add(rest, sub(div(mul(r, c), sub(f64(2), c)), below))));
  const whole = w.keep(i32.ofF64(n), "i32");
  const half = w.keep(i32.shiftRight(whole, i32(1)), "i32");
  return mul(mul(m, powerOfTwo(half)), powerOfTwo(i32.sub(whole, half)));
});

const rootHalf = BigInt(k.rootHalf) << 32n;

const logarithm = define("logarithm", 1, (w, x) => {
  const subnormal = w.keep(lt(x!, f64(k.leastNormal)), "i32");
  const normal = select(subnormal, mul(x!, f64(k.two54)), x!);
  const shifted = w.keep(i64.add(i64.bitsOf(normal), i64((0x3ff00000n << 32n) - rootHalf)), "i64");
  const exponent = i32.sub(i32.ofI64(i64.shiftRight(shifted, i64(52n))), i32(1023));
  const n = w.keep(f64.ofI32(i32.sub(exponent, select(subnormal, i32(54), i32(0)))));
  const m = w.keep(f64.fromBits(i64.add(i64.and(shifted, i64(0xfffffffffffffn)), i64(rootHalf))));

  const f = w.keep(sub(m, f64(1)));
  const d = w.keep(add(m, f64(1)));
  const dTail = w.keep(sub(m, sub(d, f64(1))));
  const s = w.keep(div(f, d));
  const sd = w.keep(mul(s, d));
  const sTail = w.keep(div(sub(sub(sub(f, sd), productError(w, s, d, sd)), mul(s, dTail)), d));
  const z = w.keep(mul(s, s));
  const zTail = w.keep(add(productError(w, s, s, z), mul(mul(f64(2), s), sTail)));

  const q = w.keep(mul(z, polynomial(k.artanh, z)));
  const c = w.keep(add(f64(k.twoThirds), q));
  const cTail = w.keep(sum(sub(f64(k.twoThirds), c), q, f64(k.twoThirdsTail)));
  const v = w.keep(mul(z, c));
  const vTail = w.keep(sum(productError(w, z, c, v), mul(z, cTail), mul(zTail, c)));
  const t = w.keep(mul(s, v));
  const tTail = w.keep(sum(productError(w, s, v, t), mul(s, vTail), mul(sTail, v)));

  const base = w.keep(mul(n, f64(k.ln2Head)));
  const twice = w.keep(mul(f64(2), s));
  const first = w.keep(add(base, twice));
  const second = w.keep(add(first, t));
  const small = sum(mul(f64(2), sTail), tTail, mul(n, f64(k.ln2Tail)));
  const tail = w.keep(add(sub(twice, sub(first, base)), add(sub(t, sub(second, first)), small)));
  const head = w.keep(add(second, tail));
  w.setGlobal(tailGlobal, sub(tail, sub(head, second)));
  return head;
});

const exp = define("exp", 1, (_, x) => call(exponentialIndex, x!, f64(0)));

const log = define("log", 1, (w, x) => {
  w.returnIf(i32.not(ge(x!, f64(0))), f64(Number.NaN));
  w.returnIf(eq(x!, f64(0)), f64(-Infinity));
  w.returnIf(eq(x!, f64(Infinity)), x!);
  return call(logarithmIndex, x!);
});

const pow = define("pow", 2, (w, base, exponent) => {
  w.returnIf(eq(exponent!, f64(0)), f64(1));
  w.returnIf(eq(exponent!, f64(1)), base!);
  w.returnIf(eq(exponent!, f64(2)), mul(base!, base!));
  const size = w.keep(abs(base!));
  const whole = w.keep(eq(floor(exponent!), exponent!), "i32");
  w.returnIf(i32.and(lt(base!, f64(0)), i32.and(i32.not(whole), lt(size, f64(Infinity)))), f64(Number.NaN));
  const half = w.keep(div(exponent!, f64(2)));
  const odd = i32.and(whole, ne(floor(half), half));
  const negative = i32.or(lt(base!, f64(0)), lt(div(f64(1), base!), f64(0)));
  const sign = w.keep(select(i32.and(odd, negative), f64(-1), f64(1)));
  w.returnIf(eq(size, f64(1)), select(lt(abs(exponent!), f64(Infinity)), sign, f64(Number.NaN)));
  const l = w.keep(call(logIndex, size));
  const p = w.keep(mul(exponent!, l));
  const tail = add(productError(w, exponent!, l, p), mul(exponent!, getGlobal(tailGlobal)));
  return mul(sign, call(exponentialIndex, p, tail));
});

/** In the order of {@link elementaryIndex}. */
export const elementaryFunctions: readonly WasmFunction[] = [exponential, logarithm, exp, log, pow];
