/** Reads one treatment: drug and dose, then route, frequency, start, end and missed doses in any order. */
import { dimensionless, dimensionOf, factorOf, nearest, sameDimension } from "../../units/index.ts";
import type { Catalogue, CataloguedDrug } from "./catalogue.ts";
import { chooseRoute } from "./choose-route.ts";
import type { Mode, Pattern, Treatment } from "./course.ts";
import { type Cursor, type Place, type Said, since, skipBlank, take } from "./cursor.ts";
import { type Dose, readDose, startsLikeNumber } from "./dose.ts";
import { type Ending, readEnding, readMissed, readStart } from "./duration.ts";
import * as errors from "./errors.ts";
import { every, once, readFrequency } from "./frequency.ts";
import { printTreatment } from "./print-course.ts";
import { readRoute } from "./route.ts";
import { countPlanned, doseTime, mostDoses } from "./schedule.ts";
import { instantInWords, longestHours } from "./time-words.ts";

interface Clauses {
  readonly frequency: Pattern | "continuous";
  readonly start: number;
  readonly ending: Ending;
  readonly missed: readonly number[];
  readonly route: string;
  readonly dose: Dose;
}
type Draft = { -readonly [K in keyof Clauses]?: Said<Clauses[K]> };

const readers: { readonly [K in keyof Clauses]: (cursor: Cursor, drug: CataloguedDrug) => Clauses[K] | undefined } = {
  // "3 times a week" and "6 doses" start with a number, and stand before the dose for that reason.
  frequency: readFrequency,
  start: readStart,
  ending: readEnding,
  missed: readMissed,
  route: readRoute,
  dose: readDose,
};
const inOrder = Object.keys(readers) as (keyof Clauses)[];

const inWords: Readonly<Record<keyof Clauses, string>> = {
  frequency: "how often",
  start: "from when",
  ending: "how long",
  missed: "which doses are missed",
  route: "the route",
  dose: "the dose",
};

function readInto<K extends keyof Clauses>(key: K, draft: Draft, cursor: Cursor, drug: CataloguedDrug): boolean {
  const from = cursor.at;
  const value = readers[key](cursor, drug);
  if (value === undefined) return false;
  const place = since(cursor, from);
  if (draft[key]) throw errors.saidTwice(place, inWords[key]);
  const said: Draft = draft;
  said[key] = { value, place } as Draft[K];
  return true;
}

const mostNameWords = 8;
/** What an error quotes: up to three words, and no number. */
const fewWords = /[^\s,]+(?:\s+(?![\d.+-])[^\s,]+){0,2}/uy;
const nameIn = (text: string): string => text.trim().replace(/[\s,]+/g, " ");
const notName =
  /^(?:daily|once|twice|thrice|three|every|each|weekly|monthly|hourly|continuous(?:ly)?|from|for|until|till|starting|missing|by|at|oral(?:ly)?|im|sc|iv|po)$/i;

/** The longest run of words before the first number that names a drug. */
function readDrug(cursor: Cursor, catalogue: Catalogue): CataloguedDrug {
  const from = cursor.at;
  const ends: number[] = [];
  while (ends.length < mostNameWords) {
    const word = take(cursor, /[\s,]*[^\s,]+/y)?.[0].replace(/^[\s,]+/, "");
    if (word === undefined || startsLikeNumber(word)) break;
    ends.push(cursor.at);
  }
  if (ends.length === 0) throw errors.missingDrug({ text: cursor.text, from, to: cursor.text.length });
  const name = (end: number): string => nameIn(cursor.text.slice(from, end));
  const found = ends.findLast((end) => catalogue.find(name(end)) !== undefined);
  if (found !== undefined) {
    cursor.at = found;
    return catalogue.find(name(found))!;
  }
  const stop = ends.findIndex((end, i) => i > 0 && notName.test(cursor.text.slice(ends[i - 1], end).trim()));
  const end = stop > 0 ? ends[stop - 1]! : ends.at(-1)!;
  throw errors.unknownDrug({ text: cursor.text, from, to: end }, nearest(name(end), catalogue.names), catalogue.known ?? catalogue.names);
}

function notTooLate(hours: number, place: Place): number {
  if (hours > longestHours) throw errors.badTime(place);
  return hours;
}

function endOf(ending: Said<Ending> | undefined, pattern: Pattern, mode: Mode, startHours: number): number {
  if (!ending) return Number.POSITIVE_INFINITY;
  const { value, place } = ending;
  if (value.kind === "doses") {
    if (mode === "infusion") throw errors.badCount(place);
    if (value.count > mostDoses) throw errors.tooManyDoses(place, mostDoses);
    // The next dose is the first one not given.
    return pattern === once ? Number.POSITIVE_INFINITY : notTooLate(doseTime({ pattern, startHours }, value.count), place);
  }
  const end = value.kind === "for" ? startHours + value.hours : value.hours;
  if (!(end > startHours)) throw errors.endsBeforeStart(place, instantInWords(end), instantInWords(startHours));
  return notTooLate(end, place);
}

