/** Drugs that drive the testis: for whom they are options, each only where the testes are known not to fail. */
import { all, any, inverse, unless, unlessDenied } from "../answer.ts";
import { obstructiveAzoospermia } from "../azoospermia/where-it-lies.ts";
import { fertilityWanted } from "../couple/fertility.ts";
import { androgenSuppression } from "../gonadotropins/androgens.ts";
import { secondaryHypogonadism } from "../gonadotropins/hypogonadism.ts";
import {
  congenitalHypogonadotropic,
  hypogonadotropicHypogonadism,
  pituitaryDestroyed,
  verySmallTestes,
} from "../gonadotropins/hypogonadotropic.ts";
import { fshRaised, hypergonadotropic } from "../gonadotropins/raised.ts";
import { hyperprolactinaemia } from "../prolactin/prolactin.ts";
import { found } from "../reading.ts";
import { type Ask, rule } from "../rule.ts";
import { idiopathicOligozoospermia } from "../semen/idiopathic.ts";
import { belowFive } from "../semen/semen-limits.ts";
import { lowTestosteroneToEstradiol } from "../testosterone/estradiol-ratio.ts";
import { aromataseInhibitors, follitropins, gonadotropins, hcgs, pump, serms } from "./groups.ts";

/** What every one of them needs: a child wanted or not denied, testes that do not fail, an open outlet. */
const canBeDriven = (ask: Ask) =>
  [unlessDenied(ask(fertilityWanted)), inverse(ask(hypergonadotropic)), unless(ask(obstructiveAzoospermia))] as const;

const withoutLutropin = gonadotropins.filter((drug) => drug !== "lutropin alfa");

export const gonadotropinsForHypogonadotropic = rule("gonadotropins-for-hypogonadotropic-men", {
  asks: "Are gonadotropins what he lacks?",
  sources: ["EAU-I-05", "CHH-03", "PRO-HH", "LAB-HCG", "LAB-FSH", "LAB-HMG"],
  concludes: {
    kind: "option",
    says: "Gonadotropins replace what he lacks: hCG first, FSH added where sperm do not come in three to six months.",
    drugs: withoutLutropin,
    admits: "offered",
  },
  judge: (_record, ask) => all(...canBeDriven(ask), ask(hypogonadotropicHypogonadism)),
});

export const gonadotropinsOption = rule("gonadotropins-option", {
  asks: "Are gonadotropins an option: secondary hypogonadism, testes that do not fail, a child wanted?",
  sources: ["EAU-I-05", "AUA-MI-41", "AUA-TD-14", "LAB-HCG"],
  matters: "they raise testosterone without stopping sperm",
  concludes: {
    kind: "option",
    says: "Gonadotropins, hCG with or without FSH, are an option in secondary hypogonadism when a child is wanted.",
    drugs: withoutLutropin,
    admits: "optional",
  },
  judge: (_record, ask) =>
    all(
      ...canBeDriven(ask),
      unless(ask(hyperprolactinaemia)),
      // Few sperm in a man who does not lack LH and FSH: nothing established says that more of them helps.
      any(ask(hypogonadotropicHypogonadism), unless(ask(belowFive))),
      ask(secondaryHypogonadism),
    ),
});

export const fshFirst = rule("fsh-before-hcg", {
  asks: "Should FSH come before hCG, for very small descended testes?",
  sources: ["CHH-04", "PRO-CHH-SEV"],
  concludes: {
    kind: "option",
    says: "With very small testes FSH for two to four months before hCG may help; one small trial.",
    drugs: follitropins,
    admits: "offered",
  },
  judge: (record, ask) =>
    all(...canBeDriven(ask), ask(hypogonadotropicHypogonadism), ask(verySmallTestes), unless(found(record, "cryptorchidism"))),
});

