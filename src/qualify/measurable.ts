/** What a study may report: analytes of the laboratory and levels of drugs, with the unit that simulations report. */
import { drugs } from "../drugs/index.ts";
import { readings } from "../simulate/index.ts";
import { type AnalyteKey, analyte, convert, dimensionOf, nearest, UnitError } from "../units/index.ts";
import { unitDoesNotFit, wrong } from "./errors.ts";

/** An analyte as the comparison with a simulation needs it. */
export interface Measurable {
  readonly key: string;
  /** Of simulations; none for a level of a drug that no simulation reports. */
  readonly unit?: string;
  readonly simulated: boolean;
  /** Joins mass, amount and activity; none for drugs. */
  readonly substance?: AnalyteKey;
}

const reported = new Set(readings.map(({ key }) => key));
const levels = new Map(drugs.flatMap((drug) => drug.levels.map(({ analyte: key, unit }) => [key, unit] as const)));
const named = drugs.map(({ name }) => `drug_${name.replaceAll(" ", "_")}`);

function drugLevel(name: string): Measurable {
  const unit = levels.get(name);
  if (unit !== undefined) return { key: name, unit, simulated: true };
  const near = nearest(name, new Set([...levels.keys(), ...named]));
  if (near !== undefined && !named.includes(name)) throw wrong("unknown-analyte", `${name} is no drug's level.`, `Did you mean ${near}?`);
  // A metabolite or a form of a drug that is known, though nothing simulated reports it.
  if (named.some((drug) => name === drug || name.startsWith(`${drug}_`))) return { key: name, simulated: false };
  throw wrong(
    "unknown-analyte",
    `${name} is no drug's level.`,
    `Levels that are simulated: ${[...levels.keys()].join(", ")}; others begin with drug_ and the drug's name.`,
  );
}

/**
 * The analyte of this name.
 *
 * @throws QualifyError `qualify/unknown-analyte` for a drug's level, UnitError `units/unknown-analyte` for any other.
 *
 * @example
 * measurable("testosterone_total") // => { key: "testosterone_total", unit: "ng/dL", simulated: true, substance: "testosterone_total" }
 */
export function measurable(name: string): Measurable {
  if (name.startsWith("drug_")) return drugLevel(name);
  const { key, unit } = analyte(name);
  return { key, unit, simulated: reported.has(key), substance: key };
}

const isConcentration = (unit: string): boolean => {
  const { volume, mass, amount, activity } = dimensionOf(unit);
  return volume === -1 && mass + amount + activity === 1;
};

/**
 * How a figure printed in `unit` is turned into the unit that simulations report; `times` is a time that both are multiplied by.
 *
 * @throws QualifyError `qualify/unit` where the unit is no unit of this analyte; UnitError where it is no unit at all.
 *
 * @example
 * conversion(measurable("lh"), "mIU/mL").convert(3) // => 3
 */
export function conversion(of: Measurable, unit: string, times = ""): { readonly unit: string; convert(value: number): number } {
  const printed = times && dimensionOf(unit).time === 0 ? `${unit}.${times}` : unit;
  const target = of.unit ?? (isConcentration(unit) ? unit : undefined);
  if (target === undefined) throw unitDoesNotFit(`${unit} is no concentration, and ${of.key} is one.`, "Write it as in ng/mL or nmol/L.");
  const to = times ? `${target}.${times}` : target;
  try {
    convert(1, printed, to, of.substance);
  } catch (error) {
    if (error instanceof UnitError && error.code === "units/cannot-convert")
      throw unitDoesNotFit(
        `${unit} cannot be turned into ${to}, the unit of ${of.key}: ${error.what}`,
        unit === "%" ? "A change in per cent is written as a ratio: a fall by 20 % is ratio, 0.8, 1." : error.next,
      );
    throw error;
  }
  return { unit: to, convert: (value) => convert(value, printed, to, of.substance) };
}
