/** Ways in: from gut, muscle, fat, skin or nose to where the drug acts or is spread. */
import { type Component, component, type Flow, flow } from "../../model/index.ts";
import { assumed } from "../../references/index.ts";
import { div, type Expression, min, mul, sub } from "../../symbolic/index.ts";
import { coherent, constant, type Fact, parameter } from "../fact.ts";
import type { Built, Delivery } from "../route.ts";
import type { Absorption, Entry } from "./entry.ts";

const ln2 = Math.LN2;

const bioavailability = (f: Fact) => parameter(f, "share of the dose that reaches its target; above 1 counts as 1");

/** What leaves a pool for the body: the bioavailable share arrives, the rest is lost. */
function arriving(from: Expression, rate: Expression, bioavailable: Expression, { pool, yields }: Entry): { absorbed: Flow; lost: Flow } {
  const share = min(bioavailable, 1);
  return {
    absorbed: flow({ from, to: pool, at: mul(share, rate), ...(yields && { yields }) }),
    lost: flow({ from, at: mul(sub(1, share), rate) }),
  };
}

/** What arrives from outside at a rate that somebody sets. */
const streaming = (rate: Expression, { pool, yields }: Entry): Flow => flow({ to: pool, at: yields ? mul(rate, yields) : rate });

const built = (entry: Entry, components: readonly Component[], delivers: readonly Delivery[]): Built => ({
  components,
  route: { unit: entry.unit, delivers, modes: ["dose"], constants: entry.constants ?? [] },
});

/**
 * One depot that empties at a rate proportional to what it holds.
 *
 * @param ka - Rate constant of absorption.
 */
export function firstOrder(given: { readonly ka: Fact; readonly bioavailable: Fact }): Absorption {
  return (path, entry) => {
    const depot = component(path, {
      about: "Absorbs a dose at a rate proportional to what is left of it.",
      fidelity: "empirical",
      leavesOut: ["food", "a lag before absorption begins"],
      parameters: {
        ka: parameter(given.ka, "rate constant of absorption"),
        bioavailable: bioavailability(given.bioavailable),
      },
      pools: { depot: { start: 0, unit: entry.unit, means: "dose not yet absorbed" } },
      flows: ({ depot: dose, ka, bioavailable }) => ({ ...arriving(dose, mul(ka, dose), bioavailable, entry) }),
    });
    return built(entry, [depot], [{ kind: "pool", pool: `${path}.depot`, share: 1 }]);
  };
}

/**
 * Two steps one after the other: out of the depot, then into blood; a peak that comes late. An oily injection of an
 * ester leaves the oil slowly and is split soon after; a capsule leaves the gut and travels with the lymph.
 */
export function twoSteps(given: { readonly release: Fact; readonly uptake: Fact; readonly bioavailable: Fact }): Absorption {
  return (path, entry) => {
    const depot = component(path, {
      about: "Releases a dose from its depot, then takes it up.",
      fidelity: "empirical",
      leavesOut: ["the injection's volume and site", "food"],
      parameters: {
        release: parameter(given.release, "half-life of release from the depot"),
        uptake: parameter(given.uptake, "half-life of what has been released, until it arrives"),
        bioavailable: bioavailability(given.bioavailable),
      },
      pools: {
        depot: { start: 0, unit: entry.unit, means: "dose still in its depot" },
        released: { start: 0, unit: entry.unit, means: "dose released and not yet arrived" },
      },
      flows: ({ depot: dose, released, release, uptake, bioavailable }) => ({
        leaving: flow({ from: dose, to: released, at: mul(div(ln2, release), dose) }),
        ...arriving(released, mul(div(ln2, uptake), released), bioavailable, entry),
      }),
    });
    return built(entry, [depot], [{ kind: "pool", pool: `${path}.depot`, share: 1 }]);
  };
}

/** Two depots side by side: a share of each dose is absorbed fast, the rest slowly. */
export function twoDepots(given: { readonly fastShare: Fact; readonly fast: Fact; readonly slow: Fact; readonly bioavailable: Fact }): Absorption {
  return (path, entry) => {
    const depots = component(path, {
      about: "Absorbs part of a dose fast and the rest slowly.",
      fidelity: "empirical",
      leavesOut: ["concentration and volume of the injection"],
      parameters: {
        fastHalfLife: parameter(given.fast, "half-life of the fast depot"),
        slowHalfLife: parameter(given.slow, "half-life of the slow depot"),
        bioavailable: bioavailability(given.bioavailable),
      },
      pools: {
        fast: { start: 0, unit: entry.unit, means: "dose in the fast depot" },
        slow: { start: 0, unit: entry.unit, means: "dose in the slow depot" },
      },
      flows: ({ fast, slow, fastHalfLife, slowHalfLife, bioavailable }) => {
        const soon = arriving(fast, mul(div(ln2, fastHalfLife), fast), bioavailable, entry);
        const late = arriving(slow, mul(div(ln2, slowHalfLife), slow), bioavailable, entry);
        return { absorbedFast: soon.absorbed, lostFast: soon.lost, absorbedSlowly: late.absorbed, lostSlowly: late.lost };
      },
    });
    const share = given.fastShare.value;
    const made = built(entry, [depots], [
      { kind: "pool", pool: `${path}.fast`, share },
      { kind: "pool", pool: `${path}.slow`, share: 1 - share },
    ]);
    return withConstant(made, given.fastShare, "share of the dose in the fast depot");
  };
}

