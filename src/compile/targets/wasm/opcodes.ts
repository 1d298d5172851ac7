/** The bytes of WebAssembly that our modules are written with (core specification 2.0, chapter 5). */

/** Instructions. */
export const op = {
  loop: 0x03,
  if: 0x04,
  end: 0x0b,
  branchIf: 0x0d,
  return: 0x0f,
  call: 0x10,
  select: 0x1b,
  localGet: 0x20,
  localSet: 0x21,
  localTee: 0x22,
  globalGet: 0x23,
  globalSet: 0x24,
  f64Load: 0x2b,
  f64Store: 0x39,
  i32Const: 0x41,
  i64Const: 0x42,
  f64Const: 0x44,
  i32Eqz: 0x45,
  i32LtU: 0x49,
  f64Eq: 0x61,
  f64Ne: 0x62,
  f64Lt: 0x63,
  f64Gt: 0x64,
  f64Ge: 0x66,
  i32Add: 0x6a,
  i32Sub: 0x6b,
  i32And: 0x71,
  i32Or: 0x72,
  i32ShrS: 0x75,
  i64Add: 0x7c,
  i64And: 0x83,
  i64Shl: 0x86,
  i64ShrU: 0x88,
  f64Abs: 0x99,
  f64Neg: 0x9a,
  f64Floor: 0x9c,
  f64Sqrt: 0x9f,
  f64Add: 0xa0,
  f64Sub: 0xa1,
  f64Mul: 0xa2,
  f64Div: 0xa3,
  i32WrapI64: 0xa7,
  i32TruncF64S: 0xaa,
  i64ExtendI32S: 0xac,
  f64ConvertI32S: 0xb7,
  i64ReinterpretF64: 0xbd,
  f64ReinterpretI64: 0xbf,
} as const;

/** Precedes every instruction of {@link simdOp}. */
export const simdPrefix = 0xfd;

/** Instructions on vectors of 128 bits: two doubles, or two integers of 64 bits. */
export const simdOp = {
  load: 0x00,
  store: 0x0b,
  f64x2Splat: 0x14,
  i64x2ExtractLane: 0x1d,
  f64x2Eq: 0x47,
  f64x2Ne: 0x48,
  f64x2Lt: 0x49,
  f64x2Gt: 0x4a,
  f64x2Le: 0x4b,
  f64x2Ge: 0x4c,
  not: 0x4d,
  and: 0x4e,
  andNot: 0x4f,
  or: 0x50,
  bitselect: 0x52,
  anyTrue: 0x53,
  load64Lane: 0x57,
  load64Zero: 0x5d,
  f64x2Floor: 0x75,
  i64x2Shl: 0xcb,
  i64x2ShrU: 0xcd,
  i64x2Add: 0xce,
  f64x2Abs: 0xec,
  f64x2Neg: 0xed,
  f64x2Sqrt: 0xef,
  f64x2Add: 0xf0,
  f64x2Sub: 0xf1,
  f64x2Mul: 0xf2,
  f64x2Div: 0xf3,
  f64x2Pmin: 0xf6,
  f64x2Pmax: 0xf7,
  /** Of the relaxed extension: whether the product is rounded before it is added, or taken away, is up to the machine. */
  f64x2RelaxedMadd: 0x107,
  f64x2RelaxedNmadd: 0x108,
} as const;

/** Types of values, and the type of a block that leaves none. */
export const valueType = { i32: 0x7f, i64: 0x7e, f64: 0x7c, v128: 0x7b } as const;
export type ValueType = keyof typeof valueType;
export const noResult = 0x40;

/** Sections, in the order a module has to have them. */
export const section = { type: 1, function: 3, memory: 5, global: 6, export: 7, code: 10 } as const;

export const exportKind = { function: 0, memory: 2 } as const;
export const functionType = 0x60;
export const mutable = 1;
/** log2 of the alignment of a double, and of a vector. */
export const alignedToDouble = 3;
export const alignedToVector = 4;
/** "\0asm", version 1. */
export const preamble = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00] as const;