/** An operation is done, not dosed: it has no amount and happens once. */
const isDone = ({ units }: CataloguedDrug): boolean => units.every((unit) => sameDimension(dimensionOf(unit), dimensionless));
const done: Dose = { amount: 1, unit: "1" };

function doseOf(drug: CataloguedDrug, said: Said<Dose> | undefined, whole: Place): Dose {
  if (!isDone(drug)) {
    if (!said) throw errors.missingDose(whole, drug.name, drug.units[0] ?? "mg");
    return said.value;
  }
  if (said && (said.value.amount * factorOf(said.value.unit) !== 1 || said.value.per))
    throw errors.operationNotDosed(said.place, drug.name);
  return done;
}

/** How often; an amount per day, a single dose and an operation say it themselves. */
function patternOf(drug: CataloguedDrug, { frequency, ending }: Draft, dose: Dose, whole: Place): Pattern {
  const single = ending?.value.kind === "doses" && ending.value.count === 1;
  const said = frequency?.value === "continuous" ? once : frequency?.value;
  const pattern = said ?? (dose.per ? every(dose.per.hours) : single || isDone(drug) ? once : undefined);
  if (!pattern) throw errors.missingFrequency(whole);
  if (pattern === once && ending && !single) throw errors.onceHasNoEnd(ending.place);
  if (pattern !== once && isDone(drug)) throw errors.operationNotDosed(frequency?.place ?? whole, drug.name);
  return pattern;
}

/** What follows from the clauses, once all are read; `whole` is where the treatment stands. */
function settle(drug: CataloguedDrug, draft: Draft, whole: Place): Treatment {
  const dose = doseOf(drug, draft.dose, whole);
  const said = draft.frequency;
  const infused = said?.value === "continuous" || (!said && dose.per !== undefined && dose.per.hours <= 1);
  if (infused && !dose.per) throw errors.missingRate(draft.dose?.place ?? whole);
  if (!infused && said && dose.per) throw errors.saidTwice(said.place, inWords.frequency);
  const pattern = infused ? once : patternOf(drug, draft, dose, whole);
  const place = { dose: draft.dose?.place ?? whole, use: draft.route?.place ?? said?.place ?? draft.dose?.place ?? whole };
  const { route, mode } = chooseRoute(drug, { said: draft.route?.value, unit: dose.unit, pattern, infused, place });
  const startHours = draft.start?.value ?? 0;
  const endHours = endOf(draft.ending, pattern, mode, startHours);
  const missed = draft.missed?.value ?? [];
  if (infused && draft.missed) throw errors.badMissing(draft.missed.place, "an infusion has no doses to miss.");
  const planned =
    endHours === Number.POSITIVE_INFINITY && pattern !== once
      ? mostDoses
      : countPlanned({ pattern, startHours, endHours }, Number.POSITIVE_INFINITY);
  if (planned > mostDoses) throw errors.tooManyDoses(whole, mostDoses);
  if (draft.missed && missed.at(-1)! >= planned)
    throw errors.badMissing(draft.missed.place, `only ${planned} ${planned === 1 ? "dose is" : "doses are"} planned.`);
  const unit = infused ? `${dose.unit}/${dose.per!.unit}` : dose.unit;
  const treatment = { drug: drug.name, route, mode, amount: dose.amount, unit, pattern, startHours, endHours, missed };
  return { ...treatment, text: printTreatment(treatment) };
}

/**
 * Reads one treatment that starts at the cursor and ends with its text.
 *
 * @throws {@link CourseError}, naming the character and the words that cannot be read.
 */
export function parseTreatment(cursor: Cursor, catalogue: Catalogue): Treatment {
  skipBlank(cursor);
  const from = cursor.at;
  const drug = readDrug(cursor, catalogue);
  const draft: Draft = {};
  for (skipBlank(cursor); cursor.at < cursor.text.length; skipBlank(cursor)) {
    const at = cursor.at;
    if (inOrder.some((key) => readInto(key, draft, cursor, drug))) continue;
    take(cursor, fewWords);
    const words = since(cursor, at);
    if (Object.keys(draft).length === 0)
      throw errors.unknownName(words, drug.name, nearest(nameIn(cursor.text.slice(from, cursor.at)), catalogue.names));
    throw draft.frequency || draft.dose?.value.per ? errors.unexpectedWords(words) : errors.unknownFrequency(words);
  }
  return settle(drug, draft, since(cursor, from));
}
