/** A solver that can be measured on a task. */
import type { Task } from "../task.ts";

/** One run of the first men, each `times` times over. */
export interface Run {
  /** States as `[men][days][pools]`. */
  readonly found: Float64Array;
  /** Processor time of the integration alone. */
  readonly cpuSeconds: number;
  /** Man-years integrated in that time. */
  readonly manYears: number;
  /** Steps tried in a man-year, where the solver says. */
  readonly tries?: number;
}

/** A solver made ready for a task. */
export interface Prepared {
  run(relative: number, men: number): Run;
}

export interface Peer {
  /** As in the table, e.g. `deSolve`. */
  readonly name: string;
  readonly what: string;
  /** What is missing to run it here; undefined when it can run. */
  missing(): string | undefined;
  prepare(task: Task, folder: string): Prepared;
}

/** Processor time that `act` takes in this process. */
export function cpuSecondsOf(act: () => void): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
