/** How the traits of men are spread, as written on a command line. */
import type { PopulationOptions, Spread } from "openhpg";
import { notASpread } from "./errors.ts";

export interface SpreadFlags {
  readonly age: string;
  readonly bmi: string;
  readonly testisVolume?: string;
  readonly insulinResistance?: string;
  readonly albumin?: string;
}

const flag = (brief: string) => ({ kind: "parsed", parse: String, brief: `${brief}; mean±sd or mean,sd`, placeholder: "MEAN±SD" }) as const;

/** The flags themselves. */
export const spreadFlags = {
  age: { ...flag("Years"), default: "35±10" },
  bmi: { ...flag("Body mass index, kg/m²"), default: "25±3.5" },
  testisVolume: { ...flag("Of one testis untreated, mL; left to chance unless told"), optional: true },
  insulinResistance: { ...flag("HOMA-IR; left to chance unless told"), optional: true },
  albumin: { ...flag("Serum albumin, g/dL; 4.3 unless told"), optional: true },
} as const;

/** Adults as they are: where the mean is an adult's, nobody is a child, and few are far from the middle. */
const ends: Readonly<Record<string, { readonly low: number; readonly high: number }>> = {
  age: { low: 18, high: 80 },
  bmi: { low: 18.5, high: 45 },
};

/**
 * A mean with its standard deviation, as in `30±8`, `30+-8` or `30,8`; a mean alone is that of every man. Whether such
 * men exist is not for a command to say.
 */
function readSpread(name: string, text: string, example: string): Spread {
  const [mean, sd = "0", ...more] = text.split(/±|\+\/?-|,/).map((part) => part.trim());
  const [middle, width] = [mean, sd].map((part) => (part === "" ? Number.NaN : Number(part))) as [number, number];
  if (more.length > 0 || !Number.isFinite(middle) || !Number.isFinite(width)) throw notASpread(name, text, example);
  const around = ends[name.slice(2)];
  return { mean: middle, sd: width, ...(around && middle >= around.low && middle <= around.high && around) };
}

/**
 * The spreads that are told.
 *
 * @throws CommandLineError `cli/not-a-spread`.
 */
export const readSpreads = ({ age, bmi, testisVolume, insulinResistance, albumin }: SpreadFlags): PopulationOptions => ({
  age: readSpread("--age", age, "35±10"),
  bmi: readSpread("--bmi", bmi, "25±3.5"),
  ...(testisVolume !== undefined && { testisVolume: readSpread("--testis-volume", testisVolume, "18±4") }),
  ...(insulinResistance !== undefined && { insulinResistance: readSpread("--insulin-resistance", insulinResistance, "1.6±0.8") }),
  ...(albumin !== undefined && { albumin: readSpread("--albumin", albumin, "4.3±0.3") }),
});
