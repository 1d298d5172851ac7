/** What a reader chose on this page, and how much of it an address may carry: courses, priorities and a regimen, nothing of a man. */

export interface Course {
  readonly name: string;
  readonly text: string;
}
export type Priorities = Readonly<Record<string, number>>;

export interface Choices {
  /** A published man to try this with, while there is nobody else. */
  readonly example?: string | undefined;
  /** Texts of the courses to be compared, or `own:1` for one of his file; undefined until chosen: then his own, or the usual. */
  readonly courses?: readonly string[] | undefined;
  /** Courses that the reader wrote. */
  readonly written: readonly Course[];
  readonly men: number;
  readonly seed: number;
  /** Undefined: those of his file. */
  readonly priorities?: Priorities | undefined;
  readonly regimen?: string | undefined;
  readonly adherence: number;
}

/** So many courses beside no treatment can be told apart in one picture. */
export const mostCourses = 6;
/** From how many men a test can be weighed, and how many a page is for. */
export const menRange = { least: 50, most: 1000, usual: 64 } as const;
const usualAdherence = 0.9;
const priorityName = /^[a-z]+(_[a-z]+)*$/;

const numberIn = (text: string | null, low: number, high: number): number | undefined => {
  const value = text === null || text.trim() === "" ? Number.NaN : Number(text);
  return value >= low && value <= high ? value : undefined;
};

/** The choices of an address; what cannot be read there is as if it had not been chosen. */
export function choicesOf(query: URLSearchParams): Choices {
  const courses = [...query]
    .flatMap(([name, value]) => (name === "course" ? [value] : name === "own" ? [ownCourse(value)] : []))
    .slice(0, mostCourses);
  const weights = query.getAll("priority").flatMap((pair): [string, number][] => {
    const [name = "", value = ""] = pair.split(":");
    const weight = numberIn(value, 0, 10);
    return priorityName.test(name) && weight !== undefined ? [[name, weight]] : [];
  });
  return {
    example: query.get("example") ?? undefined,
    courses: courses.length > 0 ? courses : undefined,
    written: [],
    men: Math.round(numberIn(query.get("men"), menRange.least, menRange.most) ?? menRange.usual),
    seed: Math.round(numberIn(query.get("seed"), 0, 4_294_967_295) ?? 1),
    priorities: weights.length > 0 ? Object.fromEntries(weights) : undefined,
    regimen: query.get("regimen") ?? undefined,
    adherence: numberIn(query.get("adherence"), 0.5, 1) ?? usualAdherence,
  };
}

/** What an address asks for and does not get; a regimen that the man does not have is left out too. */
export function leftOut(query: URLSearchParams, regimens: readonly string[]): readonly string[] {
  const read = choicesOf(query);
  let courses = 0;
  const unread = ([name, value]: readonly [string, string]): boolean => {
    if (name === "men" || name === "seed") return value.trim() === "" || Math.round(Number(value)) !== read[name];
    if (name === "adherence") return value.trim() === "" || Number(value) !== read.adherence;
    if (name === "course" || name === "own") return ++courses > mostCourses;
    if (name === "priority") return !Object.hasOwn(read.priorities ?? {}, value.split(":")[0] ?? "");
    if (name === "regimen") return !regimens.includes(value);
    return name !== "example";
  };
  return [...query].filter(unread).map(([name, value]) => `${name}=${value}`);
}

/** How one of the courses in the file of a man is named: by its number, for his treatment is nobody's business. */
export const ownCourse = (number: number | string): string => `own:${number}`;
const ownNumber = (course: string): string | undefined => /^own:(.*)$/.exec(course)?.[1];

/** Names those courses that stand in his file by their numbers there. */
export const withoutHis = (courses: readonly string[], his: readonly string[]): readonly string[] =>
  courses.map((text) => (his.includes(text) ? ownCourse(his.indexOf(text) + 1) : text));

/** Gives those that are named by their numbers their texts; a number that his file does not have names nothing. */
export const withHis = (courses: readonly string[], his: readonly string[]): readonly string[] => {
  const texts = courses.map((course) => {
    const number = ownNumber(course);
    return number === undefined ? course : his[Number(number) - 1];
  });
  return [...new Set(texts.filter((text) => text !== undefined))];
};

/** The same as an address; the texts of courses name drugs and doses, never their headings, which somebody may have called after a man. */
export function queryOf({ example, courses, men, seed, priorities, regimen, adherence }: Choices): URLSearchParams {
  return new URLSearchParams([
    ...(example === undefined ? [] : [["example", example]]),
    ...(courses ?? []).map((course) => {
      const number = ownNumber(course);
      return number === undefined ? ["course", course] : ["own", number];
    }),
    ...Object.entries(priorities ?? {}).map(([name, weight]) => ["priority", `${name}:${weight}`]),
    ...(regimen === undefined ? [] : [["regimen", regimen]]),
    ...(men === menRange.usual ? [] : [["men", String(men)]]),
    ...(seed === 1 ? [] : [["seed", String(seed)]]),
    ...(adherence === usualAdherence ? [] : [["adherence", String(adherence)]]),
  ]);
}
