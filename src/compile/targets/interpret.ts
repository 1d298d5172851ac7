/** The oracle: a tape executed instruction by instruction, with the operations the symbolic evaluator uses. */
import { apply } from "../../symbolic/index.ts";
import { type Kernel, kernelOf } from "../kernel.ts";
import type { Routine } from "../passes/order.ts";
import type { Program } from "../program.ts";

/** A kernel that is slow and plain. */
export function interpret(program: Program): Kernel {
  const { layout, constants, prelude, routines } = program.tape;
  return kernelOf(program, (values) => {
    const slots = new Float64Array(layout.end);
    slots.set(constants, layout.constants);
    const run = ({ instructions }: Routine): void => {
      for (const { kind, args, into } of instructions) {
        const [a = 0, b = 0, c = 0, d = 0] = args;
        slots[into] = apply(kind, slots[a]!, slots[b]!, slots[c]!, slots[d]!);
      }
    };
    const at =
      (routine: Routine) =>
      (t: number, y: Float64Array, into: Float64Array): void => {
        slots[0] = t;
        slots.set(y, layout.pools);
        run(routine);
        routine.results.forEach((slot, i) => {
          into[i] = slots[slot]!;
        });
      };
    return {
      prepare() {
        slots.set(values, layout.parameters);
        run(prelude);
      },
      rhs: at(routines.rhs),
      jacobian: at(routines.jacobian),
      inTime: at(routines.inTime),
      outputs: at(routines.outputs),
    };
  });
}
