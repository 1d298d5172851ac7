/** The two tasks: the workload of old, and the real axis with three daily drugs. */
import { body } from "../src/body/index.ts";
import { derive } from "../src/compile/index.ts";
import { anastrozole, enclomiphene, follitropin } from "../src/drugs/index.ts";
import { assemble } from "../src/model/index.ts";
import type { Dose, Subject, Task } from "./task.ts";
import { days, drawMen, schedule, workload } from "./workload.ts";

export function workloadTask(men: number): Task {
  const program = derive(workload);
  const local = program.rested.pools.map((path) => path.slice(path.lastIndexOf(".") + 1));
  const subjects = [...drawMen(men)].map(
    ({ values, doses }): Subject => ({
      values,
      y0: program.rested.start,
      doses: [...schedule()].map(({ at, kind, into }) => ({
        at,
        kind,
        adds: into.map((pool) => ({ place: local.indexOf(pool), amount: doses[pool] })),
      })),
    }),
  );
  return { name: "workload", system: workload, program, days, men: subjects, floor: program.rested.start.map(() => 1e-2) };
}

/** Every morning at eight: 25 mg and 0.5 mg by mouth, 75 IU under the skin. */
const regimen = [
  [enclomiphene, "oral", 25],
  [anastrozole, "oral", 0.5],
  [follitropin, "subcutaneous", 75],
] as const;

/** Parameters of the men differ from those of the reference man by about this share. */
const spread = 0.1;

export function axisTask(men: number): Task {
  const system = assemble("man", [...body, ...regimen.flatMap(([drug]) => drug.components)]);
  const program = derive(system);
  const { pools, parameters, start } = program.rested;
  const adds = regimen.flatMap(([drug, route, amount]) =>
    drug.routes[route]!.delivers.flatMap((d) => (d.kind === "pool" ? [{ place: pools.indexOf(d.pool), amount: amount * d.share }] : [])),
  );
  const doses = Array.from({ length: days }, (_, day): Dose => ({ at: day * 24 + 8, kind: 0, adds }));
  let state = 1;
  const uniform = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const subjects = Array.from({ length: men }, (): Subject => {
    // Twelve uniform numbers make one that is nearly normal.
    const normal = (): number => Array.from({ length: 12 }, uniform).reduce((sum, u) => sum + u, -6);
    const values = Float64Array.from(parameters, (_, i) => program.reference[i]! * Math.exp(spread * normal()));
    return { values, y0: start, doses };
  });
  return { name: "axis with three drugs", system, program, days, men: subjects, floor: start.map((value) => 1e-2 * (value || 1e-2)) };
}
