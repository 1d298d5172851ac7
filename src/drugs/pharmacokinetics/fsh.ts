/** How FSH that was injected spreads and leaves, whatever its origin. */
import { assumed, measured } from "../../references/index.ts";
import { twoCompartment } from "./disposition.ts";

const published = "clearance 0.5 L/h, volume at steady state 9 L, half-lives of 2 and 17 h: the two-compartment model that has all four";

/** Two compartments: distribution within hours, then a half-life of 17 h. */
export const fshDisposition = twoCompartment({
  unit: "IU",
  shown: "IU/L",
  clearance: { value: 0.5, unit: "L/h", cv: 0.25, range: [0.4, 0.7], evidence: measured("lecotonnec1993", published) },
  volume: { value: 3.757, unit: "L", range: [3, 6], evidence: measured("lecotonnec1993", published) },
  peripheralVolume: { value: 5.243, unit: "L", range: [3, 8], evidence: measured("lecotonnec1993", published) },
  exchange: { value: 0.5564, unit: "L/h", range: [0.2, 1], evidence: measured("lecotonnec1993", published) },
});

/** About two thirds of an injection arrive. */
export const fshBioavailable = {
  value: 0.6, unit: "1", cv: 0.2, range: [0.5, 0.8],
  evidence: assumed("150 IU raise FSH by 3.8 IU/L (Jockenhovel 1990); the absolute bioavailability published for women is two thirds"),
} as const;
