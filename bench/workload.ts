/**
 * The workload that solvers are compared on: 38 pools of an axis-like loop with four drugs and fifteen germ-cell
 * stages, 365 days, 522 dose times. Its structure is that of the real axis; its numbers are invented.
 */
import type { EngineInterruption, EngineMan } from "../src/engine/index.ts";
import { assemble, component, flow, quantity, type System } from "../src/model/index.ts";
import { assumed } from "../src/references/index.ts";
import { add, div, type Expression, exp, max, mul, neg, pow, sqrt, sub } from "../src/symbolic/index.ts";

/** Unit, median, coefficient of variation of the log-normal spread; in the order in which men are drawn. */
const parameters = {
  kG: ["1/d", 72, 0.2],
  KT: ["1", 1.1, 0.25],
  hT: ["1", 2.2, 0.1],
  KE: ["1", 1.3, 0.25],
  hE: ["1", 1.6, 0.1],
  kR: ["1/d", 1, 0.25],
  KR: ["1", 2.0, 0.25],
  hR: ["1", 1.5, 0.1],
  KX: ["1", 1.2, 0.25],
  hX: ["1", 1.8, 0.1],
  KEL: ["1", 1.5, 0.25],
  kpL: ["1/d", 3, 0.25],
  kLH: ["1/d", 16, 0.25],
  KF: ["1", 1.6, 0.25],
  hF: ["1", 1.3, 0.1],
  KI: ["1", 1.0, 0.25],
  hI: ["1", 2.0, 0.1],
  kpF: ["1/d", 1.5, 0.25],
  kFSH: ["1/d", 4, 0.25],
  kI: ["1/d", 4, 0.25],
  wI: ["1", 0.6, 0.1],
  KFI: ["1", 1.2, 0.25],
  hFI: ["1", 1.7, 0.1],
  sD: ["1", 0.8, 0.25],
  kITT: ["1/d", 12, 0.25],
  KL: ["1", 1.5, 0.25],
  hL: ["1", 1.4, 0.1],
  sC: ["1", 0.5, 0.25],
  kT: ["1/d", 20, 0.25],
  wT: ["1", 0.05, 0.25],
  S0: ["1", 2, 0.2],
  Kd: ["1", 1, 0.1],
  kE: ["1/d", 25, 0.25],
  Km: ["1", 2, 0.25],
  IC: ["1", 0.8, 0.3],
  hB: ["1", 1.4, 0.08],
  kS: ["1/d", 0.1, 0.25],
  aE: ["1", 0.25, 0.2],
  aT: ["1", 0.2, 0.2],
  kSe: ["1/d", 0.0333, 0.25],
  KS: ["1", 0.8, 0.25],
  hS: ["1", 1.5, 0.1],
  KSI: ["1", 0.7, 0.25],
  hSI: ["1", 1.8, 0.1],
  kaA: ["1/d", 24, 0.3],
  kA: ["1/d", 1.66, 0.3],
  k12A: ["1/d", 1, 0.3],
  k21A: ["1/d", 0.5, 0.3],
  ke0: ["1/d", 4, 0.3],
  KiS: ["1", 0.6, 0.3],
  kaB: ["1/d", 30, 0.3],
  kB: ["1/d", 0.36, 0.3],
  k12B: ["1/d", 0.5, 0.3],
  k21B: ["1/d", 0.5, 0.3],
  kaC: ["1/d", 2, 0.3],
  keC: ["1/d", 0.5, 0.3],
  kaD: ["1/d", 1.5, 0.3],
  keD: ["1/d", 0.6, 0.3],
  kg: ["1/d", 0.2, 0.12],
  aP: ["1", 0.7, 0.1],
  Kg: ["1", 0.6, 0.25],
  hg: ["1", 2.4, 0.1],
  KgF: ["1", 0.7, 0.25],
  hgF: ["1", 1.9, 0.1],
} as const;
type Parameter = keyof typeof parameters;

/** Doses by the pool that receives them; drawn after the parameters. */
const doses = { A1: [1, 0.2], B1: [0.5, 0.2], C1: [1, 0.2], D1: [0.8, 0.2] } as const;

