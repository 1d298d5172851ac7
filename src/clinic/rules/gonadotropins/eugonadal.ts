/** Men whose hormones lack nothing. */
import { all, any, inverse, unless } from "../answer.ts";
import { gonadotropins, pump, stimulants } from "../drugs/groups.ts";
import { limit } from "../guidelines/index.ts";
import { level } from "../reading.ts";
import { rule } from "../rule.ts";
import { abnormalSemen } from "../semen/semen-limits.ts";
import { lowTestosterone } from "../testosterone/low-testosterone.ts";
import { androgensUndated } from "./androgens.ts";
import { hypogonadotropicHypogonadism } from "./hypogonadotropic.ts";
import { gonadotropinsNotRaised } from "./raised.ts";

export const eugonadal = rule("eugonadal", {
  asks: "Are testosterone, LH and FSH normal?",
  sources: ["EAU-I-04", "PRO-NORM"],
  judge: (_record, ask) =>
    all(
      unless(ask(androgensUndated)),
      unless(ask(hypogonadotropicHypogonadism)),
      inverse(ask(lowTestosterone)),
      ask(gonadotropinsNotRaised),
    ),
});

export const notInEugonadal = rule("hormones-not-in-eugonadal-men", {
  asks: "Should hormones that drive the testis be kept from him because his own are normal?",
  sources: ["EAU-I-04"],
  matters: "hormones in men who lack none are in dispute",
  concludes: {
    kind: "not-offered",
    says: "His hormones are normal: hCG, hMG, LH and GnRH are not recommended outside trials; of FSH in idiopathic infertility opinions differ.",
    drugs: [...gonadotropins.filter((drug) => !drug.endsWith("follitropin")), ...pump],
    admits: "not-offered",
    against: ["AUA-MI-46", "EAU-I-06"],
  },
  judge: (_record, ask) => ask(eugonadal),
});

export const normalPanel = rule("no-drug-for-a-normal-panel", {
  asks: "Are hormones normal, and the semen as far as it was looked at?",
  sources: ["PRO-NORM"],
  concludes: {
    kind: "not-offered",
    says: "Hormones and semen are normal as far as they were looked at: no drug; the partner, and timing.",
    drugs: stimulants,
    admits: "not-offered",
  },
  judge: (record, ask) =>
    all(
      ask(eugonadal),
      unless(ask(abnormalSemen)),
      any(
        level(record, "sperm_total", "at least", limit("WHO21-TOTAL", "sperm_total")),
        level(record, "sperm_concentration", "at least", limit("WHO21-CONC", "sperm_concentration")),
      ),
    ),
});
