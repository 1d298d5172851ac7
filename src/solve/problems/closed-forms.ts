/** Smooth problems whose solutions are formulas: what an order of convergence is measured on. */
import { cos, exp, sin, sqrt } from "../../numerics/index.ts";
import { type ClosedForm, closedForm, fullJacobian } from "./problem.ts";

/** dy/dt = −y. */
export const exponentialDecay = closedForm({
  name: "exponential decay",
  from: 0,
  until: 2,
  exact: (t) => Float64Array.of(exp(-t)),
  term: { size: 1, rhs: (_t, y, dy) => void (dy[0] = -y[0]!), jacobian: fullJacobian(1, () => [[-1]]) },
});

/** A rotation: neither grows nor decays, so it shows what damping a method adds. */
export const harmonicOscillator = closedForm({
  name: "harmonic oscillator",
  from: 0,
  until: 3,
  exact: (t) => Float64Array.of(cos(t), -sin(t)),
  term: {
    size: 2,
    rhs(_t, y, dy) {
      dy[0] = y[1]!;
      dy[1] = -y[0]!;
    },
    jacobian: fullJacobian(2, () => [
      [0, 1],
      [-1, 0],
    ]),
  },
});

/** dy/dt = y(1 − y): the simplest that is not linear. */
export const logistic = closedForm({
  name: "logistic growth",
  from: 0,
  until: 4,
  exact: (t) => Float64Array.of(1 / (1 + 9 * exp(-t))),
  term: {
    size: 1,
    rhs: (_t, y, dy) => void (dy[0] = y[0]! * (1 - y[0]!)),
    jacobian: fullJacobian(1, (_t, y) => [[1 - 2 * y[0]!]]),
  },
});

/** dy/dt = y cos t, y = exp(sin t): driven by the clock, so that every instant and every weight of ∂f/∂t counts. */
const forcedGrowth = closedForm({
  name: "forced growth",
  from: 0,
  until: 4,
  exact: (t) => Float64Array.of(exp(sin(t))),
  term: {
    size: 1,
    timeDependent: true,
    rhs: (t, y, dy) => void (dy[0] = y[0]! * cos(t)),
    jacobian: fullJacobian(1, (t) => [[cos(t)]]),
    timeDerivative: (t, y, dfdt) => void (dfdt[0] = -y[0]! * sin(t)),
  },
});

/** Rates per hour of a drug that is absorbed and eliminated by first order. */
const absorption = 1.2;
const elimination = 0.3;

/** A unit dose at `t = 0`, swallowed: in the gut and in the blood (Bateman's function). */
export const bateman: ClosedForm = closedForm({
  name: "Bateman",
  from: 0,
  until: 6,
  exact: (t) =>
    Float64Array.of(exp(-absorption * t), (absorption / (absorption - elimination)) * (exp(-elimination * t) - exp(-absorption * t))),
  term: {
    size: 2,
    names: ["gut", "blood"],
    rhs(_t, y, dy) {
      dy[0] = -absorption * y[0]!;
      dy[1] = absorption * y[0]! - elimination * y[1]!;
    },
    jacobian: {
      columnPointers: Int32Array.of(0, 2, 3),
      rows: Int32Array.of(0, 1, 1),
      evaluate: (_t, _y, values) => values.set([-absorption, absorption, -elimination]),
    },
  },
});

/** Rates per hour: out of the body, into the tissue, back from it. */
const out = 0.4;
const into = 0.6;
const back = 0.15;
/** Sum and product of the two rates at which the compartments empty. */
const rateSum = out + into + back;
const fast = (rateSum + sqrt(rateSum * rateSum - 4 * out * back)) / 2;
const slow = (out * back) / fast;

/** A unit dose at `t = 0`, injected into the first of two compartments. */
export const twoCompartments: ClosedForm = closedForm({
  name: "two compartments",
  from: 0,
  until: 6,
  exact: (t) =>
    Float64Array.of(
      ((fast - back) * exp(-fast * t) + (back - slow) * exp(-slow * t)) / (fast - slow),
      (into * (exp(-slow * t) - exp(-fast * t))) / (fast - slow),
    ),
  term: {
    size: 2,
    names: ["blood", "tissue"],
    rhs(_t, y, dy) {
      dy[0] = back * y[1]! - (out + into) * y[0]!;
      dy[1] = into * y[0]! - back * y[1]!;
    },
    jacobian: fullJacobian(2, () => [
      [-(out + into), back],
      [into, -back],
    ]),
  },
});

/** Problems on which every method shows its own order. */
export const telling: readonly ClosedForm[] = [logistic, forcedGrowth];

/** Linear and without a clock: here a method may be better than its order, and Rodas5P is. */
export const linear: readonly ClosedForm[] = [exponentialDecay, harmonicOscillator, bateman, twoCompartments];