const hormones = ["G", "R", "LHp", "LH", "FSHp", "FSH", "Inh", "ITT", "T", "E2", "SHBG", "Sert"] as const;
const drugs = ["A1", "A2", "A3", "Ce", "B1", "B2", "B3", "C1", "C2", "D1", "D2"] as const;
const germCells = ["g1", "g2", "g3", "g4", "g5", "g6", "g7", "g8", "g9", "g10", "g11", "g12", "g13", "g14", "g15"] as const;
const pools = [...hormones, ...drugs, ...germCells] as const;
type Pool = (typeof pools)[number];

const evidence = assumed("invented for comparison");
const declared = <Name extends string, Made>(names: readonly Name[], make: (name: Name) => Made): Record<Name, Made> =>
  Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, Made>;

/** x falls from 1 at 0 to … and is 1 at x = 1, whatever half-point and steepness. */
const inhibited = (x: Expression, half: Expression, n: Expression): Expression => {
  const k = pow(half, n);
  return div(add(1, k), add(k, pow(x, n)));
};
const stimulated = (x: Expression, half: Expression, n: Expression): Expression => {
  const k = pow(half, n);
  const risen = pow(x, n);
  return div(mul(add(1, k), risen), add(k, risen));
};

type Symbols = Readonly<Record<Parameter | Pool, Expression>>;

/** dy/dt of each pool. */
function rates(s: Symbols): Readonly<Record<Pool, Expression>> {
  const bound = mul(s.S0, s.SHBG);
  const b = sub(add(bound, s.Kd), s.T);
  const free = mul(1 / 0.41421356237309515, mul(0.5, sub(sqrt(add(mul(b, b), mul(4, s.Kd, s.T))), b)));
  const estradiol = div(s.E2, add(1, div(s.Ce, s.KiS)));
  const drive = mul(s.G, s.R);
  const release = stimulated(drive, s.KX, s.hX);
  const releaseF = stimulated(drive, s.KF, s.hF);
  const brake = div(add(1, s.KEL), add(s.KEL, estradiol));
  const fsh = add(s.FSH, mul(s.sD, s.D2));
  const lh = add(s.LH, mul(s.sC, s.C2));
  const inhibitor = add(max(s.B2, 0), 1e-4);
  const aromatase = div(1, add(1, pow(div(inhibitor, s.IC), s.hB)));
  const support = stimulated(s.ITT, s.Kg, s.hg);
  const supportF = stimulated(fsh, s.KgF, s.hgF);
  const chain = declared(germCells, (name) => {
    const i = Number(name.slice(1));
    if (i === 1) return mul(s.kg, sub(pow(s.Sert, s.aP), s.g1));
    const before = s[`g${i - 1}` as Pool];
    const arriving = [6, 8, 10].includes(i) ? mul(support, before) : [12, 14].includes(i) ? mul(supportF, before) : before;
    return mul(s.kg, sub(arriving, s[name]));
  });
  return {
    G: mul(s.kG, sub(mul(inhibited(free, s.KT, s.hT), inhibited(estradiol, s.KE, s.hE)), s.G)),
    R: mul(s.kR, sub(inhibited(s.G, s.KR, s.hR), s.R)),
    LHp: mul(s.kpL, sub(brake, mul(release, s.LHp))),
    LH: mul(s.kLH, sub(mul(release, s.LHp), s.LH)),
    FSHp: mul(s.kpF, sub(mul(inhibited(s.Inh, s.KI, s.hI), brake), mul(releaseF, s.FSHp))),
    FSH: mul(s.kFSH, sub(mul(releaseF, s.FSHp), s.FSH)),
    Inh: mul(s.kI, sub(add(mul(s.wI, stimulated(fsh, s.KFI, s.hFI)), mul(sub(1, s.wI), s.Sert)), s.Inh)),
    ITT: mul(s.kITT, sub(stimulated(lh, s.KL, s.hL), s.ITT)),
    T: mul(s.kT, sub(add(mul(sub(1, s.wT), s.ITT), s.wT), free)),
    E2: mul(s.kE, sub(mul(aromatase, div(mul(add(1, s.Km), free), add(s.Km, free))), s.E2)),
    SHBG: mul(s.kS, sub(exp(sub(mul(s.aE, sub(s.E2, 1)), mul(s.aT, sub(free, 1)))), s.SHBG)),
    Sert: mul(s.kSe, sub(mul(stimulated(fsh, s.KS, s.hS), stimulated(s.ITT, s.KSI, s.hSI)), s.Sert)),
    A1: neg(mul(s.kaA, s.A1)),
    A2: add(sub(mul(s.kaA, s.A1), mul(add(s.kA, s.k12A), s.A2)), mul(s.k21A, s.A3)),
    A3: sub(mul(s.k12A, s.A2), mul(s.k21A, s.A3)),
    Ce: mul(s.ke0, sub(s.A2, s.Ce)),
    B1: neg(mul(s.kaB, s.B1)),
    B2: add(sub(mul(s.kaB, s.B1), mul(add(s.kB, s.k12B), s.B2)), mul(s.k21B, s.B3)),
    B3: sub(mul(s.k12B, s.B2), mul(s.k21B, s.B3)),
    C1: neg(mul(s.kaC, s.C1)),
    C2: sub(mul(s.kaC, s.C1), mul(s.keC, s.C2)),
    D1: neg(mul(s.kaD, s.D1)),
    D2: sub(mul(s.kaD, s.D1), mul(s.keD, s.D2)),
    ...chain,
  };
}

