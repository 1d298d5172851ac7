/** A diagnosis that the file states, against what was measured. */
import type { ClinicalRecord } from "../record/index.ts";
import { type Answer, all, any, inverse, no } from "./answer.ts";
import { azoospermia } from "./azoospermia/azoospermia.ts";
import { eugonadal } from "./gonadotropins/eugonadal.ts";
import { fshRaised, gonadotropinsNotRaised, lhRaised } from "./gonadotropins/raised.ts";
import { hyperprolactinaemia } from "./prolactin/prolactin.ts";
import { found } from "./reading.ts";
import { type Ask, rule } from "./rule.ts";
import { lowTestosterone } from "./testosterone/low-testosterone.ts";

const raised = (ask: Ask): Answer => any(ask(lhRaised), ask(fshRaised));

/** What would contradict each diagnosis. */
const against: Readonly<Record<string, (record: ClinicalRecord, ask: Ask) => Answer>> = {
  "obesity-secondary-hypogonadism": (_record, ask) => any(raised(ask), inverse(ask(lowTestosterone))),
  "late-onset-hypogonadism": (_record, ask) => inverse(ask(lowTestosterone)),
  "congenital-hypogonadotropic-hypogonadism": (_record, ask) => any(raised(ask), ask(eugonadal)),
  "acquired-hypogonadotropic-hypogonadism": (_record, ask) => any(raised(ask), ask(eugonadal)),
  hyperprolactinaemia: (_record, ask) => inverse(ask(hyperprolactinaemia)),
  klinefelter: (record) => found(record, "karyotype", "46,XY", "other"),
  "primary-failure": (_record, ask) => ask(gonadotropinsNotRaised),
  "sertoli-cell-only": (_record, ask) => any(inverse(ask(azoospermia)), inverse(ask(fshRaised))),
  "idiopathic-oligozoospermia": (_record, ask) => any(raised(ask), ask(lowTestosterone), ask(azoospermia)),
  "low-testosterone-to-estradiol-ratio": (_record, ask) => raised(ask),
  "obstructive-azoospermia": (_record, ask) => any(raised(ask), inverse(ask(azoospermia))),
  "androgen-suppressed": (record) => all(found(record, "androgen_use", "never")),
};

export const doesNotFit = rule("panel-does-not-fit-the-stated-diagnosis", {
  asks: "Does what was measured speak against the diagnosis that the file states?",
  sources: ["HPG-01"],
  concludes: {
    kind: "finding",
    says: "What was measured does not fit the diagnosis that the file states; both are shown, and what only withholds a drug prevails.",
  },
  judge: (record, ask) => against[record.condition]?.(record, ask) ?? no("the file states none"),
});
