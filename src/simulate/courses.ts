/** Courses of the drugs this library knows. */
import { drugs, findDrug } from "../drugs/index.ts";
import { type Catalogue, type Course, courseBuilder, parseCourse as parse } from "./course/index.ts";

const catalogue: Catalogue = {
  known: drugs.map((d) => d.name),
  names: drugs.flatMap((d) => [d.name, ...d.synonyms]),
  find(name) {
    const drug = findDrug(name);
    if (!drug) return undefined;
    const { name: inn, routes, defaultRoute } = drug;
    return {
      name: inn,
      routes: Object.keys(routes),
      defaultRoute,
      units: [...new Set(Object.values(routes).map((r) => r.unit))],
      uses: routes,
    };
  },
};

/**
 * A course from its text, in the words of a prescription.
 *
 * @throws CourseError saying where in the text, what is wrong, and what would be understood.
 *
 * @example
 * parseCourse("enclomiphene 25 mg daily for 12 weeks; hcg 1500 IU 3 times a week from week 4").treatments.length // => 2
 */
export const parseCourse = (text: string): Course => parse(text, catalogue);

/**
 * Several texts as one course.
 *
 * @throws CourseError as {@link parseCourse} does.
 *
 * @example
 * course("enclomiphene 25 mg daily", "anastrozole 1 mg daily from week 12").treatments.length // => 2
 */
export const course: (...texts: readonly string[]) => Course = courseBuilder(catalogue);
