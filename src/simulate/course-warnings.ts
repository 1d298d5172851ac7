/** What a reader of the results must be told about a course, and the doses that nobody means. */
import { findDrug } from "../drugs/index.ts";
import { dimensionOf, factorOf, sameDimension } from "../units/index.ts";
import { type Course, countDoses, type Treatment } from "./course/index.ts";
import { doseBeyondReason } from "./errors.ts";

/** A dose so many times the largest usual one is a slip of the pen, or an experiment. */
const farBeyondUsual = 10;
/** So many times is neither. */
const beyondReason = 1000;

/** The dose in multiples of the largest usual one; 0 where no usual dose is in a unit of this kind. */
function timesUsual({ drug, amount, unit }: Treatment): number {
  const usual = findDrug(drug)!.doses.flatMap((dose) => {
    const written = /([\d.]+) ([a-zA-Z]+(?:\/h)?)/.exec(dose);
    return written && sameDimension(dimensionOf(written[2]!), dimensionOf(unit)) ? [Number(written[1]) * factorOf(written[2]!)] : [];
  });
  return usual.length === 0 ? 0 : (amount * factorOf(unit)) / Math.max(...usual);
}

/** @throws SimulateError `simulate/dose-beyond-reason`. */
export function refuseUnreasonableDoses({ treatments }: Course): void {
  for (const treatment of treatments) if (timesUsual(treatment) > beyondReason) throw doseBeyondReason(treatment.text, beyondReason);
}

/** Warnings of doses that are far from usual, each a sentence that names its treatment. */
export const warningsOfDoses = ({ treatments }: Course): readonly string[] =>
  treatments.flatMap((treatment) =>
    timesUsual(treatment) > farBeyondUsual ? [`${treatment.text}: more than ten times any usual dose of this drug.`] : [],
  );

/** Those, and warnings of treatments without a dose; `untilHours` is where the simulation ends. */
export const warningsOf = (course: Course, untilHours: number): readonly string[] => [
  ...warningsOfDoses(course),
  ...course.treatments.flatMap((treatment) =>
    countDoses(treatment, untilHours) === 0 ? [`${treatment.text}: no dose falls within the time simulated.`] : [],
  ),
];
