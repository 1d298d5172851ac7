/** One subject of a NONMEM data set, from first row to last: the state at every row. */
import type { Kernel } from "../compile/index.ts";
import { type Interruption, type Method, solve, type Tolerance } from "../solve/index.ts";
import { nearest } from "../units/index.ts";
import { nonmemNoSuchPath } from "./errors.ts";
import { expandRecords, type NonmemEvent } from "./nonmem-events.ts";
import type { NonmemCompartment, NonmemRecord } from "./nonmem-record.ts";
import { type Solved, steadyStateOf, type Target } from "./nonmem-steady-state.ts";

export interface RecordsOptions {
  /** Parameters, then inputs; those of the reference man unless told. */
  readonly values?: Float64Array;
  /** State before the first row, and after a reset; at rest unless told. */
  readonly y0?: Float64Array;
  /** 1e-10 of each pool, and 1e-12 of its unit, unless told. */
  readonly tolerance?: Tolerance;
  readonly method?: Method;
}

const place = (kind: "pool" | "input", path: string, paths: readonly string[]): number => {
  const found = paths.indexOf(path);
  if (found < 0) throw nonmemNoSuchPath(kind, path, nearest(path, paths));
  return found;
};

/**
 * Simulates one subject as NONMEM's PREDPP would; see {@link expandRecords} for what rows mean.
 *
 * @returns the state at each row, after what the row does; shape `[rows][pools]`, coherent units.
 *
 * @throws ExchangeError with a code that begins with `nonmem/`; SolveError when the system cannot be solved.
 *
 * @example
 * simulateRecords(compile(assemble("nothing", [])), [], []) // => []
 */
export function simulateRecords(
  kernel: Kernel,
  records: readonly NonmemRecord[],
  compartments: readonly NonmemCompartment[],
  options: RecordsOptions = {},
): readonly Float64Array[] {
  const { tolerance = { relative: 1e-10, absolute: 1e-12 }, method } = options;
  const targets = compartments.map(
    ({ pool, infusion }): Target => ({
      pool: place("pool", pool, kernel.pools),
      input: infusion === undefined ? -1 : place("input", infusion, kernel.parameters),
    }),
  );
  const events = expandRecords(records, compartments);
  if (events.length === 0) return [];
  const empty = Float64Array.from(options.y0 ?? kernel.startAtRest);
  const values = Float64Array.from(options.values ?? kernel.reference);
  const inputs = [...new Set(targets.flatMap(({ input }) => (input < 0 ? [] : [input])))];
  const subject: Solved = { kernel, values, bound: kernel.bind(values), tolerance, method, empty, inputs };

  const seen: Float64Array[] = [];
  const act = actor(subject, targets, (row, y) => void (seen[row] = y.slice()));
  const from = events[0]!.at;
  const until = records.at(-1)!.time;
  const interruptions = events.map((event): Interruption => ({ at: event.at, apply: (y) => act(event, y) }));
  const { y } = solve(subject.bound, {
    from,
    until,
    y0: empty,
    tolerance,
    method,
    interruptions: interruptions.filter(({ at }) => at < until),
  });
  // What happens at the end of a span belongs to the next one, which there is none of.
  for (const { at, apply } of interruptions) if (at === until) apply(y);
  return seen;
}

/** Carries out events on a state, and keeps account of the infusions that run. */
function actor(subject: Solved, targets: readonly Target[], look: (row: number, y: Float64Array) => void) {
  const { values, bound, inputs, empty } = subject;
  const running = new Map<number, { readonly input: number; readonly rate: number }>();
  /** Sums anew each time, so that nothing is left of an infusion that has ended. */
  const setRates = (): void => {
    for (const input of inputs) values[input] = 0;
    for (const { input, rate } of running.values()) values[input]! += rate;
    bound.refresh();
  };
  const resetAll = (y: Float64Array): void => {
    y.set(empty);
    running.clear();
    setRates();
  };
  return (event: NonmemEvent, y: Float64Array): void => {
    switch (event.kind) {
      case "dose":
        y[targets[event.compartment]!.pool]! += event.amount;
        break;
      case "replace":
        y[targets[event.compartment]!.pool] = event.amount;
        break;
      case "start":
        running.set(event.infusion, { input: targets[event.compartment]!.input, rate: event.rate });
        setRates();
        break;
      case "stop":
        running.delete(event.infusion);
        setRates();
        break;
      case "reset":
        resetAll(y);
        break;
      case "steady": {
        const { dose, since, onTop, row } = event;
        const reached = steadyStateOf(subject, targets[dose.compartment]!, dose, since, `row ${row + 1}`);
        if (onTop) for (let i = 0; i < y.length; i++) y[i]! += reached[i]! - empty[i]!;
        else {
          resetAll(y);
          y.set(reached);
        }
        break;
      }
      case "look":
        look(event.row, y);
    }
  };
}
