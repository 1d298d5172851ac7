/** MRI of the pituitary: American and European limits of testosterone differ. */
import { all, any, inverse, unless } from "../answer.ts";
import { secondaryHypogonadism } from "../gonadotropins/hypogonadism.ts";
import { severeDeficiency } from "../gonadotropins/hypogonadotropic.ts";
import { aboveTheTestis, lhRaised } from "../gonadotropins/raised.ts";
import { limit } from "../guidelines/index.ts";
import { hyperprolactinaemia } from "../prolactin/prolactin.ts";
import { found, level, notDone, stated } from "../reading.ts";
import { rule } from "../rule.ts";

const matters = "a lesion of the pituitary is treated by itself, and shuts out some drugs";

export const lhFailsToRise = rule("lh-fails-to-rise", {
  asks: "Is LH not raised, as measured or as the stated diagnosis has it?",
  sources: ["AUA-TD-15", "CUT-01", "HPG-01"],
  judge: (record, ask) => any(inverse(ask(lhRaised)), all(unless(ask(lhRaised)), stated(record, ...aboveTheTestis))),
});

export const mriAua = rule("pituitary-mri-due-aua", {
  asks: "Is an MRI of the pituitary due by the American urologists: testosterone below 150 ng/dL, LH not raised?",
  sources: ["AUA-TD-15"],
  matters,
  concludes: {
    kind: "test-due",
    says: "An MRI of the pituitary is due by the American urologists: testosterone below 150 ng/dL and LH not raised.",
  },
  judge: (record, ask) => all(notDone(record, "pituitary_mri"), ask(severeDeficiency), ask(lhFailsToRise)),
});

export const mriEndocrineSociety = rule("pituitary-mri-due-endocrine-society", {
  asks: "Is an MRI of the pituitary due by the Endocrine Society: severe secondary failure, raised prolactin, other deficits?",
  sources: ["ES-04", "CUT-08"],
  concludes: {
    kind: "test-due",
    says: "An MRI of the pituitary is due by the Endocrine Society: severe secondary failure, raised prolactin or other deficits.",
  },
  judge: (record, ask) =>
    all(
      notDone(record, "pituitary_mri"),
      any(all(ask(severeDeficiency), ask(lhFailsToRise)), ask(hyperprolactinaemia), found(record, "other_pituitary_deficits")),
    ),
});

export const mriEau = rule("pituitary-mri-due-eau", {
  asks: "Is an MRI of the pituitary due by the European urologists: secondary failure with testosterone below 6 nmol/L, raised prolactin, signs of a mass or other deficits?",
  sources: ["EAU-H-06", "PRO-PRL"],
  concludes: {
    kind: "test-due",
    says: "An MRI of the pituitary is due by the European urologists: secondary failure that is severe, or with raised prolactin, signs of a mass or other deficits.",
  },
  judge: (record, ask) =>
    all(
      notDone(record, "pituitary_mri"),
      ask(secondaryHypogonadism),
      any(
        level(record, "testosterone_total", "below", limit("EAU-H-06", "testosterone_total")),
        ask(hyperprolactinaemia),
        found(record, "headache"),
        found(record, "visual_field_loss"),
        found(record, "other_pituitary_deficits"),
      ),
    ),
});
