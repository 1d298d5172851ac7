/** Vectors of two doubles in WebAssembly, written much as one would write doubles: each operation acts on both lanes alike. */
import type { Bytes } from "./encode.ts";
import { unsigned } from "./encode.ts";
import { alignedToDouble, alignedToVector, simdOp, simdPrefix } from "./opcodes.ts";

/** The bytes of one vector instruction, for whoever writes them one after the other. */
export const simd = (name: keyof typeof simdOp): Bytes => [simdPrefix, ...unsigned(simdOp[name])];

const unary = (name: keyof typeof simdOp) => {
  const opcode = simd(name);
  return (a: Bytes): Bytes => [...a, ...opcode];
};
const binary = (name: keyof typeof simdOp) => {
  const opcode = simd(name);
  return (a: Bytes, b: Bytes): Bytes => [...a, ...b, ...opcode];
};

/** Comparisons yield a mask: all bits of a lane set, or none. */
export const f64x2 = {
  splat: unary("f64x2Splat"),
  abs: unary("f64x2Abs"),
  neg: unary("f64x2Neg"),
  sqrt: unary("f64x2Sqrt"),
  floor: unary("f64x2Floor"),
  add: binary("f64x2Add"),
  sub: binary("f64x2Sub"),
  mul: binary("f64x2Mul"),
  div: binary("f64x2Div"),
  eq: binary("f64x2Eq"),
  ne: binary("f64x2Ne"),
  lt: binary("f64x2Lt"),
  gt: binary("f64x2Gt"),
  le: binary("f64x2Le"),
  ge: binary("f64x2Ge"),
  /** `a·b + c`, rounded once or twice as the machine likes. */
  relaxedMadd: (a: Bytes, b: Bytes, c: Bytes): Bytes => [...a, ...b, ...c, ...simd("f64x2RelaxedMadd")],
  /** `c − a·b`, likewise. */
  relaxedNmadd: (a: Bytes, b: Bytes, c: Bytes): Bytes => [...a, ...b, ...c, ...simd("f64x2RelaxedNmadd")],
  /** `a > b ? a : b`, what NaN does included. */
  max: (a: Bytes, b: Bytes): Bytes => [...b, ...a, ...simd("f64x2Pmax")],
  /** `a < b ? a : b`, what NaN does included. */
  min: (a: Bytes, b: Bytes): Bytes => [...b, ...a, ...simd("f64x2Pmin")],
};

export const i64x2 = {
  add: binary("i64x2Add"),
  shiftLeft: binary("i64x2Shl"),
  shiftRight: binary("i64x2ShrU"),
  lane: (a: Bytes, lane: 0 | 1): Bytes => [...a, ...simd("i64x2ExtractLane"), lane],
};

export const v128 = {
  not: unary("not"),
  and: binary("and"),
  /** Bits of `a` that are not set in `b`. */
  without: binary("andNot"),
  or: binary("or"),
  /** `then` in the lanes of the mask, `otherwise` elsewhere; both are computed. */
  select: (mask: Bytes, then: Bytes, otherwise: Bytes): Bytes => [...then, ...otherwise, ...mask, ...simd("bitselect")],
  /** 1 where any bit is set. */
  any: unary("anyTrue"),
  load: (address: Bytes, offset = 0): Bytes => [...address, ...simd("load"), alignedToVector, ...unsigned(offset)],
  store: (address: Bytes, value: Bytes, offset = 0): Bytes => [
    ...address,
    ...value,
    ...simd("store"),
    alignedToVector,
    ...unsigned(offset),
  ],
  /** Two doubles from two places. */
  gather: (first: Bytes, second: Bytes, offset: number): Bytes => [
    ...second,
    ...first,
    ...simd("load64Zero"),
    alignedToDouble,
    ...unsigned(offset),
    ...simd("load64Lane"),
    alignedToDouble,
    ...unsigned(offset),
    1,
  ],
};
