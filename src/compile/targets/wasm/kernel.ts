/** Kernels that run in WebAssembly: one instance for a tape, its memory lent to one man at a time. */
import { type Execute, type Kernel, kernelOf } from "../../kernel.ts";
import type { Tape } from "../../passes/order.ts";
import type { Program } from "../../program.ts";
import { type Exports, engine } from "./engine.ts";
import { encodeModule } from "./module.ts";

/** Compiles at once; a browser allows this only off its main thread or for small modules. */
export const webAssembly = (program: Program): Kernel => kernelOf(program, inWebAssembly(program.tape));

/** Compiles without holding up whoever waits. */
export async function webAssemblyAsync(program: Program): Promise<Kernel> {
  const { instance } = await engine().instantiate(encodeModule(program.tape));
  return kernelOf(program, executeIn(instance.exports, program.tape));
}

/** The routines of any tape, compiled at once. */
export function inWebAssembly<Name extends string>(tape: Tape<Name>): Execute<Name> {
  const { Module, Instance } = engine();
  return executeIn(new Instance(new Module(encodeModule(tape))).exports, tape);
}

function executeIn<Name extends string>(exports: Exports, { layout, routines }: Tape<Name>): Execute<Name> {
  const memory = new Float64Array(exports.memory.buffer);
  const ofMan = memory.subarray(layout.parameters, layout.temporaries);
  const ofTape = exports as Exports & Readonly<Record<Name, () => void>>;
  /** The man whose numbers are in memory now. */
  let present: Float64Array | undefined;

  return (values) => {
    /** His parameters and what the prelude made of them, for when another man has been in between. */
    const own = new Float64Array(ofMan.length);
    return {
      prepare() {
        ofMan.set(values);
        exports.prelude();
        own.set(ofMan);
        present = own;
      },
      routine(name) {
        const results = memory.subarray(layout.temporaries, layout.temporaries + routines[name].results.length);
        const run = ofTape[name];
        return (t, y, into) => {
          if (present !== own) {
            ofMan.set(own);
            present = own;
          }
          memory[0] = t;
          memory.set(y, layout.pools);
          run();
          into.set(results);
        };
      },
    };
  };
}
