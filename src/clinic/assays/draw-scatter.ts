/** What pulses and the hour of the day make of one draw, read from the table that the pulsatile fidelity left. */
import { log } from "../../numerics/index.ts";
import { assumed, measured } from "../../references/index.ts";
import { drawTable } from "./draw-table.ts";

/** Between knots in the logarithm, and level beyond them. */
function between(knots: readonly number[], values: readonly number[], at: number): number {
  if (!(at > knots[0]!)) return values[0]!;
  const above = knots.findIndex((knot) => knot >= at);
  if (above < 0) return values.at(-1)!;
  const share = log(at / knots[above - 1]!) / log(knots[above]! / knots[above - 1]!);
  return values[above - 1]! + share * (values[above]! - values[above - 1]!);
}

/** How single draws of one man scatter about the mean of his day, the hour apart. */
export interface DrawScatter {
  readonly lh: number;
  /** Skewness of LH as the bend of {@link skewed}. */
  readonly bend: number;
  readonly fsh: number;
  readonly testosterone: number;
  readonly estradiol: number;
  /** How strong the rhythm of the day is, 1 in a healthy young man. */
  readonly rhythm: number;
}

/**
 * Scatter of draws at a frequency of pulses and a level of LH.
 *
 * @param pulses - In 24 hours.
 * @param lh     - Mean of the day, IU/L.
 */
export function drawScatter(pulses: number, lh: number): DrawScatter {
  const { basal, frequencies, levels } = drawTable;
  const pulsatile = Math.max(0, lh - basal) / Math.max(lh, basal);
  return {
    lh: pulsatile * between(frequencies, drawTable.lh, pulses),
    // What is not pulsatile hides the nadirs first.
    bend: pulsatile * pulsatile * between(frequencies, drawTable.bend, pulses),
    fsh: between(levels, drawTable.fsh, lh),
    testosterone: between(levels, drawTable.testosterone, lh),
    estradiol: between(levels, drawTable.estradiol, lh),
    rhythm: between(levels, drawTable.rhythm, lh),
  };
}

export const together = drawTable.together;

/** What `n` draws, 20 minutes or more apart and pooled, leave of the scatter of one. */
export const pooledScatter = (n: number): number => between(drawTable.pooled.draws, drawTable.pooled.left, n);

/** When blood is drawn; a draw of unknown hour is one of them. */
const morning = [7, 8, 9, 10] as const;

/** Men of 70 have half the rhythm of young ones; the model's pulsatile fidelity does not know that. */
export const rhythmAndAge = {
  young: 40,
  old: 70,
  left: 0.45,
  evidence: measured(
    "brambilla2009",
    "abstract: at 16:00 testosterone is 20 to 25 % lower than at 08:00 in men of 30 to 40, and 10 % lower at 70",
  ),
};

/** Share of a young man's rhythm that is left. */
export function rhythmAt(age: number | undefined): number {
  const { young, old, left } = rhythmAndAge;
  const share = Math.min(1, Math.max(0, ((age ?? young) - young) / (old - young)));
  return 1 - share * (1 - left);
}

/**
 * Logarithm of what an hour adds to testosterone, or estradiol, in a healthy young man, against the morning: levels were
 * calibrated to morning draws, so that is what a level is. Between hours in a straight line.
 */
export function hourOfDay(of: "testosterone" | "estradiol", hour: number | undefined): number {
  if (hour === undefined) return 0;
  const table = drawTable.hour[of];
  const usual = morning.reduce((sum, h) => sum + table[h]!, 0) / morning.length;
  // Entry h stands for the hour that begins at h.
  const place = (((hour - 0.5) % 24) + 24) % 24;
  const h = Math.floor(place);
  return table[h]! + (place - h) * (table[(h + 1) % 24]! - table[h]!) - usual;
}

/** Logarithm of what a meal takes from testosterone, and how men differ in it; when it is not told, most came fasting. */
export const meals = {
  eaten: { shift: -0.22, sd: 0.1 },
  unknown: { shift: 0, sd: 0.05 },
  fasting: { shift: 0, sd: 0 },
  evidence: measured("caronia2013", "abstract: testosterone falls by 25 % after a glucose load; LH and SHBG do not"),
  unknownEvidence: assumed("laboratories ask for fasting mornings, and not everybody comes so"),
};
