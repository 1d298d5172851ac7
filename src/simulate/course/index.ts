/** The course language, and when each dose is given. */
export type { CataloguedDrug, DrugCatalogue } from "./catalogue.ts";
export type { Course, Mode, Pattern, Treatment } from "./course.ts";
export { CourseError } from "./errors.ts";
export { courseBuilder, joinCourses, parseCourse } from "./parse-course.ts";
export { printCourse, printTreatment } from "./print-course.ts";
export { countDoses, type CourseDose, type Dose, doses, doseTime, mergeDoses, mostDoses } from "./schedule.ts";
