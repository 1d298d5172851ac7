/** What is left to chance on the way: doses missed, days of visits, results, and who stays away; each with numbers of its own. */
import { type Assay, type Levels, type Measurement, oneLaboratory, type Visit } from "../../clinic/index.ts";
import { type Stream, stream } from "../../numerics/index.ts";
import { countDoses, type Treatment } from "../../simulate/index.ts";
import { badChanceOption } from "../errors.ts";

/** How much of what he is told he takes: each dose by itself, or whole weeks in which he takes nothing. */
export interface Adherence {
  /** Share of doses, or of weeks, from 0 to 1. */
  readonly taken: number;
  readonly misses?: "doses" | "weeks";
}

export interface ChanceOptions {
  /** False: a visit measures the man's own level. */
  readonly visitNoise?: boolean;
  /** A share stands for single doses; see {@link usualAdherence}. */
  readonly adherence?: number | Adherence;
  /** Days by which a visit may come early or late; 3 unless told. */
  readonly window?: number;
  /** Share who do not come to a visit, and then take nothing more and are not seen again; 0 unless told. */
  readonly dropout?: number;
  /** How steroids are measured; by mass spectrometry unless told, as guidelines ask for men's estradiol. */
  readonly assay?: Assay;
}

/** One dose in ten is missed. Assumed: nothing on men who take these drugs was read, and tablets taken for years are missed about so often. */
export const usualAdherence = 0.9;
/** A visit is planned for a week, not for a day; assumed. */
export const usualWindow = 3;

const purposeOf = { day: 0, comes: 1000 } as const;
/** Doses of one prescription are numbered apart from those of the next. */
const apart = 100_000;

/** Chance for one man: the same for the same seed, number and regimen, whoever else is simulated. Errors of a laboratory are numbered by the place of a test in a visit. */
export function chanceFor(
  seed: number,
  number: number,
  { visitNoise = true, adherence = usualAdherence, window = usualWindow, dropout = 0, assay = "mass-spectrometry" }: ChanceOptions,
  age?: number,
) {
  const { taken, misses = "doses" } = typeof adherence === "number" ? { taken: adherence } : adherence;
  const share = (option: string, value: number): void => {
    if (!(value >= 0 && value <= 1)) throw badChanceOption(option, value, "a share from 0 to 1");
  };
  share("adherence", taken);
  share("dropout", dropout);
  if (!(Number.isInteger(window) && window >= 0 && window <= 28)) throw badChanceOption("window", window, "whole days from 0 to 28");
  const swallowed: Stream = stream(seed, number, "adherence");
  const visiting: Stream = stream(seed, number, "visits");
  const measuring: Stream = stream(seed, number, "assay");
  const seen: { readonly visit: Visit; readonly levels: Levels }[] = [];
  return {
    /** Planned doses of a treatment, the `place`-th he was told, that he misses before `until` hours. */
    missed(treatment: Treatment, place: number, until: number): readonly number[] {
      const { mode, pattern, startHours } = treatment;
      if (taken === 1 || mode !== "dose") return [];
      const n = pattern.offsetsHours.length;
      const weekOf = (k: number): number =>
        Math.floor((startHours + Math.floor(k / n) * pattern.periodHours + pattern.offsetsHours[k % n]!) / 168);
      const planned = countDoses({ ...treatment, missed: [] }, until);
      const numberOf = misses === "weeks" ? weekOf : (k: number) => apart * (place + 1) + k;
      return Array.from({ length: planned }, (_, k) => k).filter((k) => !(swallowed.uniform(numberOf(k)) < taken));
    },
    /** Days of visits planned for these weeks; the first is day 0, the last before the end of so many weeks. */
    days(weeks: readonly number[], end: number): readonly number[] {
      let before = -1;
      return weeks.map((week, v) => {
        const slip = week === 0 ? 0 : Math.floor(visiting.uniform(purposeOf.day + v) * (2 * window + 1)) - window;
        before = Math.max(before + 1, Math.min(end * 7 - 1, week * 7 + slip));
        return before;
      });
    },
    comes: (visit: number): boolean => visit === 0 || !(visiting.uniform(purposeOf.comes + visit) < dropout),
    /** Results of a visit; one laboratory, whose calibration stays what it is. */
    measure(day: number, levels: Levels, tests: readonly string[]): Readonly<Record<string, number>> {
      if (tests.length === 0) return {};
      if (!visitNoise) return Object.fromEntries(tests.map((test) => [test, levels[test]!]));
      const measurements = tests.map((analyte): Measurement => ({ analyte, value: 1 }));
      seen.push({ visit: { day, hour: 8, fasting: true, assay, measurements }, levels });
      const visits = seen.map(({ visit }) => visit);
      const drawn = oneLaboratory(visits, age === undefined ? {} : { age }).draw(
        seen.map((s) => s.levels),
        measuring,
      );
      return Object.fromEntries(drawn.at(-1)!.map(({ analyte, value }) => [analyte, value]));
    },
  };
}
