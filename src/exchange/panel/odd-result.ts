/** What a man can have but hardly any man has; and the unit in which the same number would be a usual one. */
import type { Measurement } from "../../clinic/index.ts";
import { analyte, convert } from "../../units/index.ts";
import { spelledUnit, unitsInUse } from "./units-in-use.ts";

interface Span {
  /** Outside of it a result is worth a question. */
  readonly seen: readonly [number, number];
  /** A number that lies here in another unit was probably written in that unit. */
  readonly typical: readonly [number, number];
}

/**
 * In the analyte's own unit. Assumed, from the clinic: `seen` holds all but the rarest results, treated men and hypogonadal
 * men included; `typical` is the range of adults, widened to the men who are usually measured. Only a warning rests on it.
 */
const spans: Readonly<Record<string, Span>> = {
  lh: { seen: [0, 100], typical: [1, 12] },
  fsh: { seen: [0, 120], typical: [1, 15] },
  testosterone_total: { seen: [30, 2000], typical: [150, 1100] },
  testosterone_free: { seen: [2, 500], typical: [30, 250] },
  testosterone_bioavailable: { seen: [10, 1000], typical: [50, 500] },
  estradiol: { seen: [3, 80], typical: [8, 60] },
  dht: { seen: [2, 250], typical: [15, 100] },
  shbg: { seen: [3, 200], typical: [8, 90] },
  inhibin_b: { seen: [0, 700], typical: [20, 400] },
  prolactin: { seen: [1, 100], typical: [3, 25] },
  haematocrit: { seen: [20, 60], typical: [34, 54] },
  sperm_concentration: { seen: [0, 300], typical: [0, 200] },
  sperm_total: { seen: [0, 1200], typical: [0, 800] },
  motility: { seen: [1, 100], typical: [5, 80] },
  semen_volume: { seen: [0.1, 10], typical: [1, 6] },
  testicular_volume: { seen: [1, 40], typical: [4, 30] },
};

/** Where the stimulus is gone, little testosterone is what is expected; a lactotroph tumour makes prolactin without bound. */
const expected = (key: string, low: boolean, { suppressed, condition }: Circumstances): boolean =>
  low ? suppressed && /^(testosterone_|dht)/.test(key) : key === "prolactin" && condition === "hyperprolactinaemia";

interface Circumstances {
  /** LH of the same visit is at most 1 IU/L. */
  readonly suppressed: boolean;
  readonly condition: string;
}

/** A sentence about a result that is worth a second look, or nothing. Never converts. */
export function oddResult(
  { analyte: key, value, limit }: Measurement,
  { number, said }: { readonly number: number; readonly said: string },
  circumstances: Circumstances,
): string | undefined {
  const span = spans[key];
  if (!span) return undefined;
  const { unit, key: known } = analyte(key);
  const [least, most] = span.seen;
  const low = value < least;
  // A limit is as low, or as high, as the assay: only the other side says something of the man.
  if ((!low && value <= most) || limit === (low ? "below" : "above") || expected(key, low, circumstances)) return undefined;
  const [from, to] = span.typical;
  const usual = (other: string): boolean => {
    const inUnit = convert(number, other, unit, known);
    return inUnit >= from && inUnit <= to && Math.abs(inUnit / value - 1) > 0.01;
  };
  const meant = unitsInUse(known).filter(usual).map(spelledUnit);
  return `${said} is ${low ? "lower" : "higher"} than in nearly all men${meant.length > 0 ? `; did you mean ${meant.join(" or ")}?` : "; look at the number and its unit."} It is taken as written.`;
}
