/** What a man took before anything was measured, and since. */
import { findDrug } from "../drugs/index.ts";
import { type Condition, type Man, variedInDrugs } from "../people/index.ts";
import { assumed } from "../references/index.ts";
import { type Course, parseCourse } from "../simulate/index.ts";

/** What his condition says he took until day 0. */
export const courseBefore = ({ history }: Condition): Course | undefined => history && parseCourse(history.course);

/** Parameters of these drugs that differ between men, by path, each once. */
export function drugPaths(courses: readonly Course[]): readonly string[] {
  const components = new Set(
    courses.flatMap((c) => c.treatments).flatMap(({ drug }) => findDrug(drug)!.components.map(({ path }) => path)),
  );
  return variedInDrugs.map(({ path }) => path).filter((path) => components.has(path.slice(0, path.lastIndexOf("."))));
}

const week = 7;

/** The man as he is on day `today` of what he takes: from there a course begins. */
export function onDay(who: Man, taken: Course | undefined, today: number): Man {
  if (!taken || taken.treatments.length === 0 || !(today > 0)) return who;
  const history = { course: taken.text, weeks: today / week, evidence: assumed("what he took, as he is described") };
  return { ...who, condition: { ...who.condition, history } };
}
