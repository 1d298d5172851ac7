/** A couple's chance of a pregnancy, from his sperm and what is known of her. */
export { type AssistedReproduction, assistedReproduction } from "./assisted-reproduction.ts";
export { type ConceptionSource, conceptionSources, coupleAssumptions } from "./assumptions.ts";
export { type Couple, usualPartnerAge, type WayOfCounting, waysOfCounting } from "./ways-of-counting.ts";
