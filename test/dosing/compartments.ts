/** One and two compartments with a depot, in the model language, and in closed form what doses do to them. */

import { assemble, component, flow, type System } from "../../src/model/index.ts";
import { exp, sqrt } from "../../src/numerics/index.ts";
import { assumed } from "../../src/references/index.ts";
import { div, mul } from "../../src/symbolic/index.ts";

export interface Kinetics {
  /** 1/h. */
  readonly ka: number;
  /** L/h. */
  readonly clearance: number;
  /** L. */
  readonly volume: number;
  /** L/h to and from a second compartment of `tissue` litres; none unless told. */
  readonly exchange?: number;
  readonly tissue?: number;
}

const evidence = assumed("an example");

/** Depot, central compartment and one beside it; depot and central compartment can be infused. */
export const dosed = ({ ka, clearance, volume, exchange = 0, tissue = 1 }: Kinetics): System =>
  assemble("dosing", [
    component("drug", {
      about: "A drug that is absorbed, shared out and eliminated by first order.",
      fidelity: "empirical",
      leavesOut: [],
      parameters: {
        ka: { value: ka, unit: "1/h", means: "rate of absorption", evidence },
        clearance: { value: clearance, unit: "L/h", means: "plasma cleared per hour", evidence },
        volume: { value: volume, unit: "L", means: "volume of distribution", evidence },
        exchange: { value: exchange, unit: "L/h", means: "plasma exchanged with the tissue per hour", evidence },
        tissue: { value: tissue, unit: "L", means: "volume of the tissue", evidence },
      },
      inputs: {
        intoDepot: { unit: "nmol/h", means: "infusion into the depot" },
        intoCentral: { unit: "nmol/h", means: "infusion into the blood" },
      },
      pools: {
        depot: { start: 0, unit: "nmol", means: "drug not yet absorbed" },
        central: { start: 0, unit: "nmol", means: "drug in the blood" },
        peripheral: { start: 0, unit: "nmol", means: "drug in the tissue" },
      },
      flows: (s) => ({
        depotInfusion: flow({ to: s.depot, at: s.intoDepot }),
        centralInfusion: flow({ to: s.central, at: s.intoCentral }),
        absorption: flow({ from: s.depot, to: s.central, at: mul(s.ka, s.depot) }),
        elimination: flow({ from: s.central, at: mul(div(s.clearance, s.volume), s.central) }),
        outward: flow({ from: s.central, to: s.peripheral, at: mul(div(s.exchange, s.volume), s.central) }),
        inward: flow({ from: s.peripheral, to: s.central, at: mul(div(s.exchange, s.tissue), s.peripheral) }),
      }),
    }),
  ]);

/** A sum of exponentials: what a pool holds after a unit dose. */
type Response = readonly { readonly weight: number; readonly rate: number }[];

/** What the depot and the central compartment hold after a unit dose into either. */
export function responses({ ka, clearance, volume, exchange = 0, tissue = 1 }: Kinetics) {
  const [out, into, back] = [clearance / volume, exchange / volume, exchange / tissue];
  const sum = out + into + back;
  const fast = (sum + sqrt(sum * sum - 4 * out * back)) / 2;
  const slow = sum - fast;
  const intravenous: Response =
    exchange === 0
      ? [{ weight: 1, rate: out }]
      : [
          { weight: (fast - back) / (fast - slow), rate: fast },
          { weight: (back - slow) / (fast - slow), rate: slow },
        ];
  // Absorption smears each exponential: ka/(ka − r)·(e^(−rt) − e^(−ka t)).
  const oral: Response = intravenous.flatMap(({ weight, rate }) => {
    const share = (weight * ka) / (ka - rate);
    return [
      { weight: share, rate },
      { weight: -share, rate: ka },
    ];
  });
  const depot: Response = [{ weight: 1, rate: ka }];
  return { central: { depot: oral, central: intravenous }, depot: { depot, central: [] as Response } };
}

/** What has arrived: at once, or evenly over some hours. */
export interface Arrival {
  readonly at: number;
  readonly amount: number;
  readonly into: "depot" | "central";
  readonly hours?: number;
  /** Given every so many hours since ever. */
  readonly every?: number;
}

/** Sums what is left of everything that has arrived. What arrives at the instant itself counts. */
export function superposition(response: Readonly<Record<"depot" | "central", Response>>, arrivals: readonly Arrival[], t: number): number {
  const single = ({ at, amount, into, hours = 0 }: Arrival): number => {
    const since = t - at;
    if (since < 0) return 0;
    return response[into].reduce((total, { weight, rate }) => {
      const left = Math.max(0, since - hours);
      // ∫ e^(−rate·s) ds over the part of the infusion that has run, per hour of it.
      const share = hours === 0 ? exp(-rate * since) : (exp(-rate * left) - exp(-rate * since)) / (rate * hours);
      return total + amount * weight * share;
    }, 0);
  };
  // A thousand doses back nothing is left of any.
  const all = arrivals.flatMap((one) =>
    one.every === undefined ? [one] : Array.from({ length: 1000 }, (_, k) => ({ ...one, at: one.at - k * one.every! })),
  );
  return all.reduce((total, one) => total + single(one), 0);
}
