/** For tests: a body that only listens, and the exact course of drugs in it. */
import { assemble, component, flow, quantity, type System } from "../model/index.ts";
import { log } from "../numerics/index.ts";
import { assumed } from "../references/index.ts";
import { div, type Expression, evaluate, mul } from "../symbolic/index.ts";
import type { Drug } from "./drug.ts";
import type { Delivery } from "./route.ts";

/** A component that has ports and does nothing but read them. */
const listener = (path: string, ports: Readonly<Record<string, string>>) =>
  component<never, never, string, never, never, string>(path, {
    about: "Listens.",
    fidelity: "placeholder",
    leavesOut: [],
    ports: Object.fromEntries(Object.entries(ports).map(([name, unit]) => [name, { unit, means: "a port to be listened at" }])),
    quantities: (s) => Object.fromEntries(Object.entries(ports).map(([name, unit]) => [`${name}Heard`, quantity(s[name]!, unit, "what was heard there")])),
  });

/** A steroid that is cleared at a steady rate, from two volumes. */
const steroid = (path: string, litresPerDay: number) => {
  const fact = (value: number, unit: string, means: string) => ({ value, unit, means, evidence: assumed("a body for tests") });
  return component(path, {
    about: "Holds a steroid.",
    fidelity: "placeholder",
    leavesOut: [],
    parameters: {
      clearance: fact(litresPerDay, "L/d", "metabolic clearance"),
      volume: fact(30, "L", "central volume"),
      peripheralVolume: fact(60, "L", "peripheral volume"),
      exchange: fact(45, "L/h", "distribution clearance"),
    },
    pools: { central: { start: 0, unit: "nmol", means: "in blood" }, peripheral: { start: 0, unit: "nmol", means: "in tissue" } },
    quantities: ({ central, volume }) => ({ concentration: quantity(div(central, volume), "nmol/L", "in blood") }),
    flows: ({ central, peripheral, clearance, volume, peripheralVolume, exchange }) => ({
      clearance: flow({ from: central, at: mul(clearance, div(central, volume)) }),
      distribution: flow({ from: central, to: peripheral, at: mul(exchange, div(central, volume)) }),
      redistribution: flow({ from: peripheral, to: central, at: mul(exchange, div(peripheral, peripheralVolume)) }),
    }),
  });
};

const pureNumbers = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, "1"]));

/** Every port and pool that drugs reach. */
export const listeningBody = [
  ...["hypothalamus", "pituitary", "liver"].map((organ) => listener(`${organ}.estrogenReceptor`, pureNumbers("ligands", "agonism"))),
  ...["fat", "liver", "brain", "testis"].map((organ) => listener(`${organ}.aromatase`, pureNumbers("inhibitors"))),
  ...["testis.leydig", "adrenal.androgens"].map((gland) => listener(gland, pureNumbers("enzymeBlockade"))),
  ...["blood.lh", "blood.fsh"].map((hormone) => listener(hormone, { exogenous: "IU/L" })),
  listener("testis.lhReceptor", { ligands: "IU/L", lingering: "IU/L" }),
  listener("pituitary.gnrhReceptor", pureNumbers("agonists", "antagonists")),
  listener("pituitary.portalBlood", { pumpPulses: "1/h", pumpMass: "1/h" }),
  listener("testis.tissue", pureNumbers("removed")),
  steroid("blood.testosterone", 1000),
  steroid("blood.estradiol", 1600),
  steroid("blood.dihydrotestosterone", 700),
  component("skin.fiveAlphaReductase", {
    about: "Has an activity.",
    fidelity: "placeholder",
    leavesOut: [],
    parameters: { activity: { value: 1, unit: "1", means: "activity of the enzyme in the skin", evidence: assumed("a body for tests") } },
    quantities: ({ activity }) => ({ shown: quantity(activity, "1", "activity of the enzyme in the skin") }),
  }),
];

const assembled = new WeakMap<Drug, System>();

