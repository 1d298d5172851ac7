/** The guided lessons as the page reads them: without their answers, which the simulation gives. */
import { lessons } from "openhpg";

export type LessonsToRead = ReturnType<typeof run>;
export type LessonToRead = LessonsToRead[number];

export const run = (_: null) =>
  lessons.map(({ id, title, goal, steps }) => ({
    id,
    title,
    goal,
    steps: steps.map(({ text, scenario, asks, choices }) => ({ text, scenario, asks, choices: choices.map((choice) => choice.text) })),
  }));
