/** Deficiency is low testosterone and symptoms together, by each body. */
import { all, any } from "../answer.ts";
import type { StatementId } from "../guidelines/index.ts";
import { found } from "../reading.ts";
import { type Rule, rule } from "../rule.ts";
import { lowByAua, lowByEau, lowByEndocrineSociety } from "./low-testosterone.ts";

export const symptoms = rule("symptoms-of-deficiency", {
  asks: "Has he symptoms of testosterone deficiency?",
  sources: ["AUA-TD-03", "ES-01", "EAA-FH-01"],
  judge: (record) => any(found(record, "sexual_symptoms"), found(record, "deficiency_symptoms")),
});

const deficiency = (by: string, body: string, low: Rule, statement: StatementId): Rule =>
  rule(`testosterone-deficiency-${by}`, {
    asks: `Has he testosterone deficiency by ${body}: a low level and symptoms?`,
    sources: [statement],
    matters: "a low level alone is no disease",
    concludes: { kind: "classification", says: `Testosterone deficiency by ${body}: low on two mornings, with symptoms.` },
    judge: (_record, ask) => all(ask(low), ask(symptoms)),
  });

export const deficiencies = [
  deficiency("aua", "the American urologists", lowByAua, "AUA-TD-03"),
  deficiency("endocrine-society", "the Endocrine Society", lowByEndocrineSociety, "ES-01"),
  deficiency("eau", "the European bodies", lowByEau, "EAA-FH-01"),
] as const;

export const deficient = rule("testosterone-deficiency", {
  asks: "Has he testosterone deficiency by any of them?",
  sources: ["AUA-TD-03", "ES-01", "EAA-FH-01"],
  judge: (_record, ask) => any(...deficiencies.map(ask)),
});
