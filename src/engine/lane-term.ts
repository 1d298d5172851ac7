/** The man in a lane as the solver's `Term`: for his first step, and to find out what is wrong with him. */
import type { Program } from "../compile/index.ts";
import type { Term } from "../solve/index.ts";
import type { KernelExports, KernelModule } from "./kernel/module.ts";
import { type LaneMemory, scratchStage } from "./lane-memory.ts";

/** Leaves time and state of every lane as they are; what is scratch between two steps is used. */
export function laneTerm({ rested, slopes }: Program, module: KernelModule, exports: KernelExports, lane: LaneMemory): Term {
  const size = rested.pools.length;
  const { columnPointers, rows, inTime } = slopes;
  const { places } = module;
  const scratch = { start: scratchStage(module), rows: size };
  const nothing = new Float64Array(size);
  const own = new Float64Array(size);

  /** Evaluates the slopes at another point, and comes back. */
  const elsewhere = (t: number, y: Float64Array, read: () => void): void => {
    const now = lane.doubles[lane.at.time]!;
    lane.read(places.y, own);
    lane.doubles[lane.at.time] = t;
    lane.write(places.y, y);
    exports.slopes();
    read();
    lane.doubles[lane.at.time] = now;
    lane.write(places.y, own);
  };
  return {
    size,
    names: rested.pools,
    timeDependent: inTime !== undefined,
    rhs(t, y, dy) {
      lane.doubles[lane.at.stageTime] = t;
      lane.write(places.state, y);
      lane.write(scratch, nothing);
      // Powers are computed from those at time and state of the lane, which must be known and not those of the step before.
      exports.slopes();
      exports.rates(scratch.start);
      lane.read(scratch, dy);
    },
    jacobian: { columnPointers, rows, evaluate: (t, y, values) => elsewhere(t, y, () => lane.read(places.jacobian, values)) },
    ...(inTime && {
      timeDerivative: (t: number, y: Float64Array, dfdt: Float64Array) => elsewhere(t, y, () => lane.read(places.inTime, dfdt)),
    }),
  };
}
