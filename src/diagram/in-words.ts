/** What is happening, in two or three sentences made of simulated values. */

import { readings } from "../simulate/index.ts";
import { referenceOf, reported } from "./diagram.ts";
import type { DrugAct, Held } from "./drug-acts.ts";
import { actTexts, capital, fill, short, texts, thresholds, whereTexts } from "./sentences.ts";
import { type Spoken, spoken } from "./spoken-paths.ts";
import type { AxisState } from "./state.ts";
import { type SaidIn, saidIn } from "./units-said.ts";

type Act = DrugAct & Held;

const analyteOf = new Map(readings.map(({ path, key }) => [path, key]));
/** In what unit a value is said, and what it is multiplied by; a hormone's own part has its analyte's. */
function unitOf(key: Spoken, system: SaidIn): { readonly unit: string; readonly factor: number } {
  const analyte = analyteOf.get(spoken[key]);
  return analyte === undefined ? { unit: reported(spoken[key]).unit, factor: 1 } : saidIn(analyte, system);
}
/** A value with its unit. */
function withUnit(key: Spoken, value: number, system: SaidIn): string {
  const { unit, factor } = unitOf(key, system);
  return `${short(value * factor)} ${unit}`;
}

/** Whether a value rises, falls or stays, by the threshold of what is called unchanged. */
export type Direction = "rises" | "falls" | "stays";

/**
 * Which way a value has gone.
 *
 * @example
 * directionOf(9, 4.5) // => "rises"
 */
export function directionOf(now: number, before: number): Direction {
  const change = now - before;
  if (Math.abs(change) <= thresholds.steady * Math.abs(before)) return "stays";
  return change > 0 ? "rises" : "falls";
}

const over = (now: number, key: Spoken): number => now / referenceOf(spoken[key]);

/** A change as a clause. */
function change(key: Spoken, now: AxisState, before: AxisState, system: SaidIn): string {
  const { unit, factor } = unitOf(key, system);
  const [n, b] = [now.spoken[key], before.spoken[key]];
  const direction = directionOf(n, b);
  if (direction === "stays") return fill(texts.stays, { now: short(n * factor), unit });
  // A multiple of next to nothing says nothing.
  if (over(b, key) < 0.1 || over(n, key) < 0.1)
    return fill(direction === "rises" ? texts.risesFrom : texts.fallsFrom, {
      before: short(b * factor),
      now: short(n * factor),
      unit,
    });
  if (direction === "rises") return fill(texts.rises, { times: n / b < 1.1 ? (n / b).toFixed(2) : short(n / b) });
  return fill(texts.falls, { percent: short(Math.round((100 * n) / b)) });
}

const hoursADay = 24;
/** Pulses are counted per 24 hours, as the analyte is. */
const minutes = (perDay: number): string => String(Math.round((60 * hoursADay) / perDay));
const tooFew = (perDay: number): boolean => perDay < thresholds.fewestPulses;

function pulsesIn(now: AxisState, before?: AxisState): string {
  const { pulses } = now.spoken;
  const earlier = before?.spoken.pulses;
  if (tooFew(pulses)) return earlier === undefined || tooFew(earlier) ? texts.pulsesAbsent : texts.pulsesStopped;
  if (earlier === undefined || tooFew(earlier)) return fill(texts.pulsesNow, { minutes: minutes(pulses) });
  if (minutes(pulses) === minutes(earlier)) return fill(texts.pulsesAsBefore, { minutes: minutes(pulses) });
  return fill(texts.pulsesInstead, { minutes: minutes(pulses), before: minutes(earlier) });
}

/** Concentration, and all of an ejaculate: little semen holds few sperm however densely. */
function spermOf({ spoken: { sperm, total, semen } }: AxisState, system: SaidIn): string {
  if (sperm < thresholds.fewestSperm) return texts.none;
  return fill(texts.sperm, { sperm: withUnit("sperm", sperm, system), total: short(total), semen: short(semen) });
}

/** Which of a drug's acts is spoken of: that of which it holds most, the hypothalamus before the rest. */
function mainAct(acts: readonly Act[]): Act {
  const first = acts.find(({ place, sign }) => place === "hypothalamus" && sign !== "0" && acts.every((a) => !a.at.endsWith("aromatase")));
  return first ?? acts.find(({ at }) => at === "fat.aromatase") ?? [...acts].sort((a, b) => b.share - a.share)[0]!;
}

/** All of it is said of nothing less than all. */
const percent = (share: number): string => (share < 1 && share > 0.995 ? "more than 99" : String(Math.round(100 * share)));

/** An operation that leaves no testis is no drug that holds something. */
const removed = ({ at, share }: Act): boolean => at === "testis.tissue" && share > thresholds.all;

function actInWords(act: Act): string {
  const { drug } = act;
  if (removed(act)) return texts.removed;
  if (act.share < thresholds.present) return fill(texts.gone, { drug });
  const kind = act.at.slice(act.at.lastIndexOf(".") + 1);
  const template = actTexts[kind] ?? actTexts[`${kind}${act.sign}`] ?? actTexts[`${kind}+`]!;
  return fill(template, { drug, share: percent(act.share), where: whereTexts[act.place] ?? act.place });
}

