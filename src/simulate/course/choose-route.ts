/** Which of a drug's routes takes the dose that was written, and in which mode. */
import { dimensionOf, sameDimension } from "../../units/index.ts";
import type { CataloguedDrug, RouteUse } from "./catalogue.ts";
import type { Mode, Pattern } from "./course.ts";
import type { Place } from "./cursor.ts";
import { notInfused, onlyPulses, wrongUnit } from "./errors.ts";
import { canBeInfused } from "./route.ts";

/** Doses closer than this are a pump's. */
const pulsesBelowHours = 6;

const usesOf = (drug: CataloguedDrug, route: string): readonly RouteUse[] => {
  const use = drug.uses?.[route];
  if (use) return [use];
  const modes: readonly Mode[] = canBeInfused(route) ? ["dose", "pulses", "infusion"] : ["dose", "pulses"];
  return drug.units.map((unit) => ({ unit, modes }));
};

function modeOf(modes: readonly Mode[], { periodHours, offsetsHours }: Pattern, infused: boolean): Mode | undefined {
  if (infused) return modes.find((mode) => mode === "infusion");
  const pulses = modes.includes("pulses") && periodHours < Number.POSITIVE_INFINITY;
  if (pulses && periodHours / offsetsHours.length < pulsesBelowHours) return "pulses";
  return modes.includes("dose") ? "dose" : pulses ? "pulses" : undefined;
}

/** What the choice depends on; `place` is quoted when there is none. */
export interface Order {
  /** The route that was written. */
  readonly said: string | undefined;
  readonly unit: string;
  readonly pattern: Pattern;
  readonly infused: boolean;
  readonly place: { readonly dose: Place; readonly use: Place };
}

/**
 * The route that was written, or its twin for another kind of unit (`subcutaneousUnits`); when none was written the
 * default, or the first that takes such a dose.
 *
 * @throws {@link CourseError} `course/wrong-unit` when no such route takes the unit; `course/not-infused` and
 *   `course/only-pulses` when none is used in this way.
 */
export function chooseRoute(
  drug: CataloguedDrug,
  { said, unit, pattern, infused, place }: Order,
): { readonly route: string; readonly mode: Mode } {
  const first = said ?? drug.defaultRoute;
  const routes = [first, ...drug.routes.filter((route) => route !== first && (said === undefined || route.startsWith(said)))];
  const uses = routes.flatMap((route) => usesOf(drug, route).map((use) => ({ route, ...use })));
  const given = dimensionOf(unit);
  const fitting = uses.filter((use) => sameDimension(dimensionOf(use.unit), given));
  if (fitting.length === 0)
    throw wrongUnit(place.dose, `${drug.name} by the route ${first}`, [...new Set(uses.map((use) => use.unit))].join(" or "), unit);
  for (const { route, modes } of fitting) {
    const mode = modeOf(modes, pattern, infused);
    if (mode) return { route, mode };
  }
  throw infused ? notInfused(place.use, first) : onlyPulses(place.use, first);
}
