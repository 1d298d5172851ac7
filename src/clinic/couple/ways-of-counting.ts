/** The chance to conceive over the months to come, once for each pair of publications: on sperm, and on couples. */
import { leastRead, type Read, readOf } from "../../references/index.ts";
import { coupleSources } from "./couple-sources.ts";
import { conceivedBy, couplesOf } from "./couples.ts";
import { noSuchCouple } from "./errors.ts";
import { byAge, byIntercourse, bySperm, intercourse } from "./relative-fecundability.ts";
import { semenSources } from "./semen-sources.ts";

/** What is known of a couple; what is not there is not known. */
export interface Couple {
  /** Her age, years; {@link usualPartnerAge} unless known. */
  readonly partnerAge?: number;
  /** Months of intercourse without contraception and without pregnancy, until today. */
  readonly tryingMonths?: number;
  /** As usual unless known. */
  readonly intercoursePerWeek?: number;
}

/** Stated wherever her age is not known. */
export const usualPartnerAge = 30;

/** One pair of publications. */
export interface WayOfCounting {
  /** On sperm. */
  readonly semen: string;
  /** On couples and on her age. */
  readonly couples: string;
  /** The least read of all it rests on. */
  readonly read: Read;
  /**
   * Probability to have conceived by the end of each month.
   *
   * @param months - Sperm concentrations, million/mL: those of each month, one or several.
   * @param before - That during the months already tried.
   */
  readonly conceived: (months: readonly ArrayLike<number>[], before: number) => Float64Array;
}

const within = (what: string, value: number | undefined, least: number, most: number, next: string): void => {
  if (value !== undefined && !(value >= least && value <= most)) throw noSuchCouple(what, value, next);
};

/**
 * Every way to count the chance of a pregnancy, over publications that disagree.
 *
 * A couple's chance in a cycle is its own (beta-distributed, some sterile) times what sperm, her age and intercourse
 * leave of it; a cycle is taken to be a month. Those who have tried without success are the less fertile of them, and
 * the more so the better his sperm were.
 *
 * @throws ClinicError `clinic/no-such-couple`.
 *
 * @example
 * const [first] = waysOfCounting({ partnerAge: 29 });
 * [first.semen, first.couples, first.conceived(Array(6).fill([60]), 60)[5].toFixed(3)] // => ["Bonde 1998", "Wesselink 2017", "0.620"]
 */
export function waysOfCounting({
  partnerAge = usualPartnerAge,
  tryingMonths = 0,
  intercoursePerWeek,
}: Couple = {}): readonly WayOfCounting[] {
  within("partner's age", partnerAge, 15, 60, "Give her age in years, 15 to 60, or leave it out.");
  within("months trying", tryingMonths, 0, 600, "Give months from 0 to 600, or leave them out.");
  within("intercourse per week", intercoursePerWeek, 0, 21, "Give times a week from 0 to 21, or leave it out.");
  const often = intercoursePerWeek === undefined ? 1 : byIntercourse(intercoursePerWeek);
  return semenSources.flatMap((semen) =>
    coupleSources.map((source): WayOfCounting => {
      const [couples, sperm] = [couplesOf(source), bySperm(semen, source)];
      const others = byAge(source)(partnerAge) * often;
      const mean = (month: ArrayLike<number>): number =>
        (others * Array.from(month).reduce((sum, concentration) => sum + sperm(concentration), 0)) / Math.max(1, month.length);
      return {
        semen: semen.name,
        couples: source.name,
        read: leastRead(semen.read, source.read, ...(intercoursePerWeek === undefined ? [] : [readOf(intercourse.citation)])),
        conceived: (months, before) =>
          conceivedBy(couples, months.map(mean), { cycles: Math.round(tryingMonths), relative: others * sperm(before) }),
      };
    }),
  );
}
