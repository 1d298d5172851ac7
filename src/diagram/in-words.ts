/** What is happening, in two or three sentences made of simulated values. */

import { referenceOf, reported } from "./diagram.ts";
import type { DrugAct, Held } from "./drug-acts.ts";
import { actTexts, capital, fill, short, texts, thresholds, whereTexts } from "./sentences.ts";
import { type Spoken, spoken } from "./spoken-paths.ts";
import type { AxisState } from "./state.ts";

type Act = DrugAct & Held;

/** Units as they are said. */
const said: Readonly<Record<string, string>> = { "10*6/mL": "million/mL" };
const unitOf = (key: Spoken): string => {
  const { unit } = reported(spoken[key]);
  return said[unit] ?? unit;
};
/** A value with its unit. */
const withUnit = (key: Spoken, value: number): string => `${short(value)} ${unitOf(key)}`;

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
function change(key: Spoken, now: AxisState, before: AxisState): string {
  const [n, b] = [now.spoken[key], before.spoken[key]];
  const unit = unitOf(key);
  const direction = directionOf(n, b);
  if (direction === "stays") return fill(texts.stays, { now: short(n), unit });
  // A multiple of next to nothing says nothing.
  if (over(b, key) < 0.1 || over(n, key) < 0.1)
    return fill(direction === "rises" ? texts.risesFrom : texts.fallsFrom, { before: short(b), now: short(n), unit });
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

const spermOf = ({ spoken: { sperm } }: AxisState): string => (sperm < thresholds.fewestSperm ? texts.none : withUnit("sperm", sperm));

/** Which of a drug's acts is spoken of: that of which it holds most, the hypothalamus before the rest. */
function mainAct(acts: readonly Act[]): Act {
  const first = acts.find(({ place, sign }) => place === "hypothalamus" && sign !== "0" && acts.every((a) => !a.at.endsWith("aromatase")));
  return first ?? acts.find(({ at }) => at === "fat.aromatase") ?? [...acts].sort((a, b) => b.share - a.share)[0]!;
}

/** All of it is said of nothing less than all. */
const percent = (share: number): string => (share < 1 && share > 0.995 ? "more than 99" : String(Math.round(100 * share)));

function actInWords(act: Act): string {
  const { drug } = act;
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

function standing(now: AxisState): string {
  const { testosterone, intratesticular } = now.spoken;
  return fill(texts.standing, {
    testosterone: withUnit("testosterone", testosterone),
    intratesticular: withUnit("intratesticular", intratesticular),
    sperm: spermOf(now),
  });
}

/** What holds what, where nothing has been given. */
function untreatedFirst(now: AxisState): string {
  const { spoken: s } = now;
  const [lh, fsh, inhibinB] = [withUnit("lh", s.lh), withUnit("fsh", s.fsh), withUnit("inhibinB", s.inhibinB)];
  const share = over(s.gnrh, "gnrh");
  if (share < thresholds.undriven) return fill(texts.undriven, { share: short(100 * share), lh, fsh });
  if (unanswered(now)) return fill(texts.unanswered, { lh, fsh });
  return fill(texts.balance, { minutes: minutes(s.pulses), inhibinB, fsh });
}

function changes(now: AxisState, before: AxisState): string {
  const sperm = spermOf(now);
  const same = directionOf(now.spoken.sperm, before.spoken.sperm) === "stays" || sperm === spermOf(before);
  const were = same ? texts.same : fill(texts.were, { before: spermOf(before) });
  return fill(texts.changes, { lh: change("lh", now, before), testosterone: change("testosterone", now, before), sperm, were });
}

/** What is remarkable of it: the first that the values call for. */
function remark(now: AxisState, before: AxisState, acts: readonly Act[]): string | undefined {
  const [n, b] = [now.spoken, before.spoken];
  const at = (kind: string): boolean => acts.some((a) => a.at.endsWith(kind) && a.share >= thresholds.present);
  if (n.intratesticular < thresholds.starved * b.intratesticular && directionOf(n.testosterone, b.testosterone) !== "falls")
    return fill(texts.starved, { change: change("intratesticular", now, before), inBlood: change("testosterone", now, before) });
  if (at("lhReceptor") && directionOf(n.testosterone, b.testosterone) === "rises" && directionOf(n.ownLh, b.ownLh) === "falls")
    return fill(texts.ownLhYields, { change: change("ownLh", now, before), fsh: change("fsh", now, before) });
  if (directionOf(n.lh, b.lh) === "rises" && directionOf(n.fsh, b.fsh) === "rises" && unanswered(now)) return texts.cannotAnswer;
  return acts.length > 0 ? fill(texts.estradiol, { change: change("estradiol", now, before), fsh: change("fsh", now, before) }) : undefined;
}

const moved = (now: AxisState, before: AxisState): boolean =>
  (["pulses", "lh", "fsh", "testosterone", "sperm"] as const).some((key) => directionOf(now.spoken[key], before.spoken[key]) !== "stays");

/**
 * What is happening in the axis: two sentences, three with a drug. Every number in them, and every "rises" and "falls", is
 * that of the two states; what lies within 5 % of what it was "stays".
 *
 * @param before - The state to compare with, as a rule that of day 0.
 *
 * @example
 * const [who, taken] = [man(), parseCourse("testosterone enanthate 200 mg weekly")];
 * const diagram = axisDiagram(who, taken);
 * const year = simulateQuantities(who, taken, diagram.paths, { weeks: 26 });
 * axisInWords(axisState(diagram, year, 180), axisState(diagram, year, 0))[2]!.startsWith("Within the testis testosterone falls") // => true
 */
export function axisInWords(now: AxisState, before: AxisState): readonly string[] {
  const acts = mainActs(now);
  const acting = acts.filter((a) => a.share >= thresholds.present);
  if (acts.length === 0 && !moved(now, before)) return [untreatedFirst(now), standing(now)];
  if (acts.length === 0) {
    const share = short(100 * over(now.spoken.gnrh, "gnrh"));
    return [fill(texts.returning, { pulses: pulsesIn(now, before), share }), changes(now, before)];
  }
  const first = capital(`${(acting.length > 0 ? acting : acts.slice(0, 1)).map(actInWords).join(", ")}; ${pulsesIn(now, before)}.`);
  const third = remark(now, before, acting);
  return [first, changes(now, before), ...(third === undefined ? [] : [third])];
}
