/** Which test would help the choice most: every candidate test simulated on men who could be him. */
import { type Levels, type Observation, observationOf as seenBy, type Visit } from "../clinic/index.ts";
import { stream } from "../numerics/index.ts";
import type { Man } from "../people/index.ts";
import { parseCourse, simulateMany } from "../simulate/index.ts";
import { type CandidateTest, candidateTests } from "./candidate-tests.ts";
import { nobodyLeft } from "./errors.ts";
import type { Prediction } from "./prediction.ts";
import { weights } from "./priorities.ts";
import { attainments, rankCourses, tieMargin, utilities } from "./rank-courses.ts";
import { type Estimate, type TestValue, valueOfTest } from "./value-of-test.ts";

/** What the choice stands on now. */
export interface TestRequest {
  /** The men that were predicted for, all of them. */
  readonly men: readonly Man[];
  readonly prediction: Prediction;
  /** As those of the ranking. */
  readonly priorities?: Readonly<Record<string, number>>;
  /** {@link candidateTests} unless told. A man who takes something is not offered those that give him a course. */
  readonly tests?: readonly CandidateTest[];
  /** What a visit shows of a man; the laboratory of the clinic unless told. */
  readonly observationOf?: (visit: Visit) => Observation;
}

/** A test with its worth. */
export interface WeighedTest extends TestValue {
  readonly test: CandidateTest;
  /** The gain for each draw it costs. */
  readonly gainPerDraw: Estimate;
  readonly inWords: string;
}

/** A visit takes its random numbers from a place on; the next visit begins beyond any that it may have taken. */
const numbersApart = 64;

/** A man is tested so often; the scatter of a result is then averaged over. */
const timesTested = 4;

/**
 * Weighs every candidate test by what its result would do for the choice between the predicted courses.
 *
 * The value is the expected gain in utility, on the ranking's scale from 0 to 1, of choosing after the result instead of
 * now; the information is what the result says about which course is best. Both are for him: the men are those that fit
 * what is known already, so a test that repeats what is known gains little.
 *
 * @returns the tests, the greatest gain for a draw first.
 *
 * @throws ProtocolError as {@link valueOfTest}; SolveError `solve/cancelled`.
 */
export function whichTestNext(
  request: TestRequest,
  { seed = 1, signal }: { readonly seed?: number; readonly signal?: { readonly aborted: boolean } } = {},
): readonly WeighedTest[] {
  const { prediction, priorities, tests = candidateTests } = request;
  const { age } = request.men[0]?.traits ?? {};
  // The rhythm of the day fades with age.
  const observationOf = request.observationOf ?? ((visit: Visit) => seenBy(visit, age === undefined ? {} : { age }));
  const utility = utilities(attainments(prediction), weights(priorities));
  const names = prediction.courses.map(({ name }) => name);
  const tied = rankCourses(prediction, priorities && { priorities })
    .courses.filter((course, i) => i > 0 && course.tied)
    .map(({ name }) => name);
  const takes = prediction.courses.some(({ kind }) => kind === "going on");
  const today = levelsAfter(request, undefined, signal);
  return tests
    .filter(({ during }) => !(takes && during))
    .map((test, k): WeighedTest => {
      const levels = test.during ? levelsAfter(request, test.during, signal) : today;
      const value = valueOfTest(simulatedResults(test, levels, observationOf, { seed, first: k * timesTested }), utility, tieMargin);
      const { gain } = value;
      return {
        test,
        ...value,
        gainPerDraw: { value: gain.value / test.draws, error: gain.error / test.draws },
        inWords: inWords(test, value, names, tied),
      };
    })
    .sort((a, b) => b.gainPerDraw.value - a.gainPerDraw.value);
}

/** Every reading of every man today, or after some weeks of a course. */
function levelsAfter(
  { men, prediction }: TestRequest,
  during: CandidateTest["during"],
  signal: { readonly aborted: boolean } | undefined,
): readonly Levels[] {
  const day = during ? during.weeks * 7 : 1;
  const levels: Levels[] = [];
  let why = "";
  simulateMany(
    prediction.men.map((i) => men[i]!),
    parseCourse(during?.course ?? "none"),
    {
      weeks: day / 7,
      on: [day],
      tolerance: 1e-4,
      ...(signal && { signal }),
      onTrajectory: (i, { analytes }) => {
        levels[i] = Object.fromEntries(Object.entries(analytes).map(([name, { values }]) => [name, values[during ? 1 : 0]!]));
      },
      onError: (_, error) => {
        why = error.message;
      },
    },
  );
  if (why !== "" || levels.length < prediction.men.length) throw nobodyLeft(prediction.men.length, why);
  return levels;
}

/** What the test shows of each man, several times; shape `[times × men][analytes]`. */
function simulatedResults(
  { analytes, pooled, during }: CandidateTest,
  levels: readonly Levels[],
  observationOf: (visit: Visit) => Observation,
  { seed, first }: { readonly seed: number; readonly first: number },
): readonly (readonly number[])[] {
  const observation = observationOf({
    day: during ? during.weeks * 7 : 0,
    ...(pooled !== undefined && { pooled }),
    // Only which analytes they are matters to a draw.
    measurements: analytes.map((analyte) => ({ analyte, value: 1 })),
  });
  return Array.from({ length: timesTested }, (_, k) =>
    levels.map((of, i) => {
      const drawn = new Map(observation.draw(of, stream(seed, i, "assay"), numbersApart * (first + k)).map((m) => [m.analyte, m.value]));
      return analytes.map((analyte) => drawn.get(analyte)!);
    }),
  ).flat();
}

/** A smaller gain is not worth a needle: a tenth of a point of a hundred. */
const worthwhile = 0.001;

const hundred = (share: number): number => Math.round(100 * share);

const listed = (names: readonly string[]): string => `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

/** One sentence: how often the choice changes, to what, for what gain, at what cost. */
function inWords({ name, draws }: CandidateTest, value: TestValue, names: readonly string[], tied: readonly string[]): string {
  const { gain, changes, information, openInformation, now, chosen } = value;
  const told = openInformation > 0.01 ? hundred(Math.min(1, Math.max(0, information.value / openInformation))) : 0;
  const price = `${draws === 1 ? "1 draw" : `${draws} draws`}; settles ${told} % of what is open about the best course`;
  if (hundred(changes.value) === 0 && tied.length > 0)
    return `${name} would not decide between them: whatever it shows, ${listed([names[now]!, ...tied])} still cannot be told apart (${price}).`;
  if (hundred(changes.value) === 0) return `${name} would not change the choice: whatever it shows, it stays ${names[now]} (${price}).`;
  if (gain.value < Math.max(worthwhile, 2 * gain.error))
    return `${name} would change the choice in ${hundred(changes.value)} of 100 men like him, but for no gain that can be told from chance (${price}).`;
  const others = chosen.map((share, c) => (c === now ? -1 : share));
  const next = names[others.indexOf(Math.max(...others))]!;
  return `${name} would change the choice in ${hundred(changes.value)} of 100 men like him, mostly from ${names[now]} to ${next}, and gain ${(100 * gain.value).toFixed(1)} of 100 points (${price}).`;
}
