/** Kernels that run in WebAssembly: one instance for a system, its memory lent to one man at a time. */
import { type Execution, type Kernel, kernelOf } from "../../kernel.ts";
import type { RoutineName } from "../../passes/order.ts";
import type { Program } from "../../program.ts";
import { type Exports, engine } from "./engine.ts";
import { encodeModule } from "./module.ts";

/** Compiles at once; a browser allows this only off its main thread or for small modules. */
export function webAssembly(program: Program): Kernel {
  const { Module, Instance } = engine();
  return kernelIn(program, new Instance(new Module(encodeModule(program.tape))).exports);
}

/** Compiles without holding up whoever waits. */
export async function webAssemblyAsync(program: Program): Promise<Kernel> {
  const { instance } = await engine().instantiate(encodeModule(program.tape));
  return kernelIn(program, instance.exports);
}

function kernelIn(program: Program, exports: Exports): Kernel {
  const { layout, routines } = program.tape;
  const memory = new Float64Array(exports.memory.buffer);
  const ofMan = memory.subarray(layout.parameters, layout.temporaries);
  /** The man whose numbers are in memory now. */
  let present: Float64Array | undefined;

  return kernelOf(program, (values): Execution => {
    /** His parameters and what the prelude made of them, for when another man has been in between. */
    const own = new Float64Array(ofMan.length);
    const call = (name: RoutineName) => {
      const results = memory.subarray(layout.temporaries, layout.temporaries + routines[name].results.length);
      const routine = exports[name];
      return (t: number, y: Float64Array, into: Float64Array): void => {
        if (present !== own) {
          ofMan.set(own);
          present = own;
        }
        memory[0] = t;
        memory.set(y, layout.pools);
        routine();
        into.set(results);
      };
    };
    return {
      prepare() {
        ofMan.set(values);
        exports.prelude();
        own.set(ofMan);
        present = own;
      },
      rhs: call("rhs"),
      jacobian: call("jacobian"),
      inTime: call("inTime"),
      outputs: call("outputs"),
    };
  });
}
