/** What insemination and fertilisation in the laboratory are customarily said to need of motile sperm. */
import type { CitationKey, Read } from "../../references/index.ts";

/** One figure that custom or a publication gives. Context for a talk with a centre, not a rule. */
export interface AssistedReproduction {
  readonly method: "IUI" | "IVF" | "ICSI";
  readonly says: string;
  /** Whether the figure is of the ejaculate, or of what is left after preparation; a model of the man knows the first alone. */
  readonly of: "ejaculate" | "after preparation";
  /** Million motile sperm; between low and high opinions differ. */
  readonly low: number;
  readonly high: number;
  /** Where this man stands; `unknown` for what is left after preparation. */
  readonly his: "below" | "between" | "above" | "unknown";
  readonly citation?: CitationKey;
  readonly read: Read;
}

const customs: readonly Omit<AssistedReproduction, "his">[] = [
  {
    method: "IUI",
    says: "no live birth came of insemination below 2 million motile sperm before preparation; above, the count predicted it poorly",
    of: "ejaculate",
    low: 2,
    high: 2,
    citation: "mankus2019",
    read: "abstract",
  },
  {
    method: "IUI",
    says: "insemination is customarily offered from 5 to 10 million motile sperm in the ejaculate; custom, without a publication read here",
    of: "ejaculate",
    low: 5,
    high: 10,
    read: "recalled",
  },
  {
    method: "IUI",
    says: "below 0.8 to 5 million motile sperm after preparation insemination seldom succeeds",
    of: "after preparation",
    low: 0.8,
    high: 5,
    citation: "vanWeert2004",
    read: "recalled",
  },
  {
    method: "IUI",
    says: "pregnancies were most frequent from 9 million motile sperm after preparation, and fewer by degrees below, without a threshold",
    of: "after preparation",
    low: 9,
    high: 9,
    citation: "muthigi2021",
    read: "abstract",
  },
  {
    method: "ICSI",
    says: "injection needs one living sperm for each egg and is customarily preferred below 1 to 2 million motile sperm; above, fertilisation without it (IVF) is possible; custom, without a publication read here",
    of: "ejaculate",
    low: 1,
    high: 2,
    read: "recalled",
  },
];

/**
 * What custom says of this many motile sperm, as context.
 *
 * @param totalMotileCount - Million in the ejaculate; `undefined` where it is not known.
 *
 * @example
 * assistedReproduction(7).map(({ method, his }) => `${method} ${his}`) // => ["IUI above", "IUI between", "IUI unknown", "IUI unknown", "ICSI above"]
 */
export const assistedReproduction = (totalMotileCount?: number): readonly AssistedReproduction[] =>
  customs.map((custom) => ({ ...custom, his: standing(custom, totalMotileCount) }));

function standing({ of, low, high }: Omit<AssistedReproduction, "his">, count: number | undefined): AssistedReproduction["his"] {
  if (of === "after preparation" || count === undefined || !Number.isFinite(count)) return "unknown";
  return count < low ? "below" : count >= high ? "above" : "between";
}
