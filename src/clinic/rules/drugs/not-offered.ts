/** Drugs that are not for him, whatever he may have heard. */
import { all, unlessDenied, yes } from "../answer.ts";
import { nonObstructiveAzoospermia, obstructiveAzoospermia } from "../azoospermia/where-it-lies.ts";
import { fertilityWanted } from "../couple/fertility.ts";
import { hypergonadotropic } from "../gonadotropins/raised.ts";
import { rule } from "../rule.ts";
import { lowByAua } from "../testosterone/low-testosterone.ts";
import { aromataseInhibitors, gonadotropins, pump, researchOnly, serms, stimulants } from "./groups.ts";

export const notInPrimaryFailure = rule("gonadotropins-not-in-primary-failure", {
  asks: "Do the testes fail in a way that gonadotropins cannot make up for?",
  sources: ["EAU-I-04", "PRO-PRIM", "LAB-FSH"],
  concludes: {
    kind: "not-offered",
    says: "The testes fail although they are driven hard: gonadotropins do not make up for it, and are not offered outside trials.",
    drugs: [...gonadotropins, ...pump],
    admits: "not-offered",
  },
  judge: (_record, ask) => ask(hypergonadotropic),
});

export const notInObstruction = rule("no-hormones-for-obstruction", {
  asks: "Is the outlet closed, so that no hormone helps?",
  sources: ["PRO-OA"],
  concludes: {
    kind: "not-offered",
    says: "The testes work and the outlet is closed: no hormone opens it.",
    drugs: stimulants,
    admits: "not-offered",
  },
  judge: (_record, ask) => ask(obstructiveAzoospermia),
});

export const beforeRetrieval = rule("little-known-before-retrieval", {
  asks: "Is he a man before a search for sperm, who should hear how little is known of drugs beforehand?",
  sources: ["AUA-MI-47", "EAU-I-04", "EAU-I-08"],
  concludes: { kind: "counselling", says: "Before a search for sperm in the testis little is known of any drug." },
  judge: (_record, ask) => all(unlessDenied(ask(fertilityWanted)), ask(nonObstructiveAzoospermia)),
});

export const beforeRetrievalOption = rule("drugs-before-retrieval-optional", {
  asks: "May a SERM or an aromatase inhibitor be spoken of before a search for sperm: testosterone low?",
  sources: ["AUA-MI-47", "PRO-PRIM"],
  concludes: {
    kind: "option",
    says: "With low testosterone, a SERM or an aromatase inhibitor before a search for sperm is optional and unproven.",
    drugs: [...serms, ...aromataseInhibitors],
    admits: "optional",
    against: ["EAU-I-04", "EAU-I-08"],
  },
  judge: (_record, ask) => all(unlessDenied(ask(fertilityWanted)), ask(nonObstructiveAzoospermia), ask(lowByAua)),
});

export const research = rule("research-drugs-never", {
  asks: "Are there drugs here that serve research alone?",
  sources: ["HPG-03", "META-02"],
  concludes: {
    kind: "not-offered",
    says: "Drugs that serve studies alone, or lower testosterone on purpose, are not treatments here.",
    drugs: researchOnly,
    admits: "not-offered",
  },
  judge: () => yes("for every man"),
});
