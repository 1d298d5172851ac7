/** Hormones that are due, given what is known. */

import type { ClinicalRecord } from "../../record/index.ts";
import { type Answer, all, any, inverse, no, unless, yes } from "../answer.ts";
import { azoospermia } from "../azoospermia/azoospermia.ts";
import { shortTestes, smallTestes } from "../azoospermia/where-it-lies.ts";
import { fertilityWanted } from "../couple/fertility.ts";
import { lhRaised } from "../gonadotropins/raised.ts";
import { limit } from "../guidelines/index.ts";
import { found, level, notMeasured } from "../reading.ts";
import { type Ask, rule } from "../rule.ts";
import { oligozoospermia } from "../semen/semen-limits.ts";
import { deficient } from "../testosterone/deficiency.ts";
import { lowByAua, lowByEau, lowByEndocrineSociety, lowTestosterone } from "../testosterone/low-testosterone.ts";

/** What makes hormones worth measuring in an infertile man. */
const signs = (record: ClinicalRecord, ask: Ask): Answer =>
  any(
    ask(azoospermia),
    ask(oligozoospermia),
    ask(smallTestes),
    found(record, "sexual_symptoms"),
    found(record, "galactorrhoea"),
    found(record, "gynaecomastia"),
  );

export const testosteroneDue = rule("testosterone-due", {
  asks: "Is testosterone to be measured?",
  sources: ["AUA-MI-10", "AUA-TD-04", "EAU-H-01"],
  matters: "a cause that can be treated may be missed",
  concludes: {
    kind: "test-due",
    says: "Total testosterone is measured, fasting and early in the morning, by mass spectrometry where there is a choice.",
  },
  judge: (record, ask) =>
    all(
      notMeasured(record, "testosterone_total"),
      any(
        signs(record, ask),
        found(record, "deficiency_symptoms"),
        found(record, "pituitary_or_intracranial_lesion"),
        found(record, "osteoporosis"),
        found(record, "diabetes"),
        found(record, "chemotherapy_or_radiation"),
        found(record, "opioid_use"),
        found(record, "glucocorticoid_use"),
      ),
    ),
});

export const testosteroneAgain = rule("testosterone-again", {
  asks: "Is testosterone to be measured again, for lack of a second morning or of the hour?",
  sources: ["AUA-TD-02", "ES-02", "EAU-H-02", "CUT-10"],
  concludes: { kind: "test-due", says: "Total testosterone is measured again, fasting, on as many mornings as are missing: two in all." },
  judge(record, ask) {
    const measured = inverse(notMeasured(record, "testosterone_total"));
    const open = [lowByAua, lowByEndocrineSociety, lowByEau].map(ask).filter(({ answer }) => answer === "unknown");
    return all(measured, open.length > 0 ? yes(open[0]!.because, open[0]) : no("whether it is low is settled"));
  },
});

export const fshDue = rule("fsh-due", {
  asks: "Is FSH to be measured?",
  sources: ["AUA-MI-10", "AUA-MI-11", "EAU-H-04"],
  concludes: { kind: "test-due", says: "FSH is measured: it tells a testis that fails from one that is not driven or not emptied." },
  judge: (record, ask) => all(notMeasured(record, "fsh"), any(signs(record, ask), ask(lowTestosterone))),
});

export const lhDue = rule("lh-due", {
  asks: "Is LH to be measured?",
  sources: ["AUA-TD-06", "EAU-H-04", "CUT-04"],
  concludes: { kind: "test-due", says: "LH is measured: it tells where the fault lies." },
  judge: (record, ask) => all(notMeasured(record, "lh"), any(ask(lowTestosterone), ask(azoospermia))),
});

export const prolactinDue = rule("prolactin-due", {
  asks: "Is prolactin to be measured: testosterone low and LH not raised, or galactorrhoea?",
  sources: ["AUA-TD-07", "EAU-H-05"],
  concludes: { kind: "test-due", says: "Prolactin is measured, for testosterone is low without a rise of LH, or desire with it." },
  judge: (record, ask) =>
    all(notMeasured(record, "prolactin"), any(found(record, "galactorrhoea"), all(ask(lowTestosterone), unless(ask(lhRaised))))),
});

export const estradiolDue = rule("estradiol-due", {
  asks: "Is estradiol to be measured, for the breasts?",
  sources: ["AUA-TD-09", "CUT-10"],
  concludes: {
    kind: "test-due",
    says: "Estradiol is measured, by mass spectrometry where there is a choice, before anything that raises testosterone.",
  },
  judge: (record) => all(notMeasured(record, "estradiol"), found(record, "gynaecomastia")),
});

export const haematocritDue = rule("haematocrit-due", {
  asks: "Is haematocrit to be measured before testosterone?",
  sources: ["AUA-TD-11"],
  concludes: { kind: "test-due", says: "Haematocrit is measured before testosterone is thought of." },
  judge: (record, ask) => all(notMeasured(record, "haematocrit"), inverse(ask(fertilityWanted)), ask(deficient)),
});

export const inhibinVeryLow = rule("inhibin-b-very-low", {
  asks: "Is inhibin B so low that, in non-obstructive azoospermia, no sperm were found?",
  sources: ["CUT-06"],
  concludes: {
    kind: "counselling",
    says: "Inhibin B is as low as in men in whom no sperm were found at extraction; it informs, it does not decide.",
  },
  judge: (record, ask) =>
    all(ask(azoospermia), unless(inverse(ask(shortTestes))), level(record, "inhibin_b", "below", limit("CUT-06", "no_sperm_found"))),
});
