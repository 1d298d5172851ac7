/** Puts courses in another order when other things matter; nothing is simulated again. */
import { type Prediction, type Ranking, rankCourses } from "openhpg";

export interface RankInput {
  readonly prediction: Prediction;
  readonly priorities: Readonly<Record<string, number>>;
}

export const run = ({ prediction, priorities }: RankInput): Ranking => rankCourses(prediction, { priorities });
