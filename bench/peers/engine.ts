/** Ours: the WebAssembly engine, as anyone would use it. */
import { engine } from "../../src/engine/index.ts";
import { absoluteTolerance, asEngineMen, keptAt, resultSize } from "../task.ts";
import { cpuSecondsOf, type Peer } from "./peer.ts";

/** Fewer men are over before a clock has ticked. */
const leastMen = 24;

export const ours: Peer = {
  name: "openhpg",
  what: "Rodas5P in WebAssembly f64x2, one thread",
  missing: () => undefined,
  prepare(task) {
    const kernel = engine(task.program);
    const at = keptAt(task);
    return {
      run(relative, men) {
        const times = Math.ceil(leastMen / men);
        const found = new Float64Array(resultSize(task, men));
        const tolerance = { relative, absolute: absoluteTolerance(task, relative) };
        let tries = 0;
        const cpuSeconds = cpuSecondsOf(() => {
          const { steps, rejected } = kernel.run(asEngineMen(task, men, men * times), {
            until: task.days * 24,
            at,
            tolerance,
            keep: "state",
            onSample(man, index, _t, row) {
              if (man < men) found.set(row, (man * task.days + index) * row.length);
            },
            onError(_man, error) {
              throw error;
            },
          });
          tries = steps + rejected;
        });
        const manYears = (men * times * task.days) / 365;
        return { found, cpuSeconds, manYears, tries: tries / manYears };
      },
    };
  },
};
