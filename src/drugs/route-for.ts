/** Which route a prescription means. */
import { describeDimension, dimensionOf, sameDimension } from "../units/index.ts";
import type { Drug } from "./drug.ts";
import { doseHasWrongDimension, noSuchRoute } from "./errors.ts";
import type { Route } from "./route.ts";

/**
 * The route that takes a dose in this unit: the one named, or its twin in another kind of unit; without a name the
 * default, or the first that takes the unit.
 *
 * @throws DrugError `drugs/no-such-route`, naming those there are; `drugs/dose-dimension` when none takes the unit.
 *
 * @example
 * routeFor(choriogonadotropinAlfa, "IU").unit // => "IU"
 */
export function routeFor(drug: Drug, doseUnit: string, name?: string): Route {
  if (name !== undefined && !(name in drug.routes)) throw noSuchRoute(drug.name, name, Object.keys(drug.routes));
  const preferred = name ?? drug.defaultRoute;
  const inOrder = Object.entries(drug.routes)
    .filter(([route]) => name === undefined || route.startsWith(preferred))
    .sort(([a], [b]) => Number(b === preferred) - Number(a === preferred))
    .map(([, route]) => route);
  const given = dimensionOf(doseUnit);
  const found = inOrder.find(({ unit }) => sameDimension(dimensionOf(unit), given));
  if (!found) throw doseHasWrongDimension(drug.name, describeDimension(given), [...new Set(inOrder.map(({ unit }) => unit))]);
  return found;
}
