/** LH and FSH beside the limits by which the failing testis shows. */

import type { ClinicalRecord } from "../../record/index.ts";
import { untreatedResults } from "../../record/index.ts";
import { type Answer, all, any, inverse, yes } from "../answer.ts";
import { limit, type Threshold } from "../guidelines/index.ts";
import { found, level, resultStands, shown, stated, used } from "../reading.ts";
import { rule } from "../rule.ts";

/** One raised result is enough: what follows from it only ever withholds. */
function raised(record: ClinicalRecord, key: "lh" | "fsh", threshold: Threshold): Answer {
  const high = untreatedResults(record, key).find((r) => resultStands(r, "above", threshold));
  return high
    ? yes(`${key.toUpperCase()} ${high.written}, above ${shown(threshold)}`, { numbers: [used(high)], thresholds: [threshold] })
    : level(record, key, "above", threshold);
}

export const lhRaised = rule("lh-raised", {
  asks: "Is LH raised?",
  sources: ["CUT-01", "PRO-PRIM"],
  judge: (record) => raised(record, "lh", limit("CUT-01", "lh")),
});

export const fshRaised = rule("fsh-raised", {
  asks: "Is FSH raised?",
  sources: ["CUT-03", "PRO-PRIM"],
  judge: (record) => raised(record, "fsh", limit("CUT-03", "fsh")),
});

/** Diagnoses by where the fault lies; what a file may state. */
export const ofTheTestis = ["klinefelter", "primary-failure", "sertoli-cell-only"] as const;
export const aboveTheTestis = [
  "congenital-hypogonadotropic-hypogonadism",
  "acquired-hypogonadotropic-hypogonadism",
  "hyperprolactinaemia",
  "obesity-secondary-hypogonadism",
] as const;

export const hypergonadotropic = rule("hypergonadotropic", {
  asks: "Do raised gonadotropins, or a stated diagnosis, show that the testes themselves fail?",
  sources: ["PRO-PRIM", "CUT-01", "CUT-03", "EAU-H-04", "HPG-01"],
  matters: "drugs that drive the testis are not for testes that are driven hard already",
  concludes: { kind: "classification", says: "The testes themselves fail: gonadotropins are raised, or the diagnosis is stated." },
  judge(record, ask) {
    const seen = any(ask(lhRaised), ask(fshRaised), stated(record, ...ofTheTestis));
    const karyotype = found(record, "karyotype", "47,XXY");
    if (seen.answer === "yes") return seen;
    if (karyotype.answer === "yes") return karyotype;
    const above = stated(record, ...aboveTheTestis);
    return seen.answer === "unknown" && above.answer === "yes" ? inverse(above) : seen;
  },
});

export const gonadotropinsNotRaised = rule("gonadotropins-not-raised", {
  asks: "Are LH and FSH both measured, and neither raised?",
  sources: ["EAU-H-04", "CUT-01", "CUT-03"],
  judge: (_record, ask) => all(inverse(ask(lhRaised)), inverse(ask(fshRaised))),
});
