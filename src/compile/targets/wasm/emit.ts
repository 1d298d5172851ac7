/** The emitter's small language, for other floors that write modules of their own. */
export { call, defineTyped, f64, i32, type WasmFunction, type Writer } from "./code.ts";
export { type Bytes, unsigned } from "./encode.ts";
export { engine as webAssemblyEngine } from "./engine.ts";
export { encodeFunctions } from "./module.ts";
export { alignedToVector, op, type ValueType } from "./opcodes.ts";
export { f64x2, i64x2, simd, v128 } from "./simd.ts";
