/** The levels of a man on the days on which he was measured. */
import type { Levels } from "../clinic/index.ts";
import type { Man } from "../people/index.ts";
import { parseCourse, type Rest, readings, rememberPasts, restIfAny, simulateMany } from "../simulate/index.ts";
import type { Patient } from "./patient.ts";

/** Scatter of a measurement is tens of per cent; the fourth digit of a level does not matter. */
const tolerance = 1e-4;

/** By man, then by visit in the order of the patient's; undefined for a man who cannot be simulated. */
export type LevelsOfMen = readonly (readonly Levels[] | undefined)[];

/** Prepares the levels at a patient's visits, as a function of the men he might be. Men are evaluated together. */
export function levelsAtVisits({ taken, visits }: Patient): (men: readonly Man[]) => LevelsOfMen {
  const on = [...new Set(visits.map(({ day }) => day).filter((day) => day > 0))].sort((a, b) => a - b);
  const course = taken ?? parseCourse("none");
  const placeOf = (day: number): number => (day > 0 ? on.indexOf(day) + 1 : 0);
  const places = visits.map(({ day }) => placeOf(day));
  return (men) => {
    const followed = on.length > 0 || men.some(({ condition }) => condition.history);
    if (!followed) return men.map((who) => atEachVisit(places, restIfAny(who)));
    const found: (readonly Levels[] | undefined)[] = men.map(() => undefined);
    const days = on.length > 0 ? on : [1];
    rememberPasts(men, tolerance);
    simulateMany(men, course, {
      weeks: days.at(-1)! / 7,
      on: days,
      tolerance,
      onTrajectory: (i, { analytes }) => {
        found[i] = places.map((place) => Object.fromEntries(readings.map(({ key }) => [key, analytes[key]!.values[place]!])));
      },
      // He is nobody's patient; his likelihood is none.
      onError: () => {},
    });
    return found;
  };
}

const atEachVisit = (places: readonly number[], rest: Rest | undefined): readonly Levels[] | undefined => rest && places.map(() => rest);
