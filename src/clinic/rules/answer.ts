/** Answers to a question: yes, no, or unknown with what would settle it; and how several make one. */
import type { Threshold } from "./guidelines/index.ts";

/** One thing of the record that an answer used: a result as it was written, or a finding. */
export interface Used {
  /** Analyte, finding, trait or `condition`. */
  readonly of: string;
  readonly written: string;
  readonly day?: number;
  readonly hour?: number;
  /** Of how many men it is the mean. */
  readonly men?: number;
  /** The file says so; nobody measured it. */
  readonly stated?: true;
}

/** Something that would settle an open question. */
export interface Wanted {
  /** Analyte or finding that is wanted; with a space and a word where it must be of a kind, as `testosterone_total morning`. */
  readonly of: string;
  /** In words: "a second morning of total testosterone". */
  readonly what: string;
}

export interface Answer {
  readonly answer: "yes" | "no" | "unknown";
  /** Half a sentence. */
  readonly because: string;
  readonly numbers: readonly Used[];
  readonly thresholds: readonly Threshold[];
  /** Empty unless unknown. */
  readonly settledBy: readonly Wanted[];
}

export interface Basis {
  readonly numbers?: readonly Used[];
  readonly thresholds?: readonly Threshold[];
}

const answered =
  (answer: "yes" | "no") =>
  (because: string, { numbers = [], thresholds = [] }: Basis = {}): Answer => ({ answer, because, numbers, thresholds, settledBy: [] });

export const yes = answered("yes");
export const no = answered("no");

/** Not known; `settledBy` is what would make it known. */
export const unknown = (settledBy: Wanted | readonly Wanted[], because = "", { numbers = [], thresholds = [] }: Basis = {}): Answer => {
  const wanted = "of" in settledBy ? [settledBy] : settledBy;
  return {
    answer: "unknown",
    because: because || `not known: ${wanted.map(({ what }) => what).join("; ")}`,
    numbers,
    thresholds,
    settledBy: wanted,
  };
};

const distinct = <T>(items: readonly T[], key: (item: T) => string): readonly T[] => [...new Map(items.map((i) => [key(i), i])).values()];

const nothingAgainst = "nothing known speaks against it";
/** Reasons that say nothing beside another. */
const empty: ReadonlySet<string> = new Set([nothingAgainst, "not denied", "not done", "the file states no such diagnosis", ""]);

/** Each reason once, in order; those that say nothing only where there is no other. */
function reasons(parts: readonly Answer[]): string {
  const each = [...new Set(parts.flatMap(({ because }) => because.split("; ")))];
  const telling = each.filter((reason) => !empty.has(reason));
  return (telling.length > 0 ? telling : each.slice(0, 1)).join("; ");
}

/** What several answers say together, all of the same kind. */
function joined(answer: Answer["answer"], parts: readonly Answer[]): Answer {
  return {
    answer,
    because: reasons(parts),
    numbers: distinct(
      parts.flatMap(({ numbers }) => numbers),
      (n) => `${n.of} ${n.written} ${n.day}`,
    ),
    thresholds: distinct(
      parts.flatMap(({ thresholds }) => thresholds),
      (t) => `${t.statement} ${t.value} ${t.unit}`,
    ),
    settledBy: distinct(
      parts.flatMap(({ settledBy }) => settledBy),
      (w) => w.of,
    ),
  };
}

/** Where one answer decides, `first`; else unknown where one is, and all together where none is. */
function decided(parts: readonly Answer[], first: "yes" | "no"): Answer {
  const deciding = parts.filter(({ answer }) => answer === first);
  if (deciding.length > 0) return joined(first, deciding);
  const open = parts.filter(({ answer }) => answer === "unknown");
  return open.length > 0 ? joined("unknown", open) : joined(first === "yes" ? "no" : "yes", parts);
}

/** Yes where all are, no where one is no. */
export const all = (...parts: readonly Answer[]): Answer => decided(parts, "no");

/** Yes where one is, no where all are no. */
export const any = (...parts: readonly Answer[]): Answer => decided(parts, "yes");

export const inverse = (part: Answer): Answer => ({
  ...part,
  answer: part.answer === "yes" ? "no" : part.answer === "no" ? "yes" : "unknown",
});

/** No only where the part is yes: for what would speak against, where not knowing it does not. */
export const unless = (part: Answer): Answer => (part.answer === "yes" ? inverse(part) : yes(nothingAgainst));

/** No only where the part is no: for what is taken to be so until it is denied. */
export const unlessDenied = (part: Answer): Answer => (part.answer === "unknown" ? yes("not denied") : part);
