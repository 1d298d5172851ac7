/** What sperm, age and intercourse leave of a couple's chance in a cycle, 1 for the couples of a publication. */
import { exp } from "../../numerics/index.ts";
import type { CitationKey } from "../../references/index.ts";
import { countable } from "../assays/index.ts";
import type { CoupleSource } from "./couple-sources.ts";
import { type Couples, conceivedBy, couplesOf, crossing } from "./couples.ts";
import type { Anchor, SemenSource } from "./semen-sources.ts";

type Point = readonly [x: number, y: number];

/** Straight lines between points, level beyond the last and before the first. */
function between(points: readonly Point[], x: number): number {
  const next = points.findIndex(([at]) => x < at);
  if (next === 0) return points[0]![1];
  if (next < 0) return points.at(-1)![1];
  const [[x0, y0], [x1, y1]] = [points[next - 1]!, points[next]!];
  return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}

const after = (couples: Couples, cycles: number, relative: number): number =>
  conceivedBy(couples, new Float64Array(cycles).fill(relative))[cycles - 1]!;

/** The fraction of a cycle's chance with which couples of this spread conceive as often as was published. */
function relativeAt(anchor: Anchor, couples: Couples): number {
  const [cycles, target] = "perYear" in anchor ? [12, 1 - exp(-anchor.perYear)] : [anchor.cycles, byOdds(anchor, couples)];
  return crossing((relative) => after(couples, cycles, relative) - target, 0, 1);
}

function byOdds({ odds, cycles }: { readonly odds: number; readonly cycles: number }, couples: Couples): number {
  const whole = after(couples, cycles, 1);
  const own = (odds * whole) / (1 - whole);
  return own / (1 + own);
}

/**
 * Fecundability beside the plateau's, by sperm concentration (million/mL), as one publication has it for couples as another has them.
 * None where a laboratory finds no sperm.
 */
export function bySperm({ anchors, plateau }: SemenSource, source: CoupleSource): (concentration: number) => number {
  const couples = couplesOf(source);
  const points: Point[] = [[0, 0], ...anchors.map((anchor): Point => [anchor.at, relativeAt(anchor, couples)])];
  const [at, relative] = points.at(-1)!;
  points.push([plateau ?? at / relative, 1]);
  return (concentration) => (concentration < countable ? 0 : between(points, concentration));
}

/** Fecundability beside that of the publication's reference women, by age in years. */
export function byAge(source: CoupleSource): (age: number) => number {
  const couples = couplesOf(source);
  const points = source.ages.map(
    (band): Point => [band.age, "ratio" in band ? band.ratio : crossing((r) => after(couples, 12, r) - band.inTwelve, 0, 1)],
  );
  return (age) => between(points, age);
}

/** Intercourse, times a week, and the share of cycles in which it leads to conception. */
export const intercourse: {
  readonly citation: CitationKey;
  readonly perCycle: readonly Point[];
  readonly usual: number;
} = {
  citation: "asrm2013",
  perCycle: [
    [0, 0],
    [1, 0.15],
    [3.5, 0.33],
    [7, 0.37],
  ],
  /** How often couples who try are taken to have it. */
  usual: 2.5,
};

/** Fecundability beside that of couples who have intercourse as often as is usual. */
export const byIntercourse = (perWeek: number): number =>
  between(intercourse.perCycle, perWeek) / between(intercourse.perCycle, intercourse.usual);