/** The listening body with a drug, assembled once. */
export function assembledWith(drug: Drug): System {
  const known = assembled.get(drug) ?? assemble(drug.name, [...listeningBody, ...drug.components]);
  assembled.set(drug, known);
  return known;
}

/** A dose, an infusion's rate from then on, or a pump's pulses: at which hour, how much, by which route. */
export interface Given {
  readonly at: number;
  /** In coherent units: mg, IU, or those per hour. */
  readonly amount: number;
  readonly route?: string;
  readonly pulsesPerHour?: number;
}

export interface Followed {
  /** Any pool, quantity or port, in coherent units. */
  value(path: string, hour: number): number;
}

type Change = (y: Float64Array, inputs: Map<string, number>) => void;

/** Exact: the kinetics of drugs are linear, so each stretch between doses is one matrix exponential. */
export function follow(drug: Drug, given: readonly Given[]): Followed {
  const system = assembledWith(drug);
  const index = new Map(system.pools.map((p, i) => [p.path, i]));
  const parameters = new Map(system.parameters.map((p) => [p.path, p.coherent]));

  const read = (y: Float64Array, inputs: ReadonlyMap<string, number>) => {
    const known = new Map<string, number>();
    const lookUp = (name: string): number => {
      const at = index.get(name);
      return at !== undefined ? y[at]! : (parameters.get(name) ?? known.get(name) ?? inputs.get(name) ?? 0);
    };
    for (const q of system.quantities) known.set(q.path, evaluate(q.is, lookUp));
    return (e: Expression | string): number => (typeof e === "string" ? lookUp(e) : evaluate(e, lookUp));
  };

  const slope = (y: Float64Array, inputs: ReadonlyMap<string, number>): Float64Array => {
    const of = read(y, inputs);
    const dy = new Float64Array(y.length);
    for (const f of system.flows) {
      const at = of(f.at);
      if (f.from) dy[index.get(f.from)!]! -= at;
      if (f.to) dy[index.get(f.to)!]! += at * (f.yields ? of(f.yields) : 1);
    }
    return dy;
  };

  const size = system.pools.length;
  const matrix = Array.from({ length: size }, (_, j) => slope(Float64Array.from({ length: size }, (_, i) => (i === j ? 1 : 0)), new Map()));
  const rests = slope(new Float64Array(size), new Map());
  if (rests.some((r) => r !== 0)) throw new Error("an empty body changes by itself");

  const changes = given.flatMap((g) => changesOf(drug, g, index)).sort((a, b) => a.at - b.at);
  const steps = new Map<string, readonly Float64Array[]>();
  const advance = (y: Float64Array, inputs: ReadonlyMap<string, number>, hours: number): Float64Array => {
    const drive = inputs.size === 0 ? new Float64Array(size) : slope(new Float64Array(size), inputs);
    const key = `${hours}|${drive.join()}`;
    if (!steps.has(key)) steps.set(key, exponential([...matrix.map((column) => [...column, 0]), [...drive, 0]], hours));
    const by = steps.get(key)!;
    return Float64Array.from({ length: size }, (_, i) => by.reduce((sum, column, j) => sum + column[i]! * (j < size ? y[j]! : 1), 0));
  };

  /** The state right after each change. */
  const stops: { readonly at: number; readonly y: Float64Array; readonly inputs: ReadonlyMap<string, number> }[] = [
    { at: 0, y: new Float64Array(size), inputs: new Map() },
  ];
  for (const { at, change } of changes) {
    const last = stops.at(-1)!;
    const y = at > last.at ? advance(last.y, last.inputs, at - last.at) : last.y.slice();
    const inputs = new Map(last.inputs);
    change(y, inputs);
    stops.push({ at, y, inputs });
  }

  return {
    value(path, hour) {
      const { at, y, inputs } = stops.findLast((stop) => stop.at <= hour)!;
      return read(hour > at ? advance(y, inputs, hour - at) : y, inputs)(path);
    },
  };
}

