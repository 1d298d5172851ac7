/** How far the reader is in which lesson; kept while the app is open, so that a lesson can be left and taken up again. */
import type { AxisAnswer } from "../engine/jobs/axis-answer.ts";

/** What was answered to a step, and what the simulation said. */
export interface Answered {
  readonly chosen: number;
  readonly right: boolean;
  readonly rightChoice: number;
  /** In either system of units. */
  readonly explanation: AxisAnswer["explanation"];
}

export interface LessonProgress {
  readonly step: number;
  /** By step; holes where nothing was answered yet. */
  readonly answered: Readonly<Record<number, Answered>>;
}

const begun: LessonProgress = { step: 0, answered: {} };
let open = $state.raw<string | undefined>(undefined);
let progress = $state.raw<Readonly<Record<string, LessonProgress>>>({});

export const lessonCourse = {
  /** The lesson that is under way. */
  get open() {
    return open;
  },
  enter(lesson: string | undefined): void {
    open = lesson;
  },
  of: (lesson: string): LessonProgress => progress[lesson] ?? begun,
  change(lesson: string, changes: Partial<LessonProgress>): void {
    progress = { ...progress, [lesson]: { ...(progress[lesson] ?? begun), ...changes } };
  },
};
