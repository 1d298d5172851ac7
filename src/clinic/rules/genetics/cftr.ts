/** CFTR, his and his partner's, and the kidneys. */
import { all, any } from "../answer.ts";
import { obstructiveAzoospermia, vasAbsent } from "../azoospermia/where-it-lies.ts";
import { found, notDone } from "../reading.ts";
import { rule } from "../rule.ts";

export const cftrDue = rule("cftr-due", {
  asks: "Is CFTR to be tested: a vas absent, or an obstruction without a known cause?",
  sources: ["AUA-MI-13", "EAA-OAT-03", "PRO-OA"],
  matters: "a child may inherit cystic fibrosis",
  concludes: {
    kind: "test-due",
    says: "CFTR is tested, the 5T variant included: a vas is absent, or the outlet obstructed without a known cause.",
  },
  judge: (record, ask) => all(notDone(record, "cftr"), any(ask(vasAbsent), ask(obstructiveAzoospermia))),
});

export const cftrEau = rule("cftr-due-eau", {
  asks: "Is CFTR to be tested by the European urologists: a vas structurally absent?",
  sources: ["EAU-I-03"],
  concludes: { kind: "test-due", says: "CFTR is tested by the European urologists, for a vas is absent." },
  judge: (record, ask) => all(notDone(record, "cftr"), ask(vasAbsent)),
});

export const partnerCftr = rule("partner-cftr-due", {
  asks: "Is his partner to be tested for CFTR?",
  sources: ["AUA-MI-13"],
  concludes: { kind: "test-due", says: "His partner is tested for CFTR, for he carries a variant." },
  judge: (record) => found(record, "cftr", "positive"),
});

export const kidneys = rule("kidney-ultrasound-due", {
  asks: "Are the kidneys to be looked at?",
  sources: ["AUA-MI-13", "CUT-04"],
  concludes: { kind: "test-due", says: "The kidneys are looked at by ultrasound, for one may be missing with the vas." },
  judge: (_record, ask) => ask(vasAbsent),
});
