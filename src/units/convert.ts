/** Converts between units of one dimension, and across mass, amount and activity for a known substance. */
import { type Analyte, type AnalyteKey, analyte, type Substance } from "./analytes.ts";
import {
  baseDimension,
  type Dimension,
  describeDimension,
  dimensionless,
  divideDimensions,
  multiplyDimensions,
  sameDimension,
} from "./dimension.ts";
import { cannotConvert, notFinite } from "./errors.ts";
import { applyScale, invertScale, multiplyScales, type Scale } from "./scale.ts";
import { type Unit, unit } from "./unit.ts";

const materials = ["amount", "mass", "activity"] as const;
type Material = (typeof materials)[number];

/** What turns into what, when two dimensions differ by that alone; 1/mg to 1/nmol turns amount into mass. */
function exchanged(from: Dimension, to: Dimension): { readonly from: Material; readonly to: Material } | undefined {
  const ratio = divideDimensions(to, from);
  const gained = materials.find((base) => ratio[base] === 1);
  const lost = materials.find((base) => ratio[base] === -1);
  if (!gained || !lost) return undefined;
  const left = divideDimensions(multiplyDimensions(ratio, baseDimension(lost)), baseDimension(gained));
  return sameDimension(left, dimensionless) ? { from: lost, to: gained } : undefined;
}

/** Coherent units of a material in one milligram: nmol, IU or mg. */
function perMilligram(material: Material, substance: Substance, from: string, to: string): Scale {
  if (material === "mass") return { numerator: 1, denominator: 1, tens: 0 };
  const { name, molarMass, activityPerMass } = substance;
  if (material === "amount" && molarMass !== undefined) return { numerator: 1, denominator: molarMass, tens: 6 };
  if (material === "activity" && activityPerMass !== undefined) return { numerator: activityPerMass, denominator: 1, tens: 0 };
  const [missing, source] = [material === "amount" ? "a molar mass" : "an activity per milligram", (substance as Partial<Analyte>).source];
  throw cannotConvert(
    from,
    to,
    `this needs ${missing} of ${name}, and none is kept here${source ? ` (${source})` : ""}.`,
    "Use the unit the result was published in, or its own conversion factor.",
  );
}

/** `to` = `from` times this. */
function scaleBetween(from: Unit, to: Unit, substance: Substance | undefined): Scale {
  const plain = multiplyScales(from.scale, invertScale(to.scale));
  if (sameDimension(from.dimension, to.dimension)) return plain;
  const exchange = exchanged(from.dimension, to.dimension);
  const [a, b] = [describeDimension(from.dimension), describeDimension(to.dimension)];
  if (!exchange) throw cannotConvert(from.text, to.text, `the first is ${a}, the second ${b}.`, "Choose units of one dimension.");
  if (!substance)
    throw cannotConvert(
      from.text,
      to.text,
      `${exchange.from} to ${exchange.to} needs to know the analyte.`,
      "Name it, as in testosterone_total, estradiol or prolactin.",
    );
  const bridge = multiplyScales(
    perMilligram(exchange.to, substance, from.text, to.text),
    invertScale(perMilligram(exchange.from, substance, from.text, to.text)),
  );
  return multiplyScales(plain, bridge);
}

/**
 * Converts a number from one unit to another.
 *
 * @param substance - An analyte's key, or a substance with its molar mass (g/mol) or activity (IU/mg). Needed
 *   only between mass, amount and activity.
 *
 * @throws {@link UnitError} `units/cannot-convert`, saying what is missing; `units/not-finite` for NaN and infinities;
 *   `units/unknown-analyte`; and as {@link unit} does.
 *
 * @example
 * convert(300, "ng/dL", "nmol/L", "testosterone_total").toFixed(2) // => "10.40"
 */
export function convert(value: number, from: string | Unit, to: string | Unit, substance?: AnalyteKey | Substance): number {
  const [a, b] = [typeof from === "string" ? unit(from) : from, typeof to === "string" ? unit(to) : to];
  const scale = scaleBetween(a, b, typeof substance === "string" ? analyte(substance) : substance);
  if (!Number.isFinite(value)) throw notFinite(value, a.text, b.text);
  return applyScale(value, scale);
}
