/** What the simulation answers to a question of a lesson. */
import { answerStep } from "openhpg";

export interface AxisAnswerInput {
  readonly lesson: string;
  readonly step: number;
}
export type AxisAnswer = ReturnType<typeof run>;

export function run({ lesson, step }: AxisAnswerInput) {
  const { choices, explanation } = answerStep(lesson, step);
  return { choices, explanation: { conventional: explanation, si: answerStep(lesson, step, "si").explanation } };
}
