/** From a system to a kernel, on the target one asks for. */
import type { System } from "../model/index.ts";
import type { Kernel } from "./kernel.ts";
import { derive, type Program } from "./program.ts";
import { interpret } from "./targets/interpret.ts";
import { webAssembly, webAssemblyAsync } from "./targets/wasm/index.ts";

/** `wasm` is fast; `interpret` is the oracle, with the same bits, and runs where WebAssembly is not allowed. */
export type Target = "wasm" | "interpret";

const targets = { wasm: webAssembly, interpret };

/**
 * Compiles a system: derivatives, exact Jacobian and read-outs, ready for any number of men.
 *
 * Both targets give the same bits on every engine.
 *
 * @throws CompileError when something has no value at rest or depends on itself there.
 *
 * @example
 * compile(assemble("nothing", [])).size // => 0
 */
export const compile = (system: System, options: { readonly target?: Target } = {}): Kernel => compileProgram(derive(system), options);

/** As {@link compile}, for a system that has been derived already. */
export const compileProgram = (program: Program, { target = "wasm" }: { readonly target?: Target } = {}): Kernel =>
  targets[target](program);

/** As {@link compile} for WebAssembly, on a browser's main thread: the engine compiles in the background. */
export const compileAsync = (system: System): Promise<Kernel> => webAssemblyAsync(derive(system));