function changesOf(drug: Drug, { at, amount, route = drug.defaultRoute, pulsesPerHour = 0 }: Given, index: ReadonlyMap<string, number>) {
  const to = (input: string, by: number): Change => (_y, inputs) => void inputs.set(input, (inputs.get(input) ?? 0) + by);
  const set = (input: string, value: number): Change => (_y, inputs) => void inputs.set(input, value);
  const happening = (d: Delivery): readonly { readonly at: number; readonly change: Change }[] => {
    switch (d.kind) {
      case "pool":
        return [{ at, change: (y) => void (y[index.get(d.pool)!]! += d.share * amount) }];
      case "infusion":
        return [{ at, change: set(d.input, d.share * amount) }];
      case "release": {
        const rate = (d.share * amount) / d.hours;
        return [
          { at, change: to(d.input, rate) },
          { at: at + d.hours, change: to(d.input, -rate) },
        ];
      }
      case "pump":
        return [
          { at, change: set(d.pulses, pulsesPerHour) },
          { at, change: set(d.mass, (pulsesPerHour * amount) / d.referenceDose) },
        ];
      case "switch":
        return [{ at, change: set(d.input, 1) }];
    }
  };
  // A pump runs in pulses or without pause, not both; where single doses can be given, one is meant.
  const { modes } = drug.routes[route]!;
  const meant = (d: Delivery): boolean =>
    !(d.kind === "pump" && pulsesPerHour === 0) && !(d.kind === "infusion" && (pulsesPerHour > 0 || modes.includes("dose")));
  return drug.routes[route]!.delivers.filter(meant).flatMap(happening);
}

/** e to the matrix times t, by columns; Taylor series after halving, squared back. */
function exponential(columns: readonly (readonly number[])[], t: number): readonly Float64Array[] {
  const n = columns.length;
  const largest = Math.max(...columns.flat().map(Math.abs)) * t * n;
  let halvings = 0;
  let scale = t;
  for (let size = largest; size > 0.25; size /= 2, scale /= 2) halvings++;
  const times = (a: readonly Float64Array[], b: readonly Float64Array[]): readonly Float64Array[] =>
    b.map((column) => Float64Array.from({ length: n }, (_, i) => column.reduce((sum, x, k) => sum + a[k]![i]! * x, 0)));
  const small = columns.map((column) => Float64Array.from(column, (x) => x * scale));
  let sum: readonly Float64Array[] = small.map((_, j) => Float64Array.from({ length: n }, (_, i) => (i === j ? 1 : 0)));
  let term = sum;
  for (let k = 1; k <= 12; k++) {
    term = times(term, small).map((column) => column.map((x) => x / k));
    sum = sum.map((column, j) => column.map((x, i) => x + term[j]![i]!));
  }
  for (let k = 0; k < halvings; k++) sum = times(sum, sum);
  return sum;
}

/** The same dose again and again. */
export const repeated = (amount: number, every: number, times: number, route?: string): readonly Given[] =>
  Array.from({ length: times }, (_, i) => ({ at: i * every, amount, ...(route !== undefined && { route }) }));

/** When and how high, looked for every `step` hours. */
export function peakOf(f: Followed, path: string, until: number, step: number): { readonly at: number; readonly value: number } {
  let best = { at: 0, value: 0 };
  for (let at = step; at <= until; at += step) {
    const value = f.value(path, at);
    if (value > best.value) best = { at, value };
  }
  return best;
}

/** Half-life between two hours, as if it fell along one exponential. */
export const halfLifeBetween = (f: Followed, path: string, from: number, until: number): number =>
  (Math.LN2 * (until - from)) / log(f.value(path, from) / f.value(path, until));

/** Mean between two hours, of so many samples. */
export function meanBetween(f: Followed, path: string, from: number, until: number, samples = 48): number {
  let sum = 0;
  for (let i = 0; i < samples; i++) sum += f.value(path, from + ((i + 0.5) * (until - from)) / samples);
  return sum / samples;
}
