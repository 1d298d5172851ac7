/** What a worker keeps of the man in hand, so that he is read, fitted and compared once: the slow part of every question on him. */
import {
  type Decision,
  decide,
  drawsFor,
  fittedPlan,
  type PatientPlan,
  type Phase,
  type Posterior,
  parseCourse,
  parsePatientText,
} from "openhpg";
// Workers of a browser start from an address of their own.
import threadAddress from "openhpg/worker?worker&url";

/** A file as it was read. */
export interface CaseText {
  readonly text: string;
  readonly fileName: string;
}
/** A course in the library's words. */
export interface WrittenCourse {
  readonly name: string;
  readonly text: string;
}
export interface Comparison {
  readonly his: CaseText;
  /** In place of the file's own; the usual ones where neither names any. */
  readonly courses?: readonly WrittenCourse[] | undefined;
  readonly men: number;
  readonly seed: number;
}

type Told = (done: number, phase: Phase) => void;

/** The last answer alone is kept: men of two cases would be a hundred megabytes. */
function keptLast<Input extends readonly unknown[], Output>(
  work: (...input: Input) => Promise<Output>,
  keyOf: (...input: Input) => string,
) {
  let last: { readonly key: string; readonly output: Promise<Output> } | undefined;
  return (...input: Input): Promise<Output> => {
    const key = keyOf(...input);
    if (last?.key !== key) {
      const output = work(...input);
      last = { key, output };
      // What failed is tried again when it is asked for again.
      output.catch(() => {
        if (last?.output === output) last = undefined;
      });
    }
    return last!.output;
  };
}

/** The man of a file. */
export const planOf = keptLast(
  ({ text, fileName }: CaseText): Promise<PatientPlan> => parsePatientText(text, fileName),
  (his) => JSON.stringify(his),
);

/** The men who could be him, of a condition, enough of them for so many to go through courses. */
export const menFor = keptLast(
  async (his: CaseText, condition: string, men: number, seed: number, onProgress: Told): Promise<Posterior> => {
    const plan = await planOf(his);
    onProgress(0, "men");
    return fittedPlan(
      { ...plan, patient: { ...plan.patient, condition } },
      { draws: drawsFor(men), seed, onProgress: (done) => onProgress(done, "men") },
    );
  },
  (his, condition, men, seed) => JSON.stringify([his, condition, drawsFor(men), seed]),
);

/** His courses compared, under the priorities of the file. */
export const decisionOf = keptLast(
  async ({ his, courses, men, seed }: Comparison, onProgress: Told): Promise<Decision> => {
    const plan = await planOf(his);
    const found = await menFor(his, plan.patient.condition, men, seed, onProgress);
    return decide(plan, {
      men,
      seed,
      found,
      worker: new URL(threadAddress, self.location.href),
      ...(courses && { courses: courses.map(({ name, text }) => ({ name, course: parseCourse(text) })) }),
      // They are found already.
      onProgress: (done, phase) => phase !== "men" && onProgress(done, phase),
    });
  },
  (comparison) => JSON.stringify(comparison),
);
