/** What the body does with a drug once it is in: spread it, change it, clear it. */
import { type Flow, flow, type ParameterDeclaration, type PoolDeclaration, type Quantity, quantity, type Symbols } from "../../model/index.ts";
import { add, div, mul, sub } from "../../symbolic/index.ts";
import { type Fact, parameter } from "../fact.ts";

const ln2 = Math.LN2;

/** The declarations of a disposition; `central` is where absorbed drug arrives. */
export interface Disposition {
  /** Unit of the pools. */
  readonly unit: "mg" | "IU";
  readonly parameters: Readonly<Record<string, ParameterDeclaration>>;
  readonly pools: Readonly<Record<string, PoolDeclaration>>;
  quantities(s: Symbols<string>): Readonly<Record<string, Quantity>>;
  flows(s: Symbols<string>): Readonly<Record<string, Flow>>;
  /** The quantity that receptors and enzymes see. */
  readonly acting: string;
  /** What a laboratory can measure: the quantity, and the suffix of its analyte's name ("" for the drug itself). */
  readonly levels: readonly { readonly quantity: string; readonly suffix: string; readonly unit: string }[];
}

/** Local names are checked where they are used; outside, a disposition is one of many. */
interface Declared<N extends string> extends Omit<Disposition, "quantities" | "flows"> {
  readonly quantities: (s: Symbols<N>) => Readonly<Record<string, Quantity>>;
  readonly flows: (s: Symbols<N>) => Readonly<Record<string, Flow>>;
}
const disposition = <N extends string>(declared: Declared<N>): Disposition => declared as unknown as Disposition;

const inBlood = (unit: "mg" | "IU") => ({ start: 0, unit, means: "drug in blood and what it reaches at once" });
const level = (quantity: string, unit: string, suffix = "") => ({ quantity, suffix, unit });

/** What is known of a drug that spreads as if in one volume. */
export interface OneCompartment {
  readonly unit?: "mg" | "IU";
  /** Unit concentrations are shown in. */
  readonly shown: string;
  readonly clearance: Fact;
  readonly halfLife: Fact;
}

const volumeOf = (clearance: Symbols<"x">["x"], halfLife: Symbols<"x">["x"]) => div(mul(clearance, halfLife), ln2);

/** One volume, cleared at a rate proportional to concentration. */
export function oneCompartment({ unit = "mg", shown, clearance, halfLife }: OneCompartment): Disposition {
  return disposition<"clearance" | "halfLife" | "central">({
    unit,
    parameters: {
      clearance: parameter(clearance, "clearance from blood"),
      halfLife: parameter(halfLife, "half-life of elimination; with the clearance it gives the volume"),
    },
    pools: { central: inBlood(unit) },
    quantities: (s) => ({ concentration: quantity(div(s.central, volumeOf(s.clearance, s.halfLife)), shown, "drug in blood") }),
    flows: (s) => ({ elimination: flow({ from: s.central, at: mul(div(ln2, s.halfLife), s.central) }) }),
    acting: "concentration",
    levels: [level("concentration", shown)],
  });
}

/** Two volumes that exchange; the first is cleared. */
export function twoCompartment(given: {
  readonly unit?: "mg" | "IU";
  readonly shown: string;
  readonly clearance: Fact;
  readonly volume: Fact;
  readonly peripheralVolume: Fact;
  readonly exchange: Fact;
}): Disposition {
  const { unit = "mg", shown } = given;
  return disposition<"clearance" | "volume" | "peripheralVolume" | "exchange" | "central" | "peripheral">({
    unit,
    parameters: {
      clearance: parameter(given.clearance, "clearance from blood"),
      volume: parameter(given.volume, "central volume"),
      peripheralVolume: parameter(given.peripheralVolume, "peripheral volume"),
      exchange: parameter(given.exchange, "clearance of distribution between the two volumes"),
    },
    pools: { central: inBlood(unit), peripheral: { start: 0, unit, means: "drug in tissue, in slow exchange with blood" } },
    quantities: (s) => ({ concentration: quantity(div(s.central, s.volume), shown, "drug in blood") }),
    flows: (s) => ({
      distribution: flow({ from: s.central, to: s.peripheral, at: mul(s.exchange, div(s.central, s.volume)) }),
      redistribution: flow({ from: s.peripheral, to: s.central, at: mul(s.exchange, div(s.peripheral, s.peripheralVolume)) }),
      elimination: flow({ from: s.central, at: mul(s.clearance, div(s.central, s.volume)) }),
    }),
    acting: "concentration",
    levels: [level("concentration", shown)],
  });
}

/** What is known of an active metabolite. */
export interface Metabolite {
  /** Suffix of its analyte's name, e.g. `endoxifen`. */
  readonly name: string;
  /** Mass of metabolite formed for a mass of parent eliminated. */
  readonly formed: Fact;
  readonly clearance: Fact;
  readonly halfLife: Fact;
  /** Potency of the parent over that of the metabolite, by mass. */
  readonly parentPotency: Fact;
}

/** A parent in one volume, an active metabolite in another; what acts is the metabolite and a little of the parent. */
export function withMetabolite(parent: OneCompartment, metabolite: Metabolite): Disposition {
  const { unit = "mg", shown } = parent;
  type Names = "clearance" | "halfLife" | "central" | "metabolite" | "formed" | "metaboliteClearance" | "metaboliteHalfLife" | "parentPotency";
  const { parameters, pools } = oneCompartment(parent);
  return disposition<Names>({
    unit,
    parameters: {
      ...parameters,
      formed: parameter(metabolite.formed, "mass of active metabolite formed for a mass of parent eliminated"),
      metaboliteClearance: parameter(metabolite.clearance, "clearance of the active metabolite"),
      metaboliteHalfLife: parameter(metabolite.halfLife, "half-life of the active metabolite"),
      parentPotency: parameter(metabolite.parentPotency, "potency of the parent over that of the metabolite"),
    },
    pools: { ...pools, metabolite: { start: 0, unit, means: "active metabolite in the body" } },
    quantities: (s) => {
      const concentration = div(s.central, volumeOf(s.clearance, s.halfLife));
      const formed = div(s.metabolite, volumeOf(s.metaboliteClearance, s.metaboliteHalfLife));
      return {
        concentration: quantity(concentration, shown, "parent drug in blood"),
        metaboliteConcentration: quantity(formed, shown, "active metabolite in blood"),
        active: quantity(add(mul(s.parentPotency, concentration), formed), shown, "active moiety in blood, as metabolite"),
      };
    },
    flows: (s) => {
      const eliminated = mul(div(ln2, s.halfLife), s.central);
      return {
        activation: flow({ from: s.central, to: s.metabolite, at: mul(s.formed, eliminated) }),
        elimination: flow({ from: s.central, at: mul(sub(1, s.formed), eliminated) }),
        metaboliteElimination: flow({ from: s.metabolite, at: mul(div(ln2, s.metaboliteHalfLife), s.metabolite) }),
      };
    },
    acting: "active",
    levels: [level("concentration", shown), level("metaboliteConcentration", shown, metabolite.name)],
  });
}