const mainActs = ({ drugs }: AxisState): readonly Act[] =>
  [...new Set(drugs.map((d) => d.drug))].map((name) => mainAct(drugs.filter((d) => d.drug === name)));

/** Whether the testes make less of the gonadotropins than those of the reference man do. */
function unanswered({ spoken: s }: AxisState): boolean {
  const ofLh = over(s.lh, "lh") > thresholds.driven && over(s.testosterone, "testosterone") / over(s.lh, "lh") < thresholds.unanswered;
  const ofFsh = over(s.fsh, "fsh") > thresholds.driven && over(s.released, "released") / over(s.fsh, "fsh") < thresholds.unanswered;
  return ofLh || ofFsh;
}

function standing(now: AxisState, system: SaidIn): string {
  const { testosterone, intratesticular } = now.spoken;
  return fill(texts.standing, {
    testosterone: withUnit("testosterone", testosterone, system),
    intratesticular: withUnit("intratesticular", intratesticular, system),
    sperm: spermOf(now, system),
  });
}

/** What holds what, where nothing has been given. */
function untreatedFirst(now: AxisState, system: SaidIn): string {
  const { spoken: s } = now;
  const [lh, fsh, inhibinB] = [withUnit("lh", s.lh, system), withUnit("fsh", s.fsh, system), withUnit("inhibinB", s.inhibinB, system)];
  const share = over(s.gnrh, "gnrh");
  if (share < thresholds.undriven) return fill(texts.undriven, { share: short(100 * share), lh, fsh });
  if (unanswered(now)) return fill(texts.unanswered, { lh, fsh });
  return fill(texts.balance, { minutes: minutes(s.pulses), inhibinB, fsh });
}

function changes(now: AxisState, before: AxisState, system: SaidIn): string {
  const sperm = spermOf(now, system);
  const same = directionOf(now.spoken.sperm, before.spoken.sperm) === "stays" || sperm === spermOf(before, system);
  const were = same ? texts.same : fill(texts.were, { before: spermOf(before, system) });
  return fill(texts.changes, {
    lh: change("lh", now, before, system),
    testosterone: change("testosterone", now, before, system),
    sperm,
    were,
  });
}

/** What is remarkable of it: the first that the values call for. */
function remark(now: AxisState, before: AxisState, acts: readonly Act[], system: SaidIn): string | undefined {
  const [n, b] = [now.spoken, before.spoken];
  const at = (kind: string): boolean => acts.some((a) => a.at.endsWith(kind) && a.share >= thresholds.present);
  if (n.intratesticular < thresholds.starved * b.intratesticular && directionOf(n.testosterone, b.testosterone) !== "falls")
    return fill(texts.starved, {
      change: change("intratesticular", now, before, system),
      inBlood: change("testosterone", now, before, system),
    });
  if (at("lhReceptor") && directionOf(n.testosterone, b.testosterone) === "rises" && directionOf(n.ownLh, b.ownLh) === "falls")
    return fill(texts.ownLhYields, { change: change("ownLh", now, before, system), fsh: change("fsh", now, before, system) });
  if (acts.some(removed)) return texts.nothingAnswers;
  if (directionOf(n.lh, b.lh) === "rises" && directionOf(n.fsh, b.fsh) === "rises" && unanswered(now)) return texts.cannotAnswer;
  return acts.length > 0
    ? fill(texts.estradiol, { change: change("estradiol", now, before, system), fsh: change("fsh", now, before, system) })
    : undefined;
}

const moved = (now: AxisState, before: AxisState): boolean =>
  (["pulses", "lh", "fsh", "testosterone", "sperm"] as const).some((key) => directionOf(now.spoken[key], before.spoken[key]) !== "stays");

/**
 * What is happening in the axis: two sentences, three with a drug. Every number in them, and every "rises" and "falls", is
 * that of the two states; what lies within 5 % of what it was "stays".
 *
 * @param before - The state to compare with, as a rule that of day 0.
 * @param system - Conventional units unless told.
 *
 * @example
 * const [who, taken] = [man(), parseCourse("testosterone enanthate 200 mg weekly")];
 * const diagram = axisDiagram(who, taken);
 * const year = simulateQuantities(who, taken, diagram.paths, { weeks: 26 });
 * axisInWords(axisState(diagram, year, 180), axisState(diagram, year, 0))[2]!.startsWith("Within the testis testosterone falls") // => true
 */
export function axisInWords(now: AxisState, before: AxisState, system: SaidIn = "conventional"): readonly string[] {
  const acts = mainActs(now);
  const acting = acts.filter((a) => a.share >= thresholds.present);
  if (acts.length === 0 && !moved(now, before)) return [untreatedFirst(now, system), standing(now, system)];
  if (acts.length === 0) {
    const share = short(100 * over(now.spoken.gnrh, "gnrh"));
    return [fill(texts.returning, { pulses: pulsesIn(now, before), share }), changes(now, before, system)];
  }
  const first = capital(`${(acting.length > 0 ? acting : acts.slice(0, 1)).map(actInWords).join(", ")}; ${pulsesIn(now, before)}.`);
  const third = remark(now, before, acting, system);
  return [first, changes(now, before, system), ...(third === undefined ? [] : [third])];
}
