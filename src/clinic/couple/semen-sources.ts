/** How the chance to conceive rises with sperm concentration, as three publications each have it. */
import type { CitationKey, Read } from "../../references/index.ts";

/** One figure of a publication: what men of this concentration achieve. */
export type Anchor = {
  /** Million/mL, the middle of the band. */
  readonly at: number;
} & (
  | {
      /** Odds of having conceived within so many cycles, over those at the plateau. */
      readonly odds: number;
      readonly cycles: number;
    }
  | { readonly perYear: number }
);

/** One publication. */
export interface SemenSource {
  readonly name: string;
  readonly citations: readonly CitationKey[];
  readonly read: Read;
  readonly about: string;
  /** By concentration, increasing; between them, and from none at no sperm, a straight line. */
  readonly anchors: readonly [Anchor, ...Anchor[]];
  /** Million/mL from which more sperm add nothing; absent where chances go on in proportion until they are those of other couples. */
  readonly plateau?: number;
}

/** Bonde's couples: those who conceived in six cycles, counted from the printed percentages. */
const bonde = { fewer: { conceived: 84, of: 164 }, more: { conceived: 165, of: 254 } };
const odds = ({ conceived, of }: { readonly conceived: number; readonly of: number }): number => conceived / (of - conceived);

/** Side by side, never averaged. */
export const semenSources: readonly SemenSource[] = [
  {
    name: "Bonde 1998",
    citations: ["bonde1998"],
    read: "abstract",
    about:
      "430 Danish first-pregnancy planners followed for 6 cycles: 84 (51.2 %) conceived below 40 million/mL, 165 (65.0 %) above, and the chance rose up to 40; men below 40 are taken to stand at 20",
    anchors: [{ at: 20, cycles: 6, odds: odds(bonde.fewer) / odds(bonde.more) }],
    plateau: 40,
  },
  {
    name: "WHO 1996",
    citations: ["who1996"],
    read: "abstract",
    about:
      "fertile men suppressed by testosterone: 4 pregnancies in 49.5 person-years at 0.1 to 3 million/mL (8.1 per 100 person-years, 2.2 to 20.7), none in 230 without sperm; taken as in proportion to sperm from there on",
    anchors: [{ at: 1.55, perYear: 0.081 }],
  },
  {
    name: "Guzick 2001",
    citations: ["guzick2001"],
    read: "recalled",
    about:
      "765 infertile and 696 fertile couples: fewer than 13.5 million/mL subfertile, above 48 fertile, from the abstract; odds of infertility 5.3 and, between, 1.5 times those of fertile men, recalled; men of a band are taken to stand at its middle",
    anchors: [
      { at: 6.75, cycles: 12, odds: 1 / 5.3 },
      { at: 30.75, cycles: 12, odds: 1 / 1.5 },
    ],
    plateau: 48,
  },
];
