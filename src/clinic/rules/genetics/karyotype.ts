/** A karyotype: four statements, four triggers. */

import type { ClinicalRecord } from "../../record/index.ts";
import { all, any, unless } from "../answer.ts";
import { azoospermia } from "../azoospermia/azoospermia.ts";
import { obstructiveAzoospermia } from "../azoospermia/where-it-lies.ts";
import { androgensUndated } from "../gonadotropins/androgens.ts";
import { primaryHypogonadism } from "../gonadotropins/hypogonadism.ts";
import { hypogonadotropicHypogonadism } from "../gonadotropins/hypogonadotropic.ts";
import { limit } from "../guidelines/index.ts";
import { found, level, notDone, stated } from "../reading.ts";
import { type Ask, rule } from "../rule.ts";

const matters = "a chromosome explains the semen, and what a child may inherit";
/** Sperm that androgens hold back are counted again once they are stopped. */
const open = (record: ClinicalRecord, ask: Ask) => [notDone(record, "karyotype"), unless(ask(androgensUndated))] as const;

export const karyotypeAua = rule("karyotype-due-aua", {
  asks: "Is a karyotype due by the American urologists: few or no sperm where production is presumed to fail?",
  sources: ["AUA-MI-12a"],
  matters,
  concludes: {
    kind: "test-due",
    says: "A karyotype is due by the American urologists: no sperm or fewer than 5 million/mL, production presumed to fail.",
  },
  judge: (record, ask) =>
    all(
      ...open(record, ask),
      unless(ask(hypogonadotropicHypogonadism)),
      unless(ask(obstructiveAzoospermia)),
      any(ask(azoospermia), level(record, "sperm_concentration", "below", limit("AUA-MI-12a", "sperm_concentration"))),
    ),
});

export const karyotypeEau = rule("karyotype-due-eau", {
  asks: "Is a karyotype due by the European urologists: no sperm, or fewer than 10 million/mL?",
  sources: ["EAU-I-01"],
  matters,
  concludes: { kind: "test-due", says: "A karyotype is due by the European urologists: no sperm or fewer than 10 million/mL." },
  judge: (record, ask) =>
    all(
      ...open(record, ask),
      any(ask(azoospermia), level(record, "sperm_concentration", "below", limit("EAU-I-01", "sperm_concentration"))),
    ),
});

export const karyotypeEaa = rule("karyotype-due-eaa", {
  asks: "Is a karyotype due by the European andrologists: 5 million/mL or fewer?",
  sources: ["EAA-OAT-02"],
  concludes: { kind: "test-due", says: "A karyotype is due by the European andrologists: 5 million/mL or fewer." },
  judge: (record, ask) =>
    all(
      ...open(record, ask),
      unless(ask(obstructiveAzoospermia)),
      any(ask(azoospermia), level(record, "sperm_concentration", "at most", limit("EAA-OAT-02", "sperm_concentration"))),
    ),
});

export const karyotypeEndocrineSociety = rule("karyotype-due-endocrine-society", {
  asks: "Is a karyotype due by the Endocrine Society: primary failure without a known cause, above all with very small testes?",
  sources: ["ES-05", "CUT-07"],
  concludes: { kind: "test-due", says: "A karyotype is due by the Endocrine Society: primary failure without a known cause." },
  judge: (record, ask) =>
    all(
      ...open(record, ask),
      unless(found(record, "chemotherapy_or_radiation")),
      any(ask(primaryHypogonadism), level(record, "testicular_volume", "below", limit("ES-05", "testicular_volume"))),
      unless(ask(hypogonadotropicHypogonadism)),
    ),
});

export const klinefelterSyndrome = rule("klinefelter-syndrome", {
  asks: "Has he 47,XXY, found or stated?",
  sources: ["ES-05", "HPG-01"],
  concludes: { kind: "classification", says: "Klinefelter syndrome, by karyotype or as stated." },
  judge: (record) => any(stated(record, "klinefelter"), found(record, "karyotype", "47,XXY")),
});
