/** Where azoospermia comes from: the outlet, the testis, or above it. Volume first, then FSH and size, then hormones. */
import { all, any, inverse, unless } from "../answer.ts";
import { androgensUndated } from "../gonadotropins/androgens.ts";
import { hypogonadotropicHypogonadism } from "../gonadotropins/hypogonadotropic.ts";
import { fshRaised, hypergonadotropic, ofTheTestis } from "../gonadotropins/raised.ts";
import { limit } from "../guidelines/index.ts";
import { finding, found, level, notDone, stated } from "../reading.ts";
import { rule } from "../rule.ts";
import { lowPh, lowVolume } from "../semen/semen-limits.ts";
import { lowTestosterone } from "../testosterone/low-testosterone.ts";
import { azoospermia } from "./azoospermia.ts";

const axis = limit("CUT-03", "testis_long_axis");

export const shortTestes = rule("short-testes", {
  asks: "Are the testes short?",
  sources: ["CUT-03"],
  judge: (record) => finding(record, "testis_long_axis", "at most", axis),
});

export const smallTestes = rule("small-testes", {
  asks: "Are the testes small, by length or volume?",
  sources: ["CUT-07", "CUT-03"],
  judge: (record, ask) => any(ask(shortTestes), level(record, "testicular_volume", "below", limit("CUT-07", "adult"))),
});

/** Size is known and not small, by whichever was measured. */
const ofNormalSize = rule("testes-of-normal-size", {
  asks: "Are the testes of normal size?",
  sources: ["CUT-03", "CUT-07"],
  judge: (record, ask) =>
    all(unless(ask(smallTestes)), any(inverse(ask(shortTestes)), level(record, "testicular_volume", "at least", limit("CUT-07", "adult")))),
});

export const obstructiveAzoospermia = rule("obstructive-azoospermia", {
  asks: "Is the outlet obstructed, as volume, FSH and size of the testes tell?",
  sources: ["CUT-03", "CUT-04", "AUA-MI-11", "HPG-01"],
  matters: "then the testes work, and no hormone helps",
  concludes: {
    kind: "classification",
    says: "Obstructive azoospermia is likely, or stated; FSH and size cannot exclude that sperm stop maturing.",
  },
  judge: (record, ask) =>
    all(
      ask(azoospermia),
      unless(ask(androgensUndated)),
      unless(ask(hypogonadotropicHypogonadism)),
      unless(ask(hypergonadotropic)),
      any(
        stated(record, "obstructive-azoospermia"),
        ask(congenitalAbsence),
        all(inverse(ask(lowVolume)), inverse(ask(fshRaised)), ask(ofNormalSize)),
      ),
    ),
});

export const nonObstructiveAzoospermia = rule("non-obstructive-azoospermia", {
  asks: "Does the testis fail to make sperm, as FSH and its size tell?",
  sources: ["CUT-03", "CUT-04", "AUA-MI-11", "HPG-01"],
  matters: "then sperm can only be looked for in the testis",
  concludes: { kind: "classification", says: "Non-obstructive azoospermia is likely, or stated: the testis fails to make sperm." },
  judge: (record, ask) =>
    all(
      ask(azoospermia),
      unless(ask(androgensUndated)),
      unless(ask(hypogonadotropicHypogonadism)),
      unless(stated(record, "obstructive-azoospermia")),
      any(stated(record, ...ofTheTestis), ask(fshRaised), all(ask(shortTestes), inverse(ask(hypogonadotropicHypogonadism)))),
    ),
});

export const bySecondSeries = rule("non-obstructive-by-the-second-series", {
  asks: "Would the limits of the second series call it non-obstructive?",
  sources: ["CUT-03b"],
  judge: (record, ask) =>
    all(
      ask(azoospermia),
      any(
        level(record, "fsh", "above", limit("CUT-03b", "fsh")),
        finding(record, "testis_long_axis", "at most", limit("CUT-03b", "testis_long_axis")),
      ),
    ),
});

export const preTesticular = rule("pre-testicular-azoospermia", {
  asks: "Is azoospermia that of a man whose testes are not driven?",
  sources: ["CUT-04"],
  concludes: { kind: "classification", says: "Azoospermia comes from above the testis, and can be treated there." },
  judge: (_record, ask) => all(ask(azoospermia), ask(hypogonadotropicHypogonadism)),
});

export const vasAbsent = rule("vas-absent", {
  asks: "Is a vas absent?",
  sources: ["CUT-04", "AUA-MI-13"],
  concludes: {
    kind: "finding",
    says: "A vas deferens cannot be felt: congenital absence goes with variants of CFTR and with kidneys that are missing.",
  },
  judge: (record) => found(record, "vas_deferens", "one-absent", "both-absent"),
});

export const congenitalAbsence = rule("congenital-absence-of-the-vas", {
  asks: "Do volume, pH and palpation together tell congenital absence of the vas?",
  sources: ["CUT-04"],
  concludes: {
    kind: "classification",
    says: "Azoospermia with little acidic semen and no vas on either side: congenital absence of the vas.",
  },
  judge: (record, ask) => all(ask(azoospermia), ask(lowVolume), ask(lowPh), found(record, "vas_deferens", "both-absent")),
});

export const ductObstruction = rule("ejaculatory-duct-obstruction", {
  asks: "Could an ejaculatory duct be obstructed: little acidic semen, vasa felt, testosterone normal?",
  sources: ["AUA-MI-21", "CUT-04"],
  matters: "it is found by ultrasound and opened by operation",
  concludes: { kind: "test-due", says: "Transrectal ultrasound can be considered, for an ejaculatory duct may be obstructed." },
  judge: (record, ask) =>
    all(
      ask(azoospermia),
      level(record, "semen_volume", "below", limit("AUA-MI-21", "semen_volume")),
      level(record, "semen_ph", "below", limit("AUA-MI-21", "semen_ph")),
      found(record, "vas_deferens", "both"),
      inverse(ask(lowTestosterone)),
    ),
});

export const retrograde = rule("retrograde-ejaculation", {
  asks: "Do sperm go to the bladder?",
  sources: ["CUT-04"],
  concludes: { kind: "classification", says: "Sperm go to the bladder, from where they can be used." },
  judge: (record, ask) => all(ask(lowVolume), found(record, "sperm_in_post_ejaculate_urine")),
});

export const urineDue = rule("post-ejaculate-urine-due", {
  asks: "Should urine after ejaculation be looked at?",
  sources: ["CUT-04"],
  concludes: { kind: "test-due", says: "Urine after ejaculation is looked at, for sperm may go to the bladder." },
  judge: (record, ask) => all(notDone(record, "sperm_in_post_ejaculate_urine"), ask(azoospermia), ask(lowVolume), unless(ask(vasAbsent))),
});
