/** Problems whose sensitivities are formulas: the state, and how it would move with each parameter. */
import { cos, exp, sin } from "../../numerics/index.ts";
import type { Tangents } from "../tangents.ts";
import type { Jacobian, Term } from "../term.ts";
import { fullJacobian } from "./problem.ts";

export interface Sensitive {
  readonly name: string;
  readonly term: Term;
  readonly tangents: Tangents;
  readonly until: number;
  exact(t: number): readonly number[];
  /** ∂y/∂p, one vector for each parameter; at 0 it is that of the start. */
  by(t: number): readonly (readonly number[])[];
}

/** ∂f/∂p, one vector for each parameter. */
const columns = (size: number, count: number, entries: (t: number, y: Float64Array) => readonly (readonly number[])[]): Jacobian => ({
  columnPointers: Int32Array.from({ length: count + 1 }, (_, j) => j * size),
  rows: Int32Array.from({ length: size * count }, (_, p) => p % size),
  evaluate: (t, y, values) => values.set(entries(t, y).flat()),
});

const k = 0.7;

/** dy/dt = −k y from 5: ∂y/∂k = −t y. */
export const decay: Sensitive = {
  name: "decay",
  until: 3,
  term: { size: 1, rhs: (_t, y, dy) => void (dy[0] = -k * y[0]!), jacobian: fullJacobian(1, () => [[-k]]) },
  tangents: {
    inParameters: columns(1, 1, (_t, y) => [[-y[0]!]]),
    jacobianAlong: (_t, _y, _along, _parameter, values) => void (values[0] = -1),
  },
  exact: (t) => [5 * exp(-k * t)],
  by: (t) => [[-5 * t * exp(-k * t)]],
};

const [ka, ke] = [1.3, 0.4];

/** A depot of 3 emptied at ka into blood, cleared at ke: parameters ka, ke, and the dose, which only the start knows. */
export const bateman: Sensitive = {
  name: "Bateman",
  until: 8,
  term: {
    size: 2,
    rhs(_t, y, dy) {
      dy[0] = -ka * y[0]!;
      dy[1] = ka * y[0]! - ke * y[1]!;
    },
    jacobian: fullJacobian(2, () => [
      [-ka, 0],
      [ka, -ke],
    ]),
  },
  tangents: {
    inParameters: columns(2, 3, (_t, y) => [
      [-y[0]!, y[0]!],
      [0, -y[1]!],
      [0, 0],
    ]),
    jacobianAlong: (_t, _y, _along, parameter, values) =>
      values.set(
        [
          [-1, 1, 0, 0],
          [0, 0, 0, -1],
          [0, 0, 0, 0],
        ][parameter]!,
      ),
  },
  exact: (t) => [3 * exp(-ka * t), ((3 * ka) / (ka - ke)) * (exp(-ke * t) - exp(-ka * t))],
  by(t) {
    const [a, e, gap] = [exp(-ka * t), exp(-ke * t), ka - ke];
    const blood = (ka / gap) * (e - a);
    return [
      [-3 * t * a, (3 * (-ke * (e - a))) / (gap * gap) + (3 * ka * t * a) / gap],
      [0, (3 * ka * (e - a)) / (gap * gap) - (3 * ka * t * e) / gap],
      [a, blood],
    ];
  },
};

const [r, capacity, seed] = [1.1, 4, 0.3];

/** dy/dt = r y (1 − y/K) from y0: parameters r, K, y0; its Jacobian bends along all three. */
export const logisticGrowth: Sensitive = {
  name: "logistic growth",
  until: 6,
  term: {
    size: 1,
    rhs: (_t, y, dy) => void (dy[0] = r * y[0]! * (1 - y[0]! / capacity)),
    jacobian: fullJacobian(1, (_t, y) => [[r * (1 - (2 * y[0]!) / capacity)]]),
  },
  tangents: {
    inParameters: columns(1, 3, (_t, y) => [[y[0]! * (1 - y[0]! / capacity)], [(r * y[0]! * y[0]!) / (capacity * capacity)], [0]]),
    jacobianAlong(_t, y, along, parameter, values) {
      const direct = [1 - (2 * y[0]!) / capacity, (2 * r * y[0]!) / (capacity * capacity), 0][parameter]!;
      values[0] = direct - (2 * r * along[0]!) / capacity;
    },
  },
  exact: (t) => [capacity / (1 + (capacity / seed - 1) * exp(-r * t))],
  by(t) {
    const e = exp(-r * t);
    const below = 1 + (capacity / seed - 1) * e;
    return [
      [(capacity * (capacity / seed - 1) * t * e) / (below * below)],
      [1 / below - (capacity * e) / (seed * below * below)],
      [(capacity * capacity * e) / (seed * seed * below * below)],
    ];
  },
};

const [depth, pace] = [0.8, 2];

/** dy/dt = a y cos(w t) from 1, so y = exp(a sin(w t)/w): the clock enters Jacobian, slope and both their tangents. */
export const forcedGrowth: Sensitive = {
  name: "forced growth",
  until: 4,
  term: {
    size: 1,
    timeDependent: true,
    rhs: (t, y, dy) => void (dy[0] = depth * y[0]! * cos(pace * t)),
    jacobian: fullJacobian(1, (t) => [[depth * cos(pace * t)]]),
    timeDerivative: (t, y, dfdt) => void (dfdt[0] = -depth * pace * y[0]! * sin(pace * t)),
  },
  tangents: {
    inParameters: columns(1, 2, (t, y) => [[y[0]! * cos(pace * t)], [-depth * y[0]! * t * sin(pace * t)]]),
    jacobianAlong: (t, _y, _along, parameter, values) => void (values[0] = [cos(pace * t), -depth * t * sin(pace * t)][parameter]!),
    timeDerivativeAlong(t, y, along, parameter, dfdt) {
      const [s, c] = [sin(pace * t), cos(pace * t)];
      const direct = [-pace * y[0]! * s, -depth * y[0]! * (s + pace * t * c)][parameter]!;
      dfdt[0] = direct - depth * pace * s * along[0]!;
    },
  },
  exact: (t) => [exp((depth * sin(pace * t)) / pace)],
  by(t) {
    const y = exp((depth * sin(pace * t)) / pace);
    return [[(y * sin(pace * t)) / pace], [y * depth * ((t * cos(pace * t)) / pace - sin(pace * t) / (pace * pace))]];
  },
};
