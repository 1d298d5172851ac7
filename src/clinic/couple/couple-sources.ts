/** How soon couples conceive and how that falls with her age, as three publications each have it. */
import type { CitationKey, Read } from "../../references/index.ts";

/** Of so many cycles, the share of couples that had conceived by their end. */
interface Conceived {
  readonly cycles: number;
  readonly share: number;
}

/** Women of one age: fecundability beside the reference women, or the share that had conceived in twelve cycles. */
type AgeBand = { readonly age: number } & ({ readonly ratio: number } | { readonly inTwelve: number });

/** One publication, or one with another's ages. */
export interface CoupleSource {
  readonly name: string;
  readonly citations: readonly CitationKey[];
  /** The least read of what it rests on. */
  readonly read: Read;
  /** Who they were, and what was taken from where. */
  readonly about: string;
  /** Two shares fix how fertile couples are on average and how they differ. */
  readonly conceived: readonly [Conceived, Conceived];
  /** Share that never conceives. */
  readonly sterile: number;
  /** Middles of the bands, years, increasing. */
  readonly ages: readonly [AgeBand, ...AgeBand[]];
}

/** Dunson 2004 has it at about 1 % at every age; the other two do not say. */
const sterile = 0.01;

/** Side by side, never averaged. */
export const coupleSources: readonly CoupleSource[] = [
  {
    name: "Wesselink 2017",
    citations: ["wesselink2017"],
    read: "recalled",
    about:
      "2962 North American couples trying for at most 3 cycles: 62.0 % conceived in 6 cycles (women of 28 to 30) and 79.3 % in 12 (25 to 27), from the abstract; the ratios by age are recalled",
    conceived: [
      { cycles: 6, share: 0.62 },
      { cycles: 12, share: 0.793 },
    ],
    sterile,
    // Published beside women of 21 to 24, here beside those of 28 to 30: 0.91, 0.88, 0.87, 0.82, 0.60 and 0.40 over 0.88.
    ages: [
      { age: 22.5, ratio: 1 / 0.88 },
      { age: 26, ratio: 0.91 / 0.88 },
      { age: 29, ratio: 1 },
      { age: 32, ratio: 0.87 / 0.88 },
      { age: 35, ratio: 0.82 / 0.88 },
      { age: 38, ratio: 0.6 / 0.88 },
      { age: 42.5, ratio: 0.4 / 0.88 },
    ],
  },
  {
    name: "Zinaman 1996, ages of Steiner 2016",
    citations: ["zinaman1996", "steiner2016"],
    read: "abstract",
    about:
      "200 couples who timed intercourse: about 30 % conceived in a cycle at first, 82 % in 12; ratios by age of women of 30 to 44 beside those of 30 and 31, and none younger, so that the younger are taken to be alike",
    conceived: [
      { cycles: 1, share: 0.3 },
      { cycles: 12, share: 0.82 },
    ],
    sterile,
    ages: [
      { age: 31, ratio: 1 },
      { age: 33, ratio: 1 },
      { age: 35, ratio: 0.86 },
      { age: 37, ratio: 0.81 },
      { age: 39, ratio: 0.7 },
      { age: 41, ratio: 0.47 },
      { age: 43.5, ratio: 0.39 },
    ],
  },
  {
    name: "Dunson 2004",
    citations: ["dunson2004"],
    read: "abstract",
    about:
      "782 European couples, adjusted for intercourse: 8 % of women of 19 to 26, 13 to 14 % of 27 to 34 and 18 % of 35 to 39 had not conceived in 12 cycles; of those, 43 to 63 % in 12 more, taken to be 63 % in the youngest",
    conceived: [
      { cycles: 12, share: 0.92 },
      { cycles: 24, share: 1 - 0.08 * (1 - 0.63) },
    ],
    sterile,
    ages: [
      { age: 23, ratio: 1 },
      { age: 31, inTwelve: 0.865 },
      { age: 37.5, inTwelve: 0.82 },
    ],
  },
];
