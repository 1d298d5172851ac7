/** A tape as the bytes of a WebAssembly module with its own memory. */
import type { Tape } from "../../passes/order.ts";
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
export function encodeModule(tape: Tape<string>): Uint8Array<ArrayBuffer> {
  const { layout, prelude, routines } = tape;
  const ofRoutines = Object.entries(routines).map(([title, routine]) =>
    routineFunction(title, tape, routine, layout.temporaries, (i) => layout.temporaries + i),
  );
  const ofPrelude = routineFunction("prelude", tape, prelude, layout.prepared, (i) => prelude.results[i]!);
  const functions = [...elementaryFunctions, ofPrelude, ...ofRoutines];
  const mostResults = Math.max(...Object.values(routines).map((r) => r.results.length));
  return encodeFunctions(functions, {
    exported: (f, i) => i >= elementaryFunctions.length || elementaryExports.includes(f.name),
    bytes: (layout.temporaries + mostResults) * 8,
    globals: [[valueType.f64, mutable, op.f64Const, ...double(0), op.end]],
  });
}

/** What a module has besides its functions. */
export interface ModuleParts {
  /** Which functions are seen from outside; the memory always is. */
  exported(f: WasmFunction, index: number): boolean;
  /** Size of the memory. */
  readonly bytes: number;
  readonly globals: readonly Bytes[];
}

/** Functions, which call each other by their place in the list, as a module. */
export function encodeFunctions(functions: readonly WasmFunction[], { exported, bytes, globals }: ModuleParts): Uint8Array<ArrayBuffer> {
  const sectionOf = (id: number, items: readonly Bytes[]): Bytes => [id].concat(sized(vector(items)));
  const outside = functions.flatMap((f, i) => (exported(f, i) ? [[...name(f.name), exportKind.function, ...unsigned(i)]] : []));
  const sections = [
    sectionOf(section.type, functions.map(typeOf)),
    // Each function has the type of its own number: repeated types are allowed, and cost four bytes.
    sectionOf(
      section.function,
      functions.map((_, i) => unsigned(i)),
    ),
    sectionOf(section.memory, [[0, ...unsigned(Math.ceil(bytes / bytesPerPage))]]),
    sectionOf(section.global, globals),
    sectionOf(section.export, [[...name("memory"), exportKind.memory, 0], ...outside]),
    sectionOf(section.code, functions.map(codeOf)),
  ];
  const start: readonly number[] = preamble;
  return new Uint8Array(start.concat(...sections));
}

const typeOf = (f: WasmFunction): Bytes => [
  functionType,
  ...vector(f.parameters.map((type) => [valueType[type]])),
  ...vector(f.results.map((type) => [valueType[type]])),
];

/** Locals are declared in runs of one type. */
function codeOf({ locals, body }: WasmFunction): Bytes {
  const runs: { type: number; length: number }[] = [];
  for (const local of locals) {
    const last = runs.at(-1);
    if (last?.type === valueType[local]) last.length++;
    else runs.push({ type: valueType[local], length: 1 });
  }
  return sized(vector(runs.map(({ type, length }) => [...unsigned(length), type])).concat(body, op.end));
}
