/** One man from how far he lies from the middle of his kind: what a population draws, and what a fit looks for. */
import { drugs } from "../drugs/index.ts";
import { exp, logSpread, normalCdf, normalQuantile, sqrt } from "../numerics/index.ts";
import { assumed, type Evidence } from "../references/index.ts";
import { factorOf } from "../units/index.ts";
import { type Man, type ManOptions, man } from "./man.ts";
import { referenceMan } from "./reference-man.ts";

/** A parameter that differs between men, with the standard deviation of its logarithm. */
export interface VariedParameter {
  readonly path: string;
  readonly coherent: number;
  readonly sd: number;
}

const varying = (parameters: Iterable<{ readonly path: string; readonly coherent: number; readonly varies?: { readonly cv: number } }>) =>
  [...parameters].flatMap(({ path, coherent, varies }): VariedParameter[] =>
    varies && coherent > 0 ? [{ path, coherent, sd: logSpread(varies.cv) }] : [],
  );

/** What differs between men in the body, in the order of its assembly. */
export const variedInBody: readonly VariedParameter[] = varying(referenceMan.parameters);

/** What differs between men in what they do with drugs, in the order of the formulary; drugs may share components. */
export const variedInDrugs: readonly VariedParameter[] = [
  ...new Map(
    drugs
      .flatMap((d) => d.components)
      .flatMap((c) =>
        varying([...c.parameters].map(([name, p]) => ({ path: `${c.path}.${name}`, coherent: p.value * factorOf(p.unit), ...p }))),
      )
      .map((p) => [p.path, p] as const),
  ).values(),
];

/** Parameters that go together: the logarithm of the second has this correlation with that of the first. */
export const correlations: readonly { readonly of: string; readonly with: string; readonly rho: number; readonly evidence: Evidence }[] = [
  {
    of: "testis.spermatogonia.output",
    with: "testis.sertoli.number",
    rho: 0.5,
    evidence: assumed("Sertoli cells limit the germ cells they can carry; sperm number and testis volume go together"),
  },
  ...["testis.spermatocytes.androgenHalf", "testis.spermatids.androgenHalf"].map((of) => ({
    of,
    with: "testis.spermatogonia.androgenHalf",
    rho: 0.9,
    evidence: assumed("one androgen receptor gene, with its repeats, serves every Sertoli cell"),
  })),
];

/** Nobody lies further out: a share of 0.55 must not become more than one. */
export const farthest = 2.8;
const innermost = normalCdf(-farthest);

/** A standard normal number cut off at both ends, from a uniform one. */
export const cutQuantile = (u: number): number => normalQuantile(innermost + u * (1 - 2 * innermost));

/** A standard normal number cut off at both ends, from one that is not: monotone, and the same distribution for every man. */
export const cutNormal = (z: number): number => cutQuantile(normalCdf(z));

const place = new Map(variedInBody.map(({ path }, k) => [path, k]));
const pairs = correlations.map(({ of, with: other, rho }) => ({ k: place.get(of)!, other: place.get(other)!, rho }));

/** Independent deviations of {@link variedInBody} made to go together as {@link correlations} says; in place. */
export function correlated(z: number[]): number[] {
  for (const { k, other, rho } of pairs) z[k] = rho * z[other]! + sqrt(1 - rho * rho) * z[k]!;
  return z;
}

/** How far a man lies from the middle of his kind, in standard deviations of the logarithm of each parameter. */
export interface Deviations {
  /** Of {@link variedInBody}, correlations included. */
  readonly body: readonly number[];
  /** Of each change of his condition, in its order; used where the change says how men who have it differ. */
  readonly condition: readonly number[];
  /** Of {@link variedInDrugs}; drugs he never takes may be left out. */
  readonly drugs: ReadonlyMap<string, number>;
}

/**
 * A man of this condition, age and weight who lies so far from the middle.
 *
 * @param spreads - Other coefficients of variation than those declared, by path, for calibration.
 *
 * @throws PeopleError as {@link man}.
 *
 * @example
 * const none = variedInBody.map(() => 0);
 * individual({}, { body: none, condition: [], drugs: new Map() }).parameters.get("testis.leydig.mass") // => 1
 */
export function individual(
  kind: ManOptions,
  { body, condition, drugs: ofDrugs }: Deviations,
  spreads: Readonly<Record<string, number>> = {},
): Man {
  const factors = Object.fromEntries(
    variedInBody.map(({ path, sd }, k) => [path, exp((spreads[path] === undefined ? sd : logSpread(spreads[path])) * body[k]!)]),
  );
  const who = man({ ...kind, factors });
  const own = who.condition.changes.map(({ kind: what, path, cv = 0 }, k) => ({
    what,
    path,
    factor: exp(logSpread(cv) * (condition[k] ?? 0)),
  }));
  const parameters = new Map(who.parameters);
  for (const { what, path, factor } of own) if (what === "parameter") parameters.set(path, parameters.get(path)! * factor);
  // What is whole at one cannot be more.
  const starts = new Map(
    [...who.starts].map(([path, value]) => [path, Math.min(Math.max(value, 1), value * own.find((c) => c.path === path)!.factor)]),
  );
  for (const { path, coherent, sd } of variedInDrugs) {
    const z = ofDrugs.get(path);
    if (z !== undefined) parameters.set(path, coherent * exp(sd * z));
  }
  return { ...who, starts, parameters };
}
