/** Y microdeletions: where the guidelines differ most. */

import type { ClinicalRecord } from "../../record/index.ts";
import { type Answer, all, any, unless } from "../answer.ts";
import { azoospermia } from "../azoospermia/azoospermia.ts";
import { obstructiveAzoospermia } from "../azoospermia/where-it-lies.ts";
import { androgensUndated } from "../gonadotropins/androgens.ts";
import { hypogonadotropicHypogonadism } from "../gonadotropins/hypogonadotropic.ts";
import { limit, type Threshold } from "../guidelines/index.ts";
import { found, level, notDone } from "../reading.ts";
import { type Ask, type Rule, rule } from "../rule.ts";

const due = (name: string, asks: string, says: string, relation: "below" | "at most", threshold: Threshold, matters?: string): Rule =>
  rule(name, {
    asks,
    sources: [threshold.statement],
    ...(matters !== undefined && { matters }),
    concludes: { kind: "test-due", says },
    judge: (record: ClinicalRecord, ask: Ask): Answer =>
      all(
        notDone(record, "y_microdeletion"),
        unless(ask(androgensUndated)),
        unless(ask(hypogonadotropicHypogonadism)),
        unless(ask(obstructiveAzoospermia)),
        any(ask(azoospermia), level(record, "sperm_concentration", relation, threshold)),
      ),
  });

export const yAua = due(
  "y-microdeletion-due-aua",
  "Are Y microdeletions to be sought by the American urologists: no sperm, or 1 million/mL and fewer?",
  "Y microdeletions are sought by the American urologists: no sperm, or 1 million/mL and fewer.",
  "at most",
  limit("AUA-MI-12b", "sperm_concentration"),
  "a deletion explains the semen, and matters to a son",
);

export const yEau = due(
  "y-microdeletion-due-eau",
  "May Y microdeletions be sought by the European urologists: no sperm, or fewer than 5 million/mL?",
  "Y microdeletions may be sought by the European urologists: no sperm or fewer than 5 million/mL.",
  "below",
  limit("EAU-I-02", "offered_below"),
);

export const yEauMandatory = due(
  "y-microdeletion-mandatory-eau",
  "Must Y microdeletions be sought by the European urologists: no sperm, or 1 million/mL and fewer?",
  "Y microdeletions must be sought by the European urologists: no sperm, or 1 million/mL and fewer.",
  "at most",
  limit("EAU-I-02", "mandatory_at"),
);

export const yEaa = due(
  "y-microdeletion-due-eaa",
  "Are Y microdeletions to be sought by the European andrologists: 5 million/mL or fewer?",
  "Y microdeletions are sought by the European andrologists: 5 million/mL or fewer.",
  "at most",
  limit("EAA-OAT-02", "sperm_concentration"),
);

export const yFound = rule("y-microdeletion-found", {
  asks: "Was a Y microdeletion found?",
  sources: ["AUA-MI-12b", "EAU-I-02"],
  concludes: { kind: "finding", says: "A Y microdeletion was found: it explains the semen, and he is counselled before sperm are used." },
  judge: (record) => found(record, "y_microdeletion", "AZFa", "AZFb", "AZFc", "AZFb+c"),
});
