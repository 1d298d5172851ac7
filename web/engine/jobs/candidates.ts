/** What stands for choice in a man before anything is simulated: whose panel it is, what the judgement withholds, and courses. */
import {
  analyteTitle,
  assess,
  type Course,
  type CourseStanding,
  candidateRegimens,
  courseStandings,
  parseCourse,
  printedUnit,
  priorityNames,
  type Regimen,
  regimensFor,
  takenFor,
  usualCourses,
  usualPriorities,
} from "openhpg";
import { type CaseText, planOf } from "../found-men.ts";

export async function run(his: CaseText) {
  const plan = await planOf(his);
  const { record } = plan;
  const assessment = assess(record);
  const taken = takenFor(record, assessment);
  const { candidates, waiting, withheld } = candidateRegimens(taken.condition, assessment);
  const standing = courseStandings(taken.condition, assessment);
  const says = (kind: string): readonly string[] =>
    assessment.conclusions.filter((conclusion) => conclusion.kind === kind).map((conclusion) => conclusion.says);
  const offered = ({
    name,
    course,
    from,
  }: {
    readonly name: string;
    readonly course: Course;
    readonly from: Offered["from"];
  }): Offered => ({
    name,
    text: course.text,
    from,
    nothing: course.treatments.length === 0,
    ...standing(course),
  });
  const regimens = regimensFor(taken.condition).map((regimen) => ({
    ...shown(regimen),
    withheld: withheld.find((one) => one.regimen === regimen)?.because ?? [],
    until: waiting.find((one) => one.regimen === regimen)?.until ?? [],
  }));
  const own = (plan.courses ?? []).map((course) => offered({ ...course, from: "his file" }));
  const others = [
    ...usualCourses.map((course) => offered({ ...course, from: "usual" })),
    ...[...candidates, ...waiting.map(({ regimen }) => regimen)]
      .filter(({ start }) => start !== "none")
      .map(({ title, start }) => offered({ name: title, course: parseCourse(start), from: "regimen" })),
  ];
  const texts = new Set<string>();
  return {
    title: plan.title,
    condition: taken.condition,
    because: taken.because,
    age: record.traits.age,
    bmi: record.traits.bmi,
    panel: record.results.map(({ analyte, written }) => ({
      analyte,
      title: analyteTitle(analyte),
      written: written.replace("10*6", "10⁶"),
    })),
    /** Where the man is from, if from a publication. */
    source: plan.source?.cite,
    redFlags: says("red-flag"),
    testsDue: says("test-due"),
    counselling: says("counselling"),
    regimens,
    /** His own first; the same course is offered once. */
    courses: [...own, ...others].filter(({ text }) => !texts.has(text) && texts.add(text)),
    ownCourses: own.length,
    priorities: priorityNames.map((name) => {
      const { title, whole, weight, evidence } = usualPriorities[name];
      return {
        name,
        title,
        whole,
        usual: weight,
        his: plan.priorities?.[name] ?? weight,
        because: evidence.kind === "assumed" ? evidence.because : "",
      };
    }),
    warnings: plan.warnings,
  };
}

export interface Offered extends CourseStanding {
  readonly name: string;
  readonly text: string;
  readonly from: "his file" | "usual" | "regimen";
  /** No treatment, under its own name. */
  readonly nothing: boolean;
}

const shown = ({ name, title, about, start, weeks, end, target }: Regimen) => ({
  name,
  title,
  about,
  start,
  weeks,
  end,
  target: target && { title: analyteTitle(target.measured), low: target.low, high: target.high, unit: printedUnit(target.unit) },
});

export type Candidates = Awaited<ReturnType<typeof run>>;
