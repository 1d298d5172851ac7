/** Ring modulator: an electric circuit that mixes two sounds; stiff, and never at rest. */
import { add, div, type Expression, exp, mul, neg, sub } from "../../src/symbolic/index.ts";
import { fromSlopes, type ReferenceProblem } from "./problem.ts";

const constants = {
  c: 1.6e-8,
  cs: 2e-12,
  cp: 1e-8,
  r: 25000,
  rp: 50,
  lh: 4.45,
  ls1: 0.002,
  ls2: 0.0005,
  ls3: 0.0005,
  rg1: 36.3,
  rg2: 17.3,
  rg3: 17.3,
  ri: 50,
  rc: 600,
  gamma: 4.067286402e-8,
  delta: 17.7493332,
} as const;

const turn = 2 * Math.PI;

export const ringModulator: ReferenceProblem = {
  name: "Ring modulator",
  system: fromSlopes("ringModulator", {
    constants,
    // The language has no sine: each of the two signals is a point that goes round.
    start: {
      ...({ y1: 0, y2: 0, y3: 0, y4: 0, y5: 0, y6: 0, y7: 0, y8: 0, y9: 0, y10: 0, y11: 0, y12: 0, y13: 0, y14: 0, y15: 0 } as const),
      ...({ sineLow: 0, cosineLow: 1, sineHigh: 0, cosineHigh: 1 } as const),
    },
    slopes(s) {
      const { y1, y2, y3, y4, y5, y6, y7, y8, y9, y10, y11, y12, y13, y14, y15 } = s;
      const low = mul(0.5, s.sineLow);
      const high = mul(2, s.sineHigh);
      const common = add(y7, high);
      const diode = (voltage: Expression): Expression => mul(s.gamma, sub(exp(mul(s.delta, voltage)), 1));
      const q1 = diode(sub(sub(y3, y5), common));
      const q2 = diode(sub(sub(y6, y4), common));
      const q3 = diode(add(add(y4, y5), common));
      const q4 = diode(sub(common, add(y3, y6)));
      const half = (y: Expression): Expression => mul(0.5, y);
      return {
        y1: div(sub(add(sub(y8, half(y10)), half(y11), y14), div(y1, s.r)), s.c),
        y2: div(sub(add(sub(y9, half(y12)), half(y13), y15), div(y2, s.r)), s.c),
        y3: div(add(sub(y10, q1), q4), s.cs),
        y4: div(sub(sub(q2, y11), q3), s.cs),
        y5: div(sub(add(y12, q1), q3), s.cs),
        y6: div(sub(sub(q4, y13), q2), s.cs),
        y7: div(sub(sub(sub(add(q1, q2), q3), q4), div(y7, s.rp)), s.cp),
        y8: neg(div(y1, s.lh)),
        y9: neg(div(y2, s.lh)),
        y10: div(sub(sub(half(y1), y3), mul(s.rg2, y10)), s.ls2),
        y11: div(sub(sub(y4, half(y1)), mul(s.rg3, y11)), s.ls3),
        y12: div(sub(sub(half(y2), y5), mul(s.rg2, y12)), s.ls2),
        y13: div(sub(sub(y6, half(y2)), mul(s.rg3, y13)), s.ls3),
        y14: div(sub(sub(low, y1), mul(add(s.ri, s.rg1), y14)), s.ls1),
        y15: neg(div(add(y2, mul(add(s.rc, s.rg1), y15)), s.ls1)),
        sineLow: mul(1e3 * turn, s.cosineLow),
        cosineLow: mul(-1e3 * turn, s.sineLow),
        sineHigh: mul(1e4 * turn, s.cosineHigh),
        cosineHigh: mul(-1e4 * turn, s.sineHigh),
      };
    },
  }),
  until: 1e-3,
  method: "stiff",
  tolerance: { relative: 1e-10, absolute: 1e-14 },
  end: {
    y1: -0.02339057358486745,
    y2: -0.007367485485540825,
    y3: 0.2582956709291169,
    y4: -0.406446572128345,
    y5: -0.4039455665149794,
    y6: 0.2607966765422943,
    y7: 0.1106761861269975,
    y8: 2.939904342435596e-7,
    y9: -2.840029933642329e-8,
    y10: 0.0007267198267264553,
    y11: 0.000792948719696084,
    y12: -0.0007255283495698965,
    y13: -0.0007941401968526521,
    y14: 7.088495416976114e-5,
    y15: 2.39005907523657e-5,
  },
  source:
    "Test Set for IVP Solvers, Bari, ringmod.F (RADAU at 1e-12), as carried by the R package deTestSet; confirmed with Radau IIA at 1e-9",
};
