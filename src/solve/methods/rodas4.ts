/** Rodas4: the classical stiff method, fourth order, stiffly accurate and L-stable; cheaper a step than Rodas5P. */
import { rosenbrock } from "./rosenbrock.ts";

/** The first four weights of the fifth stage, the sixth and the solution. */
const shared = [1.221224509226641, 6.019134481288629, 12.53708332932087, -0.687886036105895];

/** Six stages; the last one is the error estimate. */
export const rodas4 = rosenbrock({
  name: "Rodas4",
  order: 4,
  gamma: 0.25,
  c: [0, 0.386, 0.21, 0.63, 1, 1],
  d: [0.25, -0.1043, 0.1035, -0.0362, 0, 0],
  a: [
    [],
    [1.544],
    [0.9466785280815826, 0.2557011698983284],
    [3.314825187068521, 2.896124015972201, 0.9986419139977817],
    shared,
    [...shared, 1],
  ],
  C: [
    [],
    [-5.6688],
    [-2.430093356833875, -0.2063599157091915],
    [-0.1073529058151375, -9.594562251023355, -20.47028614809616],
    [7.496443313967647, -10.24680431464352, -33.99990352819905, 11.7089089320616],
    [8.083246795921522, -7.981132988064893, -31.52159432874371, 16.31930543123136, -6.058818238834054],
  ],
  b: [...shared, 1, 1],
  e: [0, 0, 0, 0, 0, 1],
  source: "Hairer & Wanner 1996, Solving Ordinary Differential Equations II, 2nd ed., section VI.4, code RODAS",
});
