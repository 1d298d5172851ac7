/** What he takes or took beside his results: whether he takes it still, and which results are his own again. */
import type { Treatment } from "../../simulate/index.ts";
import { type ClinicalRecord, type Result, resultsOf } from "./clinical-record.ts";

type Taking = Pick<ClinicalRecord, "results" | "taken">;

/** For how long after a drug results are not his own; in weeks. */
export interface Washout {
  /** Hormones and the rest of the blood. */
  readonly blood: number;
  /** Semen, the testis and what it makes of sperm. */
  readonly semen: number;
  readonly because: string;
  /** No trial asked when a result is a man's own again. */
  readonly assumed: true;
}

export const washouts = {
  /** Testosterone, and whatever else lowers LH for long. */
  suppressing: {
    blood: 26,
    semen: 52,
    because:
      "after testosterone two thirds of healthy men are back at 20 million sperm/mL by six months and nine tenths by twelve (Liu 2006, abstract); that LH and testosterone are back by six months is assumed",
    assumed: true,
  },
  /** SERM, aromatase inhibitors, hCG, FSH, GnRH. */
  other: {
    blood: 12,
    semen: 26,
    because:
      "twelve weeks outlast the drug and let the axis settle; then sperm need a cycle of 74 days (Heller and Clermont 1964, recalled) and their way out, about 13 weeks together",
    assumed: true,
  },
} as const satisfies Record<string, Washout>;

const suppressing = /^(testosterone|estradiol|triptorelin|degarelix|ketoconazole|zuclomiphene)/;
const slow = /^(sperm|semen|motility|progressive|normal_forms|total_motile|testicular|inhibin)/;

/** Weeks after its end for which a drug still shows in an analyte. */
function washoutOf(drug: string, analyte: string): number {
  if (drug === "orchidectomy") return Number.POSITIVE_INFINITY;
  const { blood, semen } = suppressing.test(drug) ? washouts.suppressing : washouts.other;
  return slow.test(analyte) ? semen : blood;
}

/** First and last day of a treatment; one that never began is left out. */
function spans({ taken }: Taking): readonly { readonly treatment: Treatment; readonly from: number; readonly to: number }[] {
  const stop = (taken?.weeks ?? Number.POSITIVE_INFINITY) * 7;
  return (taken?.course.treatments ?? []).flatMap((treatment) => {
    const from = treatment.startHours / 24;
    const single = treatment.mode !== "infusion" && treatment.pattern.periodHours === Number.POSITIVE_INFINITY;
    const to = Math.min(single ? from : treatment.endHours / 24, stop);
    return from < stop ? [{ treatment, from, to }] : [];
  });
}

/** The latest day that is known of: of his last result, or of the stop. */
const today = ({ results, taken }: Taking): number => Math.max(0, ...results.map(({ day }) => day), (taken?.weeks ?? 0) * 7);

/**
 * What he takes or took of these drugs: `now`, what had not ended on the latest day that is known of; `lately`, that and what
 * still shows in his hormones; `ever`, all of it.
 *
 * @example
 * treatmentsWith({ results: [] }, "ever", ["clomiphene"]) // => []
 */
export function treatmentsWith(record: Taking, when: "now" | "lately" | "ever", drugs: readonly string[]): readonly Treatment[] {
  const day = today(record);
  return spans(record)
    .filter(({ treatment: { drug }, to }) => {
      if (!drugs.includes(drug)) return false;
      return when === "ever" || day < to + (when === "now" ? 0 : washoutOf(drug, "lh") * 7);
    })
    .map(({ treatment }) => treatment);
}

/**
 * Results that are his own: from before he took anything, or long enough after it (see `washouts`); all of a man who takes
 * nothing.
 *
 * @example
 * untreatedResults({ results: [{ analyte: "lh", value: 3, written: "3 IU/L", day: 84 }] }, "lh").length // => 1
 */
export function untreatedResults(record: Taking, ...analytes: readonly string[]): readonly Result[] {
  const taken = spans(record);
  return resultsOf(record, ...analytes).filter(({ analyte, day }) =>
    taken.every(({ treatment: { drug }, from, to }) => day <= from || day >= to + washoutOf(drug, analyte) * 7),
  );
}
