/** A plan in a few sentences, as a protocol's synopsis has it. */
import { analyteTitle, printedUnit, shortNumber, timeInWords } from "../figures/index.ts";
import { conditionOf, measuredTraits } from "../people/index.ts";
import { regimenOf, usualAdherence } from "../protocols/index.ts";
import { printCourse } from "../simulate/index.ts";
import { unitOfReading } from "./criterion.ts";
import type { TrialPlan } from "./plan.ts";
import { type ReadPlan, readPlan } from "./read-plan.ts";

const traitNames = {
  age: "age",
  bmi: "body mass index",
  testisVolume: "testis volume",
  insulinResistance: "HOMA-IR",
  albumin: "albumin",
} as const;
const traitUnits = { age: " years", bmi: " kg/m²", testisVolume: " mL", insulinResistance: "", albumin: " g/dL" } as const;

const list = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
const withinSentence = (words: string): string => (/^[A-Z][a-z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words);

/**
 * @throws as `runTrial` for a plan that is none, before anybody is drawn.
 *
 * @example
 * trialInWords({ ...tabletsForObesity, noise: false })[4] // => "90 % of doses are taken; 20 leave for each 100 men followed for a year. Shown is what is, without the error of a laboratory. Seed 1."
 */
export function trialInWords(plan: TrialPlan): readonly string[] {
  const read = readPlan(plan);
  return [peopleOf(read), armsOf(plan, read), visitsOf(plan), endpointOf(read), chanceOf(plan)];
}

function peopleOf({ plan: { men, population }, rules, screenings }: ReadPlan): string {
  const { conditions, traits = {} } = population;
  const total = conditions.reduce((sum, { share = 1 }) => sum + share, 0);
  const of = conditions.filter(({ share = 1 }) => share > 0);
  const named = of.map(({ name, share = 1 }) => {
    const words = conditionOf(name).name.replaceAll("-", " ");
    return of.length === 1 ? words : `${words} (${shortNumber((100 * share) / total)} %)`;
  });
  const ranges = measuredTraits.flatMap((trait) => {
    const spread = traits[trait];
    if (!spread) return [];
    const { mean, sd, low, high } = spread;
    const ends =
      low !== undefined && high !== undefined
        ? `, from ${low} to ${high}`
        : low !== undefined
          ? `, from ${low}`
          : high !== undefined
            ? `, up to ${high}`
            : "";
    return [`${traitNames[trait]} ${mean} ± ${sd}${ends}${traitUnits[trait]}`];
  });
  const asked =
    rules.length === 0
      ? "nobody is turned away"
      : `who show ${list(rules.map(({ inWords }) => withinSentence(inWords)))}${screenings > 1 ? ` at each of ${screenings} screenings` : " at screening"}`;
  return `${men} men of the model with ${list(named)}${ranges.length > 0 ? `; ${ranges.join("; ")}` : ""}; ${asked}.`;
}

function armsOf({ arms }: TrialPlan, { given }: ReadPlan): string {
  const takes = arms.map(({ name, regimen }, i) => {
    const what = given[i]!;
    const course = "treatments" in what ? what : undefined;
    return `${name} (${course ? (course.treatments.length === 0 ? "no treatment" : printCourse(course)) : withinSentence(regimenOf(regimen!).title)})`;
  });
  if (arms.length === 1) return `All are given ${takes[0]}; there is nothing to compare.`;
  return `Randomised ${arms.map(({ weight = 1 }) => weight).join(" : ")} to ${list(takes)}.`;
}

const visitsOf = ({ weeks, visits, window = 0 }: TrialPlan): string =>
  `${weeks} weeks, seen before the first dose and on ${visits.length === 1 ? "day" : "days"} ${list(visits.map(String))}${window > 0 ? `, ${window} ${window === 1 ? "day" : "days"} early or late` : ""}.`;

function endpointOf({ plan, criterion, endVisit }: ReadPlan): string {
  const { endpoint, visits } = plan;
  const name = withinSentence(analyteTitle(endpoint.analyte));
  const when = `${timeInWords(visits[endVisit]!)} (day ${visits[endVisit]})`;
  if (endpoint.kind === "time-to-event") return `Endpoint: time until ${withinSentence(criterion!.inWords)}.`;
  if (endpoint.kind === "responder")
    return `Endpoint: share of men with ${withinSentence(criterion!.inWords)} after ${when}${endpoint.missing === "no response" ? "; who is not seen counts as no response" : ""}.`;
  const unit = printedUnit(endpoint.unit ?? unitOfReading(endpoint.analyte));
  if (endpoint.kind === "fold") return `Endpoint: ${name} after ${when}, as a multiple of that at the start.`;
  return `Endpoint: ${endpoint.kind === "change" ? `change of ${name} to` : `${name} after`} ${when}, ${unit}.`;
}

function chanceOf({ adherence = usualAdherence, dropout = 0, noise = true, assay, seed }: TrialPlan): string {
  const { taken, misses = "doses" } = typeof adherence === "number" ? { taken: adherence } : adherence;
  const left = dropout > 0 ? `${shortNumber(100 * dropout)} leave for each 100 men followed for a year` : "nobody leaves";
  const shown = noise
    ? `Measured as a laboratory measures${assay === "immunoassay" ? ", steroids by immunoassay" : ""}.`
    : "Shown is what is, without the error of a laboratory.";
  return `${shortNumber(100 * taken)} % of ${misses} are taken; ${left}. ${shown} Seed ${seed}.`;
}
