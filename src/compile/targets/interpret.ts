/** The oracle: a tape executed instruction by instruction, with the operations the symbolic evaluator uses. */
import { apply } from "../../symbolic/index.ts";
import { type Execute, type Kernel, kernelOf } from "../kernel.ts";
import type { Routine, Tape } from "../passes/order.ts";
import type { Program } from "../program.ts";

/** A kernel that is slow and plain. */
export const interpret = (program: Program): Kernel => kernelOf(program, byInterpreting(program.tape));

/** The routines of any tape. */
export function byInterpreting<Name extends string>({ layout, constants, prelude, routines }: Tape<Name>): Execute<Name> {
  return (values) => {
    const slots = new Float64Array(layout.end);
    slots.set(constants, layout.constants);
    const run = ({ instructions }: Routine): void => {
      for (const { kind, args, into } of instructions) {
        const [a = 0, b = 0, c = 0, d = 0] = args;
        slots[into] = apply(kind, slots[a]!, slots[b]!, slots[c]!, slots[d]!);
      }
    };
    return {
      prepare() {
        slots.set(values, layout.parameters);
        run(prelude);
      },
      routine: (name) => (t, y, into) => {
        slots[0] = t;
        slots.set(y, layout.pools);
        run(routines[name]);
        routines[name].results.forEach((slot, i) => {
          into[i] = slots[slot]!;
        });
      },
    };
  };
}
