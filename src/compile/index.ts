/** From an assembled system to a kernel: passes that can each be printed, and two targets that agree. */
export { compile, compileAsync, compileProgram, type Target } from "./compile.ts";
export { CompileError, noRelaxedArithmetic } from "./errors.ts";
export type { BoundKernel, Kernel } from "./kernel.ts";
export type { Instruction, Routine, RoutineName, Tape } from "./passes/order.ts";
export { derive, type Program, printProgram, referenceOf } from "./program.ts";
export type { Operation } from "./rewrite.ts";
export { type BoundTangents, compileTangents, type TangentKernel } from "./tangents.ts";
export {
  alignedToVector,
  type Bytes,
  call,
  defineTyped,
  encodeFunctions,
  f64,
  f64x2,
  i32,
  i64x2,
  op,
  simd,
  unsigned,
  type ValueType,
  v128,
  type WasmFunction,
  type Writer,
  webAssemblyEngine,
} from "./targets/wasm/emit.ts";
