/** Whole jobs: the same however they are run, stopped when asked, and sendable where they say so. */
import { expect, it } from "vitest";
import { assess } from "../clinic/index.ts";
import { type PatientPlan, parsePatient } from "../exchange/index.ts";
import { courseBands, courseChances, doseShares, fittedMan } from "../figures/index.ts";
import { rankCourses, takenFor } from "../protocols/index.ts";
import { reportHtml } from "../report/index.ts";
import {
  assessed,
  type DecideOptions,
  decide,
  decisionJson,
  fitJson,
  fitReport,
  fittedPlan,
  isCancelled,
  type JobOptions,
  type Phase,
  reportParts,
  rerank,
  type TitrateOptions,
  titrate,
  titrationJson,
} from "./index.ts";

const panel = `title: A man of 36
man: {age: 36, bmi: 31, condition: obesity-secondary-hypogonadism, panel: {testosterone_total: 7.9 nmol/L, lh: 3.1 IU/L}}
history: {fertility_wanted: true}
courses: [{name: Clomiphene, course: clomiphene 25 mg daily}]
at: [4 weeks]
`;
const plan = await parsePatient(panel, "man.yaml");
const found = fittedPlan(plan, { draws: 60, seed: 3 });
const men = 50;
const made = { version: "0", seed: 3, file: "man.yaml", sha256: "0", on: "2026-01-01" };
const decided = (his: PatientPlan = plan, more: DecideOptions = {}) => decide(his, { men, seed: 3, found, ...more });
const written = async (decision: ReturnType<typeof decide>) => JSON.stringify(decisionJson(await decision));
const first = decided();

// Caught: a tolerance of threads that was not that of one.
it.each([1, 2])("in %i threads a decision has the bits it has in place", async (threads) => {
  expect(await written(decided(plan, { threads }))).toBe(await written(first));
});

it("finds the same men itself as are found before", async () => {
  const own = await written(decide(plan, { men, seed: 3 }));
  expect(await written(decided(plan, { found: fittedPlan(plan, { draws: 300, seed: 3 }) }))).toBe(own);
});

// Caught: men of the condition that the file states, where the judgement takes him for another.
it("titrates the men who were found of the condition he is taken for as those that it finds itself", async () => {
  const unstated = await parsePatient('title: A man of 36\nman: {age: 36}\ntests: {karyotype: "47,XXY"}', "man.yaml");
  const { condition } = takenFor(unstated.record, assess(unstated.record));
  const before = fittedPlan({ ...unstated, patient: { ...unstated.patient, condition } }, { draws: 300, seed: 3 });
  const run = async (options: TitrateOptions) =>
    JSON.stringify(titrationJson(await titrate(unstated, { men: 4, weeks: 8, regimens: ["clomiphene"], seed: 3, ...options })));
  expect(await run({ found: before })).toBe(await run({}));
  expect([condition, unstated.patient.condition]).toEqual(["klinefelter", "healthy"]);
});

// Caught: tests weighed under the old priorities, and a couple kept of whom no child is wanted.
it("ranked again it is what the other priorities would have given", async () => {
  const priorities = { testosterone_in_range: 5, total_motile_count: 0, sperm_in_ejaculate: 0 };
  const unasked = { ...plan, record: { ...plan.record, findings: {} } };
  const again = rerank(await decided(unasked), priorities);
  expect(JSON.stringify(decisionJson(again))).toBe(await written(decided({ ...unasked, priorities })));
  expect(again.ranking).toEqual(rankCourses(again.prediction, { priorities }));
  expect([(await decided(unasked)).couple !== undefined, again.couple]).toEqual([true, undefined]);
});

const jobs: readonly (readonly [name: string, run: (options: JobOptions) => Promise<unknown>, phases: readonly Phase[]])[] = [
  ["decide", (o) => decide(plan, { men, ...o }), ["men", "courses", "tests", "judgement"]],
  ["decide in threads", (o) => decided(plan, { threads: 1, ...o }), ["men", "courses", "tests", "judgement"]],
  ["titrate", (o) => titrate(plan, { men: 4, weeks: 8, regimens: ["clomiphene"], ...o }), ["men", "courses", "judgement"]],
  ["reportParts", (o) => reportParts(plan, { men, made, ...o }), ["men", "courses", "tests"]],
];

it.each(jobs.flatMap(([name, run, phases]) => phases.slice(0, -1).map((phase) => ({ name, run, phase }))))(
  "$name, stopped while at $phase, says so",
  async ({ run, phase }) => {
    const stop = new AbortController();
    const seen: Phase[] = [];
    const onProgress = (_: number, now: Phase): void => {
      seen.push(now);
      if (now === phase) stop.abort();
    };
    const job = run({ signal: stop.signal, onProgress });
    expect(isCancelled(await job.catch((error: unknown) => error))).toBe(true);
    expect(seen.at(-1)).toBe(phase);
  },
);

// Caught: a job that went on to judge when it was stopped by the last of its simulations.
it("stopped at the end of a phase, does not begin the next", async () => {
  const stop = new AbortController();
  const onProgress = (done: number, now: Phase): void => {
    if (now === "courses" && done === 1) stop.abort();
  };
  const job = titrate(plan, { men: 4, weeks: 8, regimens: ["clomiphene"], signal: stop.signal, onProgress });
  expect(isCancelled(await job.catch((error: unknown) => error))).toBe(true);
});

it("tells its phases in their order, and in each how much is done", async () => {
  const [, run, phases] = jobs[0]!;
  const told: (readonly [Phase, number])[] = [];
  await run({ onProgress: (done, phase) => told.push([phase, done]) });
  expect([...new Set(told.map(([phase]) => phase))]).toEqual(phases);
  for (const phase of phases) {
    const shares = told.filter(([of]) => of === phase).map(([, done]) => done);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect([shares[0], Math.max(...shares) <= 1]).toEqual([0, true]);
  }
  expect(told.filter(([phase]) => phase === "courses").at(-1)![1]).toBe(1);
});

// Caught: questions with their functions in what was to be sent.
it("what a worker is to send can be sent, and is the same on the other side", async () => {
  const report = fitReport(found, 3);
  const decision = await first;
  const { prediction, ranking } = decision;
  const titration = await titrate(plan, { men: 4, weeks: 8, regimens: ["clomiphene"], seed: 3 });
  const { run } = titration;
  const sendable = {
    plan,
    judged: assessed(plan),
    fit: fitJson(plan, found, report, 3),
    decision: decisionJson(decision),
    titration: titrationJson(titration),
    prediction,
    ranking,
    run,
    figures: [
      fittedMan(plan.title, report.capacities),
      courseBands(plan.title, prediction),
      courseChances(plan.title, prediction, decision.chances, 28),
      doseShares(plan.title, run.regimens[0]!, run.prediction.weeks),
    ],
  };
  expect(structuredClone(sendable)).toEqual(sendable);
});

it("makes the parts of a report", async () => {
  const parts = await reportParts(plan, { men, made });
  expect(parts.run.prediction.men).toHaveLength(men);
  expect(await reportHtml(parts)).toContain("Protocols side by side");
});
