/** Ours: the WebAssembly engine, as anyone would use it. */
import { setFlagsFromString } from "node:v8";
import { derive } from "../../src/compile/index.ts";
import { engine } from "../../src/engine/index.ts";
import { assemble } from "../../src/model/index.ts";
import { absoluteTolerance, asEngineMen, keptAt, resultSize } from "../task.ts";
import { cpuSecondsOf, type Peer } from "./peer.ts";

/** Fewer men are over before a clock has ticked. */
const leastMen = 24;

const variant = (name: string, what: string, arithmetic: "strict" | "relaxed", missing: Peer["missing"]): Peer => ({
  name,
  what,
  missing,
  prepare(task) {
    const kernel = engine(task.program, { arithmetic });
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
});

export const ours = variant("openhpg", "Rodas5P in WebAssembly f64x2, one thread", "strict", () => undefined);

/** The other arithmetic, which Node.js 20 has behind a flag. */
export const oursRelaxed = variant("openhpg-relaxed", "the same with relaxed multiply-add", "relaxed", () => {
  setFlagsFromString("--experimental-wasm-relaxed-simd");
  try {
    engine(derive(assemble("nothing", [])), { arithmetic: "relaxed" });
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
});
