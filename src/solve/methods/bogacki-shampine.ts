/** Bogacki–Shampine 3(2): the cheap explicit method, for smooth systems and loose tolerances. */
import { explicitRungeKutta } from "./explicit-runge-kutta.ts";

/** Four stages, third order, second-order error estimate, first same as last. */
export const bogackiShampine = explicitRungeKutta({
  name: "Bogacki–Shampine 3(2)",
  order: 3,
  c: [0, 1 / 2, 3 / 4, 1],
  a: [[], [1 / 2], [0, 3 / 4], [2 / 9, 1 / 3, 4 / 9]],
  b: [2 / 9, 1 / 3, 4 / 9, 0],
  bEmbedded: [7 / 24, 1 / 4, 1 / 3, 1 / 8],
  source: "Bogacki & Shampine 1989, Appl. Math. Lett. 2(4), 321–325, doi:10.1016/0893-9659(89)90079-7",
});
