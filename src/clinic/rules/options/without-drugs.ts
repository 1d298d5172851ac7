/** What can be done without a drug. */
import { all, any, inverse, unless, unlessDenied } from "../answer.ts";
import { azoospermia } from "../azoospermia/azoospermia.ts";
import { nonObstructiveAzoospermia, obstructiveAzoospermia } from "../azoospermia/where-it-lies.ts";
import { fertilityWanted } from "../couple/fertility.ts";
import { secondaryHypogonadism } from "../gonadotropins/hypogonadism.ts";
import { hypogonadotropicHypogonadism } from "../gonadotropins/hypogonadotropic.ts";
import { hypergonadotropic } from "../gonadotropins/raised.ts";
import { hyperprolactinaemia } from "../prolactin/prolactin.ts";
import { found } from "../reading.ts";
import { rule } from "../rule.ts";
import { abnormalSemen } from "../semen/semen-limits.ts";

export const varicoceleRepair = rule("varicocele-repair-option", {
  asks: "Is repair of a varicocele an option: palpable, semen abnormal but with sperm?",
  sources: ["AUA-MI-30", "WHO25-02", "PRO-IDIO"],
  matters: "it is an operation that can better the semen",
  concludes: { kind: "option", says: "Repair of the palpable varicocele can be considered." },
  judge: (record, ask) =>
    all(unlessDenied(ask(fertilityWanted)), ask(abnormalSemen), inverse(ask(azoospermia)), found(record, "varicocele", "palpable")),
});

export const varicoceleLeft = rule("varicocele-seen-by-imaging-only", {
  asks: "Is there a varicocele that is seen by imaging alone?",
  sources: ["AUA-MI-30"],
  concludes: { kind: "counselling", says: "A varicocele that cannot be felt is left alone." },
  judge: (record) => found(record, "varicocele", "imaging-only"),
});

export const varicoceleInAzoospermia = rule("varicocele-with-azoospermia", {
  asks: "Is there a palpable varicocele with non-obstructive azoospermia?",
  sources: ["AUA-MI-30"],
  concludes: {
    kind: "counselling",
    says: "With non-obstructive azoospermia nothing definite is known of repairing a varicocele before assisted reproduction.",
  },
  judge: (record, ask) => all(ask(nonObstructiveAzoospermia), found(record, "varicocele", "palpable")),
});

export const assistedReproduction = rule("assisted-reproduction-option", {
  asks: "Is assisted reproduction an option?",
  sources: ["AUA-MI-44", "EAA-OAT-05", "PRO-IDIO"],
  concludes: { kind: "option", says: "Assisted reproduction is an option where the rest fails or time is short." },
  judge: (_record, ask) => all(unlessDenied(ask(fertilityWanted)), ask(abnormalSemen)),
});

export const spermRetrieval = rule("sperm-retrieval-option", {
  asks: "Is a search for sperm in the testis an option?",
  sources: ["AUA-MI-48", "PRO-PRIM"],
  concludes: { kind: "option", says: "Sperm can be looked for in the testis by microdissection, for injection." },
  judge: (_record, ask) => all(unlessDenied(ask(fertilityWanted)), ask(nonObstructiveAzoospermia), unless(ask(noRetrieval))),
});

export const noRetrieval = rule("retrieval-not-without-azf-a-or-b", {
  asks: "Is a part of the Y chromosome missing without which no sperm are made: AZFa or AZFb?",
  sources: ["EAU-I-10"],
  concludes: {
    kind: "not-offered",
    says: "With a complete deletion of AZFa or AZFb sperm are not to be expected in the testis; a donor or adoption is what can be spoken of.",
  },
  judge: (record) => found(record, "y_microdeletion", "AZFa", "AZFb", "AZFb+c"),
});

export const reconstruction = rule("reconstruction-or-retrieval-option", {
  asks: "Is reconstruction, or retrieval of sperm, an option?",
  sources: ["PRO-OA"],
  concludes: { kind: "option", says: "The outlet can be reconstructed, or sperm retrieved from above the block." },
  judge: (_record, ask) => all(unlessDenied(ask(fertilityWanted)), ask(obstructiveAzoospermia)),
});

export const donorOrBank = rule("donor-or-bank", {
  asks: "Should sperm banking, and a donor, be spoken of?",
  sources: ["PRO-PRIM"],
  concludes: {
    kind: "option",
    says: "Any sperm there are can be banked; a donor is the other way; testosterone waits until the wish for a child is settled.",
  },
  judge: (_record, ask) => all(unlessDenied(ask(fertilityWanted)), ask(hypergonadotropic)),
});

export const weightFirst = rule("weight-and-drugs-first", {
  asks: "Should weight, sleep apnoea and drugs be seen to before hormones?",
  sources: ["EAA-FH-01", "PRO-OBES"],
  concludes: { kind: "option", says: "Weight, sleep apnoea and drugs that lower testosterone come before hormones." },
  judge: (_record, ask) => all(ask(secondaryHypogonadism), unless(ask(hypogonadotropicHypogonadism)), unless(ask(hyperprolactinaemia))),
});

export const offendingDrug = rule("drug-that-lowers-testosterone", {
  asks: "Does he take opioids or glucocorticoids for long?",
  sources: ["EAA-FH-01", "AUA-TD-04"],
  concludes: {
    kind: "option",
    says: "Opioids and glucocorticoids lower testosterone: whether they are needed is reviewed with whoever prescribed them.",
  },
  judge: (record) => any(found(record, "opioid_use"), found(record, "glucocorticoid_use")),
});

export const causeFirst = rule("treat-the-cause-first", {
  asks: "Is there a cause above the testis to be found and treated?",
  sources: ["AUA-MI-40", "AUA-MI-43"],
  concludes: {
    kind: "option",
    says: "The cause above the testis is found and treated before, or beside, anything that drives the testis.",
  },
  judge: (_record, ask) => any(ask(hypogonadotropicHypogonadism), ask(hyperprolactinaemia)),
});
