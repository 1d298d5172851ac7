/** Solves a reference problem as anyone would: compile the system, bind it, solve; and says how far off each component is. */
import { compile } from "../../src/compile/index.ts";
import { dormandPrince8, type Method, rodas5p, solve, type Work } from "../../src/solve/index.ts";
import type { ReferenceProblem } from "./problem.ts";

export interface Solved {
  readonly work: Work;
  /** Components at an instant, by local name of pool or quantity. */
  at(instant: number): Readonly<Record<string, number>>;
}

export interface HowToSolve {
  readonly method?: Method;
  /** Times the problem's own tolerance. */
  readonly looser?: number;
}

const local = (path: string): string => path.slice(path.lastIndexOf(".") + 1);

export function solveProblem(problem: ReferenceProblem, { method, looser = 1 }: HowToSolve = {}): Solved {
  const { system, until, inputs } = problem;
  const kernel = compile(system);
  const values = kernel.reference.slice();
  const bound = kernel.bind(values);
  const put = (given: Readonly<Record<string, number>>): void => {
    for (const [name, value] of Object.entries(given)) values[kernel.parameters.indexOf(`${system.name}.${name}`)] = value;
    bound.refresh();
  };
  if (inputs) put(inputs.start);

  const { relative, absolute } = problem.tolerance;
  const each = kernel.pools.map((pool) => looser * (typeof absolute === "number" ? absolute : absolute[local(pool)]!));
  const instants = [
    ...Object.keys(problem.onTheWay ?? {})
      .map(Number)
      .sort((a, b) => a - b),
    until,
  ];
  const names = [...kernel.pools, ...kernel.outputs].map(local);
  const seen = new Float64Array(kernel.outputs.length);
  const found = new Map<number, Readonly<Record<string, number>>>();
  const { work } = solve(bound, {
    from: 0,
    until,
    y0: kernel.startAtRest,
    method: method ?? (problem.method === "stiff" ? rodas5p : dormandPrince8),
    tolerance: { relative: looser * relative, absolute: Float64Array.from(each) },
    mostSteps: 2_000_000,
    interruptions: inputs ? [{ at: inputs.at, apply: () => put(inputs.become) }] : [],
    save: { at: instants },
    onSave(_, t, y) {
      bound.outputs(t, y, seen);
      found.set(t, Object.fromEntries([...y, ...seen].map((value, i) => [names[i]!, value])));
    },
  });
  return { work, at: (instant) => found.get(instant)! };
}

/** |found/expected − 1| of each component that is expected. */
export const relativeErrors = (
  found: Readonly<Record<string, number>>,
  expected: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(expected).map(([name, value]) => [name, Math.abs(found[name]! / value - 1)]));
