/** Small functions in WebAssembly, written much as one would write them in TypeScript. */
import { type Bytes, double, signed, unsigned } from "./encode.ts";
import { noResult, op, type ValueType } from "./opcodes.ts";

export interface WasmFunction {
  readonly name: string;
  readonly parameters: readonly ValueType[];
  readonly results: readonly ValueType[];
  readonly locals: readonly ValueType[];
  readonly body: Bytes;
}

const unary =
  (opcode: number) =>
  (a: Bytes): Bytes => [...a, opcode];
const binary =
  (opcode: number) =>
  (a: Bytes, b: Bytes): Bytes => [...a, ...b, opcode];

export const f64 = Object.assign((value: number): Bytes => [op.f64Const, ...double(value)], {
  abs: unary(op.f64Abs),
  floor: unary(op.f64Floor),
  add: binary(op.f64Add),
  sub: binary(op.f64Sub),
  mul: binary(op.f64Mul),
  div: binary(op.f64Div),
  eq: binary(op.f64Eq),
  ne: binary(op.f64Ne),
  lt: binary(op.f64Lt),
  gt: binary(op.f64Gt),
  ge: binary(op.f64Ge),
  ofI32: unary(op.f64ConvertI32S),
  fromBits: unary(op.f64ReinterpretI64),
});

export const i32 = Object.assign((value: number): Bytes => [op.i32Const, ...signed(BigInt(value))], {
  add: binary(op.i32Add),
  sub: binary(op.i32Sub),
  and: binary(op.i32And),
  or: binary(op.i32Or),
  not: unary(op.i32Eqz),
  lt: binary(op.i32LtU),
  shiftRight: binary(op.i32ShrS),
  ofF64: unary(op.i32TruncF64S),
  ofI64: unary(op.i32WrapI64),
});

export const i64 = Object.assign((value: bigint): Bytes => [op.i64Const, ...signed(value)], {
  add: binary(op.i64Add),
  and: binary(op.i64And),
  shiftLeft: binary(op.i64Shl),
  shiftRight: binary(op.i64ShrU),
  ofI32: unary(op.i64ExtendI32S),
  bitsOf: unary(op.i64ReinterpretF64),
});

/** `then` where the condition holds; both are computed. */
export const select = (condition: Bytes, then: Bytes, otherwise: Bytes): Bytes => [...then, ...otherwise, ...condition, op.select];
export const call = (index: number, ...args: readonly Bytes[]): Bytes => [...args.flat(), op.call, ...unsigned(index)];
export const getGlobal = (index: number): Bytes => [op.globalGet, ...unsigned(index)];

/** What a function's body is written with. */
export interface Writer {
  /** Names a value: computes it here, once, and yields what reads it. */
  keep(value: Bytes, type?: ValueType): Bytes;
  /** A value that can be written again. */
  variable(type: ValueType, value: Bytes): { readonly get: Bytes; set(value: Bytes): void };
  /** An instruction that leaves nothing: a store, a call. */
  run(statement: Bytes): void;
  /** What is written within runs only where the condition holds. */
  when(condition: Bytes, write: () => void): void;
  /** What is written within runs, and runs again as long as the condition it yields holds. */
  repeat(write: () => Bytes): void;
  /** Ends the function early. */
  returnIf(condition: Bytes, value: Bytes): void;
  setGlobal(index: number, value: Bytes): void;
}

/** A function of doubles; `write` gives its result. */
export const define = (name: string, parameters: number, write: (w: Writer, ...args: Bytes[]) => Bytes): WasmFunction =>
  defineTyped(name, Array<ValueType>(parameters).fill("f64"), ["f64"], write);

/** A function of any types; what `write` yields is left as its result. */
export function defineTyped(
  name: string,
  parameters: readonly ValueType[],
  results: readonly ValueType[],
  write: (w: Writer, ...args: Bytes[]) => Bytes,
): WasmFunction {
  const locals: ValueType[] = [];
  const body: number[] = [];
  const put = (bytes: Bytes): void => {
    for (const byte of bytes) body.push(byte);
  };
  const read = (local: number): Bytes => [op.localGet, ...unsigned(local)];
  const assign = (local: number, value: Bytes): void => {
    put(value);
    body.push(op.localSet, ...unsigned(local));
  };
  const take = (type: ValueType, value: Bytes): number => {
    const local = parameters.length + locals.length;
    locals.push(type);
    assign(local, value);
    return local;
  };
  const writer: Writer = {
    keep: (value, type = "f64") => read(take(type, value)),
    variable(type, value) {
      const local = take(type, value);
      return { get: read(local), set: (next) => assign(local, next) };
    },
    run: put,
    when(condition, inside) {
      put(condition);
      body.push(op.if, noResult);
      inside();
      body.push(op.end);
    },
    repeat(inside) {
      body.push(op.loop, noResult);
      put(inside());
      body.push(op.branchIf, 0, op.end);
    },
    returnIf(condition, value) {
      put(condition);
      body.push(op.if, noResult, ...value, op.return, op.end);
    },
    setGlobal(index, value) {
      put(value);
      body.push(op.globalSet, ...unsigned(index));
    },
  };
  put(write(writer, ...parameters.map((_, i) => read(i))));
  return { name, parameters, results, locals, body };
}
