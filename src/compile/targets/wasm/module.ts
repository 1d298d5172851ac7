/** A tape as the bytes of a WebAssembly module with its own memory. */
import type { RoutineName, Tape } from "../../passes/order.ts";
import type { WasmFunction } from "./code.ts";
import { elementaryFunctions } from "./elementary.ts";
import { type Bytes, double, name, sized, unsigned, vector } from "./encode.ts";
import { exportKind, functionType, mutable, op, preamble, section, valueType } from "./opcodes.ts";
import { routineFunction } from "./routine.ts";

const bytesPerPage = 65536;

/** Exported besides the routines: `prelude`, the `memory`, and exp, log and pow for the test of their bits. */
const elementaryExports: readonly string[] = ["exp", "log", "pow"];

/**
 * Encodes. Memory holds the slots of the tape up to its temporaries, and from there on the results
 * of the routine called last.
 */
export function encodeModule(tape: Tape): Uint8Array<ArrayBuffer> {
  const { layout, prelude, routines } = tape;
  const ofRoutines = (Object.keys(routines) as RoutineName[]).map((title) =>
    routineFunction(title, tape, routines[title], layout.temporaries, (i) => layout.temporaries + i),
  );
  const ofPrelude = routineFunction("prelude", tape, prelude, layout.prepared, (i) => prelude.results[i]!);
  const functions = [...elementaryFunctions, ofPrelude, ...ofRoutines];
  const mostResults = Math.max(...Object.values(routines).map((r) => r.results.length));
  const pages = Math.ceil(((layout.temporaries + mostResults) * 8) / bytesPerPage);

  const bytes: number[] = [...preamble];
  const write = (id: number, items: readonly Bytes[]): void => {
    bytes.push(id);
    for (const byte of sized(vector(items))) bytes.push(byte);
  };
  write(section.type, functions.map(typeOf));
  // Each function has the type of its own number: repeated types are allowed, and cost four bytes.
  write(section.function, functions.map((_, i) => unsigned(i)));
  write(section.memory, [[0, ...unsigned(pages)]]);
  write(section.global, [[valueType.f64, mutable, op.f64Const, ...double(0), op.end]]);
  write(section.export, [
    [...name("memory"), exportKind.memory, 0],
    ...functions.flatMap((f, i) =>
      i >= elementaryFunctions.length || elementaryExports.includes(f.name) ? [[...name(f.name), exportKind.function, ...unsigned(i)]] : [],
    ),
  ]);
  write(section.code, functions.map(codeOf));
  return Uint8Array.from(bytes);
}

const typeOf = (f: WasmFunction): Bytes => [
  functionType,
  ...vector(Array.from({ length: f.parameters }, () => [valueType.f64])),
  ...vector(Array.from({ length: f.results }, () => [valueType.f64])),
];

/** Locals are declared in runs of one type. */
function codeOf({ locals, body }: WasmFunction): Bytes {
  const runs: { type: number; length: number }[] = [];
  for (const local of locals) {
    const last = runs.at(-1);
    if (last?.type === valueType[local]) last.length++;
    else runs.push({ type: valueType[local], length: 1 });
  }
  const declared = vector(runs.map(({ type, length }) => [...unsigned(length), type]));
  for (const byte of body) declared.push(byte);
  declared.push(op.end);
  return sized(declared);
}
