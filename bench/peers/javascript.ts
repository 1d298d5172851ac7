/** What peers in JavaScript share: the model as a function, and the way through a man's doses. */
import { tapePrinter } from "../print-tape.ts";
import { keptAt, resultSize, type Subject, type Task } from "../task.ts";
import { cpuSecondsOf, type Prepared } from "./peer.ts";

export type Slopes = (t: number, y: ArrayLike<number>, dy: number[]) => void;

/** The model as JavaScript source, evaluated; bound to a man's parameters. */
export function slopesOf({ program }: Task): (values: Float64Array) => Slopes {
  const { tape } = program;
  const print = tapePrinter(program, { declare: "const", math: "Math.", max: "Math.max", min: "Math.min" });
  const source = `return (p) => {
  const m = new Float64Array(${Math.max(1, tape.layout.temporaries - tape.layout.prepared)});
${print.prelude(tape.prelude)}
  return (t, y, dy) => {
${print.routine(tape.routines.rhs, (i, value) => `dy[${i}] = ${value};`)}
  };
};`;
  return new Function(source)() as (values: Float64Array) => Slopes;
}

/** Integrates from one dose to the next; hands over the state at the instants between. */
export type Between = (
  slopes: Slopes,
  from: number,
  until: number,
  y: number[],
  kept: readonly number[],
  keep: (y: readonly number[]) => void,
) => number[];

/** A solver that is told how to integrate from one dose to the next. */
export function inJavaScript(task: Task, between: (relative: number) => Between): Prepared {
  const bind = slopesOf(task);
  const at = [...keptAt(task)];
  const until = task.days * 24;
  return {
    run(relative, men) {
      const found = new Float64Array(resultSize(task, men));
      let place = 0;
      const one = ({ values, y0, doses }: Subject): void => {
        const slopes = bind(values);
        const walk = between(relative);
        let y = [...y0];
        let t = 0;
        let next = 0;
        for (const { at: stop, adds } of [...doses, { at: until, adds: [] }]) {
          const first = next;
          while (next < at.length && at[next]! <= stop) next++;
          if (stop > t)
            y = walk(slopes, t, stop, y, at.slice(first, next), (state) => {
              found.set(state, place);
              place += state.length;
            });
          for (const { place: pool, amount } of adds) y[pool]! += amount;
          t = stop;
        }
      };
      const cpuSeconds = cpuSecondsOf(() => task.men.slice(0, men).forEach(one));
      return { found, cpuSeconds, manYears: (men * task.days) / 365 };
    },
  };
}
