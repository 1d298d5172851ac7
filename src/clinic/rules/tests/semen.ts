/** Semen analyses that are due, and what of them can wait. */
import { untreatedResults } from "../../record/index.ts";
import { all, inverse, no, unlessDenied, yes } from "../answer.ts";
import { azoospermia } from "../azoospermia/azoospermia.ts";
import { fertilityWanted } from "../couple/fertility.ts";
import { limit } from "../guidelines/index.ts";
import { finding, unused, used } from "../reading.ts";
import { rule } from "../rule.ts";
import { abnormalSemen, oligoAsthenoTerato } from "../semen/semen-limits.ts";

const ofSemen = ["sperm_concentration", "sperm_total", "total_motile_count", "motility", "progressive_motility"] as const;

export const analysed = rule("semen-analysed", {
  asks: "Was semen analysed before treatment?",
  sources: ["AUA-MI-02"],
  judge(record) {
    const results = untreatedResults(record, ...ofSemen);
    return results.length > 0
      ? yes("semen was analysed", { numbers: results.map(used) })
      : no(unused(record, "semen", ...ofSemen) || "semen was not analysed");
  },
});

export const semenDue = rule("semen-analysis-due", {
  asks: "Is a semen analysis due?",
  sources: ["AUA-MI-02", "AUA-TD-10"],
  matters: "without it nothing can be said of his fertility",
  concludes: { kind: "test-due", says: "A semen analysis is due, with the history, before anything is begun." },
  judge: (_record, ask) => all(inverse(ask(analysed)), ask(fertilityWanted)),
});

export const secondSemen = rule("second-semen-analysis-due", {
  asks: "Is a second semen analysis due?",
  sources: ["EAA-OAT-01", "CUT-04"],
  concludes: {
    kind: "test-due",
    says: "A second semen analysis is due, centrifuged where no sperm were found: ejaculates of one man differ widely.",
  },
  judge(record, ask) {
    const results = untreatedResults(record, ...ofSemen);
    const wanted = limit("EAA-OAT-01", "analyses");
    const days = new Set(results.map(({ day }) => day));
    if (results.some(({ of = 1 }) => of > 1) || days.size >= wanted.value)
      return no("more than one was analysed", { numbers: results.map(used), thresholds: [wanted] });
    return ask(abnormalSemen);
  },
});

const losses = limit("AUA-MI-16", "pregnancy_losses");

export const fragmentationDue = rule("dna-fragmentation-due", {
  asks: "Has fragmentation of sperm DNA a place: two lost pregnancies or more?",
  sources: ["AUA-MI-16"],
  concludes: { kind: "test-due", says: "Fragmentation of sperm DNA can be measured, after repeated losses of pregnancy." },
  judge: (record) => finding(record, "pregnancy_losses", "at least", losses),
});

export const fragmentationWaits = rule("dna-fragmentation-can-wait", {
  asks: "Can fragmentation of sperm DNA wait?",
  sources: ["AUA-MI-16"],
  concludes: { kind: "counselling", says: "Fragmentation of sperm DNA is no part of the first assessment." },
  judge: (record) => inverse(finding(record, "pregnancy_losses", "at least", losses)),
});

export const biopsy = rule("no-biopsy-for-diagnosis", {
  asks: "Should he be spared a biopsy that only tells obstruction from failing production?",
  sources: ["AUA-MI-20"],
  concludes: { kind: "counselling", says: "No biopsy is made merely to tell obstruction from failing production." },
  judge: (_record, ask) => ask(azoospermia),
});

export const ultrasound = rule("scrotal-ultrasound-due", {
  asks: "Is scrotal ultrasound part of his work-up?",
  sources: ["EAA-OAT-01"],
  concludes: {
    kind: "test-due",
    says: "General and scrotal examination and scrotal ultrasound belong to few, slow or misshapen sperm, by the European andrologists.",
  },
  judge: (_record, ask) => all(unlessDenied(ask(fertilityWanted)), ask(oligoAsthenoTerato)),
});
