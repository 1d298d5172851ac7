/** What goes with what among untreated men, where the sign is known; and whether it does among those drawn. */
import { rankCorrelation, ranks, sqrt } from "../../numerics/index.ts";
import { assumed, type Evidence, measured } from "../../references/index.ts";

/** A pair of traits or analytes that go together, or against each other. */
interface KnownAssociation {
  readonly of: string;
  readonly with: string;
  readonly sign: 1 | -1;
  readonly evidence: Evidence;
}

/** One of them in a population. */
export interface Association extends KnownAssociation {
  /** Of ranks (Spearman). */
  readonly r: number;
  /** Whether they go together as known; `unseen` where so small a correlation comes by chance among so few men. */
  readonly verdict: "as known" | "against" | "unseen";
}

const known = (of: string, other: string, sign: 1 | -1, evidence: Evidence): KnownAssociation => ({ of, with: other, sign, evidence });

/** Pairs, with who found them so. */
export const knownAssociations: readonly KnownAssociation[] = [
  known("bmi", "shbg", -1, measured("wu2008", "SHBG falls with body mass index (EMAS)")),
  known("bmi", "testosterone_total", -1, measured("wu2008", "abstract: −5.09 nmol/L at 30 kg/m² and more against less than 25")),
  known("bmi", "testosterone_free", -1, measured("wu2008", "abstract: −53.72 pmol/L at 30 kg/m² and more against less than 25")),
  known("age", "shbg", 1, measured("qin2012", "abstract: r = 0.427")),
  known("age", "testosterone_free", -1, measured("qin2012", "abstract: r = −0.383")),
  known("age", "lh", 1, measured("qin2012", "abstract: r = 0.218")),
  known("age", "fsh", 1, measured("qin2012", "abstract: r = 0.427")),
  known("age", "estradiol", -1, measured("qin2012", "abstract: r = −0.098")),
  known("insulinResistance", "shbg", -1, measured("varaSkovde2020", "abstract: standardised slope −0.20 in men")),
  known("shbg", "testosterone_total", 1, measured("yeap2007", "abstract: Spearman 0.6")),
  known("lh", "fsh", 1, assumed("one GnRH drives both")),
  known("fsh", "inhibin_b", -1, measured("inhibinMarker", "abstract: r = −0.41")),
  known("inhibin_b", "sperm_concentration", 1, measured("inhibinMarker", "abstract: r = 0.34")),
  known(
    "fsh",
    "sperm_concentration",
    -1,
    assumed("fewer tubules, less inhibin B, more FSH; r² = 0.33 in infertile men of the Northeast of the United States"),
  ),
  known(
    "testicular_volume",
    "sperm_total",
    1,
    measured("testisSizeUrology2010", "abstract: sperm counts rise with testis volume, by ultrasonography"),
  ),
  known("testicular_volume", "sperm_concentration", 1, measured("boeri2021", "abstract: positive, P ≤ 0.001, infertile men")),
  known("testicular_volume", "fsh", -1, measured("testisSizeUrology2010", "abstract: negative")),
];

/**
 * The known pairs among these men, by rank.
 *
 * @param columns - Traits and analytes by name; of pairs with a column that is not given nothing is said. A man counts
 * where both of his values are numbers.
 *
 * @example
 * associations({ lh: [1, 2, 3], fsh: [2, 4, 9] })[0].r // => 1
 */
export function associations(columns: Readonly<Record<string, ArrayLike<number>>>): readonly Association[] {
  return knownAssociations.flatMap((pair): Association[] => {
    const [a, b] = [columns[pair.of], columns[pair.with]];
    if (!a || !b) return [];
    const both = Array.from(a, (_, i) => i).filter((i) => Number.isFinite(a[i]!) && Number.isFinite(b[i]!));
    const r = rankCorrelation(ranks(both.map((i) => a[i]!)), ranks(both.map((i) => b[i]!)));
    return [{ ...pair, r, verdict: Math.abs(r) < 2 / sqrt(both.length) ? "unseen" : r * pair.sign > 0 ? "as known" : "against" }];
  });
}
