/** Couples differ: each has its own chance to conceive in a cycle, beta-distributed, and some never do. */
import { betaQuadrature, type Quadrature } from "../../numerics/index.ts";
import type { CoupleSource } from "./couple-sources.ts";

/** How the chances of couples in one cycle are spread. */
export interface Couples {
  readonly alpha: number;
  readonly beta: number;
  /** Share that never conceives. */
  readonly sterile: number;
  readonly spread: Quadrature;
}

/** Exact up to twice as many cycles, tried and to come; near enough beyond. */
const points = 64;

/** Share of fertile couples that has not conceived after so many cycles: the beta-geometric law. */
function waiting(alpha: number, beta: number, cycles: number): number {
  let left = 1;
  for (let k = 0; k < cycles; k++) left *= (beta + k) / (alpha + beta + k);
  return left;
}

/** Where a rising function crosses zero. */
export function crossing(rising: (x: number) => number, low: number, high: number): number {
  let [a, b] = [low, high];
  for (let i = 0; i < 80; i++) {
    const middle = (a + b) / 2;
    if (rising(middle) > 0) b = middle;
    else a = middle;
  }
  return (a + b) / 2;
}

const known = new Map<CoupleSource, Couples>();

/** The couples of whom, at the ages and with the sperm of that publication, so many had conceived after so many cycles. */
export function couplesOf(source: CoupleSource): Couples {
  const before = known.get(source);
  if (before) return before;
  const [early, late] = source.conceived;
  const left = ({ share }: { readonly share: number }): number => (1 - share - source.sterile) / (1 - source.sterile);
  // At a given width the mean follows from the first share; the wider, the more are left at the second.
  const meanAt = (width: number): number =>
    crossing((mean) => left(early) - waiting(mean / width, (1 - mean) / width, early.cycles), 1e-6, 1 - 1e-6);
  const width = crossing((w) => waiting(meanAt(w) / w, (1 - meanAt(w)) / w, late.cycles) - left(late), 1e-4, 20);
  const mean = meanAt(width);
  const [alpha, beta] = [mean / width, (1 - mean) / width];
  const found: Couples = { alpha, beta, sterile: source.sterile, spread: betaQuadrature(alpha, beta, points) };
  known.set(source, found);
  return found;
}

/** Months of trying before today, each with this fraction of what the couple could do. */
export interface Tried {
  readonly cycles: number;
  readonly relative: number;
}

/**
 * Share of couples that has conceived by the end of each cycle, of those who had not when the first began.
 *
 * @param relative - Fecundability in each cycle beside the couple's own.
 */
export function conceivedBy({ sterile, spread }: Couples, relative: ArrayLike<number>, tried?: Tried): Float64Array {
  const fails = (r: number, chance: number): number => 1 - Math.min(1, r * chance);
  const left = Float64Array.from(spread.points, (chance, i) => {
    let share = spread.weights[i]! * (1 - sterile);
    for (let k = 0; tried && k < tried.cycles; k++) share *= fails(tried.relative, chance);
    return share;
  });
  const total = (): number => left.reduce((sum, share) => sum + share, sterile);
  const start = total();
  return Float64Array.from(relative, (r) => {
    for (let i = 0; i < left.length; i++) left[i] = left[i]! * fails(r, spread.points[i]!);
    return Math.max(0, 1 - total() / start);
  });
}
