/** The axis as a diagram drawn from the model. */
export { axisDiagram, type Diagram, type DiagramNode, type ShownValue } from "./diagram.ts";
export type { DrugAct, Held } from "./drug-acts.ts";
export type { Edge, Effect, Sign } from "./edges.ts";
export { DiagramError } from "./errors.ts";
export { axisInWords, type Direction, directionOf } from "./in-words.ts";
export {
  type AnsweredStep,
  answerStep,
  type Choice,
  type Lesson,
  type LessonStep,
  lessons,
  type Scenario,
  type Seen,
} from "./lessons/index.ts";
export { type AxisState, axisState, type EdgeState, type NodeState } from "./state.ts";
