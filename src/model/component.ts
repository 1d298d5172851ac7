/** A component of the body, or a drug: a named process with everything it needs, said in its own words. */
import { type Expression, isExpression, number, type Operand, symbol } from "../symbolic/index.ts";
import { dimensionOf } from "../units/index.ts";
import type {
  Closed,
  Fidelity,
  Flow,
  InputDeclaration,
  ParameterDeclaration,
  PoolDeclaration,
  PortDeclaration,
  Quantity,
  Read,
} from "./declare.ts";
import { declaredTwice } from "./errors.ts";

/** Local names, each as the symbol it stands for. */
export type Symbols<Name extends string> = { readonly [N in Name]: Expression };

/**
 * A component as written; the type parameters are its local names.
 *
 * Write `quantities` before `starts`, `flows` and `contributes`: the compiler learns names in reading order.
 */
export interface ComponentDeclaration<
  R extends string,
  P extends string,
  T extends string,
  I extends string,
  S extends string,
  Q extends string,
> {
  readonly about: string;
  readonly fidelity: Fidelity;
  readonly leavesOut: readonly string[];
  readonly reads?: Record<R, Read>;
  readonly parameters?: Record<P, ParameterDeclaration>;
  readonly ports?: Record<T, PortDeclaration>;
  readonly inputs?: Record<I, InputDeclaration>;
  readonly pools?: Record<S, PoolDeclaration>;
  readonly closed?: Closed;
  readonly quantities?: (s: Symbols<R | P | T | I | S>) => Record<Q, Quantity>;
  /** Content of pools in the reference man at rest, where it follows from parameters. */
  readonly starts?: (s: Symbols<R | P | T | I | S | Q>) => { readonly [N in S]?: Operand };
  readonly flows?: (s: Symbols<R | P | T | I | S | Q>) => Record<string, Flow>;
  /** What it adds to ports of others, by the port's full path. */
  readonly contributes?: (s: Symbols<R | P | T | I | S | Q>) => Record<string, Operand>;
}

/** A component as assembled: every name is a path, every rate an expression. */
export interface Component {
  readonly path: string;
  readonly about: string;
  readonly fidelity: Fidelity;
  readonly leavesOut: readonly string[];
  readonly reads: ReadonlyMap<string, Read>;
  readonly parameters: ReadonlyMap<string, ParameterDeclaration>;
  readonly ports: ReadonlyMap<string, PortDeclaration>;
  readonly inputs: ReadonlyMap<string, InputDeclaration>;
  readonly pools: ReadonlyMap<string, PoolDeclaration>;
  readonly quantities: ReadonlyMap<string, Quantity & { readonly is: Expression }>;
  readonly starts: ReadonlyMap<string, Expression>;
  readonly flows: ReadonlyMap<string, Flow & { readonly at: Expression }>;
  readonly contributes: ReadonlyMap<string, Expression>;
  readonly closed?: Closed;
}

const lift = (x: Operand): Expression => (isExpression(x) ? x : number(x));
const mapOf = <V>(record: Readonly<Record<string, V>> | undefined): ReadonlyMap<string, V> => new Map(Object.entries(record ?? {}));
const lifted = (record: Readonly<Record<string, Operand | undefined>> | undefined): ReadonlyMap<string, Expression> =>
  new Map(Object.entries(record ?? {}).flatMap(([name, x]) => (x === undefined ? [] : [[name, lift(x)] as const])));

/**
 * Declares a component. `path` is where it lives: file, component and output share it.
 *
 * @throws UnitError for a unit nobody knows; ModelError `model/declared-twice` for a local name used for two things.
 *
 * @example
 * const tank = component("test.tank", {
 *   about: "A tank with a hole.", fidelity: "placeholder", leavesOut: [],
 *   parameters: { k: { value: 0.1, unit: "1/h", means: "rate of emptying", evidence: assumed("an example") } },
 *   pools: { content: { start: 1, unit: "L", means: "what is in it" } },
 *   flows: ({ k, content }) => ({ leak: flow({ from: content, at: mul(k, content) }) }),
 * });
 * tank.flows.size // => 1
 */
export function component<
  R extends string = never,
  P extends string = never,
  T extends string = never,
  I extends string = never,
  S extends string = never,
  Q extends string = never,
>(path: string, declared: ComponentDeclaration<R, P, T, I, S, Q>): Component {
  const local = new Map<string, Expression>();
  const introduce = (name: string, full: string, unit: string): void => {
    if (local.has(name)) throw declaredTwice(path, name);
    local.set(name, symbol(full, dimensionOf(unit)));
  };
  const reads = mapOf<Read>(declared.reads);
  for (const [name, read] of reads) introduce(name, read.from, read.unit);
  for (const kind of ["parameters", "ports", "inputs", "pools"] as const)
    for (const [name, { unit }] of mapOf<{ readonly unit: string }>(declared[kind])) introduce(name, `${path}.${name}`, unit);

  const symbols = (): Symbols<never> => Object.fromEntries(local);
  const quantities = mapOf(declared.quantities?.(symbols() as Symbols<R | P | T | I | S>) as Record<string, Quantity> | undefined);
  for (const [name, { unit }] of quantities) introduce(name, `${path}.${name}`, unit);
  const all = symbols() as Symbols<R | P | T | I | S | Q>;

  return {
    path,
    about: declared.about,
    fidelity: declared.fidelity,
    leavesOut: declared.leavesOut,
    reads,
    parameters: mapOf<ParameterDeclaration>(declared.parameters),
    ports: mapOf<PortDeclaration>(declared.ports),
    inputs: mapOf<InputDeclaration>(declared.inputs),
    pools: mapOf<PoolDeclaration>(declared.pools),
    quantities: new Map([...quantities].map(([name, q]) => [name, { ...q, is: lift(q.is) }])),
    starts: lifted(declared.starts?.(all)),
    flows: new Map(Object.entries(declared.flows?.(all) ?? {}).map(([name, f]) => [name, { ...f, at: lift(f.at) }])),
    contributes: lifted(declared.contributes?.(all)),
    ...(declared.closed && { closed: declared.closed }),
  };
}
