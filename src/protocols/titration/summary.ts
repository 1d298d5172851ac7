/** What became of the men on a regimen: who reached the target, on which dose they ended, who stopped and why. */
import { type Chance, chanceOf } from "../chances.ts";
import { levelsAt, type Prediction } from "../prediction.ts";
import type { Regimen } from "../regimens/index.ts";
import { limitAsRead } from "../regimens/index.ts";
import type { ManOnRegimen } from "./follow-man.ts";
import { perWeek } from "./prescriptions.ts";

/** One drug at the end: who takes which dose, and how much those who take it take. */
export interface FinalDose {
  readonly drug: string;
  /** Doses from the lowest to the highest, then `nothing` for men who were given it and take it no more, and for those who never were. */
  readonly shares: readonly { readonly dose: string; readonly men: number; readonly share: Chance }[];
  /** Mean amount in a week of the men who take it; absent when nobody does. */
  readonly perWeek?: { readonly amount: number; readonly unit: string; readonly men: number };
}

export interface RegimenSummary {
  readonly men: number;
  /** By the last result he has of what is aimed at; absent where nothing is aimed at. */
  readonly reachedAsMeasured?: Chance;
  /** By his own mean level of the last week; of a regimen that stops, of the last before its end. */
  readonly reached?: Chance;
  readonly finalDoses: readonly FinalDose[];
  /** Everything stopped before the end, by reason, the commonest first. */
  readonly stopped: readonly { readonly why: string; readonly share: Chance }[];
  /** By rule of the regimen: men to whom it was applied at least once. */
  readonly applied: readonly { readonly step: number; readonly because: string; readonly share: Chance }[];
  /** Means over men: visits he came to, and days on which what he takes was changed. */
  readonly visits: number;
  readonly changes: number;
}

const nothing = "nothing";

/** Counted over men; an error of a mean or share is that of so many men, not of the model. */
export function summaryOf(regimen: Regimen, men: readonly ManOnRegimen[], prediction: Prediction, course: number): RegimenSummary {
  const n = men.length;
  const share = (is: (man: ManOnRegimen, i: number) => boolean): Chance => chanceOf(men.filter(is).length, n);
  const { target } = regimen;
  const within = target && inTarget(target);
  // The week of the last visit may already lie without the drug.
  const week = regimen.end === "stops" ? Math.min(regimen.weeks - 1, prediction.weeks) : prediction.weeks;
  const levels = target && levelsAt(prediction, course, target.measured, week * 7);
  const reasons = [...new Set(men.flatMap(({ stopped }) => (stopped ? [stopped.why] : [])))];
  return {
    men: n,
    ...(target && {
      reachedAsMeasured: share(({ visits, ended = Infinity }) => {
        const last = visits.findLast(({ day, measured }) => day <= ended && measured[target.measured] !== undefined);
        return last !== undefined && within!(last.measured[target.measured]!);
      }),
      reached: share((_, i) => within!(levels![i]!)),
    }),
    finalDoses: finalDosesOf(regimen, men),
    stopped: reasons
      .map((why) => ({ why, share: share(({ stopped }) => stopped?.why === why) }))
      .sort((a, b) => b.share.probability - a.share.probability),
    applied: regimen.steps.flatMap(({ because }, step) => {
      const to = share(({ log }) => log.some((line) => line.step === step));
      return to.probability > 0 ? [{ step, because, share: to }] : [];
    }),
    visits: mean(men.map(({ visits }) => visits.length)),
    changes: mean(
      men.map(({ doses }) => new Set(doses.flatMap(({ from, until }) => [from, until ?? 0])).size - (doses.length > 0 ? 1 : 0)),
    ),
  };
}

function inTarget({ measured, low, high, unit }: NonNullable<Regimen["target"]>): (value: number) => boolean {
  const [least, most] = [low, high].map((limit) => (limit === undefined ? undefined : limitAsRead({ measured, limit, unit })));
  return (value) => value >= (least ?? -Infinity) && value <= (most ?? Infinity);
}

function finalDosesOf({ ladders = {} }: Regimen, men: readonly ManOnRegimen[]): readonly FinalDose[] {
  const drugs = [...new Set(men.flatMap(({ doses }) => doses.map(({ drug }) => drug)))];
  return drugs.map((drug): FinalDose => {
    // Of a regimen that is over, what he took until then.
    const last = men.map(({ doses, ended }) => doses.find((p) => p.drug === drug && (p.until === undefined || p.until === ended)));
    const taken = last.flatMap((p) => (p ? [p] : []));
    const amounts = taken.map(perWeek);
    const known = [...new Set([...(ladders[drug] ?? []), ...taken.map(({ dose }) => dose)])];
    const shares = [...known, nothing].flatMap((dose) => {
      const found = last.filter((p) => (p?.dose ?? nothing) === dose).length;
      return found === 0 ? [] : [{ dose, men: found, share: chanceOf(found, men.length) }];
    });
    const [first] = amounts;
    return {
      drug,
      shares,
      ...(first && { perWeek: { amount: mean(amounts.map(({ amount }) => amount)), unit: first.unit, men: taken.length } }),
    };
  });
}

const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / Math.max(1, values.length);
