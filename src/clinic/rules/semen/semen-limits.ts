/** Semen beside the limits of the WHO of 2021, one rule for each, and what severe means to whom. */
import type { AnalyteKey } from "../../../units/index.ts";
import { all, any, inverse } from "../answer.ts";
import { azoospermia } from "../azoospermia/azoospermia.ts";
import { limit, type Threshold } from "../guidelines/index.ts";
import { level, nameOf, shown } from "../reading.ts";
import { type Rule, rule } from "../rule.ts";

const below = (name: string, key: AnalyteKey, threshold: Threshold, word: string, matters?: string): Rule =>
  rule(name, {
    asks: `${word}, ${nameOf(key)} below the fifth centile of men who soon fathered a child, ${shown(threshold)}?`,
    sources: [threshold.statement],
    ...(matters !== undefined && { matters }),
    concludes: { kind: "finding", says: `${word}, below ${shown(threshold)}: an aid, no border between fertile and infertile.` },
    judge: (record, ask) => all(inverse(ask(azoospermia)), level(record, key, "below", threshold)),
  });

export const oligozoospermia = below(
  "oligozoospermia",
  "sperm_concentration",
  limit("WHO21-CONC", "sperm_concentration"),
  "Few sperm per millilitre",
  "whether his semen is normal, and which genes are looked at, waits for it",
);
export const lowVolume: Rule = rule("low-semen-volume", {
  asks: "Is semen volume low?",
  sources: ["WHO21-VOL", "CUT-04"],
  matters: "in azoospermia it tells where an obstruction lies",
  concludes: { kind: "finding", says: "Little semen, below the fifth centile; with azoospermia it points to duct or vas." },
  judge: (record) => level(record, "semen_volume", "below", limit("WHO21-VOL", "semen_volume")),
});

export const lowPh: Rule = rule("low-semen-ph", {
  asks: "Is semen acidic?",
  sources: ["WHO21-PH", "CUT-04"],
  concludes: { kind: "finding", says: "Semen is acidic, by the higher of two limits in use." },
  judge: (record) => level(record, "semen_ph", "below", limit("WHO21-PH", "semen_ph")),
});

export const motilities: readonly Rule[] = [
  below(
    "low-progressive-motility",
    "progressive_motility",
    limit("WHO21-PR", "progressive_motility"),
    "Few sperm that swim forward",
    "one abnormal value sends him to an expert",
  ),
  below("low-total-motility", "motility", limit("WHO21-TM", "motility"), "Few motile sperm"),
];

export const shapes: readonly Rule[] = [
  below(
    "low-normal-forms",
    "normal_forms",
    limit("WHO21-MORPH", "normal_forms"),
    "Few sperm of normal form",
    "one abnormal value sends him to an expert",
  ),
  below("low-vitality", "sperm_vitality", limit("WHO21-VIT", "sperm_vitality"), "Few live sperm"),
];

export const lowTotal = below("low-total-sperm-number", "sperm_total", limit("WHO21-TOTAL", "sperm_total"), "Few sperm in all");

const severe = (name: string, relation: "below" | "at most", threshold: Threshold): Rule =>
  rule(name, {
    asks: `Is sperm concentration ${relation} ${shown(threshold)}?`,
    sources: [threshold.statement],
    concludes: { kind: "finding", says: `Sperm concentration is ${relation} ${shown(threshold)}.` },
    judge: (record, ask) => all(inverse(ask(azoospermia)), level(record, "sperm_concentration", relation, threshold)),
  });

export const belowFive = severe("oligozoospermia-below-5", "below", limit("AUA-MI-12a", "sperm_concentration"));
export const belowOne = severe("oligozoospermia-below-1", "at most", limit("AUA-MI-12b", "sperm_concentration"));

/** Few, slow or misshapen. */
export const oligoAsthenoTerato = rule("few-slow-or-misshapen-sperm", {
  asks: "Are sperm few, slow or misshapen?",
  sources: ["EAA-OAT-01", "WHO21-CONC", "WHO21-PR", "WHO21-MORPH"],
  judge: (_record, ask) => any(...[oligozoospermia, lowTotal, ...motilities, ...shapes].map(ask)),
});

export const abnormalSemen = rule("abnormal-semen", {
  asks: "Is anything about the semen abnormal?",
  sources: ["AUA-MI-03", "AUA-MI-05"],
  matters: "it is the door to the assessment of the man",
  concludes: {
    kind: "finding",
    says: "The semen is abnormal: he goes to an expert of male reproduction, and is told that it can go with risks to his own health.",
  },
  judge: (_record, ask) => any(ask(azoospermia), ask(lowVolume), ask(lowPh), ask(oligoAsthenoTerato)),
});
