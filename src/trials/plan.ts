/** The plan of a virtual trial: plain data that can be written to a file and read again, and says everything that is left to chance. */
import type { Assay } from "../clinic/index.ts";
import type { MeasuredTrait, Spread } from "../people/index.ts";
import type { Adherence } from "../protocols/index.ts";

/** A limit on something measured; one end at least. */
export interface Criterion {
  /** Name of a reading, such as `testosterone_total`. */
  readonly analyte: string;
  /** Unit of the limits; that of the reading unless told. */
  readonly unit?: string;
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** Who may be enrolled. */
export interface TrialPopulation {
  /** Conditions the candidates have, and how many of each for one of the others; equally many unless told. */
  readonly conditions: readonly { readonly name: string; readonly share?: number }[];
  /** How traits are spread among the candidates; a trait not named is the reference man's. */
  readonly traits?: Readonly<Partial<Record<MeasuredTrait, Spread>>>;
  /** All of them, by what is measured, which is not what is. */
  readonly eligibility?: readonly Criterion[];
  /** Screening visits, a week apart, the last a week before the start; the rules must be met at each. 1 unless told, 4 at most. */
  readonly screenings?: number;
}

/**
 * What some of the men take: a course, or a regimen by which a clinic sees them, measures, and changes what they take. Levels
 * of a visit are a man's mean of that day on a course, and of that week on a regimen.
 */
export interface Arm {
  readonly name: string;
  /** In the course language; `none` for no treatment. */
  readonly course?: string;
  /** Name of a regimen in use, in place of a course. */
  readonly regimen?: string;
  /** Whole number: men in this arm for one in an arm of 1; 1 unless told. */
  readonly weight?: number;
}

/** A number at the end, compared between arms with the baseline as covariate. */
export interface ContinuousEndpoint {
  /** `fold` compares ratios to the baseline, on the logarithm; `change` and `level` differ in what is told of each arm. */
  readonly kind: "change" | "fold" | "level";
  readonly analyte: string;
  /** In which it is told; that of the reading unless told. */
  readonly unit?: string;
  /** One of the visits; the last unless told. */
  readonly day?: number;
}

/** Whether a man meets a limit at the end. */
export interface ResponderEndpoint extends Criterion {
  readonly kind: "responder";
  readonly day?: number;
  /** What becomes of men who were not seen then; left out unless told. */
  readonly missing?: "left out" | "no response";
}

/** The first visit after the start at which a man meets a limit; who meets it at the start is left out. */
export interface TimeToEventEndpoint extends Criterion {
  readonly kind: "time-to-event";
}

export type Endpoint = ContinuousEndpoint | ResponderEndpoint | TimeToEventEndpoint;

/** A trial before it is run. The same plan gives the same men, doses, visits and results, on every machine. */
export interface TrialPlan {
  readonly title: string;
  readonly population: TrialPopulation;
  /** The first is the one that the others are compared with. */
  readonly arms: readonly Arm[];
  /** In all arms together. */
  readonly men: number;
  readonly weeks: number;
  /** Whole days from the start, increasing, from 1; a visit on day 0, before the first dose, is the baseline and need not be named. */
  readonly visits: readonly number[];
  /** Days by which a visit may come early or late; 0 unless told. */
  readonly window?: number;
  /** Measured at every visit beside what the endpoint asks for. */
  readonly measured?: readonly string[];
  /** False: a visit shows a man's own level of the day. */
  readonly noise?: boolean;
  /** How steroids are measured; by mass spectrometry unless told. */
  readonly assay?: Assay;
  /** Share of doses taken, or of weeks; nine tenths of the doses unless told, as in titrated protocols. */
  readonly adherence?: number | Adherence;
  /** Men who leave, for one man and year; who has left is not seen again. 0 unless told. */
  readonly dropout?: number;
  readonly endpoint: Endpoint;
  /** Trials that an estimate of power counts; 1000 unless told. */
  readonly replicates?: number;
  /** A whole number from 0 to 2³²−1. */
  readonly seed: number;
}
