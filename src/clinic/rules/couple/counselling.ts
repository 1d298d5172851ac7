/** What concerns the couple, and what he is told. */
import { all, any, no, unknown, unless, unlessDenied, yes } from "../answer.ts";
import { limit, type Threshold } from "../guidelines/index.ts";
import { finding, found, want } from "../reading.ts";
import { rule } from "../rule.ts";
import { idiopathicOligozoospermia } from "../semen/idiopathic.ts";
import { abnormalSemen } from "../semen/semen-limits.ts";
import { fertilityWanted } from "./fertility.ts";

export const bothPartners = rule("evaluate-both-partners", {
  asks: "Is his partner still to be assessed?",
  sources: ["AUA-MI-01"],
  matters: "half of the answer lies with her",
  concludes: { kind: "test-due", says: "His partner is assessed at the same time." },
  judge: (record, ask) => all(ask(fertilityWanted), unless(found(record, "partner_evaluated"))),
});

export const assessTheMan = rule("assess-the-man-after-losses", {
  asks: "Have two pregnancies been lost, or has assisted reproduction failed?",
  sources: ["AUA-MI-04"],
  concludes: { kind: "test-due", says: "Lost pregnancies or failed assisted reproduction: the man is assessed too." },
  judge: (record) => any(finding(record, "pregnancy_losses", "at least", limit("AUA-MI-04", "pregnancy_losses")), failed(record)),
});

const one: Threshold = limit("AUA-MI-02", "analyses");
const failed = (record: Parameters<typeof finding>[0]) => finding(record, "failed_art_cycles", "at least", one);

export const paternalAge = rule("paternal-age-counselling", {
  asks: "Is he 40 or older and wants a child, or may?",
  sources: ["AUA-MI-07"],
  concludes: { kind: "counselling", says: "From a father's age of 40 on, the couple hears what is known of risks to the child." },
  judge({ traits: { age } }, ask) {
    const threshold = limit("AUA-MI-07", "age");
    const basis = { thresholds: [threshold], ...(age !== undefined && { numbers: [{ of: "age", written: `${age} years` }] }) };
    const old =
      age === undefined
        ? unknown(want("age", "his age"), "", basis)
        : age >= threshold.value
          ? yes(`${age} years`, basis)
          : no(`${age} years`, basis);
    return all(unlessDenied(ask(fertilityWanted)), old);
  },
});

export const habits = rule("habits-and-exposures", {
  asks: "Are habits, drugs and exposures worth a talk?",
  sources: ["AUA-MI-08", "EAA-OAT-05"],
  concludes: {
    kind: "counselling",
    says: "Habits, drugs and exposures are talked over, though little is proven; he need not give up exercise.",
  },
  judge: (_record, ask) => ask(abnormalSemen),
});

export const antioxidants = rule("antioxidants-doubtful", {
  asks: "Is he a man to whom antioxidants are often sold?",
  sources: ["AUA-MI-45", "WHO25-02"],
  concludes: { kind: "counselling", says: "Antioxidants and vitamins are of doubtful use." },
  judge: (_record, ask) => ask(idiopathicOligozoospermia),
});

export const sermsHelpLittle = rule("serm-helps-little", {
  asks: "Is he a man with idiopathic infertility, in whom SERMs help little?",
  sources: ["AUA-MI-44", "EAU-I-08", "PRO-IDIO"],
  concludes: {
    kind: "counselling",
    says: "In idiopathic infertility SERMs help little beside assisted reproduction, and nothing conclusive is known of aromatase inhibitors.",
  },
  judge: (_record, ask) => ask(idiopathicOligozoospermia),
});
