/** Idiopathic oligozoospermia: few sperm, normal hormones, and no cause found. */
import { all, any, inverse, unless } from "../answer.ts";
import { eugonadal } from "../gonadotropins/eugonadal.ts";
import { hypergonadotropic } from "../gonadotropins/raised.ts";
import { found, stated } from "../reading.ts";
import { rule } from "../rule.ts";
import { oligozoospermia } from "./semen-limits.ts";

export const knownCause = rule("known-cause-of-few-sperm", {
  asks: "Is a cause of few sperm known?",
  sources: ["PRO-IDIO", "AUA-MI-30", "AUA-MI-12a"],
  judge: (record) =>
    any(
      found(record, "varicocele", "palpable"),
      found(record, "cryptorchidism"),
      found(record, "chemotherapy_or_radiation"),
      found(record, "karyotype", "47,XXY", "other"),
      found(record, "y_microdeletion", "AZFa", "AZFb", "AZFc", "AZFb+c"),
    ),
});

export const idiopathicOligozoospermia = rule("idiopathic-oligozoospermia", {
  asks: "Are sperm few, hormones normal and no cause found, or is it so stated?",
  sources: ["PRO-IDIO", "AUA-MI-44", "HPG-01"],
  matters: "FSH is thought of only then",
  concludes: { kind: "classification", says: "Idiopathic oligozoospermia: few sperm, normal hormones and no known cause, or so stated." },
  judge: (record, ask) =>
    all(
      ask(oligozoospermia),
      unless(ask(hypergonadotropic)),
      unless(ask(knownCause)),
      any(stated(record, "idiopathic-oligozoospermia"), all(ask(eugonadal), inverse(ask(knownCause)))),
    ),
});
