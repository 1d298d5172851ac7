/** What a set of comparisons comes to. */
import { afe, gmfe, type Pair } from "./fold.ts";
import type { Judged } from "./judge.ts";

/** Figures of a group; a share is of those it can be said of, absent where it can be said of none. */
export interface Metrics {
  readonly n: number;
  readonly studies: number;
  readonly gmfe?: number;
  readonly afe?: number;
  readonly within125?: number;
  readonly within2?: number;
  readonly guest?: number;
  readonly passes: number;
  readonly covered: number;
  readonly direction?: { readonly right: number; readonly of: number };
}

const share = (flags: readonly (boolean | undefined)[]): number | undefined => {
  const said = flags.filter((f) => f !== undefined);
  return said.length === 0 ? undefined : said.filter(Boolean).length / said.length;
};

const rounded = (v: number): number => Number(v.toPrecision(4));
const optional = <K extends string>(key: K, value: number | undefined): { readonly [P in K]?: number } =>
  (value === undefined || Number.isNaN(value) ? {} : { [key]: rounded(value) }) as { readonly [P in K]?: number };

/** Beyond twentyfold one miss is as bad as another, and must not decide a mean alone. */
const worst = 20;

const pairOf = ({ predicted, observed, fold }: Judged): readonly Pair[] =>
  fold === undefined ? [] : [{ predicted: predicted >= observed ? Math.min(fold, worst) : 1 / Math.min(fold, worst), observed: 1 }];

/** Sums up; `undefined` of none. */
export function metricsOf(judged: readonly Judged[]): Metrics | undefined {
  if (judged.length === 0) return undefined;
  const pairs = judged.flatMap(pairOf);
  const directions = judged.flatMap(({ direction }) => (direction === undefined ? [] : [direction]));
  return {
    n: judged.length,
    studies: new Set(judged.map(({ study }) => study)).size,
    ...optional("gmfe", gmfe(pairs)),
    ...optional("afe", afe(pairs)),
    ...optional("within125", share(judged.map((j) => j.within125))),
    ...optional("within2", share(judged.map((j) => j.within2))),
    ...optional("guest", share(judged.map((j) => j.guest))),
    passes: rounded(share(judged.map((j) => j.passes))!),
    covered: rounded(share(judged.map((j) => j.covered))!),
    ...(directions.length > 0 && { direction: { right: directions.filter(Boolean).length, of: directions.length } }),
  };
}

/** Metrics of each value that `key` takes, in the order of first appearance; a comparison may count under several. */
export function metricsBy(judged: readonly Judged[], keys: (judged: Judged) => readonly string[]): Readonly<Record<string, Metrics>> {
  const groups = new Map<string, Judged[]>();
  for (const j of judged) for (const key of keys(j)) groups.set(key, [...(groups.get(key) ?? []), j]);
  return Object.fromEntries([...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, of]) => [key, metricsOf(of)!]));
}
