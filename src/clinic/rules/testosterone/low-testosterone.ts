/** Is testosterone low? Three bodies and one study ask with their own limits, and all are shown. */
import { any, unknown } from "../answer.ts";
import { androgensUndated } from "../gonadotropins/androgens.ts";
import { limit, type StatementId, type Threshold } from "../guidelines/index.ts";
import { shown, want } from "../reading.ts";
import { type Rule, rule } from "../rule.ts";
import { lowOnMornings } from "./mornings.ts";

const low = (by: string, body: string, threshold: Threshold, needed: Threshold, ...more: readonly StatementId[]): Rule =>
  rule(`low-testosterone-${by}`, {
    asks: `Is total testosterone low on two mornings by the limit of ${body}, ${shown(threshold)}?`,
    sources: [threshold.statement, needed.statement, ...more],
    matters: "a diagnosis of deficiency, and the drugs that raise testosterone, rest on it",
    concludes: { kind: "finding", says: `Total testosterone is low by ${body}, below ${shown(threshold)}.` },
    judge: (record, ask) =>
      ask(androgensUndated).answer === "yes"
        ? unknown(want("androgen_use stopped", "two mornings after androgens have been stopped"), "measured on androgens")
        : lowOnMornings(record, threshold, needed),
  });

const two = limit("AUA-TD-02", "mornings");
export const lowByAua = low(
  "aua",
  "the American urologists",
  limit("AUA-TD-01", "testosterone_total"),
  two,
  "EAU-H-01",
  "HPG-02",
  "HPG-07",
);
export const lowByEndocrineSociety = low(
  "endocrine-society",
  "the Endocrine Society",
  limit("ES-03", "testosterone_total"),
  limit("ES-02", "mornings"),
  "EAU-H-01",
  "HPG-02",
  "HPG-07",
);
export const lowByEau = low(
  "eau",
  "the European urologists",
  limit("EAU-H-02", "testosterone_total"),
  limit("EAU-H-02", "mornings"),
  "EAU-H-01",
  "HPG-02",
  "HPG-07",
);

export const lowByGrid: Rule = rule("low-testosterone-by-the-grid", {
  asks: `Is total testosterone low by the study of ageing men, ${shown(limit("CUT-01", "testosterone_total"))}?`,
  sources: ["CUT-01", "AUA-TD-02"],
  judge: (record, ask) =>
    ask(androgensUndated).answer === "yes"
      ? unknown(want("androgen_use stopped", "two mornings after androgens have been stopped"), "measured on androgens")
      : lowOnMornings(record, limit("CUT-01", "testosterone_total"), two),
});

export const lowTestosterone: Rule = rule("low-testosterone", {
  asks: "Is total testosterone low by any of the three?",
  sources: ["AUA-TD-01", "ES-03", "EAU-H-02"],
  judge: (_record, ask) => any(ask(lowByAua), ask(lowByEndocrineSociety), ask(lowByEau)),
});
