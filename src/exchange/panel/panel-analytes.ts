/** What a form for a man's results has to offer: every analyte that is looked at, with the units a result may come in. */
import { readings } from "../../simulate/index.ts";
import { analyte } from "../../units/index.ts";
import { isOfSemen, ofTheClinic, spelledUnit, unitsInUse, unitWithoutSaying } from "./units-in-use.ts";

/** An analyte as a field of a form. */
export interface PanelAnalyte {
  /** As it is called in a file: `testosterone_total`. */
  readonly key: string;
  /** As it is called on a report: "Total testosterone". */
  readonly title: string;
  readonly of: "blood" | "semen" | "testis";
  /** As files and reports spell them, the usual one first; each is read back as it stands. */
  readonly units: readonly string[];
  /** The unit of a number that stands alone; of what has none, the unit must be said. */
  readonly unitOfBareNumber?: string;
  /** False of what the rules look at and the model has no such quantity of. */
  readonly simulated: boolean;
}

const placeOf = (key: string): PanelAnalyte["of"] => (isOfSemen(key) ? "semen" : /^(intra)?testicular/.test(key) ? "testis" : "blood");

const entry =
  (simulated: boolean) =>
  (key: string): PanelAnalyte => {
    const bare = unitWithoutSaying(key);
    return {
      key,
      title: analyte(key).name,
      of: placeOf(key),
      // Said in words alone, a fraction is no unit to choose.
      units: unitsInUse(key)
        .filter((unit) => unit !== "fraction")
        .map(spelledUnit),
      ...(bare !== undefined && { unitOfBareNumber: bare }),
      simulated,
    };
  };

/**
 * Every analyte that the model simulates or the rules look at, in the order of a laboratory's list. Others that are known are
 * read as well, and kept with a warning.
 *
 * @example
 * panelAnalytes.find(({ key }) => key === "testosterone_total")?.units // => ["ng/dL", "nmol/L", "ng/mL"]
 */
export const panelAnalytes: readonly PanelAnalyte[] = [
  ...readings.map(({ key }) => key).map(entry(true)),
  ...ofTheClinic.map(entry(false)),
];