export const pumpOption = rule("gnrh-pump-option", {
  asks: "Is a pump with GnRH an option: the hypothalamus fails, the pituitary works?",
  sources: ["CHH-05", "EAU-I-05", "PRO-GNRH", "LAB-GNRH"],
  concludes: {
    kind: "option",
    says: "Pulsatile GnRH by a pump is an option where the pituitary works; where it can be had.",
    drugs: pump,
    admits: "optional",
  },
  judge: (record, ask) =>
    all(
      ...canBeDriven(ask),
      ask(hypogonadotropicHypogonadism),
      unless(ask(pituitaryDestroyed)),
      any(ask(congenitalHypogonadotropic), found(record, "pituitary_mri", "normal")),
    ),
});

export const noPump = rule("gnrh-pump-not-without-a-pituitary", {
  asks: "Would GnRH find a pituitary that cannot answer?",
  sources: ["CHH-05", "PRO-GNRH"],
  concludes: { kind: "not-offered", says: "GnRH is not for a man whose pituitary cannot answer.", drugs: pump, admits: "not-offered" },
  judge: (_record, ask) => all(ask(hypogonadotropicHypogonadism), ask(pituitaryDestroyed)),
});

export const sermOption = rule("serm-option", {
  asks: "Is a SERM an option: secondary hypogonadism, an axis that can answer, a child wanted?",
  sources: ["AUA-MI-41", "AUA-TD-14", "PRO-SEC-SERM", "LAB-CC", "LAB-ENCLO"],
  matters: "it raises testosterone without stopping sperm",
  concludes: {
    kind: "option",
    says: "A SERM, off label, is an option in secondary hypogonadism when a child is wanted.",
    drugs: serms,
    admits: "optional",
    against: ["EAU-I-08"],
  },
  judge: (_record, ask) =>
    all(...canBeDriven(ask), unless(ask(hypogonadotropicHypogonadism)), unless(ask(hyperprolactinaemia)), ask(secondaryHypogonadism)),
});

export const inhibitorOption = rule("aromatase-inhibitor-option", {
  asks: "Is an aromatase inhibitor an option: low testosterone, or low for the estradiol, testes that do not fail, a child wanted?",
  sources: ["AUA-MI-41", "AUA-TD-14", "CUT-05", "PRO-SEC-AI", "PRO-OBES", "LAB-AI"],
  matters: "it raises testosterone, at a cost to bone",
  concludes: {
    kind: "option",
    says: "An aromatase inhibitor, off label and for months only, is an option where testosterone is low or low for the estradiol.",
    drugs: aromataseInhibitors,
    admits: "optional",
    against: ["EAU-I-08", "EAU-I-04"],
  },
  judge: (_record, ask) =>
    all(
      ...canBeDriven(ask),
      unless(ask(hypogonadotropicHypogonadism)),
      unless(ask(hyperprolactinaemia)),
      any(ask(lowTestosteroneToEstradiol), ask(secondaryHypogonadism)),
    ),
});

export const fshOption = rule("fsh-option", {
  asks: "Is FSH an option: idiopathic oligozoospermia with FSH in its range?",
  sources: ["AUA-MI-46", "EAU-I-06", "EAA-OAT-06", "PRO-IDIO"],
  matters: "the only drug with a conditional word of all three bodies",
  concludes: {
    kind: "option",
    says: "FSH for three to six months can be considered, conditionally and with low certainty.",
    drugs: follitropins,
    admits: "optional",
    against: ["EAU-I-04"],
  },
  judge: (_record, ask) => all(...canBeDriven(ask), ask(idiopathicOligozoospermia), inverse(ask(fshRaised))),
});

export const recovery = rule("recovery-drugs-option", {
  asks: "Are drugs that speed recovery from androgens an option?",
  sources: ["PRO-AAS", "LAB-T"],
  concludes: {
    kind: "option",
    says: "After androgens waiting is one way; hCG with a SERM or FSH another, under which sperm came back in nearly all, without a comparison.",
    drugs: [...hcgs, ...serms, ...follitropins],
    admits: "optional",
  },
  judge: (_record, ask) => all(unlessDenied(ask(fertilityWanted)), unless(ask(hypergonadotropic)), ask(androgenSuppression)),
});
