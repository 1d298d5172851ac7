/** Stiff problems: what only an implicit method can do in few steps. */
import { cos, sin } from "../../numerics/index.ts";
import { type ClosedForm, closedForm, fullJacobian, type Problem } from "./problem.ts";

/**
 * dy/dt = −stiffness·(y − sin(t + π/4)) + cos(t + π/4): the solution is gentle, everything beside it is pulled back hard
 * (Prothero & Robinson 1974, Math. Comp. 28(125), 145–162).
 */
export function protheroRobinson(stiffness: number): ClosedForm {
  const phase = 0.7853981633974483;
  return closedForm({
    name: `Prothero–Robinson, stiffness ${stiffness}`,
    from: 0,
    until: 2,
    exact: (t) => Float64Array.of(sin(t + phase)),
    term: {
      size: 1,
      timeDependent: true,
      rhs: (t, y, dy) => void (dy[0] = -stiffness * (y[0]! - sin(t + phase)) + cos(t + phase)),
      jacobian: fullJacobian(1, () => [[-stiffness]]),
      timeDerivative: (t, _y, dfdt) => void (dfdt[0] = stiffness * cos(t + phase) - sin(t + phase)),
    },
  });
}

const bari =
  "Test Set for IVP Solvers, Bari, release 2.4 (Mazzia & Magherini 2008), as carried by the R package deTestSet; confirmed with Radau IIA";

/** Three reactions over eleven decades of time (Robertson 1966). The amounts always add up to 1. */
export const robertson: Problem = {
  name: "Robertson",
  from: 0,
  until: 1e11,
  y0: Float64Array.of(1, 0, 0),
  end: Float64Array.of(2.083340149701255e-8, 8.333360770334713e-14, 0.999999979166505),
  source: bari,
  term: {
    size: 3,
    rhs(_t, y, dy) {
      dy[0] = -0.04 * y[0]! + 1e4 * y[1]! * y[2]!;
      dy[2] = 3e7 * y[1]! * y[1]!;
      dy[1] = -dy[0] - dy[2];
    },
    jacobian: fullJacobian(3, (_t, y) => [
      [-0.04, 1e4 * y[2]!, 1e4 * y[1]!],
      [0.04, -1e4 * y[2]! - 6e7 * y[1]!, -1e4 * y[1]!],
      [0, 6e7 * y[1]!, 0],
    ]),
  },
};

/** A relaxation oscillator: it creeps, then jumps within a millionth of its period (Van der Pol 1926). */
export const vanDerPol: Problem = {
  name: "Van der Pol",
  from: 0,
  until: 2,
  y0: Float64Array.of(2, 0),
  end: Float64Array.of(1.706167732170483, -0.8928097010247975),
  source: bari,
  term: {
    size: 2,
    rhs(_t, y, dy) {
      dy[0] = y[1]!;
      dy[1] = ((1 - y[0]! * y[0]!) * y[1]! - y[0]!) / 1e-6;
    },
    jacobian: fullJacobian(2, (_t, y) => [
      [0, 1],
      [(-2 * y[0]! * y[1]! - 1) / 1e-6, (1 - y[0]! * y[0]!) / 1e-6],
    ]),
  },
};
