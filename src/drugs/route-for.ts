/** Which route a prescription means. */
import { describeDimension, dimensionOf, divideDimensions, sameDimension } from "../units/index.ts";
import type { Drug } from "./drug.ts";
import { doseHasWrongDimension, noSuchRoute } from "./errors.ts";
import type { Route } from "./route.ts";

const time = dimensionOf("h");

/**
 * The route named, or else the default, as it takes amounts in this unit: some drugs are prescribed by mass or by activity.
 *
 * @param unit - Of a dose, or of an infusion's rate.
 *
 * @throws DrugError `drugs/no-such-route`, naming those there are; `drugs/dose-dimension` when it is not dosed in such a unit.
 *
 * @example
 * routeFor(choriogonadotropinAlfa, "IU").unit // => "IU"
 */
export function routeFor(drug: Drug, unit: string, name: string = drug.defaultRoute): Route {
  if (!Object.hasOwn(drug.routes, name)) throw noSuchRoute(drug.name, name, Object.keys(drug.routes));
  const route = drug.routes[name]!;
  const ways = route.also ? [route, route.also] : [route];
  const given = dimensionOf(unit);
  const takes = (way: Route): boolean => {
    const dose = dimensionOf(way.unit);
    return sameDimension(dose, given) || (way.modes.includes("infusion") && sameDimension(divideDimensions(dose, time), given));
  };
  const found = ways.find(takes);
  if (!found) throw doseHasWrongDimension(drug.name, describeDimension(given), ways.map((way) => way.unit));
  return found;
}
