/** What a test is worth before it is done: by how much its result would improve the choice, and how much it says about the best one. */
import { exp, log } from "../numerics/index.ts";
import { tooFewMen, unlikeShapes } from "./errors.ts";
import { errorOf, firstOf, meanOf } from "./rank-courses.ts";
import { chanceSurface, heightOf, meanSurface, termsFrom } from "./response-surface.ts";

/** An estimate and its Monte Carlo standard error. */
export interface Estimate {
  readonly value: number;
  readonly error: number;
}

export interface TestValue {
  /** Expected gain in utility when the choice may follow the result. */
  readonly gain: Estimate;
  /** The gain if everything about him were known; no test has more. */
  readonly perfectGain: number;
  /** Bits that the result tells about which course is best for him, what is chosen now being best where none is better by the margin. */
  readonly information: Estimate;
  /** Bits that are open now. */
  readonly openInformation: number;
  /** How often the result would change the choice. */
  readonly changes: Estimate;
  /** Which course is chosen now. */
  readonly now: number;
  /** How often each course would be chosen with the result in hand; sums to 1. */
  readonly chosen: readonly number[];
}

/** Parts into which men are divided; what a result foretells for one part is learned from the others. */
const parts = 5;
/** Fewer men teach nothing about a surface of some dozen coefficients. */
export const leastMen = 50;

/**
 * The value of a test, from simulated results and utilities of the same men.
 *
 * Surfaces are learned on four fifths of the men and used on the last, in turn; the gain is what the choices so made
 * truly bring those men, and the information is how much likelier their best course was thought than by its frequency.
 * So a result that is noise gains nothing but what chance gives or takes, and both values fall a little short of the truth
 * rather than beyond it. That holds of men who are all different: where one stands for many, some of his copies are learned
 * from and others judged, and both values may lie a little beyond.
 *
 * @param results   - Row r is what the test shows of man r mod n, so a man may be tested several times; shape `[rows][results]`.
 * @param utilities - Shape `[courses][n]`.
 * @param margin    - A course must be foreseen to be better by more than this before the choice leaves what is chosen now.
 *
 * @throws ProtocolError `protocols/too-few-men`, `protocols/unlike-shapes`.
 *
 * @example
 * const z = Array.from({ length: 400 }, (_, i) => stream(1, i, "posterior").normal(0));
 * const { gain, perfectGain } = valueOfTest(z.map((v) => [v]), [Float64Array.from(z), new Float64Array(400)]);
 * Math.abs(gain.value / perfectGain - 1) < 0.1 // => true
 */
export function valueOfTest(results: readonly (readonly number[])[], utilities: readonly Float64Array[], margin = 0): TestValue {
  const n = utilities[0]?.length ?? 0;
  if (n < leastMen) throw tooFewMen(n, leastMen);
  if (results.length < n || results.length % n !== 0 || utilities.some((of) => of.length !== n))
    throw unlikeShapes(`there are ${results.length} rows of results for ${n} men.`);
  const means = utilities.map(meanOf);
  const now = firstOf(means);
  const best = bestOrNow(utilities, { n, now, margin });
  const times = results.length / n;
  const [gain, changes, told, open] = [new Float64Array(n), new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  const chosen = utilities.map(() => 0);
  for (let part = 0; part < parts; part++) {
    const mine = (row: number): boolean => Math.floor(((row % n) * parts) / n) === part;
    const rows = results.map((_, r) => r);
    const [held, learned] = [rows.filter(mine), rows.filter((r) => !mine(r))];
    const terms = termsFrom(
      learned.map((r) => results[r]!),
      learned.length / times,
    );
    const [taught, asked] = [terms(learned.map((r) => results[r]!)), terms(held.map((r) => results[r]!))];
    const gains = utilities.map((of, c) =>
      c === now
        ? undefined
        : meanSurface(
            taught,
            learned.map((r) => of[r % n]! - utilities[now]![r % n]!),
            times,
          ),
    );
    const beliefs = best.map((of) =>
      chanceSurface(
        taught,
        learned.map((r) => of[r % n]!),
        times,
      ),
    );
    const before = best.map((of) => meanOf(Float64Array.from(learned, (r) => of[r % n]!)));
    held.forEach((r, k) => {
      const man = r % n;
      const foreseen = gains.map((surface) => (surface ? heightOf(surface, asked, k) : 0));
      const choice = Math.max(...foreseen) > margin ? firstOf(foreseen) : now;
      chosen[choice]! += 1 / results.length;
      gain[man]! += (utilities[choice]![man]! - utilities[now]![man]!) / times;
      changes[man]! += (choice === now ? 0 : 1) / times;
      const believed = normalised(beliefs.map((surface) => 1 / (1 + exp(-heightOf(surface, asked, k)))));
      told[man]! += bitsBetween(best, man, believed, normalised(before)) / times;
      open[man]! += bitsBetween(best, man, undefined, normalised(before)) / times;
    });
  }
  const estimate = (values: Float64Array): Estimate => ({ value: meanOf(values), error: errorOf(values) });
  const perfect = Float64Array.from({ length: n }, (_, i) => Math.max(...utilities.map((of) => of[i]!)) - utilities[now]![i]!);
  return {
    gain: estimate(gain),
    perfectGain: meanOf(perfect),
    information: estimate(told),
    openInformation: meanOf(open),
    changes: estimate(changes),
    now,
    chosen,
  };
}

/** For each course, 1 for the men whose best it is; of courses within the margin of the best, what is chosen now, else the first. */
function bestOrNow(
  utilities: readonly Float64Array[],
  { n, now, margin }: { readonly n: number; readonly now: number; readonly margin: number },
): readonly Float64Array[] {
  const best = utilities.map(() => new Float64Array(n));
  for (let i = 0; i < n; i++) {
    const own = utilities.map((of) => of[i]!);
    best[own[now]! >= Math.max(...own) - margin ? now : firstOf(own)]![i] = 1;
  }
  return best;
}

/** Nothing is impossible to who has seen some hundred men. */
const doubt = 1e-3;

function normalised(chances: readonly number[]): readonly number[] {
  const raw = chances.map((p) => p + doubt);
  const total = raw.reduce((sum, p) => sum + p, 0);
  return raw.map((p) => p / total);
}

const bits = 1 / log(2);

/** How many bits likelier the man's best course is under the first belief than under the second; without a first, than if it were known. */
const bitsBetween = (best: readonly Float64Array[], man: number, first: readonly number[] | undefined, second: readonly number[]): number =>
  best.reduce((sum, of, c) => (of[man]! > 0 ? sum + of[man]! * bits * ((first ? log(first[c]!) : 0) - log(second[c]!)) : sum), 0);
