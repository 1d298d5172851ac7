/** The course language, and when each dose is given. */
export type { Catalogue, CataloguedDrug, RouteUse } from "./catalogue.ts";
export type { Course, Mode, Pattern, Treatment } from "./course.ts";
export { CourseError } from "./errors.ts";
export { courseBuilder, joinCourses, parseCourse } from "./parse-course.ts";
export { printCourse, printTreatment } from "./print-course.ts";
export { type CourseDose, countDoses, type Dose, doses, doseTime, mergeDoses, mostDoses } from "./schedule.ts";
