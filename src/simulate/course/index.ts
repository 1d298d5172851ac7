/** The course language, and when each dose is given. */
export type { Catalogue } from "./catalogue.ts";
export type { Course, Mode, Pattern, Treatment } from "./course.ts";
export { CourseError } from "./errors.ts";
export { courseBuilder, parseCourse } from "./parse-course.ts";
export { printCourse } from "./print-course.ts";
export { countDoses, doses } from "./schedule.ts";
