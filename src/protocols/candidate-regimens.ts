/** Which regimens stand for choice in one man, and which were looked at and are withheld: the judgement has the last word. */
import { type Assessment, admissibleDrugs, type ClinicalRecord, rules } from "../clinic/index.ts";
import { type Course, parseCourse } from "../simulate/index.ts";
import { mayBeGivenIn } from "./regimens/check-regimen.ts";
import type { Regimen } from "./regimens/regimen.ts";
import { regimensFor } from "./regimens/regimens.ts";

/** The condition that he is simulated with. */
export interface TakenFor {
  readonly condition: string;
  /** Why, in half a sentence. */
  readonly because: string;
}

/** The regimens in use for a man. */
export interface CandidateRegimens {
  readonly candidates: readonly Regimen[];
  /** Of these it is open whether they may be offered; `until` is what would settle it. */
  readonly waiting: readonly { readonly regimen: Regimen; readonly until: readonly string[] }[];
  readonly withheld: readonly { readonly regimen: Regimen; readonly because: readonly string[] }[];
}

/** BMI from which low testosterone is taken to go with weight, kg/m²: the limit of obesity. */
const obese = 30;

/** What a conclusion is simulated as; the first that was drawn counts, the narrower before the wider. */
const simulatedAs: readonly (readonly [conclusion: string, condition: string])[] = [
  ["klinefelter-syndrome", "klinefelter"],
  ["androgen-suppression", "androgen-suppressed"],
  ["congenital-hypogonadotropic-hypogonadism", "congenital-hypogonadotropic-hypogonadism"],
  ["hyperprolactinaemia", "hyperprolactinaemia"],
  ["hypogonadotropic-hypogonadism", "acquired-hypogonadotropic-hypogonadism"],
  ["obstructive-azoospermia", "obstructive-azoospermia"],
  ["non-obstructive-azoospermia", "sertoli-cell-only"],
  ["primary-hypogonadism", "primary-failure"],
  ["hypergonadotropic", "primary-failure"],
  ["secondary-hypogonadism", "late-onset-hypogonadism"],
  ["low-testosterone-to-estradiol", "low-testosterone-to-estradiol-ratio"],
  ["idiopathic-oligozoospermia", "idiopathic-oligozoospermia"],
  ["oligozoospermia", "idiopathic-oligozoospermia"],
];

/**
 * The condition that the file states, or, where it states none, the one that the judgement comes nearest to.
 *
 * @example
 * const record = { title: "", condition: "healthy", traits: {}, findings: { karyotype: "47,XXY" as const }, results: [] };
 * takenFor(record, assess(record)).condition // => "klinefelter"
 */
export function takenFor(record: ClinicalRecord, { conclusions }: Pick<Assessment, "conclusions">): TakenFor {
  const { condition, traits } = record;
  if (condition !== "healthy") return { condition, because: "the file states it" };
  for (const [id, named] of simulatedAs) {
    const found = conclusions.find((conclusion) => conclusion.id === id);
    if (!found) continue;
    const weight = named === "late-onset-hypogonadism" && traits.bmi !== undefined && traits.bmi >= obese;
    return {
      condition: weight ? "obesity-secondary-hypogonadism" : named,
      because: found.says.replace(/\.$/, "").replace(/^./, (c) => c.toLowerCase()),
    };
  }
  return { condition: "healthy", because: "nothing else was concluded of him" };
}

/**
 * The first regimen of each set of drugs; the others are its variants, begun with another dose.
 *
 * @example
 * withoutVariants(regimensFor("obesity-secondary-hypogonadism")).some(({ name }) => name === "clomiphene-alternate-days") // => false
 */
export function withoutVariants(regimens: readonly Regimen[]): readonly Regimen[] {
  const drugsOf = ({ treatments }: Course): string => [...new Set(treatments.map(({ drug }) => drug))].sort().join(" ");
  const kindOf = (regimen: Regimen): string => `${drugsOf(parseCourse(regimen.start))}; ${drugsOf(mayBeGivenIn(regimen))}`;
  return regimens.filter(
    (regimen, i) => regimen.start === "none" || regimens.findIndex((other) => kindOf(other) === kindOf(regimen)) === i,
  );
}

/**
 * Regimens in use for the condition whose every drug the judgement offers; those that wait for a test; and those that it
 * withholds, with the conclusions behind it.
 *
 * @example
 * const record = { title: "", condition: "obesity-secondary-hypogonadism", traits: {}, findings: { fertility_wanted: true, liver_disease: true }, results: [] };
 * candidateRegimens("obesity-secondary-hypogonadism", assess(record)).withheld.some(({ regimen }) => regimen.name === "clomiphene") // => true
 */
export function candidateRegimens(condition: string, assessment: Pick<Assessment, "conclusions" | "unknown">): CandidateRegimens {
  const admitted = new Map(admissibleDrugs(assessment).map((drug) => [drug.drug, drug]));
  const says = new Map(assessment.conclusions.map((conclusion) => [conclusion.id, conclusion.says]));
  const open = assessment.unknown.flatMap(({ rule, settledBy }) => {
    const { drugs = [], admits } = rules.find(({ name }) => name === rule)?.concludes ?? {};
    return admits === "offered" || admits === "optional" ? [{ drugs, until: settledBy.map(({ what }) => what) }] : [];
  });
  const judged = regimensFor(condition).map((regimen) => {
    const drugs = [...new Set(mayBeGivenIn(regimen).treatments.map(({ drug }) => drug))];
    const denied = drugs.filter((drug) => !/^(offered|optional)$/.test(admitted.get(drug)?.admission ?? "not-offered"));
    const until = denied.map((drug) => open.filter((option) => option.drugs.includes(drug)).flatMap((option) => option.until));
    const reasons = denied.flatMap((drug, i): readonly string[] => {
      const against = admitted.get(drug)?.conclusions.flatMap((id) => says.get(id) ?? []) ?? [];
      return against.length > 0 || until[i]!.length > 0 ? against : [`Nothing that is known of him speaks for ${drug}.`];
    });
    return { regimen, until: [...new Set(until.flat())], because: [...new Set(reasons)] };
  });
  return {
    candidates: judged.filter(({ until, because }) => until.length + because.length === 0).map(({ regimen }) => regimen),
    waiting: judged
      .filter(({ until, because }) => until.length > 0 && because.length === 0)
      .map(({ regimen, until }) => ({ regimen, until })),
    withheld: judged.filter(({ because }) => because.length > 0).map(({ regimen, because }) => ({ regimen, because })),
  };
}
