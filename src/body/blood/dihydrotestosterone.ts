/** Dihydrotestosterone (DHT) in blood: made of testosterone by 5α-reductase. */
import { component, flow, quantity } from "../../model/index.ts";
import { assumed } from "../../references/index.ts";
import { div, mul } from "../../symbolic/index.ts";

export const dihydrotestosterone = component("blood.dihydrotestosterone", {
  about: "Holds DHT between the skin and its clearance.",
  fidelity: "empirical",
  leavesOut: ["binding to SHBG", "tissue DHT that never reaches blood"],
  parameters: {
    resting: { value: 1.7, unit: "nmol/L", range: [0.8, 3], means: "DHT of the reference man", evidence: assumed("49 ng/dL, middle of the reference range") },
    volume: { value: 52, unit: "L", range: [30, 90], means: "volume of distribution", evidence: assumed("a clearance of about 390 L/d per square metre (Saez 1972) over a turnover of 0.6/h") },
    turnover: { value: 0.6, unit: "1/h", range: [0.3, 1.5], means: "rate constant of clearance", evidence: assumed("DHT follows testosterone within hours") },
  },
  pools: { central: { unit: "nmol", means: "DHT in the body" } },
  quantities: ({ central, volume, turnover }) => ({
    concentration: quantity(div(central, volume), "nmol/L", "DHT in blood"),
    cleared: quantity(mul(turnover, central), "nmol/h", "DHT cleared per hour"),
  }),
  starts: ({ resting, volume }) => ({ central: mul(resting, volume) }),
  flows: ({ central, cleared }) => ({ clearance: flow({ from: central, at: cleared }) }),
});
