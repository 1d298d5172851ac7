/** Where what has been absorbed arrives: a pool of the drug's own, or a hormone's pool in blood. */
import { type Expression, number } from "../../symbolic/index.ts";
import { type AnalyteKey, analyte, dimensionOf } from "../../units/index.ts";
import { type Constant, constant, type Fact } from "../fact.ts";
import type { Built } from "../route.ts";

/** Where absorbed drug arrives. */
export interface Entry {
  /** Full path of the pool. */
  readonly pool: string;
  /** Unit of the drug on its way in, "mg" or "IU". */
  readonly unit: "mg" | "IU";
  /** What arrives in the pool for each unit absorbed; 1 of the same unless told. */
  readonly yields?: Expression;
  readonly constants?: readonly Constant[];
}

/** A way in, waiting to learn the path it lives at and where it leads. */
export type Absorption = (path: string, entry: Entry) => Built;

const pools = {
  testosterone_total: "blood.testosterone.central",
  estradiol: "blood.estradiol.central",
} as const satisfies Partial<Record<AnalyteKey, string>>;

/**
 * The drug is, or turns into, one of the body's own steroids.
 *
 * @param fraction - Mass of steroid in a mass of drug, for an ester; 1 unless told.
 *
 * @example
 * asSteroid("estradiol").pool // => "blood.estradiol.central"
 */
export function asSteroid(steroid: keyof typeof pools, fraction?: Fact): Entry {
  const { molarMass, name } = analyte(steroid);
  const nmolPerMg = (1e6 / molarMass!) * (fraction?.value ?? 1);
  return {
    pool: pools[steroid],
    unit: "mg",
    yields: number(nmolPerMg, dimensionOf("nmol/mg")),
    constants: fraction ? [constant(fraction, `mass of ${name.toLowerCase()} in a mass of the ester`)] : [],
  };
}
