/**
 * Men as they differ: every parameter that varies, of the body and of drugs, drawn for man number `index` of a seed.
 *
 * Man number `index` of a seed is the same man wherever and with whomever he is drawn. The body's parameters and
 * the traits are coordinates of a scrambled Sobol' point, so that a few hundred men fill the population evenly.
 */
import { drugs } from "../drugs/index.ts";
import { exp, logSpread, normalCdf, normalQuantile, sobolPoints, sqrt, stream } from "../numerics/index.ts";
import { assumed, type Evidence } from "../references/index.ts";
import { factorOf } from "../units/index.ts";
import { type Man, man } from "./man.ts";
import { referenceMan } from "./reference-man.ts";
import { type Traits, traitBounds } from "./traits.ts";

/** How a trait is spread: a normal distribution, cut off at the ends that are known. */
export interface Spread {
  readonly mean: number;
  readonly sd: number;
  readonly low?: number;
  readonly high?: number;
}

/** Who is drawn. */
export interface PopulationOptions {
  readonly condition?: string;
  readonly age?: Spread;
  readonly bmi?: Spread;
  /** Where the population's middle lies: for each of {@link variedInBody}, standard deviations of its logarithm; zero unless told. */
  readonly centre?: readonly number[];
  /** Other coefficients of variation than those declared, by path, for calibration. */
  readonly spreads?: Readonly<Record<string, number>>;
}

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
const variedInDrugs: readonly VariedParameter[] = [
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
const farthest = 2.8;
const innermost = normalCdf(-farthest);
/** A standard normal number cut off at both ends, from a uniform one. */
const cut = (u: number): number => normalQuantile(innermost + u * (1 - 2 * innermost));

/** A trait from a uniform number, within its ends and those of whom the model can stand for; what is cut off is spread over what is left. */
function drawn({ mean, sd, ...ends }: Spread, [least, most]: readonly [number, number], u: number): number {
  if (!(sd > 0)) return mean;
  const low = Math.max(least, ends.low ?? least);
  const high = Math.min(most, ends.high ?? most);
  const from = normalCdf((low - mean) / sd);
  const to = normalCdf((high - mean) / sd);
  return mean + sd * Math.min(farthest, Math.max(-farthest, normalQuantile(from + u * (to - from))));
}

/** Men of a population, by number. */
export interface Population {
  man(index: number): Man;
  /** How far he lies from the reference in each of {@link variedInBody}, in standard deviations of its logarithm. */
  deviations(index: number): readonly number[];
}

/**
 * Draws men of a population.
 *
 * @returns Man number `index`; the same bits for the same seed, index and options.
 *
 * @throws PeopleError as {@link man}.
 *
 * @example
 * const men = population({ age: { mean: 60, sd: 5 } }, 1);
 * men.man(3).parameters.get("testis.leydig.mass") === men.man(3).parameters.get("testis.leydig.mass") // => true
 */
export function population({ condition = "healthy", age, bmi, centre, spreads = {} }: PopulationOptions, seed: number): Population {
  const points = sobolPoints(seed);
  const place = new Map(variedInBody.map(({ path }, k) => [path, k]));
  const deviations = (index: number): readonly number[] => {
    const point = points(index);
    const z = variedInBody.map((_, k) => cut(point.uniform(k)));
    for (const { of, with: other, rho } of correlations) {
      const k = place.get(of)!;
      z[k] = rho * z[place.get(other)!]! + sqrt(1 - rho * rho) * z[k]!;
    }
    return z.map((v, k) => v + (centre?.[k] ?? 0));
  };
  return {
    deviations,
    man: (index) => {
      const z = deviations(index);
      const factors = Object.fromEntries(
        variedInBody.map(({ path, sd }, k) => [path, exp((spreads[path] === undefined ? sd : logSpread(spreads[path])) * z[k]!)]),
      );
      const point = points(index);
      const traits: Traits = {
        ...(age && { age: drawn(age, traitBounds.age, point.uniform(variedInBody.length)) }),
        ...(bmi && { bmi: drawn(bmi, traitBounds.bmi, point.uniform(variedInBody.length + 1)) }),
      };
      const who = man({ label: `man ${index + 1}`, condition, factors, ...traits });
      const ofCondition = stream(seed, index, "parameters");
      const own = who.condition.changes.map(({ kind, path, cv = 0 }, k) => ({
        kind,
        path,
        factor: exp(logSpread(cv) * cut(ofCondition.uniform(k))),
      }));
      const factorOfCondition = new Map(own.filter(({ kind }) => kind === "parameter").map(({ path, factor: f }) => [path, f] as const));
      // What is whole at one cannot be more.
      const starts = new Map(
        [...who.starts].map(([path, value]) => [path, Math.min(Math.max(value, 1), value * own.find((c) => c.path === path)!.factor)]),
      );
      const numbers = stream(seed, index, "pharmacokinetics");
      const ofDrugs = variedInDrugs.map(({ path, coherent, sd }, k) => [path, coherent * exp(sd * cut(numbers.uniform(k)))] as const);
      const ofBody = [...who.parameters].map(([path, value]) => [path, value * (factorOfCondition.get(path) ?? 1)] as const);
      return { ...who, starts, parameters: new Map([...ofBody, ...ofDrugs]) };
    },
  };
}