/** The workload in the model language. */
export const workload: System = assemble("workload", [
  component("workload.axis", {
    about: "An axis-like loop.",
    fidelity: "placeholder",
    leavesOut: [],
    parameters: declared(Object.keys(parameters) as Parameter[], (name) => {
      const [unit, value] = parameters[name];
      return { unit, value, means: "see the workload's equations", evidence };
    }),
    pools: declared(pools, (name) => ({
      start: (drugs as readonly string[]).includes(name) ? 0 : 1,
      unit: "1",
      means: "see the equations",
    })),
    quantities: ({ T, SHBG }) => ({ ratio: quantity(div(T, SHBG), "1", "something to read") }),
    flows: (s) => {
      const found = rates(s);
      return declared(pools, (name) => flow({ to: s[name], at: found[name] }));
    },
  }),
]);

export const days = 365;

/** Hours of the doses: A and B by mouth at a third of each day, C and D under the skin on three evenings a week. */
export function* schedule(): Generator<{ readonly at: number; readonly kind: number; readonly into: readonly (keyof typeof doses)[] }> {
  for (let day = 0; day < days; day++) {
    yield { at: (day + 1 / 3) * 24, kind: 0, into: ["A1", "B1"] };
    if ([0, 2, 4].includes(day % 7)) yield { at: (day + 0.85) * 24, kind: 1, into: ["C1", "D1"] };
  }
}

/** Men drawn one after the other: parameters per hour, and doses. Always the same. */
export function* drawMen(
  count: number,
): Generator<{ readonly values: Float64Array; readonly doses: Readonly<Record<keyof typeof doses, number>> }> {
  let state = 12345;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const normal = (): number => {
    let u = 0;
    do u = uniform();
    while (u < 1e-12);
    return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * uniform());
  };
  const draw = (median: number, cv: number): number => {
    const z = Math.max(-2.5, Math.min(2.5, normal()));
    return median * Math.exp(Math.sqrt(Math.log(1 + cv * cv)) * z);
  };
  for (let i = 0; i < count; i++) {
    const values = Float64Array.from(Object.values(parameters), ([unit, value, cv]) => draw(value, cv) / (unit === "1/d" ? 24 : 1));
    const own = Object.fromEntries(Object.entries(doses).map(([pool, [value, cv]]) => [pool, draw(value, cv)]));
    yield { values, doses: own as Record<keyof typeof doses, number> };
  }
}

/** Men with their doses, as the engine takes them. */
export function* men(count: number, y0: Float64Array): Generator<EngineMan> {
  for (const man of drawMen(count)) yield { values: man.values, y0, interruptions: interruptionsOf(man.doses) };
}

function* interruptionsOf(own: Readonly<Record<keyof typeof doses, number>>): Generator<EngineInterruption> {
  for (const { at, kind, into } of schedule()) {
    const added = into.map((pool) => ({ place: pools.indexOf(pool), amount: own[pool] }));
    yield {
      at,
      kind,
      apply(y) {
        for (const { place, amount } of added) y[place]! += amount;
        return false;
      },
    };
  }
}
