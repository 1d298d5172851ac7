/** What a typical man has before a course of treatment and on a day of it. */
import { type Man, type ManOptions, man } from "../people/index.ts";
import { parseCourse, restOf, simulate } from "../simulate/index.ts";

/** A level at rest, and on a day of treatment. */
export interface Response {
  readonly analyte: string;
  readonly unit: string;
  readonly day: number;
  readonly before: number;
  readonly after: number;
  readonly ratio: number;
}

/** What is less than this, of anything that is reported, is none. */
const none = 1e-6;
const rounded = (v: number): number => (Math.abs(v) < none ? 0 : Number(v.toPrecision(5)));
/** Where there was less than this before, as of sperm in a man who makes none, a ratio to it says nothing. */
const least = 0.01;

/** Remembers what was simulated, for several questions are asked of one man on one course. */
export type Responses = (who: ManOptions, course: string, analyte: string, day: number) => Response;

/**
 * Simulates typical men on courses, each once.
 *
 * @example
 * responses()({}, "anastrozole 1 mg daily", "estradiol", 28).ratio < 1 // => true
 */
export function responses(): Responses {
  const done = new Map<string, ReturnType<typeof simulate>>();
  const rests = new Map<string, Readonly<Record<string, number>>>();
  const cached = <T>(store: Map<string, T>, key: string, make: () => T): T => {
    const before = store.get(key);
    if (before !== undefined) return before;
    const made = make();
    store.set(key, made);
    return made;
  };
  return (options, course, analyte, day) => {
    const name = JSON.stringify(options);
    const who: Man = man(options);
    const rest = cached(rests, name, () => restOf(who));
    const { analytes } = cached(done, `${name} ${course} ${day}`, () =>
      simulate(who, parseCourse(course), { weeks: day / 7, every: day, values: "instant" }),
    );
    const series = analytes[analyte]!;
    const [before, after] = [rest[analyte]!, series.values.at(-1)!];
    return {
      analyte,
      unit: series.unit,
      day,
      before: rounded(before),
      after: rounded(after),
      ratio: rounded(Math.max(after, least) / Math.max(before, least)),
    };
  };
}
