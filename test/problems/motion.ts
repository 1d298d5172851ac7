/** Bodies and oscillators: Pleiades, Arenstorf's orbit, Van der Pol in both scalings. */
import { add, div, type Expression, mul, neg, pow, sub } from "../../src/symbolic/index.ts";
import { fromSlopes, type ReferenceProblem } from "./problem.ts";

const bari = "Test Set for IVP Solvers, Bari (Mazzia & Magherini, rel. 2.4, 2008), as carried by the R package deTestSet";
const bodies = [1, 2, 3, 4, 5, 6, 7] as const;
type Body = (typeof bodies)[number];
type Coordinate = `${"x" | "y" | "u" | "v"}${Body}`;
const named = (kinds: readonly ("x" | "y" | "u" | "v")[], values: readonly number[]) =>
  Object.fromEntries(values.map((value, i) => [`${kinds[Math.floor(i / 7)]!}${(i % 7) + 1}`, value])) as Record<Coordinate, number>;
const layout = ["x", "y", "u", "v"] as const;

const pleiades: ReferenceProblem = {
  name: "Pleiades",
  system: fromSlopes("pleiades", {
    start: named(layout, [3, 3, -1, -3, 2, -2, 2, 3, -3, 2, 0, 0, -4, 4, 0, 0, 0, 0, 0, 1.75, -1.5, 0, 0, 0, -1.25, 1, 0, 0]),
    slopes(s) {
      const pull = (i: Body, along: "x" | "y"): Expression =>
        bodies
          .filter((j) => j !== i)
          .map((j) => {
            const [dx, dy] = [sub(s[`x${j}`], s[`x${i}`]), sub(s[`y${j}`], s[`y${i}`])];
            return mul(j, along === "x" ? dx : dy, pow(add(mul(dx, dx), mul(dy, dy)), -1.5));
          })
          .reduce((total, one) => add(total, one));
      return Object.fromEntries(
        bodies.flatMap((i) => [
          [`x${i}`, s[`u${i}`]],
          [`y${i}`, s[`v${i}`]],
          [`u${i}`, pull(i, "x")],
          [`v${i}`, pull(i, "y")],
        ]),
      ) as Record<Coordinate, Expression>;
    },
  }),
  until: 3,
  method: "not stiff",
  tolerance: { relative: 1e-13, absolute: 1e-13 },
  end: named(
    layout,
    [
      0.3706139143970502, 3.237284092057233, -3.222559032418324, 0.659709145577531, 0.3425581707156584, 1.562172101400631,
      -0.7003092922212495, -3.943437585517392, -3.27138097397255, 5.225081843456543, -2.59061243497747, 1.198213693392275,
      -0.2429682344935824, 1.09144924042898, 3.417003806314313, 1.354584501625501, -2.590065597810775, 2.025053734714242,
      -1.155815100160448, -0.8072988170223021, 0.595239635420871, -3.74124496123401, 0.377345968575063, 0.9386858869551074,
      0.3667922227200571, -0.347404635380849, 2.344915448180937, -1.947020434263292,
    ],
  ),
  source: `${bari}; confirmed with DOP853 at 1e-13 to 3e-11`,
};

const arenstorf: ReferenceProblem = {
  name: "Arenstorf",
  system: fromSlopes("arenstorf", {
    start: { x: 0.994, y: 0, u: 0, v: -2.0015851063790824 },
    slopes({ x, y, u, v }) {
      const moon = 0.012277471;
      const earth = 1 - moon;
      const cube = (from: Expression): Expression => pow(add(mul(from, from), mul(y, y)), 1.5);
      const [d1, d2] = [cube(add(x, moon)), cube(sub(x, earth))];
      return {
        x: u,
        y: v,
        u: sub(sub(add(x, mul(2, v)), div(mul(earth, add(x, moon)), d1)), div(mul(moon, sub(x, earth)), d2)),
        v: sub(sub(sub(y, mul(2, u)), div(mul(earth, y), d1)), div(mul(moon, y), d2)),
      };
    },
  }),
  until: 17.065216560157964,
  method: "not stiff",
  tolerance: { relative: 1e-14, absolute: 1e-15 },
  end: { x: 0.994, v: -2.0015851063790824 },
  besides: {
    y: { within: 1e-8, because: "it returns to 0; errors grow ten thousandfold along the orbit" },
    u: { within: 1e-8, because: "it returns to 0; errors grow ten thousandfold along the orbit" },
  },
  source: "the orbit is closed: it ends where it began; period as in IVPTestSuite.jl",
};

const vanDerPol: ReferenceProblem = {
  name: "Van der Pol, ε = 10⁻⁶",
  system: fromSlopes("vanDerPol", {
    start: { y1: 2, y2: 0 },
    slopes: ({ y1, y2 }) => ({ y1: y2, y2: div(sub(mul(sub(1, mul(y1, y1)), y2), y1), 1e-6) }),
  }),
  until: 2,
  method: "stiff",
  tolerance: { relative: 1e-11, absolute: 1e-11 },
  end: { y1: 1.706167732170483, y2: -0.8928097010247975 },
  source: "Test Set for IVP Solvers, Bari, vdpol.F, as in IVPTestSuite.jl; confirmed with Radau IIA at 1e-12 to 2e-14",
};

const vanDerPolSlow: ReferenceProblem = {
  name: "Van der Pol, μ = 1000",
  system: fromSlopes("vanDerPolSlow", {
    start: { y1: 2, y2: 0 },
    slopes: ({ y1, y2 }) => ({ y1: y2, y2: add(mul(1000, sub(1, mul(y1, y1)), y2), neg(y1)) }),
  }),
  until: 2000,
  method: "stiff",
  tolerance: { relative: 1e-11, absolute: { y1: 1e-11, y2: 1e-14 } },
  end: { y1: 1.706167732170469, y2: -0.0008928097010248125 },
  source: `${bari}; confirmed with Radau IIA at 1e-12 to 7e-15`,
};

export const motion: readonly ReferenceProblem[] = [pleiades, arenstorf, vanDerPol, vanDerPolSlow];
