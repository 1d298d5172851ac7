/** Hypogonadotropic men: those whose pituitary or hypothalamus hardly drives the testis at all. */
import { all, any, inverse, unless } from "../answer.ts";
import { limit } from "../guidelines/index.ts";
import { found, level, stated } from "../reading.ts";
import { rule } from "../rule.ts";
import { androgensUndated } from "./androgens.ts";
import { gonadotropinsNotRaised, hypergonadotropic } from "./raised.ts";

const congenital = "congenital-hypogonadotropic-hypogonadism";
const acquired = "acquired-hypogonadotropic-hypogonadism";

export const severeDeficiency = rule("testosterone-below-150", {
  asks: "Is testosterone so low that a lesion of the pituitary is looked for?",
  sources: ["AUA-TD-15", "ES-04"],
  judge: (record, ask) =>
    all(unless(ask(androgensUndated)), level(record, "testosterone_total", "below", limit("AUA-TD-15", "testosterone_total"))),
});

export const hypogonadotropicHypogonadism = rule("hypogonadotropic-hypogonadism", {
  asks: "Is he hypogonadotropic: testosterone very low, LH and FSH not raised, or so stated?",
  sources: ["CUT-04", "CHH-02", "AUA-MI-40", "AUA-TD-15", "HPG-01"],
  matters: "in these men gonadotropins bring sperm",
  concludes: { kind: "classification", says: "Hypogonadotropic hypogonadism: pituitary or hypothalamus hardly drives the testis." },
  judge: (record, ask) =>
    all(
      unless(ask(hypergonadotropic)),
      unless(ask(androgensUndated)),
      any(stated(record, congenital, acquired), all(ask(severeDeficiency), ask(gonadotropinsNotRaised))),
    ),
});

export const congenitalHypogonadotropic = rule("congenital-hypogonadotropic-hypogonadism", {
  asks: "Is the deficiency congenital, as stated or as puberty and smell suggest?",
  sources: ["CHH-01", "CHH-02", "CHH-06", "HPG-01"],
  concludes: {
    kind: "classification",
    says: "The deficiency is congenital, stated or suspected from puberty or smell; one or two men in ten recover, so that he is tested again off treatment.",
  },
  judge: (record, ask) =>
    all(
      ask(hypogonadotropicHypogonadism),
      inverse(stated(record, acquired)),
      any(
        stated(record, congenital),
        all(
          level(record, "testosterone_total", "below", limit("CHH-02", "testosterone_total")),
          any(found(record, "anosmia"), found(record, "delayed_puberty")),
        ),
      ),
    ),
});

export const verySmallTestes = rule("very-small-testes", {
  asks: "Are the testes of a hypogonadotropic man as small as in one who had no puberty?",
  sources: ["CHH-04", "CUT-07"],
  judge: (record) => level(record, "testicular_volume", "below", limit("CHH-04", "testicular_volume")),
});

export const poorPredictors = rule("poor-predictors-of-sperm", {
  asks: "Does something foretell that sperm will come late or not at all?",
  sources: ["CHH-06", "CHH-07"],
  concludes: {
    kind: "counselling",
    says: "Sperm may come late or not at all: very small or undescended testes, or little inhibin B; with hCG and FSH most men have some, the median after about seven months.",
  },
  judge: (record, ask) =>
    all(
      ask(hypogonadotropicHypogonadism),
      any(ask(verySmallTestes), found(record, "cryptorchidism"), level(record, "inhibin_b", "below", limit("CHH-06", "inhibin_b"))),
    ),
});

/** A pump works through the pituitary, and so does a SERM. */
export const pituitaryDestroyed = rule("pituitary-cannot-answer", {
  asks: "Is the pituitary such that GnRH would find no answer?",
  sources: ["CHH-05", "PRO-GNRH"],
  judge: (record) =>
    any(
      stated(record, acquired),
      found(record, "pituitary_or_intracranial_lesion"),
      found(record, "pituitary_mri", "lesion"),
      found(record, "other_pituitary_deficits"),
    ),
});