/** A burst at a steady rate for some hours, then a depot that empties slowly: biodegradable microspheres. */
export function burstThenDepot(given: { readonly burstShare: Fact; readonly burst: Fact; readonly halfLife: Fact; readonly bioavailable: Fact }): Absorption {
  return (path, entry) => {
    const microspheres = component(path, {
      about: "Lets part of a dose out at once and the rest over weeks.",
      fidelity: "empirical",
      leavesOut: ["hydration and erosion of the polymer as phases of their own"],
      inputs: { burst: { unit: `${entry.unit}/h`, means: "rate of the early release" } },
      parameters: {
        halfLife: parameter(given.halfLife, "half-life of the late release"),
        bioavailable: bioavailability(given.bioavailable),
      },
      pools: { depot: { start: 0, unit: entry.unit, means: "dose left for the late release" } },
      flows: ({ depot, burst, halfLife, bioavailable }) => ({
        early: streaming(mul(min(bioavailable, 1), burst), entry),
        ...arriving(depot, mul(div(ln2, halfLife), depot), bioavailable, entry),
      }),
    });
    const share = given.burstShare.value;
    const made = built(entry, [microspheres], [
      { kind: "release", input: `${path}.burst`, hours: coherent(given.burst), share },
      { kind: "pool", pool: `${path}.depot`, share: 1 - share },
    ]);
    return withConstant(withConstant(made, given.burstShare, "share of the dose in the burst"), given.burst, "how long the burst lasts");
  };
}

/** Released at a steady rate for so long, then over: a patch, or a gel in the nose. */
export function zeroOrder(given: { readonly lasts: Fact; readonly bioavailable: Fact }): Absorption {
  return (path, entry) => {
    const source = component(path, {
      about: "Lets a dose in at a steady rate until it is spent.",
      fidelity: "empirical",
      leavesOut: ["what stays behind in the skin or mucosa when the source is spent"],
      inputs: { release: { unit: `${entry.unit}/h`, means: "rate of release" } },
      parameters: { bioavailable: parameter(given.bioavailable, "what arrives over what is nominally released") },
      flows: ({ release, bioavailable }) => ({ absorbed: streaming(mul(bioavailable, release), entry) }),
    });
    const made = built(entry, [source], [{ kind: "release", input: `${path}.release`, hours: coherent(given.lasts), share: 1 }]);
    return withConstant(made, given.lasts, "how long a dose is released");
  };
}

/** Into a vein: a dose is in blood at once, an infusion arrives as fast as it is set. */
export function intravenous(): Absorption {
  return (path, entry) => {
    const line = component(path, {
      about: "Lets the drug into blood as fast as the infusion is set.",
      fidelity: "mechanistic",
      leavesOut: ["mixing in blood"],
      inputs: { infusion: { unit: `${entry.unit}/h`, means: "rate of infusion" } },
      flows: ({ infusion }) => ({ infused: streaming(infusion, entry) }),
    });
    const delivers: readonly Delivery[] = [
      { kind: "pool", pool: entry.pool, share: entry.yields?.value ?? 1 },
      { kind: "infusion", input: `${path}.infusion`, share: 1 },
    ];
    return { components: [line], route: { unit: entry.unit, delivers, modes: ["dose", "infusion"], constants: entry.constants ?? [] } };
  };
}

/**
 * The same way in, prescribed by mass where the pools count activity.
 *
 * The route proper takes doses in `unit`; its twin with `Units` behind its name takes them in IU.
 */
export function byMass(given: { readonly unit: "ug" | "mg"; readonly potency: Fact }, absorption: Absorption): Absorption {
  return (path, entry) => {
    const { components, route } = absorption(path, entry);
    const potency = coherent(given.potency);
    const scaled = route.delivers.map((d): Delivery => ("share" in d ? { ...d, share: d.share * potency } : d));
    const made: Built = { components, route: { ...route, unit: given.unit, delivers: scaled }, units: route };
    return withConstant(made, given.potency, "activity of a mass of the drug");
  };
}

const withConstant = (made: Built, fact: Fact, means: string): Built => ({
  ...made,
  route: { ...made.route, constants: [...made.route.constants, constant(fact, means)] },
});

/** For drugs whose clearance is known only over bioavailability. */
export const folded: Fact = {
  value: 1,
  unit: "1",
  range: [0.5, 1],
  evidence: assumed("no intravenous arm: what is known is clearance over bioavailability, so bioavailability is folded into the clearance"),
};
